import type { Analysis, Sentence, Term } from '#src/engines/browser/analysis.ts'
import {
  isAddressed,
  isBroken,
  isPiece,
  isSelfContained,
  noteWeights,
} from '#src/engines/browser/compose/alone.ts'
import { speakerWords } from '#src/engines/browser/compose/blocks.ts'
import { isOf } from '#src/engines/browser/compose/composer.ts'
import { definitionStart } from '#src/engines/browser/definitions.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

export interface Card {
  readonly question: string
  readonly answer: string
  /** How good a card it is of its kind, whatever the sentence says. */
  readonly worth: number
}

/** What a word or phrase is asked for. */
interface Asked {
  readonly word: number
  readonly length: number
  readonly worth: number
}

export const blank = '_____'
const [fewestWords, mostWords] = [7, 26]
/** Words that carry a topic and stay in the question. */
const fewestLeft = 3
/** Within as many seconds of its time an answer can be heard. */
const longest = 20
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%+#]+$/gu
const possessive = /['’]s?$/u
/** Of the talk rather than of its matter, as a rule. */
const ofTalk = /^(?:we|we're|we've|we'll|our|there)$/
/** What is left of a card's worth for each thing that makes its sentence less fit. */
const flawed = 0.5

/** Only the best terms are worth a question, and plain words only if they are among the very first. */
const askedTerms = 40
const askedWords = 5

/**
 * The best card of each statement's sentence: it asks for what it explains, else (cloze, Taylor, 1953) for a
 * figure, a term of several words or one that is explained somewhere, or a name. A plain word is easily
 * another one: it is asked for only where one of the first terms is told apart from others.
 */
export function cardsOf(analysis: Analysis): ReadonlyMap<number, Card> {
  const cards = new Map<number, Card>()
  const { sentences, statements, language } = analysis
  const weights = noteWeights(analysis)
  const meant = new Map<number, Term>()
  for (const term of analysis.terms.toReversed()) {
    if (term.definition !== undefined) meant.set(term.definition, term)
  }
  const termsAt = askedPlaces(analysis)
  for (const { index } of statements) {
    const sentence = sentences[index]
    if (!sentence || (weights[index] ?? 0) === 0 || !mayAsk(sentence, language)) continue
    const term = meant.get(index)
    const card =
      (term && definitionCard(sentence, term, analysis)) ??
      clozeOf(sentence, termsAt.get(index) ?? [], analysis)
    if (!card) continue
    const flaws = [
      isAddressed(sentence.words, language) || sentence.words.some((word) => ofTalk.test(word)),
      isPiece(sentence, analysis),
      sentence.sure < 1 && isBroken(sentence.words, language),
    ].filter(Boolean)
    cards.set(index, { ...card, worth: card.worth * flawed ** flaws.length })
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
      const others = found.get(sentence)
      if (others) others.push({ word, length, worth })
      else found.set(sentence, [{ word, length, worth }])
    }
  }
  return found
}

/** Asks for a figure, else for the term that is worth most, before a plain name. */
function clozeOf(sentence: Sentence, terms: readonly Asked[], analysis: Analysis): Card | undefined {
  if (sentence.words.length < fewestWords) return undefined
  const ask = (asked: Asked | undefined) => asked && clozeCard(sentence, asked, analysis)
  const figure = ask(figureIn(sentence, analysis))
  if (figure) return figure
  let named = false
  for (const asked of terms.toSorted((a, b) => b.worth - a.worth)) {
    if (asked.worth < 1 && !named) {
      named = true
      const card = ask(nameIn(sentence))
      if (card) return card
    }
    const card = isDoing(sentence, asked, analysis.language) ? undefined : ask(asked)
    if (card) return card
  }
  return named ? undefined : ask(nameIn(sentence))
}

/** "It really burns people out", "lock it in", "clicks signaling the end": no name of a thing. */
function isDoing({ words, surface }: Sentence, { word, length }: Asked, language: Language): boolean {
  const to = word + length
  const [before = '', last = '', after = ''] = [words[word - 1], words[to - 1], words[to]]
  if (/^\p{Lu}/u.test(surface[to - 1] ?? '')) return false
  if (length === 1 && language.beforeVerbs.has(before)) return true
  return (
    language.naming !== undefined &&
    (language.naming.adverb.test(before) ||
      /^(?:it|them|him|us)$/.test(after) ||
      (/..ing$/.test(last) && language.naming.determiners.has(after)))
  )
}

/** Whether a sentence can be asked about by somebody who did not hear what was said before it. */
const mayAsk = (sentence: Sentence, language: Language): boolean =>
  sentence.words.length <= mostWords &&
  sentence.end - sentence.start <= longest &&
  // "Exactly, …" answers; an address is nothing to learn.
  !/^\S+,\s|:\/\/|www\./.test(sentence.text) &&
  !isOf('question', 'resource', 'goal')(sentence) &&
  isSelfContained(sentence, sentence.text, language)

/** A figure with what it counts or measures: `forty percent`, `200 kinds`, `$5`; or a year. Not the number of a thing. */
function figureIn({ words, surface }: Sentence, { language }: Analysis): Asked | undefined {
  const percent = words.indexOf('percent')
  if (percent > 0) return { word: percent - 1, length: 2, worth: 1 }
  const word = words.findIndex((one) => /^\d[\d.,]*%?$/.test(one))
  if (word < 0) return undefined
  const [figure = '', next = ''] = words.slice(word)
  // "Core 22": a number behind a name is a part of it.
  if (word > 0 && /^\p{Lu}/u.test(surface[word - 1] ?? '') && carriesTopic(words[word - 1] ?? '', language))
    return undefined
  if (/^(?:1[5-9]|20)\d\d$/.test(figure) || figure.endsWith('%') || /^\p{Sc}/u.test(surface[word] ?? ''))
    return { word, length: 1, worth: 1 }
  const counts =
    !/[.,;:?!]$/.test(surface[word] ?? '') &&
    /^\p{L}/u.test(next) &&
    carriesTopic(next, language) &&
    (language.code !== 'en' || /[^s]s$/.test(next))
  return counts ? { word, length: 2, worth: 1 } : undefined
}

/** Two words or more with capitals, not at the head of the sentence. */
function nameIn({ surface }: Sentence): Asked | undefined {
  const isName = (at: number) => /^\p{Lu}\p{Ll}/u.test(surface[at] ?? '')
  for (let word = 1; word < surface.length; word++) {
    let length = 0
    while (isName(word + length) && (length === 0 || !/[.,;:]$/.test(surface[word + length - 1] ?? '')))
      length++
    if (length > 1) return { word, length, worth: 0.8 }
  }
  return undefined
}

/** "What is the testing effect?", answered by what follows "is"; in other languages the term itself asks. */
function definitionCard(sentence: Sentence, term: Term, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const place = term.places.find(({ sentence: at }) => at === sentence.index)
  const after = place ? place.word + place.length : 0
  const start = place && definitionStart(sentence, after, language)
  if (!place || start === undefined) return undefined
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
    answer: /[.?!…。]["”’)]*$/u.test(answer) ? answer : `${answer}.`,
    worth: 2,
  }
}

/** Outside English the term alone. */
export const meaningOf = (term: string, { language }: Analysis): string =>
  language.code === 'en' ? `What is meant by “${term}”?` : `“${term}”?`

const lowerHead = (text: string): string => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())

