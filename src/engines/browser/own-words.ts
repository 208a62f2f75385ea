import type { Vocabulary } from '#src/engines/browser/analysis.ts'

/** As many words of the whole talk stand before those of a topic: the more, the less a few words tell. */
const wordsBefore = 400

/**
 * How much better the words of a stretch are told by its own frequencies than by the talk's, in nats: the
 * Dirichlet compound multinomial of Eisenstein & Barzilay, "Bayesian unsupervised topic segmentation" (2008),
 * with the talk's frequencies as its prior. Words of everyday talk tell nothing. For each of the `places`,
 * which are sentences, the stretches from it up to each later place that `reaches` allows.
 */
export function ownWords(
  { stems, counts, common }: Vocabulary,
  places: readonly number[],
  reaches: (from: number, to: number) => boolean,
): readonly (readonly number[])[] {
  const total = counts.reduce((sum, count, id) => sum + (common[id] ? 0 : count), 0)
  const weights = Float64Array.from(counts, (count) => total / count)
  const topical = stems.map((ids) => ids.filter((id) => !common[id]))
  const said = new Int32Array(counts.length)
  return places.map((_, from) => {
    said.fill(0)
    const gains: number[] = []
    let [gain, words] = [0, 0]
    for (let to = from + 1; to < places.length && reaches(from, to); to++) {
      for (let at = places[to - 1] ?? 0; at < (places[to] ?? 0); at++) {
        // Of a sentence's words after those of the stretch, against their chance in the talk: one logarithm
        // for all, as these are what takes the time.
        let chance = 1
        for (const id of topical[at] ?? []) {
          const before = said[id] ?? 0
          chance *= (wordsBefore + before * (weights[id] ?? 0)) / (wordsBefore + words)
          said[id] = before + 1
          words++
        }
        gain += Math.log(chance)
      }
      gains.push(gain)
    }
    return gains
  })
}
