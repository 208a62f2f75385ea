import type { Analysis, Sentence, Term } from '#src/engines/browser/analysis.ts'
import {
  hangsAlone,
  isAddressed,
  isBroken,
  isPiece,
  isSelfContained,
  noteWeights,
} from '#src/engines/browser/compose/alone.ts'
import { worths, type Asked, type Card } from '#src/engines/browser/compose/card.ts'
import { denies, pointing } from '#src/engines/browser/compose/card-clause.ts'
import { clozesOf } from '#src/engines/browser/compose/cloze.ts'
import { jointCards } from '#src/engines/browser/compose/joints.ts'
import { listCard } from '#src/engines/browser/compose/lists.ts'
import { subjectCards } from '#src/engines/browser/compose/subject-questions.ts'
import { isOf } from '#src/engines/browser/compose/composer.ts'
import { smallHead } from '#src/engines/browser/compose/wording.ts'
import { definitionStart } from '#src/engines/browser/definitions.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords, withoutEndMarks } from '#src/engines/browser/readable.ts'
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
  for (const { index, kinds, words } of statements) {
    const sentence = sentences[index]
    if (!sentence || (weights[index] ?? 0) === 0 || !mayAsk(sentence, language)) continue
    // A card holds the first sentence alone.
    const joined = words.slice(sentence.words.length)
    if (kinds.has('denied') || denies(joined, language) || isLimited(sentence, analysis)) continue
    const term = meant.get(index)
    const asked = sentence.verbatim ? subjectCards(sentence, analysis) : []
    const found = [
      asked.length > 0 ? asked : ((term && definitionCard(sentence, term, analysis)) ?? []),
      sentence.verbatim ? jointCards(sentence, analysis) : [],
      (sentence.verbatim && listCard(sentence, analysis)) || [],
      clozesOf(sentence, termsAt.get(index) ?? [], analysis),
    ]
      .flat()
      .filter(({ question, answer }) => isClosed(question) && isClosed(answer))
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
    const worth = telling ? worths.telling : isName ? worths.name : worths.word
    for (const { sentence, word, length } of places) {
      const said = sentences[sentence]
      if (!said || (worth === worths.word && !(nth < askedWords && isOf('definition', 'contrast')(said))))
        continue
      const named = sentence === definition
      const others = found.get(sentence)
      const asked: Asked = { word, length, worth: named ? worths.named : worth, named }
      if (others) others.push(asked)
      else found.set(sentence, [asked])
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

/** Whether each quotation mark has its other one. */
const isClosed = (text: string): boolean => (text.match(/["“”„]/gu) ?? []).length % 2 === 0

/** How many sentences later somebody still takes back what was said. */
const takenBack = 3

/** "If nothing comes to mind, …" right before what to do then; "no, sorry" behind what was said. */
function isLimited({ index, kinds }: Sentence, { sentences, language }: Analysis): boolean {
  const before = sentences[index - 1]
  if (
    kinds.has('step') &&
    before &&
    (kinds.has('decision') || before.kinds.has('trouble') || hangsAlone(before))
  )
    return true
  const { takingBack } = englishAsking
  return sentences
    .slice(index + 1, index + 1 + takenBack)
    .some(
      (one) =>
        one.kinds.has('denial') ||
        (language.code === 'en' && one.opening.slice(0, 3).some((word) => takingBack.has(word))),
    )
}

/** "What is the testing effect?", answered by what follows "is"; in other languages the term itself asks. */
function definitionCard(sentence: Sentence, term: Term, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const place = term.places.find(({ sentence: at }) => at === sentence.index)
  const after = place ? place.word + place.length : 0
  let start = place && definitionStart(sentence, after, language)
  if (!place || start === undefined) return undefined
  while (englishAsking.spare.has(words[start] ?? '')) start++
  // "Like a drain" is no drain.
  if (language.defining?.hedges.has(words[start] ?? '') && !englishAsking.limiting.has(words[start] ?? ''))
    return undefined
  const verb = words[after] ?? ''
  const answer = capitalised(withoutEndMarks(joinWords(surface.slice(start))))
  const named = words.slice(place.word, after).join(' ')
  const told = words.slice(start).filter((word) => carriesTopic(word, language)).length
  if (language.code === 'en' && pointing.test(words.slice(start).join(' '))) return undefined
  if (told < 2 || answer.toLowerCase().includes(named)) return undefined
  const subject =
    place.word === 0 && named === term.text.toLowerCase() ? term.text : joinWords(surface.slice(0, after))
  return {
    question:
      language.code === 'en' && /^(?:is|are)$/.test(verb)
        ? `What ${verb} ${smallHead(subject, words[0] ?? '', analysis)}?`
        : meaningOf(term.text, analysis),
    answer: sentenceEnd.test(answer) ? answer : `${answer}.`,
    worth: worths.definition,
  }
}

/** Outside English the term alone. */
export const meaningOf = (term: string, { language }: Analysis): string =>
  language.code === 'en' ? `What is meant by “${term}”?` : `“${term}”?`
