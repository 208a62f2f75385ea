import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { pointsOut } from '#src/engines/browser/compose/alone.ts'
import { blank, worths, type Card } from '#src/engines/browser/compose/card.ts'
import {
  answers,
  asks,
  denies,
  fewestAnswered,
  fewestAsked,
  partOf,
  pointing,
  topical,
  type Span,
} from '#src/engines/browser/compose/card-clause.ts'
import { englishJointCards, isTimed } from '#src/engines/browser/compose/english-joints.ts'
import { inverted, smallHead } from '#src/engines/browser/compose/wording.ts'
import { isFragment } from '#src/engines/browser/fragments.ts'
import { askingOf, type Asking } from '#src/engines/browser/languages/asking.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised } from '#src/engines/browser/readable.ts'

/** Words of a reason that says little. */
const shortReason = 6

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
  const asking = askingOf(analysis.language)
  if (!asking) return []
  return [
    why(sentence, asking, analysis) ?? [],
    whatThen(sentence, asking, analysis) ?? [],
    analysis.language.code === 'en' ? englishJointCards(sentence, analysis) : [],
  ].flat()
}

/** "Nodes are slow because …": the statement asks, or the question that can be made of it. */
function why(sentence: Sentence, asking: Asking, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words, surface } = sentence
  const isReason = (word: string, i: number) =>
    asking.reasons.has(word) || asking.reasons.has(`${word}_${words[i + 1] ?? ''}`)
  const at = words.findIndex(isReason)
  if (at < 0 || words.some((word, i) => i > at && isReason(word, i))) return undefined
  const comma = surface.findIndex((word, i) => i > fewestAnswered && word.endsWith(','))
  const joint: Joint =
    at > 0
      ? { asked: [0, at], answer: [at, words.length] }
      : { asked: [comma + 1, words.length], answer: [0, comma + 1] }
  if ((at === 0 && comma < 0) || !isWhole(sentence, joint, language)) return undefined
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

/**
 * Whether a reason is that of all that is asked: not where it may be denied itself ("it didn't fall because of
 * the storm"), nor where it may be the reason of what somebody says.
 */
function isWhole({ words, surface }: Sentence, { asked, answer }: Joint, language: Language): boolean {
  const own = words.slice(...asked)
  const isSetOff = surface[answer[0] - 1]?.endsWith(',') === true || answer[0] === 0
  const goesOn = surface.slice(answer[0], answer[1] - 1).some((word) => word.endsWith(','))
  if (language.code !== 'en') return !denies(own, language) && (answer[0] === 0 || !goesOn)
  if (englishAsking.halfReasons.has(words[answer[0] - 1] ?? '')) return false
  if (own.some((word) => englishAsking.saying.has(word))) return false
  const cannot = own.some((word) => /^can(?:'t|not)$/.test(word))
  return !denies(own, language) || (!goesOn && (isSetOff || cannot))
}

/** "If the ball is wet, it slips." */
function whatThen(sentence: Sentence, asking: Asking, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words } = sentence
  const [first = '', second = '', third = ''] = words
  if (!asking.conditions.has(first) && !asking.conditions.has(`${first}_${second}_${third}`)) return undefined
  const main = mainClause(sentence, language)
  if (main === undefined || !isTimed(first, second)) return undefined
  const condition = partOf(sentence, [0, main.to])
  const own = words.slice(1, main.to)
  if (/["“”]/.test(condition) || topical(own, language) < 1 || pointsOut(own, condition, language))
    return undefined
  const answer = answers(sentence, [main.from, words.length], language)
  const told = words.slice(main.from)
  if (answer === undefined || told.length < fewestAsked || topical(told, language) < 2) return undefined
  if (language.code !== 'en') {
    const question = asking.whatThen.replace('…', () =>
      asking.whatThen.endsWith(`${blank}.`) ? condition : smallHead(condition, first, analysis),
    )
    return {
      question,
      answer: question.includes(blank) ? partOf(sentence, [main.from, words.length]) : answer,
      worth: worths.whatThen,
    }
  }
  if (isVague(own, told, language) || isFragment({ ...sentence, words: told }, language)) return undefined
  const small = smallHead(condition, first, analysis)
  const { imperatives } = language
  const advice = imperatives.verbs.has(told[0] ?? '') || advising.test(told.slice(0, 3).join(' '))
  return {
    question: advice
      ? `What should you do ${small}?`
      : first === 'if'
        ? `What ${small}?`
        : asking.whatThen.replace('…', () => small),
    answer,
    worth: worths.whatThen,
  }
}

/** Where a condition ends and the main clause begins; undefined where a comma may be another clause's. */
function mainClause({ words, surface }: Sentence, { code }: Language) {
  const commas = surface.flatMap((word, at) => (word.endsWith(',') ? [at] : []))
  const [comma = -1] = commas
  const then = code === 'en' ? words.indexOf('then') : -1
  let from = comma + 1
  if (code !== 'en') {
    // A relative clause would stand between commas too.
    if (commas.length !== 1) return undefined
  } else if (then > 2 && (comma < 0 || then < comma)) {
    from = then
  } else if (comma < 2 || englishAsking.goesOn.has(words[comma + 1] ?? '')) return undefined
  if (from < 3) return undefined
  const to = from
  while (code === 'en' && englishAsking.spareHeads.has(words[from] ?? '')) from++
  return { from, to }
}

/** English conditions of whoever talks, and of what was; and main clauses that are no consequence. */
function isVague(own: readonly string[], told: readonly string[], language: Language): boolean {
  if (vagueCondition.test(own.slice(0, 5).join(' ')) || vagueMain.test(`${told.join(' ')} `)) return true
  if (own.length < 3 || language.pointers.has(told[0] ?? '') || pointing.test(own.join(' '))) return true
  if (own.length < 5 && own.some((word) => /^(?:we|you)/.test(word)) && topical(own, language) < 2)
    return true
  if (told.slice(0, 3).some((word) => englishAsking.past.has(word))) return true
  const isPast = own.some(
    (word, at) =>
      englishAsking.past.has(word) ||
      (/..ed$/.test(word) && !englishAsking.beforeParticiples.has(own[at - 1] ?? '')),
  )
  return isPast || isState(told)
}

/** "Another bottleneck is the time": that is so whatever the condition. */
function isState(told: readonly string[]): boolean {
  const being = told.findIndex((word) => englishAsking.being.has(word))
  const modal = told.findIndex(
    (word) => englishAsking.auxiliaries.has(word) && !englishAsking.being.has(word),
  )
  if (being < 0 || (modal >= 0 && modal < being)) return false
  return !told.slice(being + 1, being + 4).some((word) => /..(?:ed|en|ing)$/.test(word))
}

const advising = /^(?:you|we) (?:should|must|need to|have to|want to)/
const vagueCondition =
  /^(?:you|we|people|anyone) (?:just |really |actually )?(?:look|think|think about|want to (?:hear|know|learn|see)|ask|say|talk|compare|remember|read|listen|take|go|were to|come|start)\b/
const vagueMain =
  /^(?:that's|this is|that is|how|what|which|who|of course|by the way|maybe|the idea|the question|the problem|the answer|you know|another|(?:you|we) (?:don't|do not|might|may) want|\w+ing (?:the|a)|it's (?:a|not|just|very|really|like) )|\b(?:so|very|really|pretty) (?:fun|nice|good|great|cool|bad) /
