import type { Sentence, Vocabulary } from '#src/engines/browser/analysis.ts'
import { borderEvidence } from '#src/engines/browser/topic-evidence.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

/** Sentences of a topic at most; keeps the time linear. */
const longestTopic = 160
/** A topic has this share of the sentences of an average one, at least. */
const leastShare = 0.25
/** Weight of what stands at the border against what the words say. */
const evidenceWeight = 3.5
const rounds = 12

/** How many topics people make of a talk: 4 in two minutes, 12 in half an hour, 25 in two hours. */
const expectedTopics = (minutes: number): number => Math.max(1, 2.4 * Math.max(0.2, minutes) ** 0.48)

/**
 * First sentences of the topics: the segmentation in which each segment's own word frequencies explain
 * its words best (Utiyama & Isahara, "A statistical model for domain-independent text segmentation",
 * 2001), with a bonus for evidence at a border and a price per segment that is searched so that about as
 * many come out as people make. Time: sentences × 160 × words of a sentence.
 */
export function findTopicStarts(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  minutes: number,
  language: Language,
): number[] {
  const size = sentences.length
  if (size < 6) return size === 0 ? [] : [0]
  const evidence = borderEvidence(sentences, vocabulary, language)
  const costs = segmentCosts(vocabulary, size)
  const wanted = Math.min(expectedTopics(minutes), size / 4)
  const least = Math.max(2, Math.floor((leastShare * size) / wanted))
  let [low, high] = [0, 200]
  let starts = [0]
  for (let round = 0; round < rounds; round++) {
    const price = (low + high) / 2
    starts = cheapestCut(costs, evidence, { size, price, least })
    if (Math.abs(starts.length - wanted) <= wanted * 0.08) break
    if (starts.length > wanted) low = price
    else high = price
  }
  return starts
}

/** `costs[i * longestTopic + k]`: bits to tell the words of the `k + 1` sentences from `i` on. */
function segmentCosts({ stems, counts, common }: Vocabulary, size: number): Float32Array {
  const costs = new Float32Array(size * longestTopic)
  const seen = new Float64Array(counts.length)
  const distinct = counts.length
  const logs = logTable(counts)
  for (let first = 0; first < size; first++) {
    const used: number[] = []
    let [total, sum] = [0, 0]
    for (let k = 0; k < longestTopic && first + k < size; k++) {
      for (const id of stems[first + k] ?? []) {
        const n = seen[id] ?? 0
        const weight = common[id] ? 0.3 : 1
        // Σ n·log(n + 1), kept up to date word by word.
        sum += weight * ((logs[n + 1] ?? 0) - (logs[n] ?? 0))
        total += weight
        if (n === 0) used.push(id)
        seen[id] = n + 1
      }
      costs[first * longestTopic + k] = total * Math.log(total + distinct) - sum
    }
    for (const id of used) seen[id] = 0
  }
  return costs
}

/** `n·log(n + 1)` by n: logarithms are what takes the time. */
function logTable(counts: readonly number[]): Float64Array {
  const most = counts.reduce((a, b) => Math.max(a, b), 0)
  return Float64Array.from({ length: most + 2 }, (_, n) => n * Math.log(n + 1))
}

function cheapestCut(
  costs: Float32Array,
  evidence: Float64Array,
  { size, price, least }: { size: number; price: number; least: number },
): number[] {
  const best = new Float64Array(size + 1).fill(Infinity)
  const from = new Int32Array(size + 1)
  best[0] = 0
  for (let first = 0; first < size; first++) {
    const reached = (best[first] ?? 0) + price - evidenceWeight * (first === 0 ? 0 : (evidence[first] ?? 0))
    for (let k = least - 1; k < longestTopic && first + k < size; k++) {
      const cost = reached + (costs[first * longestTopic + k] ?? 0)
      if (cost < (best[first + k + 1] ?? Infinity)) {
        best[first + k + 1] = cost
        from[first + k + 1] = first
      }
    }
  }
  const starts: number[] = []
  for (let end = size; end > 0; end = from[end] ?? 0) starts.push(from[end] ?? 0)
  return starts.reverse()
}
