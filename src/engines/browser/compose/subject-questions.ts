import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { worths, type Card } from '#src/engines/browser/compose/card.ts'
import { clauseEnd, partOf, pointing, topical } from '#src/engines/browser/compose/card-clause.ts'
import { isThirdPerson, verbOf } from '#src/engines/browser/compose/sentence-subject.ts'
import { article, baseOf, smallHead } from '#src/engines/browser/compose/wording.ts'
import { endsOpen } from '#src/engines/browser/fragments.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised } from '#src/engines/browser/readable.ts'

const { being, saysWhat, emptyAfterThe } = englishAsking

/**
 * "What is the set for?" of "The set is for …", and "What does a fork need?" of "A fork needs …": questions
 * by transformation of a statement whose subject ends where its verb stands (Heilman & Smith, "Good
 * question! Statistical ranking for question generation", 2010). English only.
 */
export function subjectCards(sentence: Sentence, analysis: Analysis): Card[] {
  if (analysis.language.code !== 'en') return []
  const verb = verbOf(sentence, analysis)
  if (verb === undefined) return []
  const card = being.has(sentence.words[verb] ?? '')
    ? whatIs(sentence, verb, analysis)
    : whatDoes(sentence, verb, analysis)
  return card ? [card] : []
}

function whatIs(sentence: Sentence, verb: number, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words } = sentence
  let start = verb + 1
  while (englishAsking.spare.has(words[start] ?? '')) start++
  // "Often a sign of …" is not always one: the answer says so.
  let from = start
  while (englishAsking.limiting.has(words[from] ?? '')) from++
  const [first = '', second = ''] = words.slice(from)
  if (!saysWhat.has(first) && !/^\d/.test(first) && !isNoun(words, from, language)) return undefined
  if (/^an?$/.test(first) && (language.judging.has(second) || isEmpty(words, from + 1, language)))
    return undefined
  if (first === 'the' && (emptyAfterThe.has(second) || isEmpty(words, from + 1, language))) return undefined
  if (
    first === 'to' &&
    (/^(?:be|the|a|your)$/.test(second) ||
      !/\b(?:goal|aim|purpose|point|idea|way|job|role|task|solution|trick|key|option|approach|step|plan|thing|advice|rule|challenge|reason)\b/.test(
        words.slice(0, verb).join(' '),
      ))
  )
    return undefined
  if (first === 'that' && second === "you're") return undefined
  const to = clauseEnd(sentence, from, language)
  const own = words.slice(from, to)
  const isFigure = /^\d/.test(first)
  if (
    (own.length < 2 && !isFigure) ||
    topical(own, language) < (isFigure ? 0 : /^an?$/.test(first) ? 2 : 1) ||
    endsOpen(own, language) ||
    pointing.test(own.join(' '))
  )
    return undefined
  const subject = partOf(sentence, [0, verb])
  const isPerson =
    /^\p{Lu}\p{Ll}/u.test(subject) &&
    !article.test(words[0] ?? '') &&
    own.slice(0, 6).some((word) => englishAsking.people.has(word))
  return {
    question: `${isPerson ? 'Who' : 'What'} ${words[verb] ?? ''} ${smallHead(subject, words[0] ?? '', analysis)}?`,
    answer: `${capitalised(partOf(sentence, [start, to]))}.`,
    worth: worths.whatIs,
  }
}

function whatDoes(sentence: Sentence, verb: number, analysis: Analysis): Card | undefined {
  const { language } = analysis
  const { words } = sentence
  if (/^the (?:way|reason|thing|problem)$/.test(words.slice(0, 2).join(' '))) return undefined
  const base = baseOf(words[verb] ?? '', language)
  let from = verb + 1
  let asked = base
  const [next = '', second = ''] = words.slice(from)
  if (englishAsking.somebody.has(next) && second === 'to') {
    asked = `${base} ${next} to do`
    from += 2
  } else if (/^(?:let|help)$/.test(base) && englishAsking.somebody.has(next)) {
    asked = `${base} ${next} do`
    from += 1
  } else if (next === 'to' && language.naming?.breaks.has(second)) {
    asked = `${base} to do`
    from += 1
  } else if (englishAsking.particles.has(next)) {
    asked = `${base} ${next}`
    from += 1
  } else if (next === 'that') from += 1
  const to = predicateEnd(sentence, from, language)
  const own = words.slice(from, to)
  if (
    own.length < 2 ||
    topical(own, language) < 1 ||
    (own.length < 3 && !article.test(own[0] ?? '')) ||
    endsOpen(own, language) ||
    (language.stop.has(own[0] ?? '') &&
      !/^(?:a|an|the|your|all|every|any|some|only|more|most|each|both|no|many|few|how|what|whether|its|their)$/.test(
        own[0] ?? '',
      )) ||
    pointing.test(own.join(' '))
  )
    return undefined
  const subject = smallHead(partOf(sentence, [0, verb]), words[0] ?? '', analysis)
  const does = /[^s]s$/.test(words[verb] ?? '') ? 'does' : 'do'
  return {
    question: `What ${does} ${subject} ${asked}?`,
    answer: `${capitalised(partOf(sentence, [from, to]))}.`,
    worth: worths.whatDoes,
  }
}

/** "Creates a number and then gives it away": what else is done is no part of what is created. */
function predicateEnd(sentence: Sentence, from: number, language: Language): number {
  const { words } = sentence
  const end = clauseEnd(sentence, from, language)
  const next = words.findIndex(
    (word, at) =>
      at > from &&
      word === 'and' &&
      (words[at + 1] === 'then' || isThirdPerson(words[at + 1] ?? '', word, language)),
  )
  return next < 0 ? end : Math.min(end, next)
}

/** A noun in the plural with what stands before it. */
function isNoun(
  words: readonly string[],
  from: number,
  { naming, stop, common, judging }: Language,
): boolean {
  for (let at = from; at < from + 4; at++) {
    const word = words[at] ?? ''
    if (
      stop.has(word) ||
      judging.has(word) ||
      naming?.breaks.has(word) ||
      naming?.adverb.test(word) ||
      naming?.participle.test(word) ||
      /..ing$/.test(word)
    )
      return false
    if (/[^su]s$/.test(word) && !common.has(word)) return true
  }
  return false
}

/** "A terrible idea" says nothing of a thing. */
function isEmpty(words: readonly string[], from: number, { defining, stop }: Language): boolean {
  for (let at = from; at < words.length && !stop.has(words[at] ?? ''); at++)
    if (defining?.empty.has(words[at] ?? '')) return true
  return false
}
