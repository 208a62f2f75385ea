import type { Persistence } from '#src/domain/ports.ts'
import { noTasks, taskState } from '#src/domain/task-record.ts'
import { isBackup, NoBackup } from '#src/export/backup-file.ts'
import { restoreBackup } from '#src/export/restore-backup.ts'
import { readBackupAside, readSessionAside } from '#src/features/sessions/file-reader.ts'
import { notDone, restoredOutcome, type Outcome } from '#src/features/sessions/outcome.ts'
import type { Clock } from '#src/lib/clock.ts'
import { keptProgress } from '#src/store/interrupted.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'
import { doneWords } from '#src/widgets/done-words.ts'
import { sessionTitle } from '#src/widgets/session-title.ts'

interface Needs {
  readonly persistence: Persistence
  readonly clock: Clock
}

/** Imports a session or restores a back-up, whichever the file is. Never rejects. */
export async function takeIn(file: File, needs: Needs): Promise<Outcome> {
  try {
    const outcome = (await isBackup(file)) ? await restore(file, needs) : await importSession(file, needs)
    return outcome.kind === 'bad' ? { ...outcome, text: `${file.name}: ${outcome.text}` } : outcome
  } catch (error) {
    return notDone(`${file.name} was not taken over`, error)
  }
}

async function restore(file: File, { persistence }: Needs): Promise<Outcome> {
  try {
    return restoredOutcome(await restoreBackup(readBackupAside(file), persistence))
  } catch (error) {
    if (error instanceof NoBackup) return { kind: 'bad', text: error.message }
    throw error
  }
}

async function importSession(file: File, { persistence, clock }: Needs): Promise<Outcome> {
  const known = [...builtInTemplates, ...(await persistence.templates())].map(({ id }) => id)
  const read = await readSessionAside({ kind: 'session', file, now: clock.epoch(), known })
  if (!read.ok) return { kind: 'bad', text: read.reason }
  const { records, warnings } = read
  await persistence.putIn(records)
  const counts = { ...noTasks }
  for (const { status } of records.tasks ?? []) counts[taskState(status)] += 1
  const [session] = records.sessions ?? []
  const title = session ? `“${sessionTitle(session)}”` : 'The session'
  const { total, complete, failed } = keptProgress(session ?? { videos: [], templates: [] }, counts)
  return {
    kind: warnings.length > 0 ? 'warn' : 'good',
    text: `${title} was imported: ${doneWords({ total, complete, failed, cancelled: 0 })}.`,
    details: warnings,
    session: read.session,
  }
}
