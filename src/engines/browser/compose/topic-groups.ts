import type { Analysis, Topic } from '#src/engines/browser/analysis.ts'
import { once } from '#src/engines/browser/compose/composer.ts'

/** Up to as many topics need no groups. */
const fewTopics = 8
const mostGroups = 8
/** Groups of a talk with n topics: this times the root of n. */
const groupsARoot = 1.3
/** No group holds more than this many times its even share of the topics. */
const uneven = 1.8

type Bag = ReadonlyMap<number, number>

interface Group {
  readonly topics: readonly Topic[]
  readonly bag: Bag
  /** Of the bag. */
  readonly norm: number
  /** Sentences. */
  readonly size: number
}

/**
 * Neighbouring topics that share their words, in the order of the talk: the two likest neighbours become
 * one until few are left (agglomerative clustering of neighbours, Yaari, "Segmentation of expository texts
 * by hierarchical agglomerative clustering", 1997). A talk of few topics has each by itself.
 */
export const topicGroups = once((analysis): readonly (readonly Topic[])[] => {
  const { topics } = analysis
  if (topics.length <= fewTopics) return topics.map((topic) => [topic])
  const wanted = Math.min(mostGroups, Math.round(groupsARoot * Math.sqrt(topics.length)))
  const mostTopics = Math.ceil((uneven * topics.length) / wanted)
  const groups = topics.map((topic) => groupOf([topic], bagOf(topic, analysis), topic.last - topic.first + 1))
  const likeness = (at: number) => {
    const [a, b] = [groups[at], groups[at + 1]]
    if (!a || !b || a.topics.length + b.topics.length > mostTopics) return -1
    // Short stretches find a neighbour before long ones do.
    return cosine(a, b) / Math.sqrt(a.size + b.size)
  }
  /** Of each group and the next one. */
  const values = groups.map((_, at) => likeness(at))
  while (groups.length > wanted) {
    const best = values.indexOf(values.reduce((a, b) => Math.max(a, b), -1))
    const [a, b] = [groups[best], groups[best + 1]]
    if (!a || !b) break
    groups.splice(best, 2, merged(a, b))
    values.splice(best, 1)
    for (const at of [best - 1, best]) if (at >= 0) values[at] = likeness(at)
  }
  return groups.map((group) => group.topics)
})

const groupOf = (topics: readonly Topic[], bag: Bag, size: number): Group => {
  let squares = 0
  for (const n of bag.values()) squares += n * n
  return { topics, bag, norm: Math.sqrt(squares), size }
}

const merged = (a: Group, b: Group): Group => {
  const bag = new Map(a.bag)
  for (const [id, n] of b.bag) bag.set(id, (bag.get(id) ?? 0) + n)
  return groupOf([...a.topics, ...b.topics], bag, a.size + b.size)
}

/** A topic's words by how often they are said; what is said everywhere tells nothing apart. */
function bagOf({ first, last }: Topic, { vocabulary: { stems, counts, common } }: Analysis): Bag {
  const bag = new Map<number, number>()
  for (let at = first; at <= last; at++) {
    for (const id of stems[at] ?? []) {
      if (!common[id]) bag.set(id, (bag.get(id) ?? 0) + 1 / Math.sqrt(counts[id] ?? 1))
    }
  }
  return bag
}

function cosine(a: Group, b: Group): number {
  let dot = 0
  for (const [id, n] of a.bag) dot += n * (b.bag.get(id) ?? 0)
  return dot / (a.norm * b.norm || 1)
}
