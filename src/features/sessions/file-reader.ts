import type { Note } from '#src/domain/note.ts'
import type { KeptTranscript } from '#src/domain/ports.ts'
import { NoBackup, type BackupLine } from '#src/export/backup-file.ts'
import type { ManifestRead } from '#src/export/manifest-records.ts'
import type { FileAnswer, FileRequest } from '#src/features/sessions/file-server.ts'
import { pageTimer } from '#src/lib/clock.ts'

/** In milliseconds; the largest file takes a tenth of it. */
const longestRead = 120_000
const tooLong: ManifestRead = {
  ok: false,
  reason: 'Reading this file took more than two minutes and was given up. Restore a back-up instead.',
}

/** Fifty megabytes would hold the page up: files are read in a worker of their own. */
function startWorker() {
  const worker = new Worker(new URL('./file.worker.ts', import.meta.url), { type: 'module', name: 'file' })
  return {
    /** The next answer. Rejects where the worker could not be loaded, or ran out of memory. */
    ask: (request: FileRequest) =>
      new Promise<FileAnswer>((resolve, reject) => {
        const heard = new AbortController()
        const failed = () => {
          heard.abort()
          reject(
            new Error(
              'The part of Fanfold that reads files could not be loaded, or there was no room in memory for it. Reload the page, then choose the file again.',
            ),
          )
        }
        const answered = ({ data }: MessageEvent<FileAnswer>) => {
          heard.abort()
          resolve(data)
        }
        worker.addEventListener('message', answered, heard)
        worker.addEventListener('error', failed, heard)
        worker.addEventListener('messageerror', failed, heard)
        worker.postMessage(request)
      }),
    end: () => worker.terminate(),
  }
}

/** Reads a session's file as a new session. */
export async function readSessionAside(
  request: Extract<FileRequest, { kind: 'session' }>,
): Promise<ManifestRead> {
  const worker = startWorker()
  let disarm = () => {}
  const late = new Promise<undefined>((resolve) => {
    disarm = pageTimer(longestRead, () => resolve(undefined))
  })
  const notes: Note[] = []
  const transcripts: KeptTranscript[] = []
  try {
    let answer = await Promise.race([worker.ask(request), late])
    while (answer?.kind === 'part') {
      notes.push(...(answer.records.notes ?? []))
      transcripts.push(...(answer.records.transcripts ?? []))
      answer = await Promise.race([worker.ask({ kind: 'more' }), late])
    }
    if (answer?.kind !== 'session') return tooLong
    const { read } = answer
    return read.ok ? { ...read, records: { ...read.records, notes, transcripts } } : read
  } finally {
    disarm()
    worker.end()
  }
}

/** Reads a back-up, a few lines at a time. @throws NoBackup before the first ones */
export async function* readBackupAside(file: Blob): AsyncGenerator<readonly BackupLine[]> {
  const worker = startWorker()
  try {
    let answer = await worker.ask({ kind: 'backup', file })
    while (answer.kind === 'lines') {
      yield answer.lines
      answer = await worker.ask({ kind: 'more' })
    }
    if (answer.kind === 'no-backup') throw new NoBackup(answer.reason)
  } finally {
    worker.end()
  }
}
