import type { Analysis, Sentence, Term } from '#src/engines/browser/analysis.ts'
import { isDefining } from '#src/engines/browser/compose/blocks.ts'
import { aboutMatters, need, type Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeInline, escapeMarkdown } from '#src/engines/browser/markdown.ts'
import type { Plan } from '#src/engines/browser/plan.ts'
import { definitionStart } from '#src/engines/browser/definitions.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'

interface Card {
  readonly question: string
  readonly answer: string
}

const blank = '_____'
/** Only the best terms are worth a question. */
const askedTerms = 40
const askedWords = 12
/** Cards with the same answer, at most. */
const mostOfAnAnswer = 2
/** Words of statements by level: a card takes one, of some 18 words. */
const wordsAMinute = { brief: 9, standard: 18, comprehensive: 28 }
const least = { brief: 90, standard: 150, comprehensive: 250 }
const most = { brief: 300, standard: 550, comprehensive: 1_100 }

/** Cards from sentences that define a term, or with a term left out (cloze, Taylor 1953). */
export const flashcards: Composer = {
  words: ({ minutes }, level) => Math.min(most[level], Math.max(least[level], minutes * wordsAMinute[level])),
  needs: (analysis) => [need([4, 6, 12], isDefining(analysis))],
  worth: (sentence, analysis) => (cardOf(sentence, analysis) === undefined ? 0 : aboutMatters(sentence)),
  write: (plan) =>
    plan
      .take(Infinity)
      .flatMap((sentence) => {
        const card = cardOf(sentence, plan.analysis)
        return card ? [written(card, sentence, plan)] : []
      })
      .join('\n\n'),
}

/** All cards that could be made of a talk, in its order; `start` in seconds. */
export const flashcardsOf = (analysis: Analysis): (Card & { readonly start: number })[] =>
  analysis.statements.flatMap((sentence) => {
    const card = cardOf(sentence, analysis)
    return card ? [{ ...card, start: sentence.start }] : []
  })

const written = ({ question, answer }: Card, { start }: Sentence, plan: Plan): string =>
  // A blank of its own is no Markdown; escaped it would be hard to read in a text file.
  `**Q:** ${question.split(blank).map(escapeInline).join(blank)}\n\n**A:** ${escapeMarkdown(answer)}${plan.mark(start)}`

const made = new WeakMap<Analysis, ReadonlyMap<number, Card>>()

function cardOf(sentence: Sentence, analysis: Analysis): Card | undefined {
  const cards = made.get(analysis) ?? distinct(cardsOf(analysis), analysis)
  made.set(analysis, cards)
  return cards.get(sentence.index)
}

/** Of cards that ask the same, or have the same answer more than twice, those of the best sentences. */
function distinct(
  cards: ReadonlyMap<number, Card | undefined>,
  { weights }: Analysis,
): ReadonlyMap<number, Card> {
  const asked = new Set<string>()
  const answers = new Map<string, number>()
  const kept = new Map<number, Card>()
  for (const [index, card] of [...cards].sort(([a], [b]) => (weights[b] ?? 0) - (weights[a] ?? 0))) {
    if (!card || (weights[index] ?? 0) === 0) continue
    const [question, answer] = [card.question.toLowerCase(), card.answer.toLowerCase()]
    const often = answers.get(answer) ?? 0
    if (asked.has(question) || often >= mostOfAnAnswer) continue
    asked.add(question)
    answers.set(answer, often + 1)
    kept.set(index, card)
  }
  return kept
}

/**
 * The best card of each sentence: it asks for what it explains, else for a term of several words, a
 * figure, a name, or one of the first terms.
 */
function cardsOf(analysis: Analysis): Map<number, Card | undefined> {
  const cards = new Map<number, Card | undefined>()
  const { sentences } = analysis
  const terms = analysis.terms.slice(0, askedTerms)
  const cloze = (index: number, word: number, length: number) => {
    const sentence = sentences[index]
    if (sentence && !cards.get(index)) cards.set(index, clozeCard(sentence, word, length, analysis))
  }
  for (const term of analysis.terms) {
    const sentence = sentences[term.definition ?? -1]
    if (sentence) cards.set(sentence.index, definitionCard(sentence, term, analysis))
  }
  const isTelling = ({ text, definition }: Term) => text.includes(' ') || definition !== undefined
  for (const { places } of terms.filter(isTelling)) {
    for (const { sentence, word, length } of places) cloze(sentence, word, length)
  }
  for (const sentence of sentences) {
    const found = figureIn(sentence) ?? nameIn(sentence)
    if (found) cloze(sentence.index, found.word, found.length)
  }
  for (const { places } of terms.filter((term) => !isTelling(term)).slice(0, askedWords)) {
    for (const { sentence, word, length } of places) {
      const before = sentences[sentence]?.words[word - 1] ?? ''
      if (!analysis.language.beforeVerbs.has(before)) cloze(sentence, word, length)
    }
  }
  return cards
}

/** A figure, or the word before "percent" with it. */
function figureIn({ words }: Sentence): { word: number; length: number } | undefined {
  const percent = words.indexOf('percent')
  if (percent > 0) return { word: percent - 1, length: 2 }
  const digits = words.findIndex((word) => /^\d[\d.,]*%?$/.test(word))
  return digits < 0 ? undefined : { word: digits, length: 1 }
}

/** Two words or more with capitals, not at the head of the sentence. */
function nameIn({ surface }: Sentence): { word: number; length: number } | undefined {
  const isName = (at: number) => /^\p{Lu}\p{Ll}/u.test(surface[at] ?? '')
  for (let word = 1; word < surface.length; word++) {
    let length = 0
    while (isName(word + length) && (length === 0 || !/[.,;:]$/.test(surface[word + length - 1] ?? '')))
      length++
    if (length > 1) return { word, length }
  }
  return undefined
}

/** "What is the testing effect?" in a language whose definitions can be cut; else the whole sentence answers. */
function definitionCard(sentence: Sentence, term: Term, analysis: Analysis): Card | undefined {
  const { words, surface, text } = sentence
  const place = term.places.find(({ sentence: at }) => at === sentence.index)
  const after = place ? place.word + place.length : 0
  const verb = words[after] ?? ''
  if (!place || !/^(?:is|are)$/.test(verb)) {
    return { question: `What is meant by “${term.text}”?`, answer: text }
  }
  const named = words.slice(place.word, after).join(' ')
  const subject =
    place.word === 0
      ? named === term.text.toLowerCase()
        ? term.text
        : joinWords(surface.slice(0, after))
      : words.slice(0, after).join(' ')
  const start = definitionStart(sentence, after, analysis.language) ?? after + 1
  const answer = capitalised(joinWords(surface.slice(start)))
  if (answer.toLowerCase().includes(named)) return undefined
  return { question: `What ${verb} ${subject}?`, answer: /[.?!]$/.test(answer) ? answer : `${answer}.` }
}

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