/** Undefined where the rest of the sentence gives the answer away, or is too little to ask by. */
function clozeCard(sentence: Sentence, asked: Asked, analysis: Analysis): Card | undefined {
  const { words, surface, text } = sentence
  const { language } = analysis
  const to = asked.word + asked.length
  const answer = joinWords(surface.slice(asked.word, to)).replaceAll(edges, '')
  const own = words.slice(asked.word, to)
  const others = [...words.slice(0, asked.word), ...words.slice(to)]
  const left = others.filter((word) => carriesTopic(word, language) && !language.common.has(word)).length
  const at = text.toLowerCase().indexOf(answer.toLowerCase())
  const isPart =
    /[\p{L}\p{N}'’-]$/u.test(text.slice(0, at)) || /^['’-]?[\p{L}\p{N}]/u.test(text.slice(at + answer.length))
  if (left < fewestLeft || answer.length < 2 || at < 0 || isPart) return undefined
  // "_____, a designer, a writer": one of a list, or somebody who is spoken to.
  if (asked.word === 0 && surface[to - 1]?.endsWith(',')) return undefined
  if (possessive.test(own.at(-1) ?? '') || own.every((word) => saysLittle(word, analysis))) return undefined
  if (isWithinName(surface, asked.word, to) || givesAway(others, own, answer)) return undefined
  return { question: text.slice(0, at) + blank + text.slice(at + answer.length), answer, worth: asked.worth }
}

/** "Core" of "Bitcoin Core Review Club": the rest of a name tells the piece. */
function isWithinName(surface: readonly string[], from: number, to: number): boolean {
  const isName = (at: number) => /^\p{Lu}/u.test(surface[at] ?? '')
  const joins = (at: number) => !/[.,;:?!"”)]$/u.test(surface[at] ?? '')
  const before = from > 1 && isName(from) && isName(from - 1) && joins(from - 1)
  return before || (isName(to - 1) && isName(to) && joins(to - 1))
}

const saysLittle = (word: string, analysis: Analysis): boolean => {
  const { stop, common, generic } = analysis.language
  return stop.has(word) || common.has(word) || generic.has(word) || speakerWords(analysis).has(word)
}

/** A word of the answer in another form, or its abbreviation or what it abbreviates. */
function givesAway(others: readonly string[], own: readonly string[], answer: string): boolean {
  const roots = own
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(4, word.length - 3)))
  const bare = answer.toLowerCase()
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('')
  const spelledOut = /^\p{L}{2,5}s?$/u.test(bare) && initials(others).includes(bare.replace(/s$/, ''))
  return (
    spelledOut ||
    others.some(
      (word) =>
        roots.some((root) => word.startsWith(root)) ||
        word.includes(bare) ||
        (own.length > 1 && (word === initials(own) || word === `${initials(own)}s`)),
    )
  )
}
