import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import { joinWords } from '#src/engines/browser/readable.ts'

const longestSubject = 7
const small = /^\p{Ll}/u

/** Words that a talk writes without a capital within its sentences. */
const smallWords = once(({ sentences }) => {
  const found = new Set<string>()
  for (const { words, surface } of sentences) {
    for (let at = 1; at < words.length; at++) if (small.test(surface[at] ?? '')) found.add(words[at] ?? '')
  }
  return found
})

const isPlainWord = (word: string, analysis: Analysis): boolean => {
  const { stop, common, imperatives, generic } = analysis.language
  return (
    [stop, common, imperatives.verbs, generic].some((list) => list.has(word)) ||
    smallWords(analysis).has(word) ||
    (analysis.language.code === 'en' && /..ing$/.test(word))
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
  const { auxiliaries, notInSubject } = englishAsking
  const { naming } = analysis.language
  let at = from
  while (at < to && !auxiliaries.has(words[at] ?? '')) {
    const word = words[at] ?? ''
    const pronoun = at === from && /^(?:you|we|they|it)$/.test(word)
    const isPlain =
      pronoun ||
      (!notInSubject.has(word) && !englishAsking.relatives.has(word) && naming?.breaks.has(word) !== true)
    if (
      at - from >= longestSubject ||
      !isPlain ||
      /[,;:"“”]/.test(surface[at] ?? '') ||
      /['’]\w+$/.test(word)
    )
      return undefined
    at++
  }
  if (at === from || at + 1 >= to) return undefined
  const subject = smallHead(joinWords(surface.slice(from, at)), words[from] ?? '', analysis)
  if (surface.slice(at, to - 1).some((word) => word.endsWith(','))) return undefined
  const rest = joinWords(surface.slice(at + 1, to)).replace(/[\s,;:.–—-]+$/u, '')
  return `${question} ${words[at] ?? ''} ${subject} ${rest}?`
}

/** "relies" → "rely". */
export const baseOf = (verb: string): string =>
  verb
    .replace(/ies$/, 'y')
    .replace(/oes$/, 'o')
    .replace(/(ss|sh|ch|x|zz)es$/, '$1')
    .replace(/([^s])s$/, '$1')
