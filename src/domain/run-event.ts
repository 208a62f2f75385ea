import type { Failure } from '#src/domain/failure.ts'
import type { LaneLimits, Saved } from '#src/domain/ports.ts'
import type { Preparation, Progress, TaskId } from '#src/domain/task.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'

/** What a run says: the only way the state of its tasks changes. Facts only; counts and sums are derived. */
export type RunEvent =
  | { readonly type: 'queued'; readonly tasks: readonly TaskId[]; readonly at: EpochMs }
  | {
      readonly type: 'started'
      readonly task: TaskId
      readonly attempt: number
      readonly at: EpochMs
      /** How long it is likely to take, as far as the engine is known by now. */
      readonly expectedMs: Ms
    }
  | {
      readonly type: 'progress'
      readonly task: TaskId
      readonly attempt: number
      readonly progress: Progress
      readonly at: EpochMs
    }
  /** The attempt is over and its lane free; what came of it is said once a note is saved. */
  | { readonly type: 'answered'; readonly task: TaskId; readonly at: EpochMs }
  | {
      readonly type: 'waiting'
      readonly task: TaskId
      readonly until: EpochMs
      readonly failure: Failure
      readonly at: EpochMs
    }
  /** The transcript of their video is made first. Says all that is known of that by now. */
  | {
      readonly type: 'preparing'
      readonly tasks: readonly TaskId[]
      readonly preparation: Preparation
      readonly at: EpochMs
    }
  | ({ readonly type: 'completed'; readonly task: TaskId } & Saved)
  | { readonly type: 'failed'; readonly task: TaskId; readonly failure: Failure; readonly at: EpochMs }
  /** Stopped: pending again. */
  | {
      readonly type: 'released'
      readonly tasks: readonly TaskId[]
      readonly failure?: Failure
      readonly at: EpochMs
    }
  | { readonly type: 'settled'; readonly at: EpochMs }

/** What is worth no record: after an interruption it begins anew. */
export const isPassing = ({ type }: RunEvent): boolean => type === 'progress' || type === 'preparing'

/** The tasks that an event speaks of. */
export function tasksOf(event: RunEvent | LaneEvent): readonly TaskId[] {
  if ('task' in event) return [event.task]
  return 'tasks' in event ? event.tasks : []
}

/** The template whose gate it is, or '' where there is one for all. */
export type GateId = string

/** The user's rate budget, the server's word, or a server that has not answered any more. */
export type GateReason = 'budget' | 'server' | 'outage'

/** What tasks of a kind really take: `scale · pace^power` milliseconds on the mean. */
export interface Fit {
  readonly scale: number
  /** 1 where times grow as the pace says, 0 where they do not depend on it. */
  readonly power: number
  /** Standard deviation of the logarithm of a time around what was expected. */
  readonly spread: number
}

/** By kind of task. */
export type Learned = Readonly<Record<string, Fit>>

/** How an engine's lanes stand. Each says all there is of its kind, so that the last one of a kind is enough. */
export type LaneEvent =
  | { readonly type: 'limits'; readonly limits: LaneLimits }
  | { readonly type: 'learned'; readonly learned: Learned; readonly at: EpochMs }
  | {
      readonly type: 'gate-closed'
      readonly gate: GateId
      readonly until: EpochMs
      readonly why: GateReason
      readonly at: EpochMs
    }
  | { readonly type: 'gate-opened'; readonly gate: GateId; readonly at: EpochMs }
  | { readonly type: 'paused'; readonly at: EpochMs }
  | { readonly type: 'resumed'; readonly at: EpochMs }
  | {
      readonly type: 'cap'
      /** Tasks in flight at most, by now. */
      readonly cap: number
      readonly why: CapReason
      readonly at: EpochMs
    }

/** `overload` grows back by itself; `rate-limits` and `failures` are a rollback to one at a time. */
export type CapReason = 'user' | 'overload' | 'rate-limits' | 'failures'
