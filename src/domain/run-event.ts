import type { Failure } from '#src/domain/failure.ts'
import type { NoteId } from '#src/domain/note.ts'
import type { Progress, TaskId } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'

/** What a run says: the only way the state of its tasks changes. Facts only; counts and sums are derived. */
export type RunEvent =
  | { readonly type: 'queued'; readonly tasks: readonly TaskId[]; readonly at: EpochMs }
  | { readonly type: 'started'; readonly task: TaskId; readonly attempt: number; readonly at: EpochMs }
  | {
      readonly type: 'progress'
      readonly task: TaskId
      readonly attempt: number
      readonly progress: Progress
    }
  | { readonly type: 'waiting'; readonly task: TaskId; readonly until: EpochMs; readonly failure: Failure }
  | { readonly type: 'completed'; readonly task: TaskId; readonly note: NoteId; readonly at: EpochMs }
  | { readonly type: 'failed'; readonly task: TaskId; readonly failure: Failure; readonly at: EpochMs }
  /** Stopped: pending again. */
  | { readonly type: 'released'; readonly tasks: readonly TaskId[]; readonly failure?: Failure }
  | { readonly type: 'settled'; readonly at: EpochMs }

export type LaneEvent =
  | { readonly type: 'gate-closed'; readonly until: EpochMs; readonly why: 'budget' | 'server' }
  | { readonly type: 'gate-opened' }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | {
      readonly type: 'cap'
      readonly cap: number
      readonly why: 'user' | 'overload' | 'recovered' | 'rollback'
    }
