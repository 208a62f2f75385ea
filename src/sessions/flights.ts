import type { RunEvent } from '#src/domain/run-event.ts'
import type { SessionId } from '#src/domain/session.ts'
import { requestKey, type Task } from '#src/domain/task.ts'
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

/** The request as servers tell it apart, and the words it is made from: other captions make another note. */
export const flightKey = (task: Task): string => `${task.video.transcript?.id ?? ''}/${requestKey(task)}`

/** Whether a task's own session does not want it any more, or can't. */
export const isGivenUp = (event: RunEvent): boolean =>
  event.type === 'released' || (event.type === 'failed' && event.failure.kind === 'cancelled')
