import { askedSteps } from '#src/engines/browser/asked-steps.ts'
import type { Borders, Language, PairWeight, Weights } from '#src/engines/browser/languages/language.ts'
import { mostUnits, unspaced, type Token } from '#src/engines/browser/tokens.ts'
import { beginsCapital, beginsSmall, type WritingStyle } from '#src/engines/browser/writing-style.ts'

/** Words of a sentence at most. */
export const longestSentence = mostUnits
/** As many sentences are to be found as there are, not only the sure ones. */
const generosity = 0.5

/** Short clauses are seldom sentences, long ones are hard to read. */
const lengthScore = (words: number): number =>
  words < 4 ? (words - 4) * 0.35 : words > 18 ? (18 - words) * 0.1 : 0

/** A sentence's tokens, and how likely it begins and ends where it was cut and nowhere within, from 0 to 1. */
export interface Part {
  readonly tokens: readonly Token[]
  readonly sure: number
}

export type Cutter = (tokens: readonly Token[], cost?: number) => Part[]

/**
 * Cuts stretches into sentences of at most 30 words: the cut with the best sum of border and length
 * scores, by dynamic programming. Time: tokens × 30. `cost` makes each cut dearer.
 */
export function createCutter(language: Language, style: WritingStyle): Cutter {
  const scoresOf = createBorderScores(language, style)
  return (tokens, cost = 0) => {
    const scores = scoresOf(tokens)
    const starts = bestStarts(tokens, scores, cost)
    return starts.map((start, nth) => {
      const end = starts[nth + 1] ?? tokens.length
      return { tokens: tokens.slice(start, end), sure: sureness(scores, start, end, tokens.length) }
    })
  }
}

/**
 * Log-odds that a sentence begins at each token: from the words beside the border, the pause, the cue's
 * border, capitals and punctuation (the cues of Shriberg et al., "Prosody-based automatic segmentation
 * of speech into sentences and topics", 2000, as far as captions carry them).
 */
