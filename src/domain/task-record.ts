import type { SessionId } from '#src/domain/session.ts'
import { assertNever } from '#src/lib/assert-never.ts'
import type { TaskId, TemplateStatus } from '#src/domain/task.ts'

/** What is kept of a task: one record each. A task without one has not been asked for yet. */
export interface TaskRecord {
  readonly session: SessionId
  readonly task: TaskId
  /** Without what an attempt has written so far. */
  readonly status: TemplateStatus
  /** Attempts that were answered with an error: a part of the idempotency key. */
  readonly answered: number
}

/** `live`: a run has it, or had it when the page was closed. `open`: pending, and waits for nothing. */
export type TaskState = 'live' | 'open' | 'complete' | 'error'

/** How many of a session's records are in each state. */
export type TaskCounts = Readonly<Record<TaskState, number>>

export const noTasks: TaskCounts = { live: 0, open: 0, complete: 0, error: 0 }

export function taskState(status: TemplateStatus): TaskState {
  switch (status.status) {
    case 'pending':
      return status.queued ? 'live' : 'open'
    case 'processing':
      return 'live'
    case 'complete':
    case 'error':
      return status.status
    default:
      return assertNever(status)
  }
}

/** What was under way when its page went away is pending again; what had been reached is not taken back. */
export function interrupted(status: TemplateStatus): TemplateStatus {
  if (taskState(status) !== 'live') return status
  const { template, attempt, previous, reached } = status
  return {
    template,
    attempt,
    ...(previous && { previous }),
    ...(reached !== undefined && { reached }),
    status: 'pending',
    queued: false,
    progress: 0,
  }
}
