import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal } from '#src/engines/browser/compose/alone.ts'
import { termWords } from '#src/engines/browser/compose/card.ts'
import { article, baseOf } from '#src/engines/browser/compose/wording.ts'
import { endsOpen, hangs } from '#src/engines/browser/fragments.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

const longestSubject = 11
const { being, notInSubject, relatives, notFirst, vagueVerbs } = englishAsking

/** Where the verb stands whose subject begins the sentence and names something. */
export function verbOf(sentence: Sentence, analysis: Analysis): number | undefined {
  const { language } = analysis
  const { words, surface, index } = sentence
  if (!mayBegin(words, language)) return undefined
  let clause = false
  for (let at = 0; at < Math.min(longestSubject, words.length - 2); at++) {
    const [before = '', word = ''] = [words[at - 1], words[at]]
    const isVerb = being.has(word) || isThirdPerson(word, before, language)
    if (at > 0 && isVerb && !relatives.has(before)) {
      // What stands behind a comma may be another clause.
      if (/[,;:]$/.test(surface[at] ?? '')) return undefined
      const agrees = /^[a-z]+[^su]s$/.test(surface[at - 1] ?? '') !== /[^s]s$/.test(word)
      if (!being.has(word) && (clause || !agrees)) return undefined
      return names(words.slice(0, at), index, analysis) ? at : undefined
    }
    if (relatives.has(word) && at > 1) clause = true
    else if (!mayHold(words, at, clause, language)) return undefined
    if (/[,;:"“”(]/.test(surface[at] ?? '')) return undefined
  }
  return undefined
}

/** Whether a subject may begin a sentence as its first words do. */
function mayBegin([first = '', second = '', third = '']: readonly string[], { leaning }: Language): boolean {
  // "The more you gain", "the lower your score", "the larger that is".
  const compares =
    /^(?:more|less)$/.test(second) || (second.endsWith('er') && englishAsking.afterComparative.has(third))
  return !(
    [notFirst, notInSubject, leaning.first].some((list) => list.has(first)) ||
    hangs.test(first) ||
    (first === 'the' && compares) ||
    (first === 'one' && !englishAsking.afterOne.has(second))
  )
}

/** Whether a word may stand within a subject, or within a clause of it. */
function mayHold(
  words: readonly string[],
  at: number,
  clause: boolean,
  { naming, finite }: Language,
): boolean {
  const [before = '', word = ''] = [words[at - 1], words[at]]
  if (naming?.adverb.test(word)) return false
  if (notInSubject.has(word)) return word === 'and' || (clause && /^(?:you|we|they|not)$/.test(word))
  if (clause || before === 'to' || word.endsWith('ing')) return true
  return finite?.has(word) !== true && naming?.breaks.has(word) !== true
}

/** Whether a subject tells by itself what is meant: a term, or two words that carry a topic. */
function names(subject: readonly string[], index: number, analysis: Analysis): boolean {
  const { language } = analysis
  if (isPersonal(subject, language) || endsOpen(subject, language) || unclear.test(subject.join(' ')))
    return false
  const telling = subject.filter(
    (word) =>
      !language.common.has(word) &&
      !language.naming?.vague.has(word) &&
      !language.generic.has(word) &&
      carriesTopic(word, language),
  )
  const terms = termWords(analysis).get(index)
  if (
    subject[0] === 'the' &&
    telling.length < 2 &&
    !subject.some((word) => /^(?:of|for|with|in|behind|between|to)$/.test(word))
  )
    return false
  return (
    telling.length > 1 ||
    (telling.length > 0 && subject.some((word) => /^\d/.test(word))) ||
    (telling.length > 0 && subject.some((_, at) => terms?.has(at)))
  )
}

export function isThirdPerson(word: string, before: string, language: Language): boolean {
  if (!/[^s]s$/.test(word) || language.naming?.breaks.has(word) !== true || article.test(before))
    return /^(?:includes?|consists?)$/.test(word)
  return !vagueVerbs.has(baseOf(word, language))
}

/** English subjects of two things, or that point to what was said before. */
const unclear =
  /\b(?:this|these|those|things?)\b|\bthat(?: (?:in|of|on|with|for|at|to|is|are)\b|$)|^(?!.*(?:between|both)).* and /
