import { pageTimer } from '#src/lib/clock.ts'
import type { CaptionFile } from '#src/sources/caption-file.ts'
import type { TableFileRead } from '#src/sources/sheet/read-table-file.ts'

/** In milliseconds. A sheet of 20,000 rows takes two seconds; what takes so long was made to take long. */
const longestRead = 30_000

const tooLong: TableFileRead = {
  ok: false,
  reason:
    'Reading this table took more than half a minute and was given up. Save the list alone as .csv and add that.',
}
const failed: TableFileRead = {
  ok: false,
  reason:
    'This table could not be read: the page ran out of memory, or a part of it could not be loaded. Save the list alone as .csv and add that.',
}

/** Reads a table in a worker of its own, so that a large or a broken one can't hold the page up. */
export function readTableAside(file: CaptionFile): Promise<TableFileRead> {
  if (typeof Worker === 'undefined') return readTableHere(file)
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./table.worker.ts', import.meta.url), {
      type: 'module',
      name: 'table',
    })
    const end = (read: TableFileRead) => {
      disarm()
      worker.terminate()
      resolve(read)
    }
    const disarm = pageTimer(longestRead, () => end(tooLong))
    worker.addEventListener('message', ({ data }: MessageEvent<TableFileRead>) => end(data))
    worker.addEventListener('error', () => end(failed))
    worker.addEventListener('messageerror', () => end(failed))
    worker.postMessage(file)
  })
}

/** Where there are no workers. */
async function readTableHere(file: CaptionFile): Promise<TableFileRead> {
  const { readTableFile } = await import('#src/sources/sheet/read-table-file.ts')
  return readTableFile(file)
}
