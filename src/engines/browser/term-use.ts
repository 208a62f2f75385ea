import type { Sentence } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import type { TermWord } from '#src/engines/browser/term-words.ts'
import { stem } from '#src/engines/browser/vocabulary.ts'

/** Words, and where each stands. */
interface Standing {
  readonly words: readonly TermWord[]
  readonly sentence: readonly number[]
  readonly at: readonly number[]
}

/**
 * A capital at the head of a sentence says nothing of the word: where verbs are not known, it is no part of
 * a term unless the talk has it within a sentence too, in German with its capital.
 */
export function unsureHeads(
  sentences: readonly Sentence[],
  language: Language,
  capitalNouns: boolean,
): (word: string) => boolean {
  if (language.naming) return () => false
  const within = new Set<string>()
  for (const { words, surface } of sentences) {
    for (let at = 1; at < words.length; at++) {
      if (!capitalNouns || /^\P{L}*\p{Lu}/u.test(surface[at] ?? '')) within.add(words[at] ?? '')
    }
  }
  const stems = new Set([...within].map((word) => stem(word, language)))
  return (word) => !stems.has(stem(word, language))
}

/**
 * Words that stand where verbs stand, twice and more than twice as often as where nouns stand: what a word
 * is shows in its neighbours (Harris, "Distributional structure", 1954).
 */
export function wordsOfDoing(
  { words, sentence, at }: Standing,
  sentences: readonly Sentence[],
  { naming, beforeVerbs }: Language,
): Uint8Array {
  const size = words.reduce((most, one) => Math.max(most, one.stem + 1), 0)
  const [verb, noun] = [new Uint16Array(size), new Uint16Array(size)]
  if (naming) {
    for (let i = 0; i < words.length; i++) {
      const id = words[i]?.stem ?? 0
      const said = sentences[sentence[i] ?? 0]?.words
      const place = at[i] ?? 0
      const before = said?.[place - 1] ?? ''
      if (beforeVerbs.has(before) || naming.objects.has(said?.[place + 1] ?? ''))
        verb[id] = (verb[id] ?? 0) + 1
      else if (naming.before.has(before)) noun[id] = (noun[id] ?? 0) + 1
    }
  }
  return Uint8Array.from(verb, (count, id) => (count > 1 && count > 2 * (noun[id] ?? 0) ? 1 : 0))
}
