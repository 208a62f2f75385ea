import type { Session, SessionId } from '#src/domain/session.ts'
import { noTasks, type TaskCounts } from '#src/domain/task-record.ts'

/** How far a session is by what is kept of it. */
export interface KeptProgress {
  readonly total: number
  readonly complete: number
  /** Errors, with those that the user cancelled. */
  readonly failed: number
  /** Everything that a resume would run. */
  readonly pending: number
  /** Whether some of it was under way, or had not even been noted, when its page went away. */
  readonly cutOff: boolean
}

/** A task without a record is pending. True of a session that nobody runs; of any other it is a moment old. */
export function keptProgress(
  { videos, templates }: Pick<Session, 'videos' | 'templates'>,
  { live, open, complete, error }: TaskCounts = noTasks,
): KeptProgress {
  const total = videos.length * templates.length
  const missing = Math.max(0, total - live - open - complete - error)
  return { total, complete, failed: error, pending: live + open + missing, cutOff: live + missing > 0 }
}

/** Of these sessions, those that were under way when whoever ran them went away; true of those that nobody runs. */
export const interruptedSessions = (
  sessions: readonly Session[],
  counts: ReadonlyMap<SessionId, TaskCounts>,
): readonly Session[] => sessions.filter((session) => keptProgress(session, counts.get(session.id)).cutOff)
