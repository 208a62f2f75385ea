import type { Saved } from '#src/domain/ports.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { TaskId } from '#src/domain/task.ts'

/** The records of the tasks whose notes are there before the session is: complete, and never tried. */
export const reusedRecords = (session: Session, notes: ReadonlyMap<TaskId, Saved>): readonly TaskRecord[] =>
  sessionTasks(session).flatMap(({ id, template }) => {
    const saved = notes.get(id)
    if (!saved) return []
    const { note, at, flawed } = saved
    return {
      session: session.id,
      task: id,
      status: {
        template,
        status: 'complete',
        progress: 1,
        attempt: 0,
        note,
        ...(flawed && { flawed }),
        startedAt: at,
        completedAt: at,
      },
      answered: 0,
    }
  })
