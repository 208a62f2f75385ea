import type { Sentence, Term, Topic, Vocabulary } from '#src/engines/browser/analysis.ts'
import { endsOpen, hangs, isFragment, isTorn } from '#src/engines/browser/fragments.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { nearDuplicates } from '#src/engines/browser/near-duplicates.ts'

interface Read {
  readonly sentences: readonly Sentence[]
  readonly topics: readonly Topic[]
  readonly terms: readonly Term[]
  readonly vocabulary: Vocabulary
  readonly language: Language
}

/** Weight of everyday words among those that carry a topic. */
const everyday = 0.5
/** Sentences on each side that tell whether one stands in small talk, and what that takes from it at most. */
const company = 3
const companyCost = 0.2
/** From this share of sentences between end marks on captions are written ones: what has none was cut by force. */
const written = 0.5
/** Words of a sentence, and of one that says much in a few. */
const [enoughWords, fewestWords] = [5, 3]
const sureStep = 0.4
/** How likely a sentence must be a whole one; where all borders are guesses, few look sure. */
const [leastSure, leastSureUnwritten] = [0.1, 0.03]

/**
 * A weight from 0 to 1 for each sentence: how many of the talk's and of its topic's frequent words it
 * holds (the centroid of Radev et al., 2004, with SumBasic's frequencies, Nenkova & Vanderwende, 2005),
 * its key terms, its place in the topic (Edmundson, 1969), its kind, how formal its words are, and
 * whether it can stand alone. 0 for chatter, fragments and what a better sentence says in the same or
 * nearly the same words.
 */
export function rankSentences({ sentences, topics, terms, vocabulary, language }: Read): Float64Array {
  const weights = new Float64Array(sentences.length)
  const held = termScores(sentences.length, terms)
  const said = new Set<string>()
  const ended = sentences.reduce((sum, { sure }) => sum + (sure === 1 ? 1 : 0), 0)
  const least = ended > written * sentences.length ? leastSure : leastSureUnwritten
  const isWhole = (sentence: Sentence) =>
    !breaksOff(sentence) && !isTorn(sentence, least, language) && !isFragment(sentence, language)
  for (const topic of topics) {
    const local = new Map<number, number>()
    for (let i = topic.first; i <= topic.last; i++) {
      for (const id of vocabulary.stems[i] ?? []) local.set(id, (local.get(id) ?? 0) + 1)
    }
    for (let i = topic.first; i <= topic.last; i++) {
      const sentence = sentences[i]
      if (!sentence) continue
      const key = sentence.words.join(' ')
      const ids = distinct(vocabulary.stems[i] ?? [])
      if (!said.has(key) && standsAlone(sentence, ids.length, language) && isWhole(sentence)) {
        let own = 0
        for (const id of ids) {
          const worth = vocabulary.common[id] ? everyday : 1
          own += worth * (Math.sqrt(vocabulary.counts[id] ?? 0) + Math.sqrt(local.get(id) ?? 0))
        }
        const central = own / Math.sqrt(sentence.words.length + 6)
        weights[i] =
          (central + 0.6 * (held[i] ?? 0)) *
          placeFactor(i, topic) *
          formFactor(sentence, language) *
          formality(sentence, language)
      }
      said.add(key)
    }
  }
  return normalised(withoutRepeats(amongOthers(weights), sentences, vocabulary, language))
}

/** Of a sentence's few words; in its order. */
const distinct = (ids: readonly number[]): readonly number[] => ids.filter((id, at) => ids.indexOf(id) === at)

const standsAlone = (sentence: Sentence, topicWords: number, language: Language): boolean =>
  topicWords >= 2 &&
  !sentence.kinds.has('chatter') &&
  (sentence.words.length >= enoughWords || saysMuch(sentence, language))

/**
 * Of fewer words only what the captions end themselves, and names what it speaks of: "Sedation is not sleep.";
 * and what is to do, where it was most likely cut rightly: "Water your orchid."
 */
