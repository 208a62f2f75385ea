import type { Vocabulary } from '#src/engines/browser/analysis.ts'

/** A word of everyday talk against one that carries the topic. */
const commonWorth = 0.3

/** Word counts of one side of a border. */
interface Side {
  readonly counts: Float64Array
  /** Σ n·log(n + 1), and the words, both by their worth. */
  sum: number
  total: number
}

/**
 * Bits saved at each border when the words of the `window` sentences before and after it are told by two
 * sets of frequencies and not by one: the segment cost of Utiyama & Isahara, "A statistical model for
 * domain-independent text segmentation" (2001), in a window that slides in linear time. At least 0, and
 * by the square root of the words of an average window, as sums of chances grow.
 */
export function wordShift({ stems, counts, common }: Vocabulary, window: number): Float64Array {
  const side = (): Side => ({ counts: new Float64Array(counts.length), sum: 0, total: 0 })
  // Logarithms are what takes the time: n·log(n + 1) by n.
  const most = counts.reduce((a, b) => Math.max(a, b), 0)
  const parts = Float64Array.from({ length: most + 2 }, (_, n) => n * Math.log(n + 1))
  const [left, right, both] = [side(), side(), side()]
  let distinct = 0
  const count = (to: Side, id: number, sign: 1 | -1) => {
    const worth = common[id] ? commonWorth : 1
    const n = to.counts[id] ?? 0
    to.sum += worth * ((parts[n + sign] ?? 0) - (parts[n] ?? 0))
    to.total += sign * worth
    to.counts[id] = n + sign
    return n
  }
  const move = (to: Side, at: number, sign: 1 | -1) => {
    for (const id of stems[at] ?? []) {
      count(to, id, sign)
      const before = count(both, id, sign)
      if (before === 0) distinct++
      else if (before + sign === 0) distinct--
    }
  }
  const cost = ({ sum, total }: Side) => total * Math.log(total + distinct + 1) - sum
  const words = counts.reduce((a, b) => a + b, 0)
  const scale = Math.sqrt(Math.max(1, (words / Math.max(1, stems.length)) * 2 * window))
  const saved = new Float64Array(stems.length)
  for (let at = 0; at < window; at++) move(right, at, 1)
  for (let at = 1; at < stems.length; at++) {
    move(right, at - 1, -1)
    move(left, at - 1, 1)
    move(left, at - 1 - window, -1)
    move(right, at - 1 + window, 1)
    saved[at] = Math.max(0, cost(both) - cost(left) - cost(right)) / scale
  }
  return saved
}

/** Words said for the first time that come again, in each sentence and the two after it. */
export function newWords({ stems, counts, common }: Vocabulary): Float64Array {
  const seen = new Uint8Array(counts.length)
  const own = stems.map((ids) => {
    let fresh = 0
    for (const id of ids) {
      if (!seen[id] && !common[id] && (counts[id] ?? 0) > 1) fresh++
      seen[id] = 1
    }
    return fresh
  })
  return Float64Array.from(own, (_, at) => (own[at] ?? 0) + (own[at + 1] ?? 0) + 0.5 * (own[at + 2] ?? 0))
}
