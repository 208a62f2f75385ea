import type { Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Analysis } from '#src/engines/browser/analysis.ts'
import { noteWeights } from '#src/engines/browser/compose/alone.ts'
import { isGuidance, type Composer, type Need } from '#src/engines/browser/compose/composer.ts'

/** Statements looked at for one choice in a topic: more would only be worse ones. */
const lookAhead = 4
/** Words of a topic before its first ones count, so that the second choice is not worth half the first. */
const headStart = 20

/** Of a long talk, beyond as many statements, this share is worth least: small talk that no note needs. */
const fewStatements = 60
const needless = 0.35

/** What all hands see of the statements, which go by their place; what no template changes is reckoned once. */
export interface Table {
  readonly analysis: Analysis
  readonly topicOf: Uint32Array
  readonly lengths: Uint32Array
  readonly weights: Float64Array
  /** Which templates hold a statement: a bit for each. */
  readonly holders: Uint32Array
}

/** What a template holds of a talk's statements, and what it would choose next. */
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

/** A section's need, its statements best first, and how many of them are held. */
interface Section {
  readonly need: Need
  readonly pool: readonly number[]
  met: number
  /** Those before it are held or denied. */
  from: number
}

export function createTable(analysis: Analysis): Table {
  const { statements, topics } = analysis
  const worths = noteWeights(analysis)
  const weights = Float64Array.from(statements, ({ index }) => worths[index] ?? 0)
  const order = weights.toSorted()
  const least = order[Math.floor(needless * (order.length - fewStatements))] ?? 0
  let topic = 0
  return {
    analysis,
    topicOf: Uint32Array.from(statements, ({ index }) => {
      while (index > (topics[topic]?.last ?? Infinity)) topic++
      return topic
    }),
    lengths: Uint32Array.from(statements, ({ words }) => words.length),
    weights: weights.map((weight, at) => {
      const statement = statements[at]
      return weight < least && statement && !isGuidance(statement) ? 0 : weight
    }),
    holders: new Uint32Array(statements.length),
  }
}

/**
 * Chooses what its sections need, the most urgent first, and then from the topic with the fewest words so far and against
 * words already said (maximal marginal relevance, Carbonell & Goldstein, 1998).
 */
export function createHand(id: TemplateId, composer: Composer, table: Table, own: number): Hand {
  const { topicOf, lengths, holders, analysis } = table
  const { statements, topics, vocabulary } = analysis
  const worths = worthsOf(composer, table)
  const worth = (at: number) => worths[at] ?? 0
  const usable = bestFirst(worths)
  const sections = sectionsOf(composer, usable, table)
  const needing = sectionsByStatement(sections)
  const bit = 2 ** own
  const holds = (at: number) => ((holders[at] ?? 0) & bit) !== 0
  const said = new Uint8Array(vocabulary.counts.length)
  const wordsOf = new Float64Array(topics.length)
  let [size, words] = [0, 0]
  let level: Verbosity = 'brief'
  /** By topic, best first: what is neither held nor denied at this level. */
  let pools: number[][] = []
  /** What the next choice in a topic would be worth, at most. */
  const values = new Float64Array(topics.length)
  const stemsOf = (at: number) => vocabulary.stems[statements[at]?.index ?? -1] ?? []
  const reckon = (topic: number) => {
    const best = pools[topic]?.[0]
    values[topic] = best === undefined ? -1 : worth(best) / (headStart + (wordsOf[topic] ?? 0))
  }
  const change = (at: number, step: 1 | -1) => {
    const length = (lengths[at] ?? 0) * step
    const topic = topicOf[at] ?? 0
    holders[at] = (holders[at] ?? 0) ^ bit
    wordsOf[topic] = (wordsOf[topic] ?? 0) + length
    size += step
    words += length
    for (const section of needing.get(at) ?? []) section.met += step
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
  const bestIn = (pool: number[], free: (at: number) => boolean) => {
    let [best, most] = [undefined as number | undefined, -1]
    for (let nth = 0; nth < Math.min(lookAhead, pool.length);) {
      const at = pool[nth] ?? 0
      if (worth(at) <= most) break
      if (!free(at)) {
        pool.splice(nth, 1)
        continue
      }
      const value = worth(at) * fresh(at)
      if (value > most) [best, most] = [at, value]
      nth++
    }
    return best
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
    worth: (at) => worth(at) + (needing.has(at) ? 1 : 0),
    holds,
    hold(at) {
      change(at, 1)
      for (const stem of stemsOf(at)) said[stem] = 1
    },
    drop: (at) => change(at, -1),
    held() {
      const held: number[] = []
      for (let at = 0; at < holders.length; at++) if (holds(at)) held.push(at)
      return held
    },
    open(next) {
      level = next
      for (const section of sections) section.from = 0
      pools = topics.map(() => [])
      for (const at of usable) if (!holds(at)) pools[topicOf[at] ?? 0]?.push(at)
      for (let topic = 0; topic < topics.length; topic++) reckon(topic)
    },
    nextNeeded(mayHold) {
      for (const section of sections) {
        const { need, pool, met } = section
        if (met >= need.count[level]) continue
        for (; section.from < pool.length; section.from++) {
          const at = pool[section.from] ?? 0
          if (!holds(at) && mayHold(at)) return at
        }
      }
      return undefined
    },
    nextBest(mayHold) {
      const free = (at: number) => !holds(at) && mayHold(at)
      for (;;) {
        const topic = placeOfLargest(values)
        const pool = pools[topic]
        if (!pool || (values[topic] ?? -1) < 0) return undefined
        const promised = values[topic]
        while (pool.length > 0 && !free(pool[0] ?? 0)) pool.shift()
        reckon(topic)
        if (values[topic] === promised) return bestIn(pool, free)
      }
    },
  }
}

function worthsOf(composer: Composer, { analysis, weights }: Table): Float64Array {
  const worths = new Float64Array(weights.length)
  for (const [at, statement] of analysis.statements.entries()) {
    const weight = weights[at] ?? 0
    if (weight > 0) worths[at] = weight * composer.worth(statement, analysis)
  }
  return worths
}

/** Places of what is worth anything. */
function bestFirst(worths: Float64Array): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < worths.length; at++) if ((worths[at] ?? 0) > 0) places.push(at)
  return places.sort((a, b) => (worths[b] ?? 0) - (worths[a] ?? 0))
}

/** A need that every topic has makes a section of each. */
function sectionsOf(composer: Composer, usable: readonly number[], table: Table): readonly Section[] {
  const { analysis, topicOf } = table
  return composer.needs(analysis).flatMap((need): Section[] => {
    if (need.count.comprehensive === 0) return []
    const pool = usable.filter((at) => {
      const statement = analysis.statements[at]
      return statement !== undefined && need.wanted(statement)
    })
    if (need.inEachTopic !== true) return [{ need, pool, met: 0, from: 0 }]
    const pools: number[][] = analysis.topics.map(() => [])
    for (const at of pool) pools[topicOf[at] ?? 0]?.push(at)
    return pools.map((own) => ({ need, pool: own, met: 0, from: 0 }))
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
