import type { Engine } from '#src/domain/ports.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import { createLedger, type Ledger } from '#src/sessions/ledger.ts'
import type { SharedLanes } from '#src/sessions/shared-lanes.ts'

/** A session that is open in this page. */
export interface OpenSession {
  session: Session
  readonly engine: Engine
  readonly shared: SharedLanes
  /** A task's video has its words once they were transcribed. */
  readonly tasks: Map<TaskId, Task>
  readonly ledger: Ledger
}

export const openSession = (
  session: Session,
  engine: Engine,
  shared: SharedLanes,
  records: readonly TaskRecord[],
): OpenSession => ({
  session,
  engine,
  shared,
  tasks: new Map(sessionTasks(session).map((task) => [task.id, task])),
  ledger: createLedger(session, records),
})

/** Whether it has notes that are in this page's memory alone. */
export const hasUnsaved = ({ session: { id }, shared }: OpenSession): boolean =>
  [...shared.unsaved.values()].some(({ of }) => of.some(({ session }) => session === id))
