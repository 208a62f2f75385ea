import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

const shortest = 7
const relative = /^(?:that|which|where|who|whose|in|of|for|how|when|with)$/

/**
 * Where the words of a definition begin that follow the words up to `after`: behind "is a" and the like,
 * or behind "is" where both the term and what it is are doings ("Spacing is spreading …").
 */
export function definitionStart(
  { words }: Sentence,
  after: number,
  { kinds, code, judging }: Language,
): number | undefined {
  const gerunds =
    code === 'en' && /..ing$/.test(words[after - 1] ?? '') && /..ing$/.test(words[after + 1] ?? '')
  if (gerunds && words[after] === 'is') return after + 1
  for (const phrase of (kinds.definition ?? '').split('|')) {
    const parts = phrase.trim().split(' ')
    if (!parts.every((part, at) => part === words[after + at])) continue
    const next = words[after + parts.length]
    return next === undefined || judging.has(next) ? undefined : after + 1
  }
  return undefined
}

/** The sentence that best says what a term is: it has the term as its subject and goes on as definitions do. */
export function definitionOf(
  places: Term['places'],
  sentences: readonly Sentence[],
  language: Language,
): number | undefined {
  let best: { sentence: number; score: number } | undefined
  for (const { sentence, word, length } of places) {
    const said = sentences[sentence]
    if (!said || word > 1 || said.words.length < shortest || said.kinds.has('question')) continue
    if (word === 1 && language.code === 'en' && !/^(?:a|an|the)$/.test(said.words[0] ?? '')) continue
    const from = definitionStart(said, word + length, language)
    if (from === undefined || !said.verbatim) continue
    const score = said.sure + (said.words.slice(from + 1).some((other) => relative.test(other)) ? 1 : 0)
    if (!best || score > best.score) best = { sentence, score }
  }
  return best?.sentence
}
