import type { GateId } from '#src/domain/run-event.ts'
import type { Ms } from '#src/lib/clock.ts'
import { createRankedQueue, type Rank, type RankedQueue } from '#src/run/order.ts'
import { merged, roundStart, type Kind } from '#src/run/rounds.ts'

export interface Waiter {
  readonly rank: Rank
  /** Tasks that are alike: what is learned of one holds for all. */
  readonly kind: string
  readonly gate: GateId
}

/** What decides which of the waiting starts next. */
export interface Situation {
  isOpen(gate: GateId): boolean
  /** What tasks of this kind and pace really take; the longer the pace, the longer that. */
  lengthOf(kind: string, paceMs: Ms): Ms
  /** Tasks in flight at most. */
  lanes(): number
}

/** Everything that waits for a lane: batch by batch, and in each the kinds of task apart. */
export interface Waiting<T extends Waiter> {
  isEmpty(): boolean
  waitsAt(gate: GateId): boolean
  add(entry: T): void
  /** False where the entry is not waiting. */
  remove(entry: T): boolean
  /** Which one starts next, of those whose gate is open; it stays where it is until it is removed. */
  next(situation: Situation): T | undefined
}

interface Batch<T extends Waiter> {
  readonly batch: number
  readonly kinds: Map<string, RankedQueue<T>>
}

/**
 * A kind's tasks keep their order whatever is learned of the kind, so that what was learned changes the
 * order between kinds at once, and nothing has to be sorted anew.
 */
export function createWaiting<T extends Waiter>(): Waiting<T> {
  let batches: Batch<T>[] = []
  const atGate = new Map<GateId, number>()
  const count = (gate: GateId, change: number) => atGate.set(gate, (atGate.get(gate) ?? 0) + change)

  const batchOf = (batch: number): Batch<T> => {
    const there = batches.find((one) => one.batch === batch)
    if (there) return there
    const made = { batch, kinds: new Map() }
    batches = [...batches, made].sort((a, b) => a.batch - b.batch)
    return made
  }
  const queueOf = ({ rank, kind }: T): RankedQueue<T> => {
    const { kinds } = batchOf(rank.batch)
    const there = kinds.get(kind)
    if (there) return there
    const made = createRankedQueue<T>()
    kinds.set(kind, made)
    return made
  }

  return {
    isEmpty: () => batches.length === 0,
    waitsAt: (gate) => (atGate.get(gate) ?? 0) > 0,
    add(entry) {
      queueOf(entry).add(entry)
      count(entry.gate, 1)
    },
    remove(entry) {
      const batch = batches.find((one) => one.batch === entry.rank.batch)
      const queue = batch?.kinds.get(entry.kind)
      if (!batch || !queue?.remove(entry)) return false
      count(entry.gate, -1)
      if (queue.size === 0) batch.kinds.delete(entry.kind)
      if (batch.kinds.size === 0) batches = batches.filter((one) => one !== batch)
      return true
    },
    next(situation) {
      for (const { kinds } of batches) {
        const entry = nextOf(kinds, situation)
        if (entry) return entry
      }
      return undefined
    },
  }
}

function nextOf<T extends Waiter>(
  kinds: Map<string, RankedQueue<T>>,
  { isOpen, lengthOf, lanes }: Situation,
): T | undefined {
  const open: Kind<T>[] = []
  let count = 0
  for (const [kind, queue] of kinds) {
    if (!isOpen(queue.head()?.gate ?? '')) continue
    open.push({ queue, lengthOf: (paceMs) => lengthOf(kind, paceMs) })
    count += queue.size
  }
  if (count === 0) return undefined
  return roundStart(count, lanes(), (from, howMany) => merged(open, from, howMany))
}
