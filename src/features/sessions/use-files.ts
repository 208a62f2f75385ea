import type { Session } from '#src/domain/session.ts'
import { backup, backupFileName } from '#src/export/backup.ts'
import { fileOf, packedFileOf } from '#src/export/file-of.ts'
import { largestManifest } from '#src/export/largest-manifest.ts'
import { manifestFileName, sessionManifest } from '#src/export/session-manifest.ts'
import { notDone, type Outcome } from '#src/features/sessions/outcome.ts'
import { takeIn } from '#src/features/sessions/take-in.ts'
import { useClock, usePersistence } from '#src/store/hooks.tsx'
import { downloadFile } from '#src/ui/download-text.ts'
import { sessionTitle } from '#src/widgets/session-title.ts'
import { useState } from 'react'

/** What is being done with files now, and how it went: both in sentences, newest last. */
export interface FileWork {
  readonly underWay: readonly string[]
  readonly outcomes: readonly Outcome[]
}

/** Sessions and back-ups as files. */
export function useFiles() {
  const persistence = usePersistence()
  const clock = useClock()
  const [{ underWay, outcomes }, setWork] = useState<FileWork>({ underWay: [], outcomes: [] })

  const breathe = () => new Promise<void>((go) => void clock.at(clock.now(), go))
  const tell = (outcome: Outcome) => setWork((work) => ({ ...work, outcomes: [...work.outcomes, outcome] }))
  const run = async (doing: string, job: () => Promise<Outcome | undefined>) => {
    // An object of its own: the same may be done twice at once.
    setWork((work) => ({ ...work, underWay: [...work.underWay, doing] }))
    const outcome = await job()
    setWork((work) => {
      const at = work.underWay.indexOf(doing)
      return {
        underWay: work.underWay.filter((_, index) => index !== at),
        outcomes: outcome ? [...work.outcomes, outcome] : work.outcomes,
      }
    })
  }

  return {
    underWay,
    outcomes,
    tell,
    dismiss: (outcome: Outcome) =>
      setWork((work) => ({ ...work, outcomes: work.outcomes.filter((one) => one !== outcome) })),
    takeIn(files: readonly File[]) {
      for (const file of files) void run(`Reading ${file.name} …`, () => takeIn(file, { persistence, clock }))
    },
    exportSession: (session: Session) =>
      run(`Exporting “${sessionTitle(session)}” …`, async () => {
        try {
          const now = clock.epoch()
          const file = await fileOf(sessionManifest(session, persistence, now), 'application/json', breathe)
          downloadFile(manifestFileName(sessionTitle(session), now), file)
          return file.size > largestManifest ? tooLargeToImport : undefined
        } catch (error) {
          return notDone(`“${sessionTitle(session)}” was not exported`, error)
        }
      }),
    backUp: () =>
      run('Backing up everything …', async () => {
        try {
          const now = clock.epoch()
          downloadFile(backupFileName(now), await packedFileOf(backup(persistence, now), breathe))
          return { kind: 'good', text: `Everything was written to “${backupFileName(now)}”.` }
        } catch (error) {
          return notDone('The back-up was not made', error)
        }
      }),
  }
}

const tooLargeToImport: Outcome = {
  kind: 'warn',
  text: 'This session is so large that its file can’t be imported again. Other programs can read it; to take the session along, back up everything.',
}
