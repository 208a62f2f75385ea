import type { CaptionFile } from '#src/sources/caption-file.ts'

/** A lecture written for Fanfold, as if it had been picked as a file. Rejects where it can't be fetched. */
export async function loadSample(): Promise<CaptionFile> {
  const { default: vtt } = await import('./sample.vtt?raw')
  return {
    name: 'Why we forget, and how to learn so that it stays.vtt',
    bytes: new TextEncoder().encode(vtt),
  }
}
