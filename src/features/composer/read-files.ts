import type { DraftFile } from '#src/features/composer/draft-store.ts'
import { longestCaptions, tooLarge, type CaptionFile } from '#src/sources/caption-file.ts'
import { readCaptionFile } from '#src/sources/captions/read-captions.ts'

/** Reads what the user picked or dropped. A file that can't be read says why instead. */
export const readFiles = (files: readonly File[]): Promise<readonly DraftFile[]> =>
  Promise.all(files.map(readFile))

export const readBytes = (file: CaptionFile): DraftFile => ({ name: file.name, read: readCaptionFile(file) })

async function readFile(file: File): Promise<DraftFile> {
  const { name, size } = file
  // Whole films get dropped too, and must not go into memory.
  if (size > longestCaptions) return refused(name, tooLarge(size))
  try {
    return readBytes({ name, bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch {
    return refused(
      name,
      'This could not be read: it may be a folder, or it was moved or changed. Choose the caption file itself again.',
    )
  }
}

const refused = (name: string, reason: string): DraftFile => ({ name, read: { ok: false, reason } })
