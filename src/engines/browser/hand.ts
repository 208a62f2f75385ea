import type { Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { noteWeights } from '#src/engines/browser/compose/alone.ts'
import type { Composer, Need } from '#src/engines/browser/compose/composer.ts'

/** Statements looked at for one choice in a topic: more would only be worse ones. */
const lookAhead = 8
/** What a statement is worth to a template for each other one that says it already. */
const crowded = 0.6
/** Words of a topic before its first ones count, so that the second choice is not worth half the first. */
const headStart = 20

/** What a template holds of a talk's statements, and what it would choose next. Statements go by their place. */
export interface Hand {
  readonly id: TemplateId
  readonly composer: Composer
  readonly size: number
  readonly words: number
  /** What a statement is worth to the template; more where one of its sections needs it. */
  worth(at: number): number
  holds(at: number): boolean
  hold(at: number): void
  drop(at: number): void
  held(): readonly number[]
  /** Begins a level: what could not be had at the one before may be free again. */
  open(level: Verbosity): void
  /** What a section needs next; what `mayHold` denies is not asked for again at this level. */
  nextNeeded(mayHold: (at: number) => boolean): number | undefined
  /** The next best of what nobody needs. */
  nextBest(mayHold: (at: number) => boolean): number | undefined
}

/** What all hands see: by statement, its topic and how many templates hold it. */
export interface Table {
  readonly topicOf: Uint32Array
  readonly holders: Uint8Array
}

/** A section's need, its statements best first, and how many of them are held. */
interface Section {
  readonly need: Need
  readonly pool: readonly number[]
  met: number
  /** Those before it are held or denied. */
  from: number
}

/**
 * Chooses what its sections need, the most urgent first, and then from the topic with the fewest words so far and against
 * words already said (maximal marginal relevance, Carbonell & Goldstein, 1998).
 */
export function createHand(
  id: TemplateId,
  composer: Composer,
  analysis: Analysis,
  { topicOf, holders }: Table,
): Hand {
  const { statements, topics, vocabulary } = analysis
  const weights = noteWeights(analysis)
  const worths = Float64Array.from(
    statements,
    (one) => (weights[one.index] ?? 0) * composer.worth(one, analysis),
  )
  const worth = (at: number) => worths[at] ?? 0
  const usable = [...worths.keys()].filter((at) => worth(at) > 0).sort((a, b) => worth(b) - worth(a))
  const sections = composer.needs(analysis).map((need): Section => ({
    need,
    pool: usable.filter((at) => wants(need, statements[at])),
    met: 0,
    from: 0,
  }))
  const sectionsOf = new Map<number, Section[]>()
  for (const section of sections) {
    for (const at of section.pool) sectionsOf.set(at, [...(sectionsOf.get(at) ?? []), section])
  }
  const holding = new Uint8Array(statements.length)
  const said = new Set<number>()
  const wordsOf = new Float64Array(topics.length)
  let [size, words] = [0, 0]
  let level: Verbosity = 'brief'
  /** By topic, best first: what is neither held nor denied at this level. */
  let pools: number[][] = []
  /** What the next choice in a topic would be worth, at most. */
  let values: number[] = []
  const valueOf = (topic: number) => {
    const best = pools[topic]?.[0]
    return best === undefined ? -1 : worth(best) / (headStart + (wordsOf[topic] ?? 0))
  }
  const change = (at: number, step: 1 | -1) => {
    const length = statements[at]?.words.length ?? 0
    const topic = topicOf[at] ?? 0
    holding[at] = step === 1 ? 1 : 0
    holders[at] = (holders[at] ?? 0) + step
    wordsOf[topic] = (wordsOf[topic] ?? 0) + step * length
    size += step
    words += step * length
    for (const section of sectionsOf.get(at) ?? []) section.met += step
    values[topic] = valueOf(topic)
  }
  /** From 0.5, all its words are said already, to 1. */
  const fresh = (at: number) => {
    const ids = vocabulary.stems[statements[at]?.index ?? -1] ?? []
    return ids.length === 0 ? 1 : 1 - 0.5 * (ids.filter((one) => said.has(one)).length / ids.length)
  }
  const fromSection = (section: Section, free: (at: number) => boolean) => {
    if (section.met >= section.need.count[level]) return undefined
    while (section.from < section.pool.length && !free(section.pool[section.from] ?? 0)) section.from++
    return section.pool[section.from]
  }
  const fromTopic = (topic: number, free: (at: number) => boolean) => {
    const pool = pools[topic] ?? []
    for (let nth = 0; nth < Math.min(lookAhead, pool.length);) {
      if (free(pool[nth] ?? 0)) nth++
      else pool.splice(nth, 1)
    }
    values[topic] = valueOf(topic)
    return pool.slice(0, lookAhead)
  }
  return {
    id,
    composer,
    get size() {
      return size
    },
    get words() {
      return words
    },
    worth: (at) => worth(at) + (sectionsOf.has(at) ? 1 : 0),
    holds: (at) => holding[at] === 1,
    hold(at) {
      change(at, 1)
      for (const stem of vocabulary.stems[statements[at]?.index ?? -1] ?? []) said.add(stem)
    },
    drop: (at) => change(at, -1),
    held: () => [...holding.keys()].filter((at) => holding[at] === 1),
    open(next) {
      level = next
      for (const section of sections) section.from = 0
      pools = topics.map(() => [])
      for (const at of usable) if (holding[at] === 0) pools[topicOf[at] ?? 0]?.push(at)
      values = topics.map((_, topic) => valueOf(topic))
    },
    nextNeeded(mayHold) {
      for (const section of sections) {
        const found = fromSection(section, (at) => holding[at] === 0 && mayHold(at))
        if (found !== undefined) return found
      }
      return undefined
    },
    nextBest(mayHold) {
      const free = (at: number) => holding[at] === 0 && mayHold(at)
      for (;;) {
        const topic = values.indexOf(largest(values))
        if ((values[topic] ?? -1) < 0) return undefined
        const promised = values[topic]
        const heads = fromTopic(topic, free)
        if (values[topic] !== promised) continue
        return bestOf(heads, (at) => worth(at) * fresh(at) * crowded ** (holders[at] ?? 0))
      }
    },
  }
}

const wants = ({ wanted }: Need, statement: Sentence | undefined): boolean =>
  statement !== undefined && wanted(statement)

const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity)

function bestOf(places: readonly number[], value: (at: number) => number): number | undefined {
  const values = places.map(value)
  return places[values.indexOf(largest(values))]
}
