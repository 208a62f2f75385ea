import type { RunEvent } from '#src/domain/run-event.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { Run } from '#src/run/run.ts'

/** A task that is under way, and the sessions that asked for the same while it was. */
export interface Flight {
  readonly key: string
  readonly session: SessionId
  readonly task: Task
  readonly run: Run
  /** What was said of it last, for those who join late. */
  last?: RunEvent
  followers: readonly Follower[]
}

export interface Follower {
  readonly session: SessionId
  readonly task: Task
}

/** The tasks that an event speaks of. */
export function tasksOf(event: RunEvent): readonly TaskId[] {
  if ('task' in event) return [event.task]
  return 'tasks' in event ? event.tasks : []
}
