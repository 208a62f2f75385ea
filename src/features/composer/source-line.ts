import type { SourceRead } from '#src/features/composer/read-source.ts'
import { pageTimer } from '#src/lib/clock.ts'

/** In milliseconds. A sheet of 20,000 rows takes two seconds; what takes so long was made to take long. */
const longestRead = 30_000
const tooLong =
  'Reading this file took more than half a minute and was given up. Of a table, save the list alone as .csv and add that; captions may be given in parts.'
const failed =
  'This file could not be read: the page ran out of memory, or a part of it could not be loaded. Check your connection and add it again, or add it in parts.'

/**
 * Reads files one after another in a worker of its own, so that a large or a broken one can't hold the page up;
 * in the page where there are no workers.
 */
export function openSourceLine() {
  let worker: Worker | undefined
  const close = () => {
    worker?.terminate()
    worker = undefined
  }
  const readAside = (file: File) =>
    new Promise<SourceRead>((resolve) => {
      worker ??= new Worker(new URL('./source.worker.ts', import.meta.url), {
        type: 'module',
        name: 'source',
      })
      const heard = new AbortController()
      const end = (read: SourceRead) => {
        heard.abort()
        disarm()
        resolve(read)
      }
      // The next file gets a new one.
      const giveUp = (reason: string) => {
        close()
        end(refused(file, reason))
      }
      const disarm = pageTimer(longestRead, () => giveUp(tooLong))
      worker.addEventListener('message', ({ data }: MessageEvent<SourceRead>) => end(data), heard)
      worker.addEventListener('error', () => giveUp(failed), heard)
      worker.addEventListener('messageerror', () => giveUp(failed), heard)
      worker.postMessage(file)
    })
  const readHere = async (file: File): Promise<SourceRead> => {
    const { readSource } = await import('#src/features/composer/read-source.ts')
    return readSource(file)
  }
  return {
    /** Never rejects. Where the host allows no workers, files are read in the page. */
    read: (file: File): Promise<SourceRead> =>
      (typeof Worker === 'undefined' ? readHere(file) : readAside(file).catch(() => readHere(file))).catch(
        () => refused(file, failed),
      ),
    close,
  }
}

const refused = ({ name }: File, reason: string): SourceRead => ({
  file: { name, read: { ok: false, reason } },
})
