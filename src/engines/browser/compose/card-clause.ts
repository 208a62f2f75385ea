import type { Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal, pointsOut } from '#src/engines/browser/compose/alone.ts'
import { endsOpen, hangs, isFragment } from '#src/engines/browser/fragments.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords, withoutEndMarks } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

/** Words of a clause that is asked about, and of one that answers. */
export const fewestAsked = 4
export const fewestAnswered = 3
/** What is longer is several clauses, or not thought through. */
const mostAsked = 18

/** From a word of a sentence up to another one. */
export type Span = readonly [from: number, to: number]

/** Words in a row as they were said, without the mark at their end. */
export const partOf = ({ surface }: Sentence, [from, to]: Span): string =>
  withoutEndMarks(joinWords(surface.slice(from, to)), true)

/** Whether a clause says that something is not so: what is cut off from it may be what is not so. */
export const denies = (own: readonly string[], { code, negations }: Language): boolean =>
  own.some(
    (word) =>
      negations?.has(word) === true ||
      (code === 'en' && (englishAsking.denials.has(word) || /n['’]t$/.test(word))),
  )

/** English words that point to what was said before, or begin another sentence. */
export const pointing =
  /\b(?:this|these|those|him|her|he|she|it'll|they'll|we'll|it's|i'm)\b|\bthat \w+$|^that(?:'s)? (?:is|was|that)/

/** English clauses that nobody understands alone: a "that" that is no clause's, a list, a piece. */
const unclear =
  /^ (?:by|of|to|which|what|one|two|three|(?:the )?(?:first|second|third|other|next|last) one|there's|maybe) | (?:that|this) (?:at|in|on|for|to|with|by|and|or|because) | (?:one|if|these|those) | (?:is|are|was) (?:you|we|they|it|i) | like (?:some|a|an|you|we|i) /

/** Whether a clause can be asked about alone. */
export function asks(sentence: Sentence, [from, to]: Span, language: Language): boolean {
  const { words, text, surface } = sentence
  const own = words.slice(from, to)
  return (
    !isFragment({ ...sentence, words: own, surface: surface.slice(from, to) }, language) &&
    !(language.code === 'en' && (unclear.test(` ${own.join(' ')} `) || isLoose(own, language))) &&
    own.length >= fewestAsked &&
    own.length <= mostAsked &&
    topical(own, language) >= 2 &&
    !hangs.test(own[0] ?? '') &&
    !endsOpen(own, language) &&
    !isPersonal(own, language) &&
    !pointsOut(own, own.length === words.length ? text : own.join(' '), language)
  )
}

/** English words of talk rather than of its matter, and things that are named by no name. */
const isLoose = (own: readonly string[], { chatty }: Language): boolean =>
  own.some((word) => chatty?.has(word) === true || englishAsking.nameless.has(word))

/** The answer that a clause is, or nothing where it is a piece of one. */
export function answers(sentence: Sentence, [from, to]: Span, language: Language): string | undefined {
  const end = language.code === 'en' ? Math.min(to, clauseEnd(sentence, from, language)) : to
  const own = sentence.words.slice(from, end)
  if (own.length < fewestAnswered || endsOpen(own, language) || topical(own, language) < 1) return undefined
  if (language.code === 'en' && isLoose(own, language)) return undefined
  return `${capitalised(partOf(sentence, [from, end]))}.`
}

/** How many words carry a topic and are not of everyday talk. */
export const topical = (own: readonly string[], language: Language): number =>
  own.filter((word) => !language.common.has(word) && carriesTopic(word, language)).length

/**
 * Where the clause that an answer is ends: at one that goes on with "and" or "so", or with the sentence. What
 * "but" and "although" open may take back what was said, and stays.
 */
export function clauseEnd({ words, surface }: Sentence, from: number, { imperatives }: Language): number {
  for (let at = from + 1; at < words.length - 1; at++) {
    const next = words[at + 1] ?? ''
    if (
      /[,;]$/.test(surface[at - 1] ?? '') &&
      /^(?:so|and)$/.test(words[at] ?? '') &&
      (englishAsking.opensClause.has(next) || imperatives.verbs.has(next))
    )
      return limits(words, at) ? words.length : at
  }
  return words.length
}

/** Whether something is taken back behind a word. */
const limits = (words: readonly string[], at: number): boolean =>
  words.some((word, nth) => nth > at && englishAsking.takesBack.has(word))
