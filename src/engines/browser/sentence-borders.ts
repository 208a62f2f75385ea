import type { Language, Weights } from '#src/engines/browser/languages/language.ts'
import type { Token } from '#src/engines/browser/tokens.ts'

/** Words of a sentence at most. */
export const longestSentence = 30
/** As many sentences are to be found as there are, not only the sure ones. */
const generosity = 1

/** Words of a token as a reader counts them: `peer-to-peer` is three. */
export const wordCount = ({ text }: Token): number =>
  /[^\p{L}'’][\p{L}\p{N}]/u.test(text)
    ? Math.min(longestSentence, Math.max(1, text.match(/[\p{L}\p{N}\p{M}'’]+/gu)?.length ?? 1))
    : 1

/** Short clauses are seldom sentences, long ones are hard to read. */
const lengthScore = (words: number): number =>
  words < 5 ? (words - 5) * 0.35 : words > 20 ? (20 - words) * 0.15 : 0

/** A sentence's tokens, and how likely it begins and ends where it was cut and nowhere within, from 0 to 1. */
export interface Part {
  readonly tokens: readonly Token[]
  readonly sure: number
}

/**
 * Log-odds that a sentence begins at `tokens[at]`: from the words beside the border, the pause, the
 * cue's border and punctuation (the cues of Shriberg et al., "Prosody-based automatic segmentation of
 * speech into sentences and topics", 2000, as far as captions carry them).
 */
function borderScore(tokens: readonly Token[], at: number, { borders }: Language): number {
  const [last, first] = [tokens[at - 1], tokens[at]]
  if (!last || !first) return 0
  const [before, second] = [tokens[at - 2]?.word ?? '', tokens[at + 1]?.word ?? '']
  const pause = first.start - last.end
  return (
    borders.bias +
    generosity +
    weightOf(borders.beforeLast, before) +
    weightOf(borders.last, last.word) +
    weightOf(borders.first, first.word) +
    weightOf(borders.second, second) +
    pairWeight(borders.beforeLastAndLast, before, last.word) +
    pairWeight(borders.lastAndFirst, last.word, first.word) +
    pairWeight(borders.firstAndSecond, first.word, second) +
    (pause > 0.2 ? Math.min(pause, 2) * 2 : 0) +
    // Where no words help, borders of cues are all there is.
    (first.cue === last.cue ? 0 : borders.first ? 0.3 : 1.5) +
    (/[.?!…]["')\]]*$/.test(last.text) ? 4 : /[,;:–—-]$/.test(last.text) ? 2 : 0)
  )
}

const weightOf = (weights: Weights | undefined, word: string): number =>
  weights?.get(word) ?? weights?.get('*') ?? 0

const pairWeight = (weights: Weights | undefined, a: string, b: string): number =>
  weights?.get(`${a}_${b}`) ?? 0

/**
 * Cuts a stretch into sentences of at most 30 words: the cut with the best sum of border and length
 * scores, by dynamic programming. Time: tokens × 30. `cost` makes each cut dearer.
 */
export function cutStretch(tokens: readonly Token[], language: Language, cost = 0): Part[] {
  const size = tokens.length
  const counts = tokens.map(wordCount)
  const scores = tokens.map((_, at) => borderScore(tokens, at, language))
  const best = new Float64Array(size + 1).fill(-Infinity)
  const from = new Int32Array(size + 1)
  best[0] = 0
  for (let start = 0; start < size; start++) {
    const reached = (best[start] ?? 0) + (start === 0 ? 0 : (scores[start] ?? 0) - cost)
    let words = 0
    for (let end = start + 1; end <= size; end++) {
      words += counts[end - 1] ?? 1
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
  starts.reverse()
  const likely = (at: number) => 1 / (1 + Math.exp(-(scores[at] ?? 0)))
  const edge = (at: number) => (at === 0 || at === size ? 1 : likely(at))
  return starts.map((start, nth) => {
    const end = starts[nth + 1] ?? size
    let within = 0
    for (let at = start + 1; at < end; at++) within = Math.max(within, likely(at))
    return { tokens: tokens.slice(start, end), sure: edge(start) * edge(end) * (1 - within) }
  })
}
