import type { Vocabulary } from '#src/engines/browser/analysis.ts'

/** Words that two sentences share of all that either holds, from which on they say the same. */
const sameShare = 0.6
const fewest = 4
/** A sentence is looked up by as many of its rarest words, among as many sentences that hold one. */
const keys = 3
const mostHolders = 12

interface Held {
  readonly ids: readonly number[]
  readonly index: number
}

/**
 * Sentences that say what a better one says in nearly the same words, by the Jaccard coefficient of those
 * that carry a topic, unless their `facts` differ, as figures and a "not" do. `order`: indices of sentences, best
 * first. Linear: two sentences are compared only
 * where one of their rarest words is the same (an inverted index, as in Zobel & Moffat, "Inverted files for
 * text search engines", 2006).
 */
export function nearDuplicates(
  order: readonly number[],
  { stems, counts }: Vocabulary,
  facts: (index: number) => string = () => '',
): Set<number> {
  /** Distinct words, and facts, of the sentences that hold a word. */
  const holders = new Map<number, Held[]>()
  const repeated = new Set<number>()
  /** The last sentence that a word was seen in: what it holds without a set for each. */
  const seenIn = new Int32Array(counts.length).fill(-1)
  let own: number[] = []
  let current = -1
  const saysTheSame = ({ ids, index }: Held): boolean => {
    // Of sets as unlike in size no share is as large.
    if (Math.min(ids.length, own.length) < sameShare * Math.max(ids.length, own.length)) return false
    let both = 0
    for (const id of ids) if (seenIn[id] === current) both++
    return both >= sameShare * (own.length + ids.length - both) && facts(current) === facts(index)
  }
  for (const index of order) {
    own = []
    current = index
    for (const id of stems[index] ?? []) {
      if (seenIn[id] === index) continue
      seenIn[id] = index
      own.push(id)
    }
    if (own.length < fewest) continue
    own.sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b)
    if (own.slice(0, keys).some((id) => holders.get(id)?.some(saysTheSame))) {
      repeated.add(index)
      continue
    }
    const held = { ids: own, index }
    // Of two sets that share enough, the rarest word in common is among as many of each one's rarest (Chaudhuri
    // et al., "A primitive operator for similarity joins in data cleaning", 2006).
    for (const id of own.slice(0, own.length - Math.ceil(sameShare * own.length) + 1)) {
      const list = holders.get(id)
      if (list === undefined) holders.set(id, [held])
      else if (list.length < mostHolders) list.push(held)
    }
  }
  return repeated
}
