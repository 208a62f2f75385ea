import type { Sentence, Vocabulary } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

/** Sentences compared on each side of a border. */
const window = 8

/**
 * What stands at each border between two sentences, in standard deviations and more: a dip in the
 * likeness of the words on its two sides (Hearst, "TextTiling", 1997), words that return later and are
 * new here, a phrase that turns to the next topic, a pause, a question by another voice.
 */
export function borderEvidence(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  language: Language,
): Float64Array {
  const dips = standardised(dipsBetween(vocabulary, sentences.length))
  const fresh = standardised(newWords(vocabulary))
  const pauses = sentences.map(({ pause }) => pause).sort((a, b) => a - b)
  const longPause = Math.max(0.6, pauses[Math.floor(pauses.length * 0.9)] ?? 0)
  return dips.map((dip, at) => {
    const sentence = sentences[at]
    if (!sentence) return 0
    const { opening, pause, turn, kinds, words } = sentence
    const [a = '', b = ''] = opening
    return (
      dip +
      0.5 * (fresh[at] ?? 0) +
      (language.turnsTo.has(a) || language.turnsTo.has(`${a}_${b}`) ? 0.8 : 0) +
      (kinds.has('goal') ? 0.5 : 0) +
      (pause > longPause ? 0.8 : 0) +
      (turn ? 0.6 : 0) +
      (turn && kinds.has('question') && words.length > 5 ? 0.8 : 0) -
      (language.pointers.has(words[0] ?? '') ? 0.5 : 0)
    )
  })
}

/** Depth of the dip in cosine likeness before each sentence, by a window that slides in constant time. */
function dipsBetween({ stems, common, counts }: Vocabulary, size: number): Float64Array {
  const likeness = new Float64Array(size).fill(1)
  const [left, right] = [new Map<number, number>(), new Map<number, number>()]
  const worth = (id: number) => (common[id] ? 0.2 : 1) / Math.sqrt(counts[id] ?? 1)
  const move = (bag: Map<number, number>, index: number, sign: 1 | -1) => {
    for (const id of stems[index] ?? []) {
      const n = (bag.get(id) ?? 0) + sign
      if (n > 0) bag.set(id, n)
      else bag.delete(id)
    }
  }
  for (let i = 0; i < Math.min(window, size); i++) move(right, i, 1)
  for (let at = 1; at < size; at++) {
    move(left, at - 1, 1)
    if (at - 1 - window >= 0) move(left, at - 1 - window, -1)
    move(right, at - 1, -1)
    if (at - 1 + window < size) move(right, at - 1 + window, 1)
    likeness[at] = cosine(left, right, worth)
  }
  const depth = new Float64Array(size)
  for (let at = 1; at < size; at++) {
    const here = likeness[at] ?? 1
    const peak = (from: number, to: number) => {
      let best = here
      for (let i = Math.max(1, from); i < Math.min(size, to); i++) best = Math.max(best, likeness[i] ?? 0)
      return best - here
    }
    depth[at] = peak(at - window, at) + peak(at + 1, at + window + 1)
  }
  return depth
}

function cosine(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
  worth: (id: number) => number,
): number {
  let [dot, aa, bb] = [0, 0, 0]
  for (const [id, n] of a) {
    const x = n * worth(id)
    aa += x * x
    dot += x * (b.get(id) ?? 0) * worth(id)
  }
  for (const [id, n] of b) bb += (n * worth(id)) ** 2
  return dot / (Math.sqrt(aa * bb) || 1)
}

/** Words said here for the first time that come back later, within the next sentences. */
function newWords({ stems, counts, common }: Vocabulary): Float64Array {
  const seen = new Uint8Array(counts.length)
  const own = stems.map((ids) => {
    let fresh = 0
    for (const id of ids) {
      if (!seen[id] && !common[id] && (counts[id] ?? 0) > 2) fresh++
      seen[id] = 1
    }
    return fresh
  })
  return Float64Array.from(own, (_, at) => (own[at] ?? 0) + (own[at + 1] ?? 0) + 0.5 * (own[at + 2] ?? 0))
}

function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / (values.length || 1)
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length || 1)) || 1
  return values.map((value) => (value - mean) / deviation)
}
