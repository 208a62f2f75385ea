import { isUnsaved, type Failure } from '#src/domain/failure.ts'
import type { SessionId } from '#src/domain/session.ts'
import { assertNever } from '#src/lib/assert-never.ts'
import type { TaskId, TemplateStatus } from '#src/domain/task.ts'

/** What is kept of a task: one record each. A task without one has not been asked for yet. */
export interface TaskRecord {
  readonly session: SessionId
  readonly task: TaskId
  /** Without what an attempt has written so far. */
  readonly status: TemplateStatus
  /**
   * Attempts that were answered with an error, or with a note that was saved and is made again: a part of the
   * idempotency key.
   */
  readonly answered: number
}

/**
 * `live`: a run has it, or had it when the page was closed, or its note is in a page's memory alone. `open`: pending,
 * and waits for nothing.
 */
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
      return 'complete'
    case 'error':
      return isUnsaved(status.error) ? 'live' : 'error'
    default:
      return assertNever(status)
  }
}

/** Whether a run has it, by what was said of it last. */
export const isUnderWay = (status: TemplateStatus): boolean =>
  status.status === 'processing' || (status.status === 'pending' && status.queued)

const lostNote: Failure = {
  kind: 'system',
  cause: 'storage',
  message: 'The note was made, but the page was closed before it could be saved.',
}

/**
 * What was under way when its page went away is pending again, and so is what only that page had in its memory; what
 * had been reached is not taken back.
 */
export function interrupted(status: TemplateStatus): TemplateStatus {
  if (taskState(status) !== 'live') return status
  const { template, attempt, reached } = status
  const previous = status.status === 'error' ? lostNote : status.previous
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