function createBorderScores(language: Language, style: WritingStyle) {
  const { borders, stop, personal, code } = language
  const weightsOf = createWordWeights(borders)
  const base = borders.bias + generosity
  // Where no words help, borders of cues are all there is.
  const cueBorder = borders.first ? 0.3 : 1.5
  const capitals = (text: string, word: string) =>
    beginsSmall(text)
      ? -3
      : !beginsCapital(text) || (personal.has('i') && /^i(?:'|$)/.test(word))
        ? 0
        : stop.has(word)
          ? 5
          : code === 'de'
            ? 0
            : 0.7

  return (tokens: readonly Token[]): Float64Array => {
    const size = tokens.length
    const scores = new Float64Array(size)
    const asked = style.hasStops ? undefined : askedSteps(tokens, language)
    // Of the words around a border, and of the pairs before and over it: each is looked up once.
    let beforeLast: WordWeights | undefined
    let [lastWord, firstWord] = [weightsOf(tokens[0]?.word ?? ''), weightsOf(tokens[1]?.word ?? '')]
    let before: PairWeight | undefined
    let over = lastWord.followers?.get(tokens[1]?.word ?? '')
    for (let at = 1; at < size; at++) {
      const last = tokens[at - 1]
      const first = tokens[at]
      if (!last || !first) continue
      const secondToken = tokens[at + 1]
      const secondWord = secondToken && weightsOf(secondToken.word)
      const after = secondToken && firstWord.followers?.get(secondToken.word)
      const pause = first.start - last.end
      let score =
        base +
        (beforeLast?.beforeLast ?? 0) +
        lastWord.last +
        firstWord.first +
        (secondWord?.second ?? 0) +
        (before?.beforeLastAndLast ?? 0) +
        (over?.lastAndFirst ?? 0) +
        (after?.firstAndSecond ?? 0)
      score += asked?.(at) ?? 0
      if (pause > 0.2) score += Math.min(pause, 2) * 2
      if (first.cue !== last.cue) score += cueBorder
      // Where words stand without spaces, a space is a mark.
      else if (!first.glued && isUnspaced(first.word) && isUnspaced(last.word)) score += 2
      if (last.mark === '.') score += 4
      else if (last.mark === ',') score += style.commasOnly ? -2 : 2
      if (style.capitalsTell) score += capitals(first.text, first.word)
      scores[at] = score
      beforeLast = lastWord
      lastWord = firstWord
      firstWord = secondWord ?? firstWord
      before = over
      over = after
    }
    return scores
  }
}

/** Scripts without spaces stand behind all others: most words are told by their first letter. */
const isUnspaced = (word: string): boolean => word.charCodeAt(0) >= firstUnspaced && unspaced().test(word)
const firstUnspaced = 0xe00

interface WordWeights {
  readonly beforeLast: number
  readonly last: number
  readonly first: number
  readonly second: number
  /** By the next word. */
  readonly followers: ReadonlyMap<string, PairWeight> | undefined
}

/** Each word is looked up once. */
function createWordWeights(borders: Borders): (word: string) => WordWeights {
  const known = new Map<string, WordWeights>()
  const { endings } = borders
  const weightOf = (weights: Weights | undefined, word: string) =>
    weights?.get(word) ?? weights?.get('*') ?? 0
  return (word) => {
    let found = known.get(word)
    if (found) return found
    found = {
      beforeLast: weightOf(borders.beforeLast, word),
      last:
        borders.last?.get(word) ?? (endings?.form.test(word) ? endings.last : weightOf(borders.last, word)),
      first: weightOf(borders.first, word),
      second: weightOf(borders.second, word),
      followers: borders.pairs?.get(word),
    }
    known.set(word, found)
    return found
  }
}

/** Log-odds below which no sentence begins, unless its length forces it. */
const unlikely = -4

/** Where a cut may be, at least one within every 30 words, and the words before each of these places. */
interface Places {
  readonly at: readonly number[]
  readonly before: readonly number[]
}

function openPlaces(tokens: readonly Token[], scores: Float64Array, cost: number): Places {
  const [at, before] = [[0], [0]]
  let [words, open] = [0, 0]
  for (let place = 0; place < tokens.length; place++) {
    const next = tokens[place]?.units ?? 1
    if (place > 0 && ((scores[place] ?? 0) - cost > unlikely || words + next - open > longestSentence)) {
      at.push(place)
      before.push(words)
      open = words
    }
    words += next
  }
  at.push(tokens.length)
  before.push(words)
  return { at, before }
}

function bestStarts(tokens: readonly Token[], scores: Float64Array, cost: number): number[] {
  const { at, before } = openPlaces(tokens, scores, cost)
  const best = new Float64Array(at.length).fill(-Infinity)
  const from = new Int32Array(at.length)
  best[0] = 0
  for (let one = 0; one < at.length - 1; one++) {
    const reached = (best[one] ?? 0) + (one === 0 ? 0 : (scores[at[one] ?? 0] ?? 0) - cost)
    for (let other = one + 1; other < at.length; other++) {
      const words = (before[other] ?? 0) - (before[one] ?? 0)
      if (words > longestSentence) break
      const score = reached + lengthScore(words)
      if (score > (best[other] ?? -Infinity)) {
        best[other] = score
        from[other] = one
      }
    }
  }
  const starts: number[] = []
  for (let end = at.length - 1; end > 0; end = from[end] ?? 0) starts.push(at[from[end] ?? 0] ?? 0)
  return starts.reverse()
}

const likely = (score: number): number => 1 / (1 + Math.exp(-score))

function sureness(scores: Float64Array, start: number, end: number, size: number): number {
  let within = -Infinity
  for (let at = start + 1; at < end; at++) {
    const score = scores[at] ?? 0
    if (score > within) within = score
  }
  const begins = start === 0 ? 1 : likely(scores[start] ?? 0)
  const ends = end === size ? 1 : likely(scores[end] ?? 0)
  return begins * ends * (1 - likely(within))
}
