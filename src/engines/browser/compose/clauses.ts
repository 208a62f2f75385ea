import type { Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal, pointsOut } from '#src/engines/browser/compose/alone.ts'
import { endsOpen, hangs, isFragment } from '#src/engines/browser/fragments.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

/** Words of a clause that is asked about, and of one that answers. */
export const fewestAsked = 4
export const fewestAnswered = 3

/** From a word of a sentence up to another one. */
export type Span = readonly [from: number, to: number]

/** Words in a row as they were said, without the mark at their end. */
export const partOf = ({ surface }: Sentence, [from, to]: Span): string =>
  joinWords(surface.slice(from, to)).replace(/[\s,;:.–—-]+$/u, '')

/** With what a clause of its own begins. */
export const beginsClause = /^(?:you|you've|you're|we|they|it|the|a|an|there|if|when|your|all|every)$/

/** English clauses that nobody understands alone: a "that" that is no clause's, a list, a piece. */
const unclear =
  /^ (?:by|of|to|which|what|one|two|three|(?:the )?(?:first|second|third|other|next|last) one|there's|maybe) | (?:that|this) (?:at|in|on|for|to|with|by|and|or|because) | (?:one|if|these|those) | (?:is|are|was) (?:you|we|they|it|i) /

/** Whether a clause can be asked about alone. */
export function asks(sentence: Sentence, [from, to]: Span, language: Language): boolean {
  const { words, text, surface } = sentence
  const own = words.slice(from, to)
  return (
    !isFragment({ ...sentence, words: own, surface: surface.slice(from, to) }, language) &&
    !(language.code === 'en' && unclear.test(` ${own.join(' ')} `)) &&
    own.length >= fewestAsked &&
    topical(own, language) >= 2 &&
    !hangs.test(own[0] ?? '') &&
    !endsOpen(own, language) &&
    !isPersonal(own, language) &&
    !pointsOut(own, own.length === words.length ? text : own.join(' '), language)
  )
}

/** The answer that a clause is, or nothing where it is a piece of one. */
export function answers(sentence: Sentence, [from, to]: Span, language: Language): string | undefined {
  const end = language.code === 'en' ? Math.min(to, clauseEnd(sentence, from, language)) : to
  const own = sentence.words.slice(from, end)
  if (own.length < fewestAnswered || endsOpen(own, language) || topical(own, language) < 1) return undefined
  return `${capitalised(partOf(sentence, [from, end]))}.`
}

/** How many words carry a topic and are not of everyday talk. */
export const topical = (own: readonly string[], language: Language): number =>
  own.filter((word) => !language.common.has(word) && carriesTopic(word, language)).length

/** Where the clause that an answer is ends: at the next one, or with the sentence. */
export function clauseEnd({ words, surface }: Sentence, from: number, { imperatives }: Language): number {
  for (let at = from + 3; at < words.length - 1; at++) {
    const next = words[at + 1] ?? ''
    if (
      /[,;]$/.test(surface[at - 1] ?? '') &&
      clauseHead.test(words[at] ?? '') &&
      (nextSubject.test(next) || imperatives.verbs.has(next))
    )
      return at
  }
  return words.length
}

const clauseHead = /^(?:so|but|and|because|though|although)$/
const nextSubject =
  /^(?:i|you|we|they|it|it's|he|she|the|that|that's|this|there|there's|then|if|when|so|you're|we're|they're|i'm)$/
