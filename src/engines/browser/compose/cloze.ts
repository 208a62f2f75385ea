import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { speakerWords } from '#src/engines/browser/compose/blocks.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

export interface Card {
  readonly question: string
  readonly answer: string
  /** How good a card it is of its kind, whatever the sentence says. */
  readonly worth: number
}

/** What a word or phrase is asked for. */
export interface Asked {
  readonly word: number
  readonly length: number
  readonly worth: number
}

export const blank = '_____'
const fewestWords = 7
/** Words that carry a topic and stay in the question. */
const fewestLeft = 3
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%+#]+$/gu
const possessive = /['’]s?$/u
/** Asks for a figure, else for the term that is worth most, before a plain name. */
export function clozeOf(sentence: Sentence, terms: readonly Asked[], analysis: Analysis): Card | undefined {
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

const figure = /^\d[\d.,]*%?$/

/** A figure with what it counts or measures: `forty percent`, `200 kinds`, `$5`; or a year. Not the number of a thing. */
function figureIn({ words, surface }: Sentence, { language }: Analysis): Asked | undefined {
  const percent = words.indexOf('percent')
  if (percent > 0) return { word: percent - 1, length: 2, worth: 1 }
  const word = words.findIndex((one) => figure.test(one))
  if (word < 0) return undefined
  const [said = '', next = ''] = words.slice(word)
  // "Core 22": a number behind a name is a part of it.
  if (word > 0 && /^\p{Lu}/u.test(surface[word - 1] ?? '') && carriesTopic(words[word - 1] ?? '', language))
    return undefined
  if (/^(?:1[5-9]|20)\d\d$/.test(said) || said.endsWith('%') || /^\p{Sc}/u.test(surface[word] ?? ''))
    return { word, length: 1, worth: 1 }
  // What is counted is told from a verb by the plural of English only.
  if (language.code !== 'en') return { word, length: 1, worth: 1 }
  const counts =
    !/[.,;:?!]$/.test(surface[word] ?? '') &&
    /^\p{L}/u.test(next) &&
    carriesTopic(next, language) &&
    /[^s]s$/.test(next)
  return counts ? { word, length: 2, worth: 1 } : undefined
}

const named = /^\p{Lu}\p{Ll}/u

/** Two words or more with capitals, not at the head of the sentence. */
function nameIn({ surface }: Sentence): Asked | undefined {
  const isName = (at: number) => named.test(surface[at] ?? '')
  for (let word = 1; word < surface.length; word++) {
    let length = 0
    while (isName(word + length) && (length === 0 || !/[.,;:]$/.test(surface[word + length - 1] ?? '')))
      length++
    if (length > 1) return { word, length, worth: 0.8 }
  }
  return undefined
}

/** Undefined where the rest of the sentence gives the answer away, or is too little to ask by. */
function clozeCard(sentence: Sentence, { word, length, worth }: Asked, analysis: Analysis): Card | undefined {
  const { words, surface, text } = sentence
  const to = word + length
  const own = words.slice(word, to)
  // "_____, a designer, a writer": one of a list, or somebody who is spoken to.
  if (word === 0 && surface[to - 1]?.endsWith(',')) return undefined
  if (possessive.test(own.at(-1) ?? '') || own.every((one) => saysLittle(one, analysis))) return undefined
  if (isWithinName(surface, word, to) || !leavesEnough(sentence, own, analysis)) return undefined
  const whole = joinWords(surface.slice(word, to)).replaceAll(edges, '')
  const { particle } = analysis.language.forms ?? {}
  const answer = particle ? whole.replace(particle, '') : whole
  const at = text.toLowerCase().indexOf(answer.toLowerCase())
  if (answer.length < 2 || at < 0) return undefined
  const behind = text.slice(at + answer.length)
  if (inWord.test(text.charAt(at - 1)) || (answer === whole && startsWithin.test(behind))) return undefined
  if (givesAway([...words.slice(0, word), ...words.slice(to)], own, answer)) return undefined
  return { question: text.slice(0, at) + blank + behind, answer, worth }
}

const inWord = /[\p{L}\p{N}'’-]/u
const startsWithin = /^['’-]?[\p{L}\p{N}]/u

/** Whether a sentence tells enough without the words that are asked for. */
function leavesEnough(
  { index }: Sentence,
  own: readonly string[],
  { vocabulary, language }: Analysis,
): boolean {
  let left = 0
  for (const id of vocabulary.stems[index] ?? []) if (vocabulary.common[id] === false) left++
  for (const word of own) if (!language.common.has(word) && carriesTopic(word, language)) left--
  return left >= fewestLeft
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
  const short = own.length > 1 ? initials(own) : undefined
  // "C++" beside "C": without their marks they are one.
  const core = bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  for (const word of others) {
    if (word === core || word.includes(bare) || word === short || word === `${short}s`) return true
    for (const root of roots) if (word.startsWith(root)) return true
  }
  return bare.length < 7 && /^\p{L}{2,5}s?$/u.test(bare) && initials(others).includes(bare.replace(/s$/, ''))
}

const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('')
