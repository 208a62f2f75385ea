import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { worths, type Card } from '#src/engines/browser/compose/card.ts'
import {
  answers,
  asks,
  denies,
  fewestAnswered,
  fewestAsked,
  partOf,
  type Span,
} from '#src/engines/browser/compose/card-clause.ts'
import { inverted, smallHead } from '#src/engines/browser/compose/wording.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised } from '#src/engines/browser/readable.ts'

/** What begins with a verb is a question behind "why", "how do you" or "when should you". */
const isTold = ({ kinds, words }: Sentence, { imperatives }: Language): boolean =>
  kinds.has('step') && imperatives.verbs.has(words[0] ?? '')

/** Whether a word opens a clause of time or condition: not "once" where it is "one time". */
export const isTimed = (word: string, next: string): boolean =>
  word !== 'once' || englishAsking.afterOnce.has(next)

/** Cards from what English says of a purpose, a means, a time or a consequence. */
export const englishJointCards = (sentence: Sentence, analysis: Analysis): Card[] =>
  [whatFor, how, when, whence].flatMap((ask) => ask(sentence, analysis) ?? [])

/** The clause that is asked about and the answer, if both can be understood. */
function split(sentence: Sentence, asked: Span, answer: Span, { language }: Analysis) {
  const text = asks(sentence, asked, language) ? answers(sentence, answer, language) : undefined
  return text === undefined ? undefined : { said: partOf(sentence, asked), answer: text }
}

/** What is done or is so, and that by which, for which or when it is; nothing where the first is denied. */
const splitAt = (sentence: Sentence, at: number, analysis: Analysis) =>
  at < 0 || denies(sentence.words.slice(0, at), analysis.language)
    ? undefined
    : split(sentence, [0, at], [at, sentence.words.length], analysis)

/** "Turn the bag to keep the spores in": what to do asks itself, another statement is asked what for. */
function whatFor(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const isStep = isTold(sentence, language)
  const at = words.findIndex((word, i) => {
    if (i < fewestAsked - 1 || i + fewestAnswered > words.length) return false
    const [before = '', next = ''] = [words[i - 1], words[i + 1]]
    if (word === 'so' && isStep) return next === 'that' || englishAsking.opensClause.has(next)
    // Without a "can" what follows is mostly a consequence.
    if (word === 'so') return next === 'that' && enabling.test(words.slice(i + 2, i + 6).join(' '))
    if (word !== 'to' || englishAsking.beforeTo.has(before) || /..(?:ed|ing)$/.test(before)) return false
    if (surface[i + 1]?.endsWith(',')) return false
    if (!isStep)
      return (
        englishAsking.purposes.has(next) &&
        words.slice(1, i - 1).some((one) => /^us(?:e|es|ed|ing)$/.test(one))
      )
    return language.imperatives.verbs.has(next) || language.naming?.breaks.has(next) === true
  })
  const both = splitAt(sentence, at, analysis)
  if (!both || surface.slice(0, at - 1).filter((word) => word.endsWith(',')).length > 1) return undefined
  const question = isStep
    ? `Why should you ${smallHead(both.said, words[0] ?? '', analysis)}?`
    : `${capitalised(both.said)}. What for?`
  return { question, answer: both.answer, worth: worths.whatFor }
}

const enabling = /\b(?:can|could|will|would|don't|doesn't|won't|can't)\b/

/** "You find the leak by filling the tank." */
function how(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words } = sentence
  const at = words.findIndex(
    (word, i) =>
      word === 'by' &&
      i >= fewestAsked - 1 &&
      /..ing$/.test(words[i + 1] ?? '') &&
      !/..ed$/.test(words[i - 1] ?? '') &&
      !englishAsking.beforeMeans.has(words[i - 1] ?? ''),
  )
  const both = splitAt(sentence, at, analysis)
  if (!both) return undefined
  const question = isTold(sentence, language)
    ? `How do you ${smallHead(both.said, words[0] ?? '', analysis)}?`
    : `${capitalised(both.said)}. How?`
  return { question, answer: both.answer, worth: worths.how }
}

/** "You can close it if both agree", "it fell when the war ended". */
function when(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const at = words.findIndex(
    (word, i) =>
      i >= fewestAsked &&
      englishAsking.times.has(word) &&
      isTimed(word, words[i + 1] ?? '') &&
      !englishAsking.beforeTimes.has(words[i - 1] ?? ''),
  )
  if (
    (words[0] ?? '').startsWith('we') ||
    words.slice(0, at).some((word) => englishAsking.subordinates.has(word)) ||
    words.slice(at + 1).includes('then') ||
    words.length - at < fewestAsked ||
    surface.slice(2, at - 1).some((word) => word.endsWith(',')) ||
    surface[at]?.endsWith(',')
  )
    return undefined
  const both = splitAt(sentence, at, analysis)
  if (!both) return undefined
  const until = words[at] === 'until'
  const question = isTold(sentence, language)
    ? `${until ? 'Until when' : 'When'} should you ${smallHead(both.said, words[0] ?? '', analysis)}?`
    : until
      ? `${capitalised(both.said)}. Until when?`
      : (inverted(sentence, [0, at], 'When', analysis) ?? `${capitalised(both.said)}. When?`)
  return { question, answer: both.answer, worth: worths.when }
}

/** "The valve is shut, so no water runs", "…, which means that no water runs": why no water runs. */
function whence(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { words, surface, kinds } = sentence
  const at = surface.findIndex((word, i) => {
    const [first = '', second = '', third = ''] = words.slice(i + 1)
    if (!word.endsWith(',') || i < fewestAsked - 1) return false
    if (first === 'which' && second === 'means')
      return third === 'that' || englishAsking.opensClause.has(third)
    return first === 'so' && second !== 'that' && englishAsking.opensClause.has(second)
  })
  if (at < 0 || kinds.has('step') || englishAsking.subordinates.has(words[0] ?? '')) return undefined
  if (surface.slice(0, at).some((word) => word.endsWith(','))) return undefined
  const from = words[at + 1] === 'so' ? at + 2 : words[at + 3] === 'that' ? at + 4 : at + 3
  // "So you can see it" is what it is for.
  if (enabling.test(words[from + 1] ?? '') || surface.slice(from, -1).some((word) => word.endsWith(',')))
    return undefined
  if (!asks(sentence, [0, at + 1], analysis.language)) return undefined
  const both = split(sentence, [from, words.length], [0, at + 1], analysis)
  if (!both) return undefined
  return { question: `${capitalised(both.said)}. Why?`, answer: both.answer, worth: worths.when }
}
