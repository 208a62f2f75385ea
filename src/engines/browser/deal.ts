import type { TemplateId } from '#src/domain/template.ts'
import type { Analysis } from '#src/engines/browser/analysis.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'

/**
 * Sentences are dealt to seven hands and each template plays three of them: a line of the Fano plane, as a
 * difference set. Any two templates have exactly one hand in common (a symmetric block design, see
 * Colbourn & Dinitz, "Handbook of Combinatorial Designs"), so templates that play as many sentences from
 * each of their hands share at most a third, whatever they choose. Of a short talk they play the other
 * four hands, so that there is enough to say, and share at most half.
 */
const hands = 7
const line = [1, 2, 4]
const offLine = [0, 3, 5, 6]
/** From this many sentences on a line is enough for a note. */
const long = 60
/** Below this many sentences there is nothing to deal: each template may say all. */
const worthDealing = hands

/** What each template would rather say. */
const likes: Readonly<Record<TemplateId, Readonly<Partial<Record<Kind, number>>>>> = {
  'basic-summary': { conclusion: 2, goal: 2, result: 0.5 },
  'study-notes': { definition: 2, example: 1, application: 1 },
  'presentation-slides': { number: 1, result: 1 },
  'tutorial-guide': { step: 2, prerequisite: 2, verification: 2, trouble: 1.5, resource: 2, practice: 2 },
  'research-paper': { method: 1.5, result: 1.5, contrast: 1.5, background: 1.5, resource: 1 },
  flashcards: { definition: 2, number: 1 },
  chapters: { goal: 1 },
}

const seat = (template: TemplateId): number =>
  Math.max(
    0,
    builtInTemplates.findIndex(({ id }) => id === template),
  )

/** How much more a template likes a sentence than its weight says; 0 for no liking. */
export function liking(template: TemplateId, kinds: ReadonlySet<Kind>): number {
  let sum = 0
  for (const kind of kinds) sum += likes[template]?.[kind] ?? 0
  return sum
}

/** Sentences that a template may say, in hands of equal worth, or in one where there are too few to deal. */
export type Hands = readonly (readonly number[])[]

interface Deal {
  readonly all: readonly number[][]
  readonly played: readonly number[]
}

const dealt = new WeakMap<Analysis, Deal>()

export function handsOf(template: TemplateId, analysis: Analysis): Hands {
  const { all, played } = dealt.get(analysis) ?? deal(analysis)
  dealt.set(analysis, { all, played })
  return all.length < hands ? all : played.map((step) => all[(seat(template) + step) % hands] ?? [])
}

/** Topic by topic, best first: each sentence goes to the hand whose templates like it most, evenly. */
function deal({ topics, weights, sentences }: Analysis): Deal {
  const usable = sentences.filter(({ index, kinds }) => (weights[index] ?? 0) > 0 && !kinds.has('question'))
  const played = usable.length < long ? offLine : line
  if (usable.length < worthDealing) return { all: [usable.map(({ index }) => index)], played }
  const all: number[][] = Array.from({ length: hands }, () => [])
  const players = all.map((_, hand) =>
    builtInTemplates.filter((_t, at) => played.some((step) => (at + step) % hands === hand)),
  )
  const mayHold = Math.ceil(usable.length / hands)
  for (const { first, last } of topics) {
    const inTopic = all.map(() => 0)
    const ranked = usable
      .filter(({ index }) => index >= first && index <= last)
      .sort((a, b) => (weights[b.index] ?? 0) - (weights[a.index] ?? 0))
    for (const { index, kinds } of ranked) {
      const wish = (hand: number) =>
        (players[hand] ?? []).reduce((sum, { id }) => sum + liking(id, kinds), 0) / played.length -
        1.2 * (inTopic[hand] ?? 0) -
        0.3 * (all[hand]?.length ?? 0) -
        ((all[hand]?.length ?? 0) >= mayHold ? 1e6 : 0)
      const hand = all.reduce((best, _, at) => (wish(at) > wish(best) ? at : best), 0)
      all[hand]?.push(index)
      inTopic[hand] = (inTopic[hand] ?? 0) + 1
    }
  }
  return { all, played }
}
