import type { Note } from '#src/domain/note.ts'
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
  readonly tasks: ReadonlyMap<TaskId, Task>
  readonly ledger: Ledger
  /** Notes that were made and could not be saved. */
  readonly unsaved: Map<TaskId, Note>
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
  unsaved: new Map(),
})