const saysMuch = ({ words, sure, kinds }: Sentence, { stop, joins }: Language): boolean => {
  const [first = ''] = words
  if (words.length < fewestWords) return false
  if (kinds.has('step')) return sure >= sureStep
  return sure === 1 && (!stop.has(first) || joins?.has(first) === true)
}

/** Somebody interrupts: "It washes waste out of the brain while—". */
const breaksOff = ({ surface }: Sentence): boolean => /(?:[—–]|--)["”’]?$/.test(surface.at(-1) ?? '')

/** A sentence among ones that no note may hold is most likely of the same small talk. */
function amongOthers(weights: Float64Array): Float64Array {
  const { length } = weights
  let idle = 0
  const isIdle = (at: number) => (at >= 0 && at < length && weights[at] === 0 ? 1 : 0)
  for (let at = 0; at < company; at++) idle += isIdle(at)
  return weights.map((weight, at) => {
    idle += isIdle(at + company) - isIdle(at - company - 1)
    return weight * (1 - (companyCost * idle) / (2 * company))
  })
}

function withoutRepeats(
  weights: Float64Array,
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  { figures, negations }: Language,
): Float64Array {
  /** What makes two sentences of the same words say something else. */
  const facts = (index: number) =>
    (sentences[index]?.words ?? [])
      .filter((word) => /\p{N}/u.test(word) || figures?.has(word) || negations?.has(word))
      .join(' ')
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  const order = sentences
    .filter((sentence) => weight(sentence) > 0 && !sentence.kinds.has('question'))
    .sort((a, b) => weight(b) - weight(a))
    .map(({ index }) => index)
  for (const index of nearDuplicates(order, vocabulary, facts)) weights[index] = 0
  return weights
}

function termScores(size: number, terms: readonly Term[]): Float64Array {
  const held = new Float64Array(size)
  const best = terms[0]?.score ?? 1
  for (const { score, places } of terms) {
    for (const { sentence } of places) held[sentence] = (held[sentence] ?? 0) + Math.sqrt(score / best)
  }
  return held
}

const placeFactor = (index: number, { first, last }: Topic): number =>
  index - first < 3 ? 1.15 : last - index < 2 ? 1.05 : 1

function formFactor(sentence: Sentence, language: Language): number {
  const { words, kinds, text, sure } = sentence
  const [first = ''] = words
  let factor = 0.25 + 0.75 * Math.sqrt(sure)
  if (language.pointers.has(first)) factor *= 0.6
  if (kinds.has('question')) factor *= 0.5
  if (sure < 1 && hangs.test(first)) factor *= 0.5
  if (endsOpen(words, language)) factor *= 0.4
  if (words.length < 8) factor *= words.length < enoughWords ? 0.4 : 0.6
  if (language.code === 'en' && first.endsWith('ing') && !text.includes(',')) factor *= 0.9
  if (kinds.has('resource')) factor *= 0.6
  if (kinds.has('aside')) factor *= 0.4
  // Broken off, or little else than a link.
  if (text.endsWith('...') || text.endsWith('…') || text.includes('://')) factor *= 0.4
  if (kinds.has('definition')) factor *= 1.3
  if (kinds.has('conclusion') || kinds.has('objective')) factor *= 1.25
  if (kinds.has('example')) factor *= 0.8
  if (kinds.has('number') || kinds.has('result')) factor *= 1.05
  return factor
}

/**
 * Articles and prepositions make a sentence formal, words of oneself and of chat make it one of its moment
 * (Heylighen & Dewaele, "Formality of language", 1999): the first kind says more to who was not there.
 */
function formality({ words }: Sentence, { joins, chatty }: Language): number {
  let [formal, own] = [0, 0]
  for (const word of words) {
    if (joins?.has(word)) formal++
    if (chatty?.has(word)) own++
  }
  return Math.max(0.3, 1 - (1.5 * own) / words.length) * (1 + (2 * formal) / words.length)
}

function normalised(weights: Float64Array): Float64Array {
  // Not Math.max(...weights): a day of captions has more sentences than a call may have arguments.
  const best = weights.reduce((a, b) => Math.max(a, b), 0)
  return best > 0 ? weights.map((weight) => weight / best) : weights
}
