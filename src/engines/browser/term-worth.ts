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
  threeWords: 0.2,
  fourWords: -0.4,
  fiveWords: -1,
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
}

type Traits = Readonly<Record<keyof typeof weights, number>>

export interface Talk {
  readonly sentences: readonly Sentence[]
  /** Words before each sentence, and in all. */
  readonly offsets: readonly number[]
  readonly total: number
  readonly language: Language
}

/**
 * How likely a phrase is a key term: it comes often, early (Florescu & Caragea, "PositionRank", 2017), has
 * the length of names, and stands where names stand. More is better; above 0.
 */
export function worthOf(candidate: Candidate, talk: Talk): number {
  const traits = traitsOf(candidate, talk)
  let sum = 0
  for (const [trait, weight] of Object.entries(weights)) sum += weight * traits[trait as keyof Traits]
  return Math.exp(sum)
}

const yes = (fact: boolean | undefined): number => (fact === true ? 1 : 0)

function traitsOf({ words, places, free }: Candidate, talk: Talk): Traits {
  const length = words.length
  const [first, last, place] = [words[0], words.at(-1), places[0]]
  const said = place ? (talk.offsets[place.sentence] ?? 0) + place.word : 0
  return {
    count: Math.log(free),
    late: Math.log(1 + said) * Math.min(1, briefText / talk.total),
    // Without known verbs a row of words is less often a name.
    oneWord: yes(length === 1) * (talk.language.naming ? 1 : 0.5),
    threeWords: yes(length === 3),
    fourWords: yes(length === 4),
    fiveWords: yes(length > 4),
    acronym: yes(length === 1 && first?.acronym),
    name: yes((place?.word ?? 0) > 0 && words.every(({ capital }) => capital)),
    adjectiveLast: yes(last?.adjective),
    commonFirst: yes(first?.common),
    commonLast: yes(last?.common),
    verbFirst: yes(length > 1 && first?.verb),
    verbLast: yes(length > 1 && last?.verb),
    ingFirst: yes(length > 1 && first?.text.endsWith('ing')),
    ingLast: yes(length > 1 && last?.text.endsWith('ing')),
    figure: yes(words.some(({ figure }) => figure)),
    ...neighbours(places, length, talk),
  }
}

/** Shares of the places beside words that tell a name from a verb or an adjective. */
function neighbours(places: Candidate['places'], length: number, { sentences, language }: Talk) {
  const { naming, beforeVerbs } = language
  let [afterArticle, afterSubject, beforeArticle, beforeOf] = [0, 0, 0, 0]
  for (const { sentence, word } of places) {
    const said = sentences[sentence]?.words
    const [before, after] = [said?.[word - 1] ?? '', said?.[word + length] ?? '']
    if (naming?.before.has(before)) afterArticle += 1 / places.length
    if (beforeVerbs.has(before)) afterSubject += 1 / places.length
    if (naming?.determiners.has(after)) beforeArticle += 1 / places.length
    if (after === 'of') beforeOf += 1 / places.length
  }
  return { afterArticle, afterSubject, beforeArticle, beforeOf }
}
