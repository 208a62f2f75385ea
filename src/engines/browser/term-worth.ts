import type { Sentence } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import type { Candidate } from '#src/engines/browser/term-candidates.ts'

/** In words: beyond it, where a phrase is first said tells less the longer the talk is. */
const briefText = 250

/**
 * Log-odds that people give a phrase as a key phrase, by its traits: a logistic regression over 334 abstracts
 * with their key phrases (Hulth, "Improved automatic keyword extraction", 2003), rounded. In talks, where
 * what matters comes again and again, `count` weighs more than the 0.5 found there and `oneWord` less than
 * -2.2; abstracts lose nothing by it.
 */
const weights = {
  /** Per unit of its natural logarithm. */
  count: 1,
  late: -0.25,
  oneWord: -1.7,
  acronym: 1,
  name: 0.3,
  adjectiveLast: -0.8,
  commonFirst: -0.8,
  commonLast: -0.6,
  afterArticle: 0.55,
  afterSubject: -0.45,
  beforeArticle: -0.45,
  beforeOf: -0.35,
  verbFirst: -0.5,
  verbLast: -0.5,
  ingFirst: -0.5,
  ingLast: 0.55,
  figure: -1,
  /** Not of the regression, as abstracts have few of these; set by what was read among terms of talks. */
  vague: -1.2,
  predicate: -1.5,
  ingAfterPlural: -1.5,
  verbAfterPlural: -1.5,
  beforeObject: -1,
}

export interface Talk {
  readonly sentences: readonly Sentence[]
  /** Words before each sentence, and in all. */
  readonly offsets: readonly number[]
  readonly total: number
  readonly language: Language
}

const plural = /[^su]s$/
/** By number of words, from the same regression. */
const lengthWeights = [0, 0, 0, 0.2, -0.4, -1]
/** Places whose neighbours are looked at: more do not change their shares. */
const placesRead = 30

/**
 * How likely a phrase is a key term: it comes often, early (Florescu & Caragea, "PositionRank", 2017), has
 * the length of names, and stands where names stand. More is better; above 0.
 */
export function worthOf({ words, places, free }: Candidate, talk: Talk): number {
  const [first, last, place] = [words[0], words.at(-1), places[0]]
  const said = place ? (talk.offsets[place.sentence] ?? 0) + place.word : 0
  let sum =
    weights.count * Math.log(free) +
    weights.late * Math.log(1 + said) * Math.min(1, briefText / talk.total) +
    neighboursWorth(places, words.length, talk)
  // Without known verbs a row of words is less often a name.
  if (words.length === 1) sum += weights.oneWord * (talk.language.naming ? 1 : 0.5)
  else sum += formWorth(words)
  if (words.length === 1 && first?.acronym) sum += weights.acronym
  if (words.length === 1 && first?.vague) sum += weights.vague
  if (place && place.word > 0 && words.every(({ capital }) => capital)) sum += weights.name
  if (last?.adjective) sum += weights.adjectiveLast
  if (first?.common) sum += weights.commonFirst
  if (last?.common) sum += weights.commonLast
  if (words.some(({ figure }) => figure)) sum += weights.figure
  return Math.exp(sum)
}

/** Of several words. */
function formWorth(words: Candidate['words']): number {
  const [first, last] = [words[0], words.at(-1)]
  let sum = lengthWeights[words.length] ?? 0
  if (first?.verb) sum += weights.verbFirst
  if (last?.verb) sum += weights.verbLast
  if (first?.text.endsWith('ing')) sum += weights.ingFirst
  if (last?.text.endsWith('ing')) sum += weights.ingLast
  // "Teams playing": what they do.
  if (words.some(({ text }, at) => text.endsWith('ing') && plural.test(words[at - 1]?.text ?? '')))
    sum += weights.ingAfterPlural
  // "People check": what they do.
  const before = words.at(-2)?.text ?? ''
  if (last?.verb && !last.text.endsWith('s') && (plural.test(before) || before === 'people'))
    sum += weights.verbAfterPlural
  return sum
}

/** By the shares of the places beside words that tell a name from a verb or an adjective. */
function neighboursWorth(places: Candidate['places'], length: number, { sentences, language }: Talk): number {
  const { naming, beforeVerbs } = language
  const count = Math.min(placesRead, places.length)
  let sum = 0
  for (let at = 0; at < count; at++) {
    const place = places[at]
    const said = place && sentences[place.sentence]?.words
    if (!said) continue
    const [before, after] = [said[place.word - 1] ?? '', said[place.word + length] ?? '']
    if (naming?.before.has(before)) sum += weights.afterArticle
    if (beforeVerbs.has(before)) sum += weights.afterSubject
    if (naming?.determiners.has(after)) sum += weights.beforeArticle
    if (after === 'of') sum += weights.beforeOf
    if (length === 1 && naming?.predicates.has(before)) sum += weights.predicate
    if (naming?.objects.has(after)) sum += weights.beforeObject
  }
  return sum / count
}
