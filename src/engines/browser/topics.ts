import type { Transcript } from '#src/domain/video.ts'
import type { Sentence, Vocabulary } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { ownWords } from '#src/engines/browser/own-words.ts'
import { borderEvidence } from '#src/engines/browser/topic-evidence.ts'

/** The best places for a border that are looked at, by topic that is expected. */
const placesEach = 6
/** Log-odds from which a border is worth setting; spare ones harm a long talk more than a short video. */
const threshold = (minutes: number): number => 0.7 * Math.log(Math.max(1, minutes)) - 1.9
/** As few and as many topics as people make, against those expected. */
const [fewest, most] = [0.6, 2]
const step = 0.25
const rounds = 24
/** People differ by a sentence or two: within this share of an average topic a border is as good as here … */
const reach = 0.1
/** … and this share of its likelihood counts here too. */
const neighbourWorth = 0.4
const mostNeighbours = 20
/** A topic of more than so many average lengths is cut where it can be. */
const longest = 6

/** How many topics people make of a talk: 4 in two minutes, 12 in half an hour, 25 in two hours. */
const expectedTopics = (minutes: number): number => Math.max(1, 2.4 * Math.max(0.2, minutes) ** 0.48)

/**
 * First sentences of the topics: the borders with the greatest sum of evidence, of which one is taken
 * only where it is above the average, and of what the words of each topic gain by being its own; less a
 * price for topics much shorter or longer than those that people make. By dynamic programming over the
 * best places, in linear time.
 */
export function findTopicStarts(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  { cues, timed }: Transcript,
  minutes: number,
  language: Language,
): number[] {
  const size = sentences.length
  if (size === 0) return []
  const wanted = Math.min(expectedTopics(minutes), size / 4)
  if (wanted < 1) return [0]
  const times = clock(sentences, timed)
  const average = Math.max(Number.EPSILON, ((times[size] ?? 0) - (times[0] ?? 0)) / wanted)
  const own = borderEvidence(sentences, vocabulary, cues, wanted, language)
  const evidence = withNeighbours(own, times, average * reach)
  const places = bestPlaces(evidence, Math.ceil(placesEach * wanted))
  let price = threshold(minutes)
  const all = [0, ...places, size]
  const at = Float64Array.from(all, (place) => (times[place] ?? 0) / average)
  const reaches = (first: number, to: number) => (at[to] ?? 0) - (at[first] ?? 0) <= longest
  const gains = ownWords(vocabulary, all, reaches)
  const cut = () => bestCut(all, { at, evidence, gains, price })
  let starts = cut()
  for (let round = 0; round < rounds && starts.length < fewest * wanted; round++) {
    price -= step
    starts = cut()
  }
  for (let round = 0; round < rounds && starts.length > most * wanted; round++) {
    price += step
    starts = cut()
  }
  return starts
}

/** Seconds, or words where there are no times, up to each sentence and to the end. */
function clock(sentences: readonly Sentence[], timed: boolean): Float64Array {
  const times = new Float64Array(sentences.length + 1)
  const end = sentences.at(-1)?.end ?? 0
  const inSeconds = timed && end > 0
  let words = 0
  sentences.forEach((sentence, index) => {
    times[index] = inSeconds ? sentence.start : words
    words += sentence.words.length
  })
  times[sentences.length] = inSeconds ? end : words
  return times
}

function withNeighbours(evidence: Float64Array, times: Float64Array, near: number): Float64Array {
  const likely = evidence.map((odds) => 1 / (1 + Math.exp(-odds)))
  return evidence.map((_, index) => {
    let sum = likely[index] ?? 0
    for (let way = -1; way <= 1; way += 2) {
      for (let nth = 1; nth <= mostNeighbours; nth++) {
        const other = index + way * nth
        if (other < 1 || other >= evidence.length) break
        if (Math.abs((times[other] ?? 0) - (times[index] ?? 0)) > near) break
        sum += neighbourWorth * (likely[other] ?? 0)
      }
    }
    const chance = Math.min(0.98, sum)
    return Math.log(chance / (1 - chance))
  })
}

/** In order; a topic has two sentences at least. */
function bestPlaces(evidence: Float64Array, count: number): number[] {
  const mean = evidence.reduce((a, b) => a + b, 0) / evidence.length
  return Array.from(evidence.keys())
    .filter((index) => index > 1 && index < evidence.length - 1 && (evidence[index] ?? 0) > mean + 1e-6)
    .sort((a, b) => (evidence[b] ?? 0) - (evidence[a] ?? 0))
    .slice(0, count)
    .sort((a, b) => a - b)
}

interface Cut {
  /** Times of the places, in average topics. */
  readonly at: Float64Array
  readonly evidence: Float64Array
  /** By place, what the words of the stretches that begin there gain. */
  readonly gains: readonly (readonly number[])[]
  readonly price: number
}

function bestCut(places: readonly number[], { at, evidence, gains, price }: Cut): number[] {
  const best = new Float64Array(places.length).fill(-Infinity)
  const from = new Int32Array(places.length)
  best[0] = 0
  for (let to = 1; to < places.length; to++) {
    for (let first = to - 1; first >= 0; first--) {
      if ((places[to] ?? 0) - (places[first] ?? 0) < 2) continue
      const length = (at[to] ?? 0) - (at[first] ?? 0)
      if (length > longest && best[to] !== -Infinity) break
      const score = (best[first] ?? 0) + lengthScore(length) + (gains[first]?.[to - first - 1] ?? 0)
      if (score <= (best[to] ?? 0)) continue
      best[to] = score
      from[to] = first
    }
    if (to < places.length - 1) best[to] = (best[to] ?? 0) + (evidence[places[to] ?? 0] ?? 0) - price
  }
  const starts: number[] = []
  for (let to = places.length - 1; to > 0; to = from[to] ?? 0) starts.push(places[from[to] ?? 0] ?? 0)
  return starts.reverse()
}

/** Lengths of topics are spread as a log-normal law is. */
const lengthScore = (length: number): number => -0.5 * Math.log(Math.max(1e-3, length)) ** 2
