import type { Session } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { backup, backupFileName } from '#src/export/backup.ts'
import { fileOf, packedFileOf } from '#src/export/file-of.ts'
import { largestManifest } from '#src/export/largest-manifest.ts'
import { manifestFileName, sessionManifest } from '#src/export/session-manifest.ts'
import { askBeforeLeaving, fileWorkOf } from '#src/features/sessions/file-work.ts'
import { notDone, type Outcome } from '#src/features/sessions/outcome.ts'
import { takeIn } from '#src/features/sessions/take-in.ts'
import { useClock, usePersistence } from '#src/store/hooks.tsx'
import { useUnsavedNotes } from '#src/store/note-hooks.tsx'
import { templateById } from '#src/templates/built-in.ts'
import { downloadFile } from '#src/ui/download-text.ts'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useStore } from 'zustand'

/** Sessions and back-ups as files. */
export function useFiles() {
  const persistence = usePersistence()
  const clock = useClock()
  const unsaved = useUnsavedNotes()
  const work = fileWorkOf(persistence)
  const { underWay, outcomes } = useStore(work)
  const setWork = work.setState

  const breathe = () => new Promise<void>((go) => void clock.at(clock.now(), go))
  const tell = (outcome: Outcome) => setWork((now) => ({ outcomes: [...now.outcomes, outcome] }))
  const run = async (doing: string, job: () => Promise<Outcome | undefined>) => {
    // An object of its own: the same may be done twice at once.
    setWork((now) => ({ underWay: [...now.underWay, doing] }))
    const outcome = await job()
    setWork((now) => {
      const at = now.underWay.indexOf(doing)
      return {
        underWay: now.underWay.filter((_, index) => index !== at),
        outcomes: outcome ? [...now.outcomes, outcome] : now.outcomes,
      }
    })
  }

  return {
    underWay,
    outcomes,
    tell,
    dismiss: (outcome: Outcome) =>
      setWork((now) => ({ outcomes: now.outcomes.filter((one) => one !== outcome) })),
    takeIn(files: readonly File[]) {
      for (const file of files) {
        void run(`Reading ${file.name} …`, async () => {
          const leave = askBeforeLeaving()
          const outcome = await takeIn(file, { persistence, clock })
          leave()
          return outcome
        })
      }
    },
    exportSession: (session: Session) =>
      run(`Exporting “${sessionTitle(session)}” …`, async () => {
        try {
          const now = clock.epoch()
          const from = { ...persistence, unsavedNote: unsaved.of(session.id) }
          const file = await fileOf(sessionManifest(session, from, now), 'application/json', breathe)
          downloadFile(manifestFileName(sessionTitle(session), now), file)
          return file.size > largestManifest ? tooLargeToImport : undefined
        } catch (error) {
          return notDone(`“${sessionTitle(session)}” was not exported`, error)
        }
      }),
    exportNotes: (session: Session) =>
      run(`Packing the notes of “${sessionTitle(session)}” …`, async () => {
        try {
          const { notesZip, notesZipName } = await import('#src/export/notes-zip.ts')
          const from = { ...persistence, unsavedNote: unsaved.of(session.id) }
          const nameOf = (template: TemplateId) => templateById(template)?.name ?? template
          const file = await notesZip(session, from, nameOf, breathe)
          if (!file) return { kind: 'warn', text: `“${sessionTitle(session)}” has no notes yet.` }
          downloadFile(notesZipName(sessionTitle(session), clock.epoch()), file)
          return undefined
        } catch (error) {
          return notDone(`The notes of “${sessionTitle(session)}” were not packed`, error)
        }
      }),
    backUp: () =>
      run('Backing up everything …', async () => {
        try {
          const now = clock.epoch()
          downloadFile(backupFileName(now), await packedFileOf(backup(persistence, now), breathe))
          return unsaved.any()
            ? withoutUnsaved
            : { kind: 'good', text: `Everything was written to “${backupFileName(now)}”.` }
        } catch (error) {
          return notDone('The back-up was not made', error)
        }
      }),
  }
}

const withoutUnsaved: Outcome = {
  kind: 'warn',
  text: 'Everything that is kept was backed up. Notes that could not be saved are not in it: to take them along, export their sessions as well.',
}

const tooLargeToImport: Outcome = {
  kind: 'warn',
  text: 'This session is so large that its file can’t be imported again. Other programs can read it; to take the session along, back up everything.',
}
