import type { Ms } from '#src/lib/clock.ts'

/** A task's place among the waiting; kept over every wait, so that nothing overtakes by failing. */
export interface Rank {
  /** Lower goes first: a user's single retry has a negative one. */
  readonly batch: number
  readonly estimateMs: Ms
  /** Of the input; breaks ties. */
  readonly order: number
}

export const compareRanks = (a: Rank, b: Rank): number =>
  a.batch - b.batch || a.estimateMs - b.estimateMs || a.order - b.order

/** Entries in the order of their ranks, shortest first. */
export interface RankedQueue<T extends { readonly rank: Rank }> {
  head(): T | undefined
  add(entry: T): void
  /** False where the entry is not waiting. */
  remove(entry: T): boolean
}

/** A sorted array behind a cursor: a batch arrives sorted, so that adding and taking are at its ends. */
export function createRankedQueue<T extends { readonly rank: Rank }>(): RankedQueue<T> {
  let entries: (T | undefined)[] = []
  let first = 0
  const placeOf = (rank: Rank) => {
    let [low, high] = [first, entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = entries[middle]
      if (there && compareRanks(there.rank, rank) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    head: () => entries[first],
    add(entry) {
      const at = placeOf(entry.rank)
      if (at === entries.length) entries.push(entry)
      else entries.splice(at, 0, entry)
    },
    remove(entry) {
      if (entries[first] === entry) {
        // What was taken must not be held until the next trim: an entry leads to its whole answer.
        entries[first] = undefined
        first += 1
        if (first > 1000 && first * 2 > entries.length) {
          entries = entries.slice(first)
          first = 0
        }
        return true
      }
      const at = entries.indexOf(entry, first)
      if (at < 0) return false
      entries.splice(at, 1)
      return true
    },
  }
}
