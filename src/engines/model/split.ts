import { isUnspaced, wordsOf } from '#src/lib/words.ts'
import { tokensIn, type Line } from '#src/engines/model/lines.ts'

/** Lines on each side of a border that are compared. */
const block = 8
/** How far a part may differ from an even share, so that it ends where a topic does. */
const play = 0.2
const longPause = 4
/** Shorter words are mostly grammar. */
const fewestLetters = 4

/**
 * Cuts lines into as few parts as fit, about evenly, where the topic changes most: where the words before and after
 * are least alike (TextTiling: Hearst, 1997), speakers pause, and sentences end. Each line is in exactly one part; the
 * parts are in order; none has more than `limit` tokens unless it is one line. Time is linear in the lines.
 */
export function splitLines(lines: readonly Line[], limit: number): readonly (readonly Line[])[] {
  const parts: (readonly Line[])[] = []
  const terms = createTerms(lines)
  let left = tokensIn(lines)
  let from = 0
  while (from < lines.length) {
    const count = Math.ceil(left / limit)
    const to = count <= 1 ? lines.length : bestBorder(lines, from, { even: left / count, limit }, terms)
    const part = lines.slice(from, to)
    parts.push(part)
    left -= tokensIn(part)
    from = to
  }
  return parts
}

function bestBorder(
  lines: readonly Line[],
  from: number,
  { even, limit }: { readonly even: number; readonly limit: number },
  terms: Terms,
): number {
  let best = { at: from + 1, score: -Infinity }
  let sum = 0
  for (let at = from; at < lines.length; at++) {
    const tokens = lines[at]?.tokens ?? 0
    // A border before the line `at`, what stands before it being `sum`.
    if (at > from && sum >= even * (1 - play)) {
      const score = borderScore(lines, at, terms) - Math.abs(sum - even) / even
      if (score > best.score) best = { at, score }
    }
    if (at > from && (sum + tokens > limit || sum > even * (1 + play))) {
      // Everything so far fits, and a single long line stands before an even share.
      return best.score === -Infinity ? at : best.at
    }
    sum += tokens
  }
  return best.score === -Infinity ? lines.length : best.at
}

/** How much a border before the line `at` is one between topics, 0 to about 2. */
function borderScore(lines: readonly Line[], at: number, terms: Terms): number {
  const [before, after] = [lines[at - 1], lines[at]]
  const pause = Math.min(1, (after?.pause ?? 0) / longPause)
  const ends = /[.?!…。！？؟।]["'”’»)\]]*$/u.test(before?.text ?? '') ? 0.2 : 0
  const heading = after?.text.startsWith('#') ? 1 : 0
  return 1 - terms.likeness(at) + pause * 0.4 + ends + heading
}

interface Terms {
  /** Share of the words after a border that stand before it as well, 0 to 1. */
  likeness(at: number): number
}

function createTerms(lines: readonly Line[]): Terms {
  const known = new Map<number, ReadonlySet<string>>()
  const of = (at: number): ReadonlySet<string> => {
    const there = known.get(at)
    if (there) return there
    const words = wordsOf(lines[at]?.text ?? '').map(({ term }) => term)
    const found = new Set(words.filter((term) => term.length >= fewestLetters || isUnspaced(term)))
    known.set(at, found)
    return found
  }
  const union = (from: number, to: number): Set<string> => {
    const all = new Set<string>()
    for (let at = Math.max(0, from); at < Math.min(lines.length, to); at++)
      for (const term of of(at)) all.add(term)
    return all
  }
  return {
    likeness(at) {
      const [before, after] = [union(at - block, at), union(at, at + block)]
      let shared = 0
      for (const term of after) if (before.has(term)) shared++
      return shared / Math.max(1, Math.min(before.size, after.size))
    },
  }
}
