import type { Verbosity } from '#src/domain/note.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { noteWeights } from '#src/engines/browser/compose/alone.ts'
import { isGuidance, once, type Composer, type Need } from '#src/engines/browser/compose/composer.ts'

/** Statements looked at for one choice in a topic: more would only be worse ones. */
const lookAhead = 4
/** Words of a topic before its first ones count, so that the second choice is not worth half the first. */
const headStart = 20

/** Of a long talk, beyond as many statements, this share is worth least: small talk that no note needs. */
const fewStatements = 60
const needless = 0.35

/** What a template holds of a talk's statements, in the order of the talk, and chooses to hold. */
export interface Hand {
  held(): readonly Sentence[]
  /** Chooses what the sections need at a level, and then the next best, up to so many words. */
  fill(level: Verbosity, words: number): void
}

/** A section's need, places of its statements, best first, and how many of them are held. */
interface Section {
  readonly need: Need
  readonly pool: readonly number[]
  met: number
}

/** What no template changes of the statements, which go by their place, is reckoned once. */
const table = once((analysis) => {
  const { statements, topics } = analysis
  const worths = noteWeights(analysis)
  const weights = Float64Array.from(statements, ({ index }) => worths[index] ?? 0)
  const order = weights.toSorted()
  const least = order[Math.floor(needless * (order.length - fewStatements))] ?? 0
  let topic = 0
  return {
    topicOf: Uint32Array.from(statements, ({ index }) => {
      while (index > (topics[topic]?.last ?? Infinity)) topic++
      return topic
    }),
    weights: weights.map((weight, at) => {
      const statement = statements[at]
      return weight < least && statement && !isGuidance(statement) ? 0 : weight
    }),
  }
})

/**
 * Chooses what its sections need, the most urgent first, and then from the topic with the fewest words so far and against
 * words already said (maximal marginal relevance, Carbonell & Goldstein, 1998).
 */
export function createHand(composer: Composer, analysis: Analysis): Hand {
  const { statements, topics, vocabulary } = analysis
  const { topicOf } = table(analysis)
  const worths = worthsOf(composer, analysis)
  const worth = (at: number) => worths[at] ?? 0
  const usable = bestFirst(worths)
  const sections = sectionsOf(composer, usable, analysis)
  const needing = sectionsByStatement(sections)
  const holds = new Uint8Array(statements.length)
  const said = new Uint8Array(vocabulary.counts.length)
  const wordsOf = new Float64Array(topics.length)
  let words = 0
  /** By topic, best first: what may be held yet. */
  const pools: number[][] = topics.map(() => [])
  for (const at of usable) pools[topicOf[at] ?? 0]?.push(at)
  /** What the next choice in a topic would be worth, at most. */
  const values = new Float64Array(topics.length)
  const stemsOf = (at: number) => vocabulary.stems[statements[at]?.index ?? -1] ?? []
  const reckon = (topic: number) => {
    const pool = pools[topic] ?? []
    while (pool.length > 0 && holds[pool[0] ?? 0] === 1) pool.shift()
    const [best] = pool
    values[topic] = best === undefined ? -1 : worth(best) / (headStart + (wordsOf[topic] ?? 0))
  }
  const hold = (at: number) => {
    const length = statements[at]?.words.length ?? 0
    const topic = topicOf[at] ?? 0
    holds[at] = 1
    words += length
    wordsOf[topic] = (wordsOf[topic] ?? 0) + length
    for (const section of needing.get(at) ?? []) section.met++
    for (const stem of stemsOf(at)) said[stem] = 1
    reckon(topic)
  }
  /** From 0.5, all its words are said already, to 1. */
  const fresh = (at: number) => {
    const ids = stemsOf(at)
    let old = 0
    for (const stem of ids) old += said[stem] ?? 0
    return ids.length === 0 ? 1 : 1 - (0.5 * old) / ids.length
  }
  /** The best of a topic's first; none of the others can be worth more than if all its words were new. */
  const bestIn = (pool: number[]) => {
    let [best, most] = [undefined as number | undefined, -1]
    for (let nth = 0; nth < Math.min(lookAhead, pool.length);) {
      const at = pool[nth] ?? 0
      if (worth(at) <= most) break
      if (holds[at] === 1) {
        pool.splice(nth, 1)
        continue
      }
      const value = worth(at) * fresh(at)
      if (value > most) [best, most] = [at, value]
      nth++
    }
    return best
  }
  for (let topic = 0; topic < topics.length; topic++) reckon(topic)
  return {
    held: () => statements.filter((_, at) => holds[at] === 1),
    fill(level, mostWords) {
      for (const section of sections) {
        for (const at of section.pool) {
          if (section.met >= section.need.count[level] || words >= mostWords) break
          if (holds[at] !== 1) hold(at)
        }
      }
      while (words < mostWords) {
        const topic = placeOfLargest(values)
        const best = (values[topic] ?? -1) < 0 ? undefined : bestIn(pools[topic] ?? [])
        if (best === undefined) return
        hold(best)
      }
    },
  }
}

function worthsOf(composer: Composer, analysis: Analysis): Float64Array {
  const { weights } = table(analysis)
  return weights.map((weight, at) => {
    const statement = analysis.statements[at]
    return weight > 0 && statement ? weight * composer.worth(statement, analysis) : 0
  })
}
/** Places of what is worth anything. */
function bestFirst(worths: Float64Array): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < worths.length; at++) if ((worths[at] ?? 0) > 0) places.push(at)
  return places.sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0))
}

/** A need that every topic has makes a section of each. */
function sectionsOf(composer: Composer, usable: readonly number[], analysis: Analysis): readonly Section[] {
  const { topicOf } = table(analysis)
  return composer.needs(analysis).flatMap((need): Section[] => {
    if (need.count.comprehensive === 0) return []
    const pool = usable.filter((at) => {
      const statement = analysis.statements[at]
      return statement !== undefined && need.wanted(statement)
    })
    if (need.inEachTopic !== true) return [{ need, pool, met: 0 }]
    const pools: number[][] = analysis.topics.map(() => [])
    for (const at of pool) pools[topicOf[at] ?? 0]?.push(at)
    return pools.map((own) => ({ need, pool: own, met: 0 }))
  })
}

function sectionsByStatement(sections: readonly Section[]): ReadonlyMap<number, readonly Section[]> {
  const needing = new Map<number, Section[]>()
  for (const section of sections) {
    for (const at of section.pool) {
      const others = needing.get(at)
      if (others) others.push(section)
      else needing.set(at, [section])
    }
  }
  return needing
}

function placeOfLargest(values: Float64Array): number {
  let best = 0
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[best] ?? 0)) best = at
  return best
}
