import type { Term, Topic } from '#src/engines/browser/analysis.ts'
import { speakerWords } from '#src/engines/browser/compose/subject.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { topicGroups } from '#src/engines/browser/compose/topic-groups.ts'

/** Of as many terms one may name a group of topics. */
const namingTerms = 60

/** A word that is no name and that nobody explains: alone it says little. */
export const isPlain = ({ text, definition }: Term): boolean =>
  definition === undefined && (/^[a-z]+$/.test(text) || !/[\p{Lu}\p{N}\s+#]/u.test(text))

/** By group, terms that at least two of its topics hold, half of them at least; those first that others hold less. */
export const sharedTerms = once((analysis): ReadonlyMap<readonly Topic[], readonly string[]> => {
  const { terms, topics } = analysis
  const names = speakerWords(analysis)
  const best = terms
    .slice(0, namingTerms)
    .filter((term) => !isPlain(term) && !names.has(term.text.toLowerCase()))
    .map((term) => ({ ...term, counts: countsByTopic(term, topics) }))
  const groups = topicGroups(analysis).filter((group) => group.length > 1)
  return new Map(
    groups.map((group) => {
      const first = topics.indexOf(group[0] as Topic)
      const worths = best.flatMap(({ text, score, places, counts }) => {
        const inside = counts.slice(first, first + group.length)
        const share = inside.filter((count) => count > 0).length / group.length
        const count = inside.reduce((sum, n) => sum + n, 0)
        // Of two terms, the one that belongs here: what is said in every part names none.
        const belongs = count / places.length - group.length / topics.length
        if (share < Math.max(2 / group.length, 0.5) || belongs <= 0) return []
        return [{ text, worth: Math.sqrt(score * count) * belongs * share }]
      })
      return [group, worths.sort((a, b) => b.worth - a.worth).map(({ text }) => text)]
    }),
  )
})

function countsByTopic({ places }: Term, topics: readonly Topic[]): Uint32Array {
  const counts = new Uint32Array(topics.length)
  let topic = 0
  for (const { sentence } of places) {
    while (sentence > (topics[topic]?.last ?? Infinity)) topic++
    counts[topic] = (counts[topic] ?? 0) + 1
  }
  return counts
}
