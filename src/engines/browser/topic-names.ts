import type { Language } from '#src/engines/browser/languages/language.ts'
import { listPartsOf } from '#src/engines/browser/languages/list-parts.ts'
import { keyOf, type Phrase } from '#src/engines/browser/terms.ts'

export interface Stretch {
  readonly first: number
  readonly last: number
}

/** A phrase that may name a topic. */
export interface Name {
  readonly phrase: Phrase
  /** How often it is said in the topic. */
  readonly times: number
  /** How many times as often as in the whole talk. */
  readonly share: number
  readonly score: number
}

/** People say what comes next when they begin with it: a phrase is worth more in these first sentences. */
const early = 3
const earlyWorth = 2
/** A phrase that is no more frequent here than elsewhere is worth as much as one that is so by a tenth. */
const leastOwn = 0.1
/** Of each topic: phrases that are compared with each other, and names that are kept. */
const [phrasesRead, namesEach] = [30, 10]

/** A phrase within one topic. */
interface Use {
  readonly first: number
  times: number
}

/**
 * The key phrases of each topic, best first: those that are more frequent in it than in the whole talk, by
 * what each adds to the divergence of the two (Kullback & Leibler, "On information and sufficiency", 1951).
 * Long ones say more, those said early are more of its subject, and good ones of the whole talk are good
 * here, by the square root of their worth.
 */
export function namesByTopic(
  topics: readonly Stretch[],
  phrases: readonly Phrase[],
  language: Language,
): readonly (readonly Name[])[] {
  const listParts = listPartsOf(language)
  const size = (topics.at(-1)?.last ?? -1) + 1
  const topicOf = new Int32Array(size)
  topics.forEach(({ first, last }, at) => topicOf.fill(at, first, last + 1))
  const names: Name[][] = topics.map(() => [])
  for (const phrase of phrases) {
    if (phrase.words.every(({ text }) => listParts.has(text))) continue
    const worth = phrase.words.length * Math.sqrt(phrase.score)
    for (const [at, { first, times }] of usesOf(phrase, topicOf)) {
      const topic = topics[at]
      if (!topic) continue
      const expected = (phrase.places.length * (topic.last - topic.first + 1)) / size
      const share = times / expected
      const own = Math.max(leastOwn, Math.log(share))
      const score = times * own * worth * (first - topic.first < early ? earlyWorth : 1)
      names[at]?.push({ phrase, times, share, score })
    }
  }
  return names.map(onTheirOwn)
}

/** A phrase counts as often as it is no part of a longer one. */
function onTheirOwn(names: Name[]): Name[] {
  const byScore = (one: Name, two: Name) => two.score - one.score
  const best = names.sort(byScore).slice(0, phrasesRead)
  const keys = best.map(({ phrase }) => keyOf(phrase))
  const free = best.map((name, at) => {
    let within = 0
    keys.forEach((key, other) => {
      if (other !== at && key.includes(keys[at] ?? '')) within = Math.max(within, best[other]?.times ?? 0)
    })
    return { ...name, score: (name.score * (name.times - within)) / name.times }
  })
  return free
    .filter(({ score }) => score > 0)
    .sort(byScore)
    .slice(0, namesEach)
}

function usesOf(phrase: Phrase, topicOf: Int32Array): ReadonlyMap<number, Use> {
  const uses = new Map<number, Use>()
  for (const { sentence } of phrase.places) {
    const topic = topicOf[sentence] ?? 0
    const use = uses.get(topic)
    if (use) use.times++
    else uses.set(topic, { first: sentence, times: 1 })
  }
  return uses
}
