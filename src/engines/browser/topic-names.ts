import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { findTerms } from '#src/engines/browser/terms.ts'

export interface Stretch {
  readonly first: number
  readonly last: number
}

/** A phrase that may name a topic. */
export interface Name {
  readonly text: string
  readonly score: number
  /** Of several words, a name, or said again: may stand beside another one. */
  readonly telling: boolean
}

/** People say what comes next when they begin with it: sentences that are read for a name. */
const sentencesRead = 25
/** A phrase is said early within as many sentences from the beginning; it is worth twice as much there. */
const early = 4
const earlyWorth = 2
/** One word says little of a topic, more where it is a name or comes again and again. */
const wordWorth = 0.4
const nameWorth = 0.7
const often = 4
const explainedWorth = 1.5
/** A key term of the whole talk is a good phrase, and one said once that looks like a verb seldom is. */
const keyTermWorth = 1.3
const doingWorth = 0.5

/**
 * The key phrases of each topic, best first: those that are frequent in it and found in few of the others
 * (tf·idf over topics, Salton & Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
 * Names of those who speak are none.
 */
export function namesByTopic(
  topics: readonly Stretch[],
  terms: readonly Term[],
  sentences: readonly Sentence[],
  language: Language,
): readonly (readonly Name[])[] {
  const voices = new Set(
    [...new Set(sentences.map(({ speaker = '' }) => speaker))].flatMap((name) => keyOf(name).split(/\s+/)),
  )
  const isVoice = ({ text }: Term) => wordsOf(text).every((word) => voices.has(word))
  const isNumber = ({ text }: Term) => wordsOf(text).every((word) => language.announcing.enumerates.has(word))
  const own = topics.map(({ first, last }) => {
    const read = sentences.slice(first, Math.min(last + 1, first + sentencesRead))
    const found = findTerms(
      read.map((sentence, index) => ({ ...sentence, index })),
      language,
    )
    return found.filter((term) => !isVoice(term) && !isNumber(term))
  })
  const held = new Map<string, number>()
  for (const { text } of own.flat()) held.set(keyOf(text), (held.get(keyOf(text)) ?? 0) + 1)
  const keyTerms = new Set(terms.map(({ text }) => keyOf(text)))
  const worth = (term: Term) =>
    worthOf(term, language) *
    (0.3 + Math.log((topics.length + 1) / (held.get(keyOf(term.text)) ?? 1))) *
    (keyTerms.has(keyOf(term.text)) ? keyTermWorth : 1)
  return own.map((found) =>
    found
      .map((term) => ({ text: term.text, score: worth(term), telling: isTelling(term) }))
      .sort((a, b) => b.score - a.score),
  )
}

const keyOf = (text: string): string => text.toLowerCase()
export const wordsOf = (text: string): string[] => keyOf(text).split(' ')

const isTelling = ({ text, places }: Term): boolean =>
  wordsOf(text).length > 1 || /\p{Lu}/u.test(text) || places.length > 1

function worthOf({ text, places, definition }: Term, { code, imperatives }: Language): number {
  const words = wordsOf(text)
  const { length } = words
  const times = places.length
  const isName = /\p{Lu}/u.test(text)
  const single = isName || times >= often ? nameWorth : wordWorth
  const isDoing =
    times === 1 && ((code === 'en' && /(?:ing|ed)\b/.test(text)) || imperatives.verbs.has(words[0] ?? ''))
  return (
    times ** 0.8 *
    (0.8 + 0.35 * length) *
    (length === 1 ? single : 1) *
    (isDoing ? doingWorth : 1) *
    (definition === undefined ? 1 : explainedWorth) *
    ((places[0]?.sentence ?? Infinity) < early ? earlyWorth : 1)
  )
}
