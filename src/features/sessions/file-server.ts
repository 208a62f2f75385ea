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
  /** The lines of a back-up that were sent last are put in. */
  | { readonly kind: 'more' }

export type FileAnswer =
  | { readonly kind: 'session'; readonly read: ManifestRead }
  | { readonly kind: 'lines'; readonly lines: readonly BackupLine[] }
  | { readonly kind: 'end' }
  | { readonly kind: 'no-backup'; readonly reason: string }

/** Reads files for a page: of a back-up, as much at a time as it asks for. */
export function createFileServer(
  answer: (answer: FileAnswer) => void,
): (request: FileRequest) => Promise<void> {
  let goOn = () => {}
  const serveBackup = async (file: Blob) => {
    try {
      for await (const lines of readBackup(file)) {
        const asked = new Promise<void>((resolve) => (goOn = resolve))
        answer({ kind: 'lines', lines })
        await asked
      }
      answer({ kind: 'end' })
    } catch (error) {
      if (!(error instanceof NoBackup)) throw error
      answer({ kind: 'no-backup', reason: error.message })
    }
  }
  return async (request) => {
    switch (request.kind) {
      case 'session': {
        const { file, now, known } = request
        const knows = (template: TemplateId) => known.includes(template)
        answer({ kind: 'session', read: await readManifestFile(file, { newId: randomId, now, knows }) })
        return
      }
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
