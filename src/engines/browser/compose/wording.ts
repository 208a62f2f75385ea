import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { joinWords, withoutEndMarks } from '#src/engines/browser/readable.ts'
import { beginsSmall } from '#src/engines/browser/writing-style.ts'

/** Words of a subject that a verb may change places with. */
const longestTurned = 7

/** English endings of what is no name, though it stands at the head of a sentence alone. */
const plainEnding = /..(?:ing|tion|sion|sis|ment|ness|ity|ism|ance|ence|ology|ical|ous|ics)$/

/** Words that a talk writes without a capital within its sentences. */
const smallWords = once(({ sentences }) => {
  const found = new Set<string>()
  for (const { words, surface } of sentences) {
    for (let at = 1; at < words.length; at++) if (beginsSmall(surface[at] ?? '')) found.add(words[at] ?? '')
  }
  return found
})

const isPlainWord = (word: string, analysis: Analysis): boolean => {
  const { stop, common, imperatives, generic } = analysis.language
  return (
    [stop, common, imperatives.verbs, generic].some((list) => list.has(word)) ||
    smallWords(analysis).has(word) ||
    (analysis.language.code === 'en' && plainEnding.test(word))
  )
}

/** A clause for the middle of a sentence: without the capital of its head, unless that is a name. */
export const smallHead = (clause: string, head: string, analysis: Analysis): string =>
  isPlainWord(head, analysis) ? clause.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()) : clause

/**
 * "Why can't you prune the set?", of "you can't prune the set": only where the verb that changes places with
 * the subject is told by its form, and the subject is plain.
 */
export function inverted(
  { words, surface }: Sentence,
  [from, to]: readonly [number, number],
  question: string,
  analysis: Analysis,
): string | undefined {
  const { auxiliaries, being, notInSubject } = englishAsking
  const { naming, finite } = analysis.language
  let at = from
  // "The will", "a can".
  while (at < to && (!auxiliaries.has(words[at] ?? '') || article.test(words[at - 1] ?? ''))) {
    const word = words[at] ?? ''
    const pronoun = at === from && /^(?:you|we|they|it)$/.test(word)
    const isPlain =
      pronoun ||
      article.test(words[at - 1] ?? '') ||
      (!notInSubject.has(word) && !englishAsking.relatives.has(word) && naming?.breaks.has(word) !== true)
    if (at - from >= longestTurned || !isPlain || /[,;:"“”]/.test(surface[at] ?? '') || /['’]\w+$/.test(word))
      return undefined
    at++
  }
  if (at === from || at + 1 >= to) return undefined
  const subject = smallHead(joinWords(surface.slice(from, at)), words[from] ?? '', analysis)
  if (surface.slice(at, to - 1).some((word) => word.endsWith(','))) return undefined
  // "The muscles people train can grow", "what is there was said": a second clause.
  const turned = words.slice(at + 1, to)
  // "The point is to …", "the problem is between …".
  if (being.has(words[at] ?? '') && englishAsking.notFirst.has(turned[0] ?? '')) return undefined
  if (words.slice(from + 1, at).some((word, nth) => isPlural(word) && isPlural(words[from + nth] ?? '')))
    return undefined
  if (
    turned.some(
      (word) =>
        being.has(word) || (finite?.has(word) === true && word !== 'be' && word !== 'have' && word !== 'do'),
    )
  )
    return undefined
  const rest = withoutEndMarks(joinWords(surface.slice(at + 1, to)), true)
  return `${question} ${words[at] ?? ''} ${subject} ${rest}?`
}

export const article = /^(?:a|an|the|your|my|our)$/

const isPlural = (word: string): boolean => word === 'people' || /[^su]s$/.test(word)

/** "relies" → "rely": the known verb that is left without the ending, or what the ending lets expect. */
export function baseOf(verb: string, { naming }: Language): string {
  const bases = [verb.replace(/ies$/, 'y'), verb.replace(/s$/, ''), verb.replace(/es$/, '')]
  return (
    bases.find((base) => base !== verb && naming?.breaks.has(base)) ??
    verb
      .replace(/ies$/, 'y')
      .replace(/oes$/, 'o')
      .replace(/(ss|sh|ch|x|zz|cus)es$/, '$1')
      .replace(/([^s])s$/, '$1')
  )
}
