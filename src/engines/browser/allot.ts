import { verbosities, type Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import type { Composer } from '#src/engines/browser/compose/composer.ts'
import { createHand, createTable, type Hand, type Table } from '#src/engines/browser/hand.ts'

/** Below this many statements, besides those that a template claims, there is nothing to deal: each may say all. */
const worthDealing = 12
/** What two templates may have in common of the smaller one's statements: half, less what counting otherwise could add. */
const share = 0.45
const wordsAStatement = 18
/** Below this many words a shorter level serves nobody. */
const fewWords = 150
/** What a level may use of all that could be said, so that levels differ where a talk holds little. */
const part: Readonly<Record<Verbosity, number>> = { brief: 0.35, standard: 0.65, comprehensive: Infinity }
/**
 * As many templates may choose a statement that none of their sections needs: what is held by k of them counts
 * for k(k - 1)/2 pairs, so that the more the best is shared, the less each template can hold of a talk.
 */
const mostHolders = 3
/** How much a template with few statements clings to each of them; a section's need counts 1. */
const smallness = 20

type Allotment = Readonly<Record<Verbosity, readonly Sentence[]>>

/**
 * Which statements each template says at each level. The templates choose in turn: first
 * all that their sections need, then the next best each.
 * No choice may make two templates share more than half of what the smaller of them is to hold; where a
 * talk runs out of statements before that, what they share too much of is dropped. Time grows with the
 * statements.
 */
export function allot(
  analysis: Analysis,
  composers: Readonly<Record<TemplateId, Composer>>,
): ReadonlyMap<TemplateId, Allotment> {
  const { statements } = analysis
  const table = createTable(analysis)
  const { holders } = table
  const hands = Object.entries(composers).map(([id, composer], own) => createHand(id, composer, table, own))
  const claims = claimed(hands, table)
  const unclaimed = claims.reduce((sum, bits) => sum + (bits === 0 ? 1 : 0), 0)
  const deals = unclaimed >= worthDealing
  const room = (deals ? share : 1) * table.lengths.reduce((sum, words) => sum + words, 0)
  const allotted = hands.map(({ id }) => [id, {} as Record<Verbosity, readonly Sentence[]>] as const)
  /** As `holders`, with what a template claims, whether it holds it yet or not. */
  const bound = (at: number) => (holders[at] ?? 0) | (deals ? (claims[at] ?? 0) : 0)
  /** Statements in common, by the places of two templates; what is claimed counts as held. */
  const shared = hands.map(() => new Uint32Array(hands.length))
  for (const level of verbosities) {
    const most = Math.max(fewWords, part[level] * room)
    const wanted = hands.map(({ composer }) => {
      const words = composer.words(analysis, level)
      return level !== 'brief' && composer.claims?.(analysis) ? words : Math.min(words, most)
    })
    const mostShared = wanted.map(
      (words) => share * Math.min(words / wordsAStatement, statements.length * share),
    )
    const before = hands.map((hand) => new Set(hand.held()))
    const mayHold = hands.map((_, own) => (at: number) => {
      if (isBit(claims[at], own)) return true
      let others = deals ? bound(at) : 0
      for (let other = 0; others > 0; other++, others >>>= 1) {
        const both = (shared[own]?.[other] ?? 0) + 1
        if (others % 2 === 1 && both > Math.min(mostShared[own] ?? 0, mostShared[other] ?? 0)) return false
      }
      return true
    })
    const isOpen = (at: number) => !deals || countBits(holders[at] ?? 0) < mostHolders
    for (const hand of hands) hand.open(level)
    for (const next of ['nextNeeded', 'nextBest'] as const) {
      let open = [...hands.keys()]
      while (open.length > 0) {
        open = open.filter((own) => {
          const [hand, free] = [hands[own], mayHold[own]]
          if (!hand || !free || hand.words >= (wanted[own] ?? 0)) return false
          const choice = hand[next](next === 'nextNeeded' ? free : (at) => free(at) && isOpen(at))
          if (choice === undefined) return false
          hand.hold(choice)
          if (!isBit(claims[choice], own)) count(bound(choice), shared, own, 1)
          return true
        })
      }
    }
    if (deals) dropExcess(hands, bound, claims, shared, before)
    for (const [own, [, levels]] of allotted.entries()) {
      levels[level] = (hands[own]?.held() ?? []).flatMap((at) => statements[at] ?? [])
    }
  }
  return new Map(allotted)
}

function countBits(bits: number): number {
  let n = 0
  for (let rest = bits; rest > 0; rest >>>= 1) n += rest & 1
  return n
}

const isBit = (bits = 0, place: number): boolean => ((bits >>> place) & 1) === 1

function claimed(hands: readonly Hand[], { analysis }: Table): Uint32Array {
  const claims = new Uint32Array(analysis.statements.length)
  for (const [own, { composer }] of hands.entries()) {
    const isClaimed = composer.claims?.(analysis)
    if (!isClaimed) continue
    for (const [at, statement] of analysis.statements.entries()) {
      if (isClaimed(statement)) claims[at] = (claims[at] ?? 0) | (2 ** own)
    }
  }
  return claims
}

/** `bits`: all templates that hold or claim what `own` takes or drops. */
function count(bits: number, shared: readonly Uint32Array[], own: number, step: 1 | -1): void {
  let others = bits
  for (let other = 0; others > 0; other++, others >>>= 1) {
    const [mine, theirs] = [shared[own], shared[other]]
    if (others % 2 === 0 || other === own || !mine || !theirs) continue
    mine[other] = (mine[other] ?? 0) + step
    theirs[own] = (theirs[own] ?? 0) + step
  }
}

/**
 * Drops what two templates share too much of, least worth first: of what this level added, so that
 * no level says less than the one before, and from the template whose sections need it less,
 * rather than from a small one.
 */
function dropExcess(
  hands: readonly Hand[],
  bound: (at: number) => number,
  claims: Uint32Array,
  shared: readonly Uint32Array[],
  before: readonly ReadonlySet<number>[],
): void {
  const options = (own: number, other: number) => {
    const [hand, has] = [hands[own], hands[other]]
    if (!hand || !has) return []
    const clings = smallness / (hand.size + 1)
    return hand
      .held()
      .filter((at) => has.holds(at) && !before[own]?.has(at) && !isBit(claims[at], own))
      .map((at) => ({ own, hand, at, worth: hand.worth(at) + clings }))
  }
  const tooMany = (own: number, other: number) =>
    (shared[own]?.[other] ?? 0) > share * Math.min(hands[own]?.size ?? 0, hands[other]?.size ?? 0)
  for (let changed = true; changed;) {
    changed = false
    for (let other = 1; other < hands.length; other++) {
      for (let own = 0; own < other; own++) {
        if (!tooMany(own, other)) continue
        const worst = [...options(own, other), ...options(other, own)].sort((x, y) => x.worth - y.worth)
        for (const { own: from, hand, at } of worst) {
          if (!tooMany(own, other)) break
          if (hands[own]?.holds(at) !== true || hands[other]?.holds(at) !== true) continue
          hand.drop(at)
          count(bound(at), shared, from, -1)
          changed = true
        }
      }
    }
  }
}
