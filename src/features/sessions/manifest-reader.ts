import type { TemplateId } from '#src/domain/template.ts'
import type { ManifestRead } from '#src/export/manifest-records.ts'
import { pageTimer, type EpochMs } from '#src/lib/clock.ts'
import { randomId } from '#src/lib/random-id.ts'

export interface ManifestRequest {
  readonly file: Blob
  readonly now: EpochMs
  /** The kinds of note that there are here. */
  readonly known: readonly TemplateId[]
}

/** In milliseconds; the largest file takes a tenth of it. */
const longestRead = 120_000

const tooLong: ManifestRead = {
  ok: false,
  reason: 'Reading this file took more than two minutes and was given up. Restore a back-up instead.',
}
const failed: ManifestRead = {
  ok: false,
  reason:
    'This file could not be read: the page ran out of memory, or a part of it could not be loaded. Reload the page and try again.',
}

/** Reads a session's file in a worker of its own: fifty megabytes would hold the page up. */
export function readManifestAside(request: ManifestRequest): Promise<ManifestRead> {
  if (typeof Worker === 'undefined') return readManifestHere(request)
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./manifest.worker.ts', import.meta.url), {
      type: 'module',
      name: 'manifest',
    })
    const end = (read: ManifestRead) => {
      disarm()
      worker.terminate()
      resolve(read)
    }
    const disarm = pageTimer(longestRead, () => end(tooLong))
    worker.addEventListener('message', ({ data }: MessageEvent<ManifestRead>) => end(data))
    worker.addEventListener('error', () => end(failed))
    worker.addEventListener('messageerror', () => end(failed))
    worker.postMessage(request)
  })
}

/** Where there are no workers. */
async function readManifestHere({ file, now, known }: ManifestRequest): Promise<ManifestRead> {
  const { readManifestFile } = await import('#src/export/read-session-manifest.ts')
  return readManifestFile(file, { newId: randomId, now, knows: (template) => known.includes(template) })
}
