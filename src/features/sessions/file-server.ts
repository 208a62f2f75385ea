import type { Records } from '#src/domain/ports.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { NoBackup, type BackupLine } from '#src/export/backup-file.ts'
import type { ManifestRead } from '#src/export/manifest-records.ts'
import { readBackup } from '#src/export/read-backup.ts'
import { readManifestFile } from '#src/export/read-session-manifest.ts'
import { assertNever } from '#src/lib/assert-never.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { randomId } from '#src/lib/random-id.ts'

export type FileRequest =
  | {
      readonly kind: 'session'
      readonly file: Blob
      readonly now: EpochMs
      /** The kinds of note that there are here. */
      readonly known: readonly TemplateId[]
    }
  | { readonly kind: 'backup'; readonly file: Blob }
  /** What was sent last is taken over. */
  | { readonly kind: 'more' }

export type FileAnswer =
  /** Of a session: its notes and words in parts, so that taking them over holds nobody up, and then the rest. */
  | { readonly kind: 'part'; readonly records: Pick<Records, 'notes' | 'transcripts'> }
  | { readonly kind: 'session'; readonly read: ManifestRead }
  | { readonly kind: 'lines'; readonly lines: readonly BackupLine[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'no-backup'; readonly reason: string }

const perPart = 50

/** Reads files for a page, which asks for as much at a time as it can take over. */
export function createFileServer(
  answer: (answer: FileAnswer) => void,
): (request: FileRequest) => Promise<void> {
  let goOn = () => {}
  /** Answers, and waits until more is asked for. */
  const hand = async (part: FileAnswer) => {
    const asked = new Promise<void>((resolve) => (goOn = resolve))
    answer(part)
    await asked
  }
  const serveSession = async ({ file, now, known }: Extract<FileRequest, { kind: 'session' }>) => {
    const knows = (template: TemplateId) => known.includes(template)
    const read = await readManifestFile(file, { newId: randomId, now, knows })
    if (!read.ok) return answer({ kind: 'session', read })
    const { notes = [], transcripts = [], ...records } = read.records
    for (let at = 0; at < Math.max(notes.length, transcripts.length); at += perPart) {
      const part = { notes: notes.slice(at, at + perPart), transcripts: transcripts.slice(at, at + perPart) }
      await hand({ kind: 'part', records: part })
    }
    answer({ kind: 'session', read: { ...read, records } })
  }
  const serveBackup = async (file: Blob) => {
    try {
      for await (const lines of readBackup(file)) await hand({ kind: 'lines', lines })
      answer({ kind: 'end' })
    } catch (error) {
      if (!(error instanceof NoBackup)) throw error
      answer({ kind: 'no-backup', reason: error.message })
    }
  }
  return async (request) => {
    switch (request.kind) {
      case 'session':
        return serveSession(request)
      case 'backup':
        return serveBackup(request.file)
      case 'more':
        goOn()
        return
      default:
        assertNever(request)
    }
  }
}
