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
function createBorderScores({ borders, stop, personal, code }: Language, style: WritingStyle) {
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
    // Of the words around a border, and of the pairs before and over it: each is looked up once.
    let beforeLast: WordWeights | undefined
    let [lastWord, firstWord] = [weightsOf(tokens[0]?.word ?? ''), weightsOf(tokens[1]?.word ?? '')]
    let before: PairWeights | undefined
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
const isUnspaced = (word: string): boolean => word.charCodeAt(0) >= firstUnspaced && unspaced.test(word)
const firstUnspaced = 0xe00

interface WordWeights {
  readonly beforeLast: number
  readonly last: number
  readonly first: number
  readonly second: number
  readonly followers: Followers | undefined
}

/** Each word is looked up once. */
function createWordWeights(borders: Borders): (word: string) => WordWeights {
  const known = new Map<string, WordWeights>()
  const pairs = pairsOf(borders)
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
      followers: pairs.get(word),
    }
    known.set(word, found)
    return found
  }
}

const pairNames = ['beforeLastAndLast', 'lastAndFirst', 'firstAndSecond'] as const
type PairWeights = Partial<Record<(typeof pairNames)[number], number>>
/** By the second word of a pair. */
type Followers = ReadonlyMap<string, PairWeights>

/** By the first word of a pair; built once a language. */
const pairsByBorders = new WeakMap<Borders, ReadonlyMap<string, Followers>>()
function pairsOf(borders: Borders): ReadonlyMap<string, Followers> {
  const known = pairsByBorders.get(borders)
  if (known) return known
  const pairs = new Map<string, Map<string, PairWeights>>()
  for (const name of pairNames) {
    for (const [pair, weight] of borders[name] ?? []) {
      const [a = '', b = ''] = pair.split('_')
      const followers = pairs.get(a) ?? new Map<string, PairWeights>()
      const held = followers.get(b) ?? {}
      held[name] = weight
      followers.set(b, held)
      pairs.set(a, followers)
    }
  }
  pairsByBorders.set(borders, pairs)
  return pairs
}

/** Log-odds below which no sentence begins, unless its length forces it. */
const unlikely = -4

/** Where a cut may be, if there is one within every 30 words; `units` gets those of each token. */
function openPlaces(
  tokens: readonly Token[],
  units: Uint8Array,
  scores: Float64Array,
  cost: number,
): Uint8Array {
  const open = new Uint8Array(units.length + 1)
  open[0] = 1
  open[units.length] = 1
  let words = 0
  for (let at = 0; at < units.length; at++) {
    const next = tokens[at]?.units ?? 1
    units[at] = next
    if ((scores[at] ?? 0) - cost > unlikely || words + next > longestSentence) {
      open[at] = 1
      words = 0
    }
    words += next
  }
  return open
}

function bestStarts(tokens: readonly Token[], scores: Float64Array, cost: number): number[] {
  const size = tokens.length
  const best = new Float64Array(size + 1).fill(-Infinity)
  const from = new Int32Array(size + 1)
  const units = new Uint8Array(size)
  const open = openPlaces(tokens, units, scores, cost)
  best[0] = 0
  for (let start = 0; start < size; start++) {
    if (!open[start]) continue
    const reached = (best[start] ?? 0) + (start === 0 ? 0 : (scores[start] ?? 0) - cost)
    let words = 0
    for (let end = start + 1; end <= size; end++) {
      words += units[end - 1] ?? 1
      if (words > longestSentence && end > start + 1) break
      if (!open[end]) continue
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
