import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { noteWeights } from '#src/engines/browser/compose/alone.ts'
import { isDefining } from '#src/engines/browser/compose/blocks.ts'
import { blank, type Card } from '#src/engines/browser/compose/card.ts'
import { cardsOf } from '#src/engines/browser/compose/cards.ts'
import { aboutMatters, need, once, type Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeInline, escapeMarkdown } from '#src/engines/browser/markdown.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

/** Of the words of two sentences, this share in common makes cards of them one. */
const nearlySame = 0.6
/** Cards of a talk, at most: so many a minute between a least and a most. */
const cardsAMinute = 1.5
const [fewestCards, mostCards] = [15, 75]
/** Words of statements by level: a card takes one, of some 18 words. */
const wordsAMinute = { brief: 9, standard: 18, comprehensive: 28 }
const least = { brief: 90, standard: 150, comprehensive: 450 }
const most = { brief: 300, standard: 550, comprehensive: 1_100 }

/** Cards from sentences that define a term, or with a term left out. */
export const flashcards: Composer = {
  words: ({ minutes }, level) => Math.min(most[level], Math.max(least[level], minutes * wordsAMinute[level])),
  needs: (analysis) => [need([4, 6, 12], isDefining(analysis))],
  worth: (sentence, analysis) =>
    (bestCards(analysis).get(sentence.index)?.worth ?? 0) * aboutMatters(sentence),
  write: (plan) =>
    plan
      .take(Infinity)
      .flatMap((sentence) => {
        const card = bestCards(plan.analysis).get(sentence.index)
        return card ? [written(card, sentence, plan)] : []
      })
      .join('\n\n'),
}

/** The cards of a talk that are worth learning, in its order; `start` in seconds. */
export const flashcardsOf = (
  analysis: Analysis,
): readonly { readonly question: string; readonly answer: string; readonly start: number }[] =>
  analysis.statements.flatMap(({ index, start }) => {
    const card = bestCards(analysis).get(index)
    return card ? [{ question: card.question, answer: card.answer, start }] : []
  })

const written = ({ question, answer }: Card, { start }: Sentence, plan: Plan): string =>
  // A blank of its own is no Markdown; escaped it would be hard to read in a text file.
  `**Q:** ${question.split(blank).map(escapeInline).join(blank)}\n\n**A:** ${escapeMarkdown(answer)}${plan.mark(start)}`

/** By sentence; of cards from nearly the same words, or with the same answer, the best. */
const bestCards = once((analysis): ReadonlyMap<number, Card> => {
  const { minutes, sentences } = analysis
  const weights = noteWeights(analysis)
  const found = [...cardsOf(analysis)]
    .flatMap(([index, cards]) =>
      cards.map((card) => ({ index, card, value: (weights[index] ?? 0) * card.worth })),
    )
    .sort((a, b) => b.value - a.value)
  const count = Math.min(mostCards, Math.max(fewestCards, minutes * cardsAMinute))
  const said: ReadonlySet<string>[] = []
  const questions = new Set<string>()
  const answers = new Set<string>()
  const kept = new Map<number, Card>()
  for (const { index, card } of found) {
    if (kept.size >= count) break
    if (kept.has(index)) continue
    const answer = card.answer.toLowerCase().replace(/s$/, '')
    if (answers.has(answer) || questions.has(card.question)) continue
    const words = new Set(sentences[index]?.words)
    if (said.some((other) => alike(words, other))) continue
    said.push(words)
    questions.add(card.question)
    answers.add(answer)
    kept.set(index, card)
  }
  return kept
})

/** Whether two sets have most in common (Jaccard, 1901). */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let mayMiss = a.size - (nearlySame / (1 + nearlySame)) * (a.size + b.size)
  for (const word of a) if (!b.has(word) && --mayMiss < 0) return false
  return mayMiss >= 0
}
