import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import {
  answers,
  asks,
  beginsClause,
  fewestAnswered,
  fewestAsked,
  partOf,
  topical,
  type Span,
} from '#src/engines/browser/compose/clauses.ts'
import type { Card } from '#src/engines/browser/compose/cloze.ts'
import { inverted, smallHead } from '#src/engines/browser/compose/wording.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised } from '#src/engines/browser/readable.ts'

const worths = { whatFor: 1.6, how: 1.6, when: 1.3, follows: 1 }

/** What begins with a verb is a question behind "why", "how do you" or "when should you". */
const isTold = ({ kinds, words }: Sentence, { imperatives }: Language): boolean =>
  kinds.has('step') && imperatives.verbs.has(words[0] ?? '')

/** Cards from what English says of a purpose, a means, a time or a consequence. */
export const englishJointCards = (sentence: Sentence, analysis: Analysis): Card[] =>
  [whatFor, how, when, follows].flatMap((ask) => ask(sentence, analysis) ?? [])

/** The first clause and the answer that the rest is, if both can be understood. */
function split(sentence: Sentence, asked: Span, from: number, { language }: Analysis) {
  const answer = asks(sentence, asked, language)
    ? answers(sentence, [from, sentence.words.length], language)
    : undefined
  return answer === undefined ? undefined : { said: partOf(sentence, asked), answer }
}

/** "Turn the bag to keep the spores in": what to do asks itself, another statement is asked what for. */
function whatFor(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const isStep = isTold(sentence, language)
  const at = words.findIndex((word, i) => {
    if (i < fewestAsked - 1 || i + fewestAnswered > words.length) return false
    const [before = '', next = ''] = [words[i - 1], words[i + 1]]
    if (word === 'so') return next === 'that' || (isStep && /^(?:you|it|they|the|your)$/.test(next))
    if (word !== 'to' || englishAsking.beforeTo.has(before) || /..(?:ed|ing)$/.test(before)) return false
    if (surface[i + 1]?.endsWith(',')) return false
    if (!isStep)
      return (
        englishAsking.purposes.has(next) &&
        words.slice(1, i - 1).some((one) => /^us(?:e|es|ed|ing)$/.test(one))
      )
    return language.imperatives.verbs.has(next) || language.naming?.breaks.has(next) === true
  })
  if (at < 0) return undefined
  const both = split(sentence, [0, at], at, analysis)
  if (!both || surface.slice(0, at - 1).filter((word) => word.endsWith(',')).length > 1) return undefined
  const question = isStep
    ? `Why ${smallHead(both.said, words[0] ?? '', analysis)}?`
    : `${capitalised(both.said)}. What for?`
  return { question, answer: both.answer, worth: worths.whatFor }
}

/** "You find the leak by filling the tank." */
function how(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words } = sentence
  const at = words.findIndex(
    (word, i) =>
      word === 'by' &&
      i >= fewestAsked - 1 &&
      /..ing$/.test(words[i + 1] ?? '') &&
      !/..ed$|^(?:is|are|was|start|starts|begin|begins|only|seen|done|made|driven)$/.test(words[i - 1] ?? ''),
  )
  if (at < 0) return undefined
  const both = split(sentence, [0, at], at, analysis)
  if (!both) return undefined
  const isStep = isTold(sentence, language)
  const question = isStep
    ? `How do you ${smallHead(both.said, words[0] ?? '', analysis)}?`
    : `${capitalised(both.said)}. How?`
  return { question, answer: both.answer, worth: worths.how }
}

/** "You can close it if both agree", "it fell when the war ended". */
function when(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words } = sentence
  const at = words.findIndex(
    (word, i) =>
      i >= fewestAsked && englishAsking.times.has(word) && !englishAsking.beforeTimes.has(words[i - 1] ?? ''),
  )
  if (
    at < 0 ||
    words.slice(0, at).some((word) => /^(?:if|when|whenever|once|because|so|unless|as)$/.test(word)) ||
    words.slice(at + 1).includes('then')
  )
    return undefined
  const both = split(sentence, [0, at], at, analysis)
  if (
    !both ||
    words.length - at < fewestAsked ||
    sentence.surface.slice(2, at - 1).some((word) => word.endsWith(',')) ||
    sentence.surface[at]?.endsWith(',')
  )
    return undefined
  const isStep = isTold(sentence, language)
  const question = isStep
    ? `When should you ${smallHead(both.said, words[0] ?? '', analysis)}?`
    : words[at] === 'until'
      ? `${capitalised(both.said)}. Until when?`
      : (inverted(sentence, [0, at], 'When', analysis) ?? `${capitalised(both.said)}. When?`)
  return { question, answer: both.answer, worth: worths.when }
}

/** "The valve is shut, so no water runs", "…, which means that no water runs". */
function follows(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const at = surface.findIndex((word, i) => {
    const [first = '', second = '', third = ''] = words.slice(i + 1)
    if (!word.endsWith(',') || i < fewestAsked - 1) return false
    if (first === 'which' && second === 'means') return third === 'that' || beginsClause.test(third)
    return first === 'so' && beginsClause.test(second)
  })
  if (at < 0 || words[0] === 'if' || words[0] === 'when') return undefined
  const from = words[at + 1] === 'so' ? at + 2 : words[at + 3] === 'that' ? at + 4 : at + 3
  const both = split(sentence, [0, at + 1], from, analysis)
  if (!both || topical(words.slice(from), language) < 2 || sentence.kinds.has('step')) return undefined
  return {
    question: `${capitalised(both.said)}. What follows from it?`,
    answer: both.answer,
    worth: worths.follows,
  }
}
