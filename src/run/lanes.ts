import type { Answer, LaneLimits } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { Ms } from '#src/lib/clock.ts'

/** A task's place among the waiting: batches in their order, then by length, then by `order`. */
export interface Place {
  readonly batch: number
  readonly order: number
  /** By `order` alone, however long it is likely to take. */
  readonly asListed?: boolean
}

/** What an attempt is given when it starts. */
export interface Start {
  /** How long it is likely to take. */
  readonly expectedMs: Ms
  /** Resolves when a further request of it may be sent; rejects where the attempt ends before. */
  readonly another: () => Promise<void>
}

/** An engine's cap, gap, budgets and gates. They live as long as the engine: every batch shares them. */
export interface Lanes {
  /**
   * Calls `start` when order, gate and cap allow, in the step that stamps it, and `settle` with its answer
   * once the lane is free again. `start` must not throw. Returns how to give up the place; once started that
   * changes nothing.
   */
  take(
    task: Task,
    place: Place,
    start: (how: Start) => Promise<Answer>,
    settle: (answer: Answer) => void,
  ): () => void
  /** At once, up to the engine's own; a lower cap drains, it aborts nothing. Throws a RangeError unless it is a whole number in 1..10. */
  setCap(cap: number): void
  /**
   * Other budgets at once, over all that was sent already; `per` once nothing waits or is in flight. Throws a
   * RangeError for budgets that can't be kept.
   */
  setLimits(limits: Pick<LaneLimits, 'budgets' | 'per'>): void
  pause(): void
  resume(): void
  /** Opens the gates that the server closed. */
  tryNow(): void
  /** The way back from a rollback or a lowered cap. */
  restoreCap(): void
  /** Milliseconds until this template's gate opens. */
  opensIn(template: string): Ms
}
