import type { Borders, Language, Weights } from '#src/engines/browser/languages/language.ts'
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
function createBorderScores({ borders, stop, code }: Language, style: WritingStyle) {
  const weightsOf = createWordWeights(borders)
  const pairWeight = (weights: Weights | undefined, pair: string) => weights?.get(pair) ?? 0
  const base = borders.bias + generosity
  // Where no words help, borders of cues are all there is.
  const cueBorder = borders.first ? 0.3 : 1.5
  const capitals = (text: string, word: string) =>
    beginsSmall(text)
      ? -3
      : !beginsCapital(text) || /^i(?:'|$)/.test(word)
        ? 0
        : stop.has(word)
          ? 3
          : code === 'de'
            ? 0
            : 0.7

  return (tokens: readonly Token[]): Float64Array => {
    const size = tokens.length
    const words = tokens.map(({ word }) => weightsOf(word))
    // Each pair stands at three borders: before, over and after it.
    const pairs = tokens.map(({ word }, at) =>
      at > 0 && words[at]?.inPairs && words[at - 1]?.inPairs ? `${tokens[at - 1]?.word}_${word}` : '',
    )
    const scores = new Float64Array(size)
    for (let at = 1; at < size; at++) {
      const [last, first] = [tokens[at - 1], tokens[at]]
      if (!last || !first) continue
      const [before, over, after] = [pairs[at - 1], pairs[at], pairs[at + 1]]
      const pause = first.start - last.end
      let score =
        base +
        (words[at - 2]?.beforeLast ?? 0) +
        (words[at - 1]?.last ?? 0) +
        (words[at]?.first ?? 0) +
        (words[at + 1]?.second ?? 0)
      if (before) score += pairWeight(borders.beforeLastAndLast, before)
      if (over) score += pairWeight(borders.lastAndFirst, over)
      if (after) score += pairWeight(borders.firstAndSecond, after)
      if (pause > 0.2) score += Math.min(pause, 2) * 2
      if (first.cue !== last.cue) score += cueBorder
      // Where words stand without spaces, a space is a mark.
      else if (!first.glued && unspaced.test(first.text) && unspaced.test(last.text)) score += 2
      if (last.mark === '.') score += 4
      else if (last.mark === ',') score += style.commasOnly ? -2 : 2
      if (style.capitalsTell) score += capitals(first.text, first.word)
      scores[at] = score
    }
    return scores
  }
}

interface WordWeights {
  readonly beforeLast: number
  readonly last: number
  readonly first: number
  readonly second: number
  readonly inPairs: boolean
}

function createWordWeights(borders: Borders): (word: string) => WordWeights {
  const known = new Map<string, WordWeights>()
  const weightOf = (weights: Weights | undefined, word: string) =>
    weights?.get(word) ?? weights?.get('*') ?? 0
  const named = [borders.beforeLast, borders.last, borders.first, borders.second]
  return (word) => {
    let found = known.get(word)
    if (found) return found
    found = {
      beforeLast: weightOf(borders.beforeLast, word),
      last: weightOf(borders.last, word),
      first: weightOf(borders.first, word),
      second: weightOf(borders.second, word),
      inPairs: borders.lastAndFirst !== undefined && named.some((weights) => weights?.has(word)),
    }
    known.set(word, found)
    return found
  }
}

function bestStarts(tokens: readonly Token[], scores: Float64Array, cost: number): number[] {
  const size = tokens.length
  const best = new Float64Array(size + 1).fill(-Infinity)
  const from = new Int32Array(size + 1)
  const units = Uint8Array.from(tokens, (token) => token.units)
  best[0] = 0
  for (let start = 0; start < size; start++) {
    const reached = (best[start] ?? 0) + (start === 0 ? 0 : (scores[start] ?? 0) - cost)
    let words = 0
    for (let end = start + 1; end <= size; end++) {
      words += units[end - 1] ?? 1
      if (words > longestSentence && end > start + 1) break
      const score = reached + lengthScore(words)
      if (score > (best[end] ?? -Infinity)) {
        best[end] = score
        from[end] = start
      }
    }
  }
  const starts: number[] = []
  for (let end = size; end > 0; end = from[end] ?? 0) starts.push(from[end] ?? 0)
  return starts.reverse()
}

function sureness(scores: Float64Array, start: number, end: number, size: number): number {
  const likely = (at: number) => 1 / (1 + Math.exp(-(scores[at] ?? 0)))
  const edge = (at: number) => (at === 0 || at === size ? 1 : likely(at))
  let within = -Infinity
  for (let at = start + 1; at < end; at++) within = Math.max(within, scores[at] ?? 0)
  return edge(start) * edge(end) * (1 - 1 / (1 + Math.exp(-within)))
}
