import { verbosities, type Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import type { Composer, Need } from '#src/engines/browser/compose/composer.ts'

/** Below this many statements there is nothing to deal: each template may say all. */
const worthDealing = 7
/** What two templates may have in common of the smaller one's statements: half, less what counting otherwise could add. */
const share = 0.45
const wordsAStatement = 18
/** Below this many words a shorter level serves nobody. */
const fewWords = 150
/** What a level may use of all that could be said, so that levels differ where a talk holds little. */
const part: Readonly<Record<Verbosity, number>> = { brief: 0.35, standard: 0.65, comprehensive: Infinity }
/** How much a template with few statements clings to each of them; a section's need counts 1. */
const smallness = 20
/** Statements looked at for one choice in a topic: more would only be worse ones. */
const lookAhead = 4

type Allotment = Readonly<Record<Verbosity, readonly Sentence[]>>

interface Hand {
  readonly id: TemplateId
  readonly composer: Composer
  readonly worths: ReadonlyMap<number, number>
  readonly needs: readonly { need: Need; pool: readonly Sentence[] }[]
  /** What any of its needs asks for. */
  readonly needed: ReadonlySet<number>
  /** By topic, best first. */
  readonly pool: readonly (readonly Sentence[])[]
  readonly held: Map<number, Sentence>
  readonly words: number[]
  readonly said: Set<number>
  /** Statements in common with each template, by its place. */
  readonly shared: number[]
}

/**
 * Which statements each template says at each level. The templates choose in turn, the next best each:
 * first what their sections need, then from the topic with the fewest words so far and against words
 * already said (maximal marginal relevance, Carbonell & Goldstein, 1998). No choice may make two
 * templates share more than half of what the smaller of them is to hold; where a talk runs out of
 * statements before that, what they share too much of is dropped.
 */
export function allot(
  analysis: Analysis,
  composers: Readonly<Record<TemplateId, Composer>>,
): ReadonlyMap<TemplateId, Allotment> {
  const hands = Object.entries(composers).map(([id, composer]) => handOf(id, composer, analysis))
  const deals = analysis.statements.length >= worthDealing
  const allotted = hands.map(({ id }) => [id, {} as Record<Verbosity, readonly Sentence[]>] as const)
  const room = (deals ? share : 1) * sum(analysis.statements.map(({ words }) => words.length))
  for (const level of verbosities) {
    const wanted = hands.map(({ composer }) =>
      Math.min(composer.words(analysis, level), Math.max(fewWords, part[level] * room)),
    )
    const before = hands.map(({ held }) => new Set(held.keys()))
    const goals = wanted.map((words) => Math.min(words / wordsAStatement, analysis.statements.length * share))
    const mayHold = (hand: Hand, own: number, index: number) =>
      !hand.held.has(index) &&
      (!deals ||
        hands.every(
          (other, at) =>
            !other.held.has(index) ||
            (hand.shared[at] ?? 0) + 1 <= share * Math.min(goals[own] ?? 0, goals[at] ?? 0),
        ))
    let chose = true
    while (chose) {
      chose = false
      for (const [own, hand] of hands.entries()) {
        const full = sum(hand.words) >= (wanted[own] ?? 0)
        const choice = full ? undefined : chosen(hand, level, analysis, (index) => mayHold(hand, own, index))
        if (!choice) continue
        hold(hands, hand, choice, analysis)
        chose = true
      }
    }
    if (deals) dropExcess(hands, before, analysis)
    for (const [at, [, levels]] of allotted.entries()) levels[level] = [...(hands[at]?.held.values() ?? [])]
  }
  return new Map(allotted)
}

function handOf(id: TemplateId, composer: Composer, analysis: Analysis): Hand {
  const { statements, topics, weights } = analysis
  const worths = new Map(
    statements.map((statement) => [
      statement.index,
      (weights[statement.index] ?? 0) * composer.worth(statement, analysis),
    ]),
  )
  const worth = ({ index }: Sentence) => worths.get(index) ?? 0
  const usable = statements.filter((statement) => worth(statement) > 0).sort((a, b) => worth(b) - worth(a))
  const needs = composer.needs(analysis).map((need) => ({ need, pool: usable.filter(need.wanted) }))
  return {
    id,
    composer,
    worths,
    needs,
    needed: new Set(needs.flatMap(({ pool }) => pool.map(({ index }) => index))),
    pool: topics.map(({ first, last }) => usable.filter(({ index }) => index >= first && index <= last)),
    held: new Map(),
    words: topics.map(() => 0),
    said: new Set(),
    shared: [],
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

function chosen(
  hand: Hand,
  level: Verbosity,
  { vocabulary }: Analysis,
  mayHold: (index: number) => boolean,
): Sentence | undefined {
  const free = ({ index }: Sentence) => mayHold(index)
  for (const { need, pool } of hand.needs) {
    const met = pool.filter(({ index }) => hand.held.has(index)).length
    const found = met < need.count[level] ? pool.find(free) : undefined
    if (found) return found
  }
  const worth = ({ index }: Sentence) => hand.worths.get(index) ?? 0
  let [best, most] = [[] as Sentence[], -1]
  hand.pool.forEach((topic, at) => {
    const heads: Sentence[] = []
    for (const statement of topic) {
      if (heads.length === lookAhead) break
      if (free(statement)) heads.push(statement)
    }
    const [first] = heads
    const value = first ? worth(first) / (20 + (hand.words[at] ?? 0)) : -1
    if (value > most) [best, most] = [heads, value]
  })
  const values = best.map(
    (statement) => worth(statement) * fresh(vocabulary.stems[statement.index], hand.said),
  )
  return best[values.indexOf(Math.max(...values))]
}

function hold(hands: readonly Hand[], hand: Hand, statement: Sentence, analysis: Analysis): void {
  count(hands, hand, statement, analysis, 1)
  hand.held.set(statement.index, statement)
  for (const id of analysis.vocabulary.stems[statement.index] ?? []) hand.said.add(id)
}

function count(
  hands: readonly Hand[],
  hand: Hand,
  { index, words }: Sentence,
  { topics }: Analysis,
  step: 1 | -1,
): void {
  const topic = topics.findIndex(({ last }) => index <= last)
  hand.words[topic] = (hand.words[topic] ?? 0) + step * words.length
  const own = hands.indexOf(hand)
  hands.forEach((other, at) => {
    if (other === hand || !other.held.has(index)) return
    hand.shared[at] = (hand.shared[at] ?? 0) + step
    other.shared[own] = (other.shared[own] ?? 0) + step
  })
}

/** From 0.5, all its words are said already, to 1. */
function fresh(ids: readonly number[] | undefined, said: ReadonlySet<number>): number {
  if (!ids || ids.length === 0) return 1
  return 1 - 0.5 * (ids.filter((id) => said.has(id)).length / ids.length)
}

/**
 * Drops what two templates share too much of, least worth first: of what this level added, so that
 * no level says less than the one before, and from the template whose sections need it less,
 * rather than from a small one.
 */
function dropExcess(
  hands: readonly Hand[],
  before: readonly ReadonlySet<number>[],
  analysis: Analysis,
): void {
  const worth = (hand: Hand, index: number) =>
    (hand.worths.get(index) ?? 0) + (hand.needed.has(index) ? 1 : 0) + smallness / (hand.held.size + 1)
  for (let changed = true; changed;) {
    changed = false
    for (const [own, a] of hands.entries()) {
      for (const [at, b] of hands.entries()) {
        if (a === b || a.held.size < b.held.size || (a.shared[at] ?? 0) <= share * b.held.size) continue
        const both = [...a.held.keys()].filter((index) => b.held.has(index))
        const options = [
          ...new Map([
            [a, before[own]],
            [b, before[at]],
          ] as const),
        ].flatMap(([hand, had]) =>
          both
            .filter((index) => !had?.has(index))
            .map((index) => ({ hand, index, worth: worth(hand, index) })),
        )
        const worst = options.sort((x, y) => x.worth - y.worth)[0]
        const hand = worst?.hand
        const statement = worst?.hand.held.get(worst.index)
        if (!hand || !statement) continue
        hand.held.delete(statement.index)
        count(hands, hand, statement, analysis, -1)
        changed = true
      }
    }
  }
}
