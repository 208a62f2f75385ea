import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { definitionOf } from '#src/engines/browser/definitions.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import { joinWords } from '#src/engines/browser/readable.ts'
import { findCandidates, hasCapitals, type Candidate } from '#src/engines/browser/term-candidates.ts'
import { worthOf } from '#src/engines/browser/term-worth.ts'
import { createFormReader, withoutEdges } from '#src/engines/browser/word-forms.ts'

const termsAtMost = 60
/** Best phrases that are looked at: some are left out as parts of others, few gain places by a definition. */
const phrasesRead = 150
/** Places that tell how a phrase is written. */
const placesRead = 20
/** Places that the form of a definition counts for. */
const definedForm = 3
/** As many terms at least are given of a talk, whatever they are. */
const fewTerms = 5
/** In words. In a text longer than these, what is said once or twice is no subject of it. */
const briefText = 400
const longText = 1_500
const apostrophe = /['’]/
const possessive = pattern(String.raw`['’]s?[^\p{L}\p{N}]*$`, 'u')
/** French and Italian articles; a possessive stands at a word's other end. */
const elided = pattern(
  String.raw`^(?:[ldjmtsnc]|qu|un|(?:de|a|ne|da|su)ll|quest|quell)['’](?=\p{L}{2})`,
  'iu',
)
const trailing = /['’]s?$|[.,;:?!]+$/u
/** What somebody says the meaning of is a term of the talk. */
const definedWorth = 1.6
/** A plain word below it, behind some better terms, is one of many that a brief text holds. */
const leastWorth = 0.1
const betterTerms = 5

/** A candidate with its worth. */
export interface Phrase extends Candidate {
  readonly score: number
}

/** All phrases that may be key terms, best first. */
export function findPhrases(sentences: readonly Sentence[], language: Language): Phrase[] {
  let total = 0
  const offsets = sentences.map(({ words }) => (total += words.length) - words.length)
  const talk = { sentences, offsets, total, language }
  const least = total > longText ? 3 : total > briefText ? 2 : 1
  const voices = voicesOf(sentences)
  // Where verbs are not known, words that stand together once are no phrase.
  const tellsNames = language.naming ?? (language.code === 'de' && hasCapitals(sentences))
  const leastPhrase = Math.max(tellsNames ? 1 : 2, least - 1)
  return findCandidates(sentences, language, (length) => (length > 1 ? leastPhrase : least))
    .filter(({ words }) => !words.every(({ text, capital }) => capital && voices.has(text)))
    .map(({ words, places, free }) => ({
      words,
      places,
      free,
      score: worthOf({ words, places, free }, talk),
    }))
    .sort((one, two) => two.score - one.score)
}

/**
 * Key phrases, best first: what comes often, early, and in the form and places of names. None is whole
 * within another, for then both say the same.
 */
export function findTerms(
  phrases: readonly Phrase[],
  sentences: readonly Sentence[],
  language: Language,
): Term[] {
  const scored = phrases.slice(0, phrasesRead).map((phrase) => {
    const definition = definitionOf(phrase.places, sentences, language)
    return { phrase, definition, score: phrase.score * (definition === undefined ? 1 : definedWorth) }
  })
  scored.sort((one, two) => two.score - one.score)
  const taken: string[] = []
  const terms: Term[] = []
  for (const { phrase, definition, score } of scored) {
    if (terms.length === termsAtMost) break
    if (
      terms.length >= betterTerms &&
      phrase.words.length === 1 &&
      definition === undefined &&
      score < leastWorth
    )
      continue
    const key = keyOf(phrase)
    if (taken.some((other) => other.includes(key) || key.includes(other))) continue
    if (terms.length >= fewTerms && definition === undefined && saysNoMore(phrase, language)) continue
    taken.push(key)
    terms.push({
      text: surfaceOf(phrase, sentences, language, definition),
      score,
      places: phrase.places,
      ...(definition === undefined ? {} : { definition }),
    })
  }
  return terms
}

/** Where verbs are not known, a word said once is a term where it is a name only. */
const saysNoMore = ({ words, places }: Phrase, { naming }: Language): boolean =>
  naming === undefined && words.length === 1 && places.length === 1 && words[0]?.capital === false

/** The numbers of its stems, with spaces around: a phrase's key is within those of phrases that hold it. */
export const keyOf = ({ words }: Phrase): string => ` ${words.map(({ stem }) => stem).join(' ')} `

/** Names of those who speak, word by word as words of sentences are: called by them they are no subject of the talk. */
function voicesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const labels = new Set<string>()
  for (const { speaker } of sentences) if (speaker !== undefined) labels.add(speaker)
  const formOf = createFormReader(1)
  return new Set([...labels].flatMap((label) => label.split(/\s+/u)).map((part) => formOf(part).word))
}

/** The form that is used most, or defined, as it is written; of equal ones the first. */
export function surfaceOf(
  { places }: Candidate,
  sentences: readonly Sentence[],
  { forms: shapes }: Language,
  definition = -1,
): string {
  const forms = new Map<string, { words: readonly string[]; count: number }>()
  let best: { words: readonly string[]; count: number } = { words: [], count: 0 }
  for (let at = 0; at < Math.min(placesRead, places.length); at++) {
    const { sentence, word, length } = places[at] ?? { sentence: 0, word: 0, length: 0 }
    const words = sentences[sentence]?.surface.slice(word, word + length) ?? []
    const key = words.join(' ').replace(trailing, '')
    let form = forms.get(key)
    if (!form) forms.set(key, (form = { words, count: 0 }))
    // A capital at the head of a sentence says nothing of the word.
    form.count += word === 0 ? 0.4 : 1
    // What is defined stands in its plain form.
    if (shapes && sentence === definition) form.count += definedForm
    if (form.count > best.count) best = form
  }
  const text = joinWords(
    best.words.map((word) => withoutEdges(apostrophe.test(word) ? word.replace(possessive(), '') : word)),
  )
  if (shapes?.particle) return text.replace(shapes.particle, '')
  return apostrophe.test(text) ? text.replace(elided(), '') : text
}
