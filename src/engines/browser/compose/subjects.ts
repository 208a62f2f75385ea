import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { isPersonal } from '#src/engines/browser/compose/alone.ts'
import { termWords } from '#src/engines/browser/compose/cloze.ts'
import { baseOf } from '#src/engines/browser/compose/wording.ts'
import { endsOpen, hangs } from '#src/engines/browser/fragments.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

const longestSubject = 11
const { being, notInSubject, relatives, notFirst, vagueVerbs } = englishAsking
export const article = /^(?:a|an|the|your|my|our)$/

/** Where the verb stands whose subject begins the sentence and names something. */
export function verbOf({ words, surface, index }: Sentence, analysis: Analysis): number | undefined {
  const { language } = analysis
  const { naming, finite } = language
  const [first = ''] = words
  if (
    notFirst.has(first) ||
    hangs.test(first) ||
    notInSubject.has(first) ||
    language.leaning.first.has(first)
  )
    return undefined
  let clause = false
  for (let at = 0; at < Math.min(longestSubject, words.length - 2); at++) {
    const word = words[at] ?? ''
    const before = words[at - 1] ?? ''
    if (at > 0 && (being.has(word) || isThirdPerson(word, before, language)) && !relatives.has(before)) {
      if (
        !being.has(word) &&
        (clause || /^[a-z]+[^su]s$/.test(surface[at - 1] ?? '') === /[^s]s$/.test(word))
      )
        return undefined
      if (
        first === 'one' &&
        !/^(?:way|of|advantage|benefit|reason|example|drawback|difference|problem|thing|big|major|important)$/.test(
          words[1] ?? '',
        )
      )
        return undefined
      return names(words.slice(0, at), index, analysis) ? at : undefined
    }
    if (
      naming?.adverb.test(word) ||
      (at > 0 &&
        first === 'the' &&
        (/^(?:more|less)$/.test(words[1] ?? '') ||
          (words[1]?.endsWith('er') === true && relatives.has(words[2] ?? ''))))
    )
      return undefined
    if (relatives.has(word) && at > 1) clause = true
    else if (notInSubject.has(word) && !(clause && /^(?:you|we|they|not)$/.test(word)) && word !== 'and')
      return undefined
    else if (
      !clause &&
      before !== 'to' &&
      (finite?.has(word) || naming?.breaks.has(word)) &&
      !word.endsWith('ing')
    )
      return undefined
    if (/[,;:"“”(]/.test(surface[at] ?? '')) return undefined
  }
  return undefined
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

function isThirdPerson(word: string, before: string, { naming }: Language): boolean {
  if (!/[^s]s$/.test(word) || naming?.breaks.has(word) !== true || article.test(before))
    return /^(?:includes?|consists?)$/.test(word)
  return !vagueVerbs.has(baseOf(word))
}

/** English subjects of two things, or that point to what was said before. */
const unclear =
  /\b(?:this|these|those)\b|\bthat(?: (?:in|of|on|with|for|at|to|is|are)\b|$)|^(?!.*(?:between|both)).* and /
