import type { Ms } from '#src/lib/clock.ts'

/** A task's place among the waiting; kept over every wait, so that nothing overtakes by failing. */
export interface Rank {
  /** Lower goes first: a user's single retry has a negative one. */
  readonly batch: number
  /** By the engine's pace, before anything was learned. */
  readonly paceMs: Ms
  /** Of the input; breaks ties. */
  readonly order: number
}

const compareRanks = (a: Rank, b: Rank): number =>
  a.batch - b.batch || a.paceMs - b.paceMs || a.order - b.order

/** Entries in the order of their ranks, shortest first. */
export interface RankedQueue<T extends { readonly rank: Rank }> {
  readonly size: number
  head(): T | undefined
  /** The entry at this place, 0 being the head. */
  at(place: number): T | undefined
  add(entry: T): void
  /** False where the entry is not waiting. */
  remove(entry: T): boolean
}

/** A sorted array behind a cursor: a batch arrives sorted, so that adding and taking are at its ends. */
export function createRankedQueue<T extends { readonly rank: Rank }>(): RankedQueue<T> {
  let entries: (T | undefined)[] = []
  let first = 0
  /** The first place whose entry goes after this rank. */
  const placeAfter = (rank: Rank) => {
    let [low, high] = [first, entries.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = entries[middle]
      if (there && compareRanks(there.rank, rank) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const placeOf = (entry: T) => {
    if (entries[first] === entry) return first
    for (let at = placeAfter(entry.rank) - 1; at >= first; at--) {
      const there = entries[at]
      if (there === entry) return at
      if (!there || compareRanks(there.rank, entry.rank) < 0) return -1
    }
    return -1
  }
  return {
    get size() {
      return entries.length - first
    },
    head: () => entries[first],
    at: (place) => (place < 0 ? undefined : entries[first + place]),
    add(entry) {
      const last = entries.at(-1)
      // A batch arrives in its order: most of what comes goes last.
      if (!last || compareRanks(last.rank, entry.rank) <= 0) entries.push(entry)
      else entries.splice(placeAfter(entry.rank), 0, entry)
    },
    remove(entry) {
      const at = placeOf(entry)
      if (at < 0) return false
      // Whatever is shorter moves up; what is taken is at or near the head, nearly always.
      if (entries.length - at <= at - first) entries.splice(at, 1)
      else {
        entries.copyWithin(first + 1, first, at)
        // What was taken must not be held until the next trim: an entry leads to its whole answer.
        entries[first] = undefined
        first += 1
        if (first > 1000 && first * 2 > entries.length) {
          entries = entries.slice(first)
          first = 0
        }
      }
      return true
    },
  }
}
