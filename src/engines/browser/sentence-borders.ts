import { createBorderScores } from '#src/engines/browser/border-scores.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { mostUnits, type Token } from '#src/engines/browser/tokens.ts'
import type { WritingStyle } from '#src/engines/browser/writing-style.ts'

/** Words of a sentence at most. */
export const longestSentence = mostUnits

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
