import type { Analysis, Sentence, Term } from '#src/engines/browser/analysis.ts'
import {
  isAddressed,
  isBroken,
  isPiece,
  isSelfContained,
  noteWeights,
} from '#src/engines/browser/compose/alone.ts'
import { clozesOf, type Asked, type Card } from '#src/engines/browser/compose/cloze.ts'
import { jointCards } from '#src/engines/browser/compose/joints.ts'
import { listCard } from '#src/engines/browser/compose/lists.ts'
import { subjectCards } from '#src/engines/browser/compose/subject-questions.ts'
import { isOf } from '#src/engines/browser/compose/composer.ts'
import { definitionStart } from '#src/engines/browser/definitions.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'
import { sentenceEnd } from '#src/engines/browser/word-forms.ts'

const mostWords = 30
/** Within as many seconds of its time an answer can be heard. */
const longest = 20
/** Of the talk rather than of its matter, as a rule. */
const ofTalk = new Set(['we', "we're", "we've", "we'll", 'our', 'there'])
/** What is left of a card's worth for each thing that makes its sentence less fit. */
const flawed = 0.5

/** Of the recording, or of what is sold with it. */
const ofVideo =
  /\b(?:videos?|episodes?|podcasts?|subscribe|click here|our (?:website|channel|store|shop)|what's up)\b/i

/** Only the best terms are worth a question, and plain words only if they are among the very first. */
const askedTerms = 60
const askedWords = 5

/**
 * What can be asked of each statement's sentence: for what it explains, for what one of its clauses says of
 * another, and (cloze, Taylor, 1953) for a list, a figure, a term of several words or one that is explained
 * somewhere, or a name. A plain word is easily another one: it is asked for only where one of the first terms
 * is told apart from others.
 */
export function cardsOf(analysis: Analysis): ReadonlyMap<number, readonly Card[]> {
  const cards = new Map<number, readonly Card[]>()
  const { sentences, statements, language } = analysis
  const weights = noteWeights(analysis)
  const meant = new Map<number, Term>()
  for (const term of analysis.terms.toReversed()) {
    if (term.definition !== undefined) meant.set(term.definition, term)
  }
  const termsAt = askedPlaces(analysis)
  for (const { index, kinds } of statements) {
    // A card holds the first sentence alone.
    if (kinds.has('denied')) continue
    const sentence = sentences[index]
    if (!sentence || (weights[index] ?? 0) === 0 || !mayAsk(sentence, language)) continue
    const term = meant.get(index)
    const found = [
      ...[(term && definitionCard(sentence, term, analysis)) ?? []].flat(),
      ...(sentence.verbatim ? [...subjectCards(sentence, analysis), ...jointCards(sentence, analysis)] : []),
      ...[(sentence.verbatim && listCard(sentence, analysis)) || []].flat(),
      ...clozesOf(sentence, termsAt.get(index) ?? [], analysis),
    ]
    if (found.length === 0) continue
    const flaws = [
      isAddressed(sentence.words, language) || sentence.words.some((word) => ofTalk.has(word)),
      isPiece(sentence, analysis),
      sentence.sure < 1 && isBroken(sentence.words, language),
    ].filter(Boolean)
    cards.set(
      index,
      found.map((card) => ({ ...card, worth: card.worth * flawed ** flaws.length })),
    )
  }
  return cards
}

/** By sentence, what of it may be asked for, the best term first. */
function askedPlaces({ terms, sentences }: Analysis): ReadonlyMap<number, readonly Asked[]> {
  const found = new Map<number, Asked[]>()
  for (const [nth, { text, definition, places }] of terms.slice(0, askedTerms).entries()) {
    const telling = text.includes(' ') || definition !== undefined
    const isName = /[\p{Lu}\d]/u.test(text)
    const worth = telling ? 1.2 : isName ? 0.8 : 0.35
    for (const { sentence, word, length } of places) {
      const said = sentences[sentence]
      if (!said || (worth < 0.8 && !(nth < askedWords && isOf('definition', 'contrast')(said)))) continue
      const named = sentence === definition
      const others = found.get(sentence)
      if (others) others.push({ word, length, worth: named ? 1.6 : worth, named })
      else found.set(sentence, [{ word, length, worth: named ? 1.6 : worth, named }])
    }
  }
  return found
}

/** Whether a sentence can be asked about by somebody who did not hear what was said before it. */
const mayAsk = (sentence: Sentence, language: Language): boolean =>
  sentence.words.length <= mostWords &&
  sentence.end - sentence.start <= longest &&
  // "Exactly, …" answers; an address is nothing to learn.
  !/^\S+,\s|:\/\/|www\./.test(sentence.text) &&
  !(language.code === 'en' && ofVideo.test(sentence.text)) &&
  !isOf('question', 'resource', 'goal')(sentence) &&
  isSelfContained(sentence, sentence.text, language)

/** "What is the testing effect?", answered by what follows "is"; in other languages the term itself asks. */
function definitionCard(sentence: Sentence, term: Term, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const place = term.places.find(({ sentence: at }) => at === sentence.index)
  const after = place ? place.word + place.length : 0
  let start = place && definitionStart(sentence, after, language)
  if (!place || start === undefined) return undefined
  while (language.defining?.hedges.has(words[start] ?? '')) start++
  const verb = words[after] ?? ''
  const answer = capitalised(joinWords(surface.slice(start)).replace(/[\s,;:–—-]+$/u, ''))
  const named = words.slice(place.word, after).join(' ')
  const told = words.slice(start).filter((word) => carriesTopic(word, language)).length
  if (told < 2 || answer.toLowerCase().includes(named)) return undefined
  const subject =
    place.word === 0 && named === term.text.toLowerCase() ? term.text : joinWords(surface.slice(0, after))
  return {
    question:
      language.code === 'en' && /^(?:is|are)$/.test(verb)
        ? `What ${verb} ${place.word === 0 ? subject : lowerHead(subject)}?`
        : meaningOf(term.text, analysis),
    answer: sentenceEnd.test(answer) ? answer : `${answer}.`,
    worth: 2,
  }
}

/** Outside English the term alone. */
export const meaningOf = (term: string, { language }: Analysis): string =>
  language.code === 'en' ? `What is meant by “${term}”?` : `“${term}”?`

const lowerHead = (text: string): string => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
