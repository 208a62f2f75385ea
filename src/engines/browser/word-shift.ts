import type { Vocabulary } from '#src/engines/browser/analysis.ts'

/** A word of everyday talk against one that carries the topic. */
const commonWorth = 0.3

/** Words on one side of a border, or on both. */
interface Side {
  readonly counts: Int32Array
  /** Σ n·log(n + 1), the words, both by their worth; and the different words. */
  sum: number
  total: number
  distinct: number
}

/**
 * Bits saved at each border when the words of the `window` sentences before and after it are told by two
 * sets of frequencies and not by one: the segment cost of Utiyama & Isahara, "A statistical model for
 * domain-independent text segmentation" (2001), in a window that slides in linear time. At least 0, and
 * by the square root of the words of an average window, as sums of chances grow.
 */
export function wordShift({ stems, counts, common }: Vocabulary, window: number): Float64Array {
  const side = (): Side => ({ counts: new Int32Array(counts.length), sum: 0, total: 0, distinct: 0 })
  // Logarithms are what takes the time: n·log(n + 1) by n, and what one more adds to it.
  let words = 0
  let most = 0
  for (const count of counts) {
    words += count
    if (count > most) most = count
  }
  const part = (n: number) => n * Math.log(n + 1)
  const gains = Float64Array.from({ length: most + 1 }, (_, n) => part(n + 1) - part(n))
  const [left, right, both] = [side(), side(), side()]
  const add = (to: Side, at: number) => {
    for (const id of stems[at] ?? []) {
      const worth = common[id] ? commonWorth : 1
      const n = to.counts[id] ?? 0
      to.sum += worth * (gains[n] ?? 0)
      to.total += worth
      to.counts[id] = n + 1
      if (n === 0) to.distinct++
    }
  }
  const take = (from: Side, at: number) => {
    for (const id of stems[at] ?? []) {
      const worth = common[id] ? commonWorth : 1
      const n = (from.counts[id] ?? 0) - 1
      from.sum -= worth * (gains[n] ?? 0)
      from.total -= worth
      from.counts[id] = n
      if (n === 0) from.distinct--
    }
  }
  const cost = ({ sum, total }: Side) => total * Math.log(total + both.distinct + 1) - sum
  const scale = Math.sqrt(Math.max(1, (words / Math.max(1, stems.length)) * 2 * window))
  const saved = new Float64Array(stems.length)
  for (let at = 0; at < window; at++) {
    add(right, at)
    add(both, at)
  }
  for (let at = 1; at < stems.length; at++) {
    take(right, at - 1)
    add(left, at - 1)
    if (at > window) {
      take(left, at - 1 - window)
      take(both, at - 1 - window)
    }
    add(right, at - 1 + window)
    add(both, at - 1 + window)
    saved[at] = Math.max(0, cost(both) - cost(left) - cost(right)) / scale
  }
  return saved
}
