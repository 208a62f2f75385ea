import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { pointsOut } from '#src/engines/browser/compose/alone.ts'
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
import { englishJointCards } from '#src/engines/browser/compose/english-joints.ts'
import { inverted, smallHead } from '#src/engines/browser/compose/wording.ts'
import { askingOf } from '#src/engines/browser/languages/asking.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import { capitalised } from '#src/engines/browser/readable.ts'

/** Words of a reason that says little. */
const shortReason = 6
const worths = { why: 1.9, whatThen: 1.5 }

/** Where a sentence falls into two clauses, one of which answers the other. */
interface Joint {
  readonly asked: Span
  readonly answer: Span
}

/**
 * Cards from sentences of two clauses, where one gives the reason, the purpose, the means or the condition of
 * the other: questions from discourse markers (Agarwal, Shah & Mannem, "Automatic question generation using
 * discourse cues", 2011).
 */
export function jointCards(sentence: Sentence, analysis: Analysis): Card[] {
  return [
    ...[why, whatThen].flatMap((ask) => ask(sentence, analysis) ?? []),
    ...(analysis.language.code === 'en' ? englishJointCards(sentence, analysis) : []),
  ]
}

/** "Nodes are slow because …": the statement asks, or the question that can be made of it. */
function why(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const asking = askingOf(language)
  if (!asking) return undefined
  const at = words.findIndex(
    (word, i) => asking.reasons.has(word) || asking.reasons.has(`${word}_${words[i + 1] ?? ''}`),
  )
  if (at < 0) return undefined
  const comma = surface.findIndex((word, i) => i > fewestAnswered && word.endsWith(','))
  const joint: Joint =
    at > 0
      ? { asked: [0, at], answer: [at, words.length] }
      : { asked: [comma + 1, words.length], answer: [0, comma + 1] }
  if (
    (at === 0 && comma < 0) ||
    (language.code === 'en' && englishAsking.halfReasons.has(words[at - 1] ?? ''))
  )
    return undefined
  const said = asks(sentence, joint.asked, language) && partOf(sentence, joint.asked)
  const answer = answers(sentence, joint.answer, language)
  if (!said || answer === undefined) return undefined
  // "Because it's two hours."
  const reason = words.slice(...joint.answer)
  if (reason.length < shortReason && topical(reason, language) < 2) return undefined
  const question =
    (language.code === 'en' && inverted(sentence, joint.asked, 'Why', analysis)) ||
    `${capitalised(said)}. ${asking.why}`
  return { question, answer, worth: worths.why }
}

/** "If the ball is wet, it slips." */
function whatThen(sentence: Sentence, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const asking = askingOf(language)
  const [first = '', second = '', third = ''] = words
  if (!asking?.conditions.has(first) && !asking?.conditions.has(`${first}_${second}_${third}`))
    return undefined
  if (language.code === 'en' && vagueCondition.test(words.slice(0, 6).join(' '))) return undefined
  let at = surface.findIndex((word, i) => i >= 2 && word.endsWith(',') && mayGoOn(words[i + 1] ?? ''))
  if (at < 0 && language.code === 'en') at = words.indexOf('then') - 1
  if (at < 2 || surface.slice(0, at).some((word) => word.endsWith(','))) return undefined
  let main = at + 1
  while (
    language.code === 'en' &&
    /^(?:then|well|basically|actually|probably|obviously|essentially)$/.test(words[main] ?? '')
  )
    main++
  const condition = partOf(sentence, [0, at + 1])
  const own = words.slice(1, at + 1)
  if (
    /["“”]/.test(condition) ||
    (first === 'once' && !beginsClause.test(second)) ||
    topical(own, language) < 1 ||
    pointsOut(own, condition, language)
  )
    return undefined
  const answer = answers(sentence, [main, words.length], language)
  if (answer === undefined || words.length - main < fewestAsked || topical(words.slice(main), language) < 2)
    return undefined
  if (language.code === 'en' && vagueMain.test(`${words.slice(main).join(' ')} `)) return undefined
  const small = smallHead(condition, words[0] ?? '', analysis)
  const next = words[main] ?? ''
  const { imperatives, code } = language
  const advice =
    code === 'en' &&
    (imperatives.verbs.has(next) ||
      /^(?:you|we) (?:should|must|need to|have to|want to)/.test(words.slice(main, main + 3).join(' ')))
  return {
    question: advice
      ? `What should you do ${small}?`
      : code === 'en' && first === 'if'
        ? `What ${small}?`
        : asking.whatThen
            .replace('happens', own.some((word) => past.test(word)) ? 'happened' : 'happens')
            .replace('…', small),
    answer,
    worth: worths.whatThen,
  }
}

const mayGoOn = (word: string): boolean =>
  !/^(?:and|or|but|which|who|say|like|for|because|in|especially|if|when)$/.test(word)

const past = /^(?:was|were|got|had|did|came|went|began)$/
const vagueCondition =
  /^(?:if|when|whenever|once) (?:you|we|people|anyone) (?:just |really |actually )?(?:look|think|think about|want to (?:hear|know|learn|see)|ask|say|talk|compare|remember|read|listen|take|go|were to|come|start)\b/
const vagueMain =
  /^(?:that's|this is|that is|how|what|which|who|of course|by the way|maybe|the idea|the question|the problem|the answer|you know|\w+ing (?:the|a)|it's (?:a|not|just|very|really|like) )/
