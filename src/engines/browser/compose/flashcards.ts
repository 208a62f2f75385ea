import type { Analysis, Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeInline, escapeMarkdown } from '#src/engines/browser/markdown.ts'
import type { Plan } from '#src/engines/browser/plan.ts'
import { joinWords } from '#src/engines/browser/readable.ts'

interface Card {
  readonly question: string
  readonly answer: string
}

const blank = '_____'
/** Only the best terms are worth a question. */
const askedTerms = 40
/** Words of statements by level: a card takes one, of some 18 words. */
const wordsAMinute = { brief: 6, standard: 10, comprehensive: 16 }
const least = { brief: 90, standard: 150, comprehensive: 250 }
const most = { brief: 300, standard: 550, comprehensive: 1_100 }

/** Cards from sentences that define a term, or with a term left out (cloze, Taylor 1953). */
export const flashcards: Composer = {
  words: ({ minutes }, level) => Math.min(most[level], Math.max(least[level], minutes * wordsAMinute[level])),
  fits: (sentence, analysis) => cardOf(sentence, analysis) !== undefined,
  write(plan) {
    const seen = new Set<string>()
    return plan
      .take(Infinity)
      .flatMap((sentence) => {
        const card = cardOf(sentence, plan.analysis)
        const key = card?.question.toLowerCase() ?? ''
        if (!card || seen.has(key)) return []
        seen.add(key)
        return [written(card, sentence, plan)]
      })
      .join('\n\n')
  },
}

const written = ({ question, answer }: Card, { start }: Sentence, plan: Plan): string =>
  // A blank of its own is no Markdown; escaped it would be hard to read in a text file.
  `**Q:** ${question.split(blank).map(escapeInline).join(blank)}\n\n**A:** ${escapeMarkdown(answer)}${plan.mark(start)}`

const made = new WeakMap<Analysis, Map<number, Card | undefined>>()

function cardOf(sentence: Sentence, analysis: Analysis): Card | undefined {
  const cards = made.get(analysis) ?? cardsOf(analysis)
  made.set(analysis, cards)
  return cards.get(sentence.index)
}

/** The best card of each sentence that holds a term: the better term's. */
function cardsOf(analysis: Analysis): Map<number, Card | undefined> {
  const cards = new Map<number, Card | undefined>()
  for (const term of analysis.terms.slice(0, askedTerms)) {
    for (const place of term.places) {
      const sentence = analysis.sentences[place.sentence]
      if (!sentence || cards.get(sentence.index)) continue
      const card =
        term.definition === sentence.index
          ? definitionCard(sentence, term)
          : clozeCard(sentence, place.word, place.length, analysis)
      cards.set(sentence.index, card)
    }
  }
  return cards
}

const definitionCard = ({ text, verbatim }: Sentence, term: Term): Card | undefined =>
  verbatim ? { question: `What is meant by “${term.text}”?`, answer: text } : undefined

/** Undefined where the rest of the sentence gives the answer away, or is too little to ask by. */
function clozeCard(
  { words, surface, text, kinds }: Sentence,
  from: number,
  length: number,
  { language }: Analysis,
): Card | undefined {
  const answer = joinWords(surface.slice(from, from + length)).replaceAll(
    /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%+#]+$|['’]s$/gu,
    '',
  )
  const others = [...words.slice(0, from), ...words.slice(from + length)]
  const roots = words.slice(from, from + length).map((word) => word.slice(0, Math.max(4, word.length - 3)))
  const givenAway = others.some((word) =>
    roots.some((root) => word.startsWith(root) || word.includes(answer.toLowerCase())),
  )
  const asks = others.filter((word) => !language.stop.has(word)).length
  const at = text.toLowerCase().indexOf(answer.toLowerCase())
  if (answer.length < 2 || at < 0 || givenAway || asks < 3 || words.length < 7 || kinds.has('question'))
    return undefined
  return { question: text.slice(0, at) + blank + text.slice(at + answer.length), answer }
}
