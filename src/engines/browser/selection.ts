import type { TemplateId } from '#src/domain/template.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { handsOf, liking } from '#src/engines/browser/deal.ts'

/**
 * The order in which a template says its sentences: rounds, in each of which it plays one sentence from
 * each hand. A level plays whole rounds, so a longer level holds a shorter one. Within a round the choice
 * goes to the topic with the fewest words so far and against words already said (maximal marginal
 * relevance, Carbonell & Goldstein, 1998). `fits` leaves out what the template can't use.
 */
export function selectRounds(
  template: TemplateId,
  analysis: Analysis,
  fits: (sentence: Sentence) => boolean = () => true,
  mostWords = Infinity,
): Sentence[][] {
  const { sentences, topics, weights, vocabulary } = analysis
  const topicOf = new Int32Array(sentences.length)
  topics.forEach(({ first, last }, at) => topicOf.fill(at, first, last + 1))
  const dealt = handsOf(template, analysis)
  const worths = new Float64Array(sentences.length)
  for (const index of dealt.flat()) {
    const kinds = sentences[index]?.kinds ?? new Set()
    worths[index] = (weights[index] ?? 0) * (1 + 0.5 * liking(template, kinds)) * taste(template, index)
  }
  const worth = ({ index }: Sentence) => worths[index] ?? 0
  const hands = dealt.map((hand) =>
    hand
      .flatMap((index) => sentences[index] ?? [])
      .filter(fits)
      .sort((a, b) => worth(b) - worth(a)),
  )
  const sizes = hands.map((hand) => hand.length)
  const even = Math.min(...sizes)
  // A template that can use but few sentences plays them unevenly rather than say nothing.
  const rounds = even > 0 ? even : Math.min(2, Math.max(0, ...sizes))
  const pools = hands.map((hand) => byTopic(hand, topicOf, topics.length))
  const said = new Set<number>()
  const words = topics.map(() => 0)
  const played: Sentence[][] = []
  let total = 0
  while (played.length < rounds && total < mostWords) {
    const round = pools.flatMap((pool) => {
      const topic = neediest(pool, words, worth)
      const choice =
        topic &&
        freshest(topic, (sentence) => worth(sentence) * fresh(vocabulary.stems[sentence.index], said))
      if (!choice) return []
      const at = topicOf[choice.index] ?? 0
      words[at] = (words[at] ?? 0) + choice.words.length
      total += choice.words.length
      for (const id of vocabulary.stems[choice.index] ?? []) said.add(id)
      return [choice]
    })
    played.push(round)
  }
  return played
}

/** The topic whose best sentence is worth most, by the words that were said of the topic so far. */
function neediest(
  pool: readonly Sentence[][],
  words: readonly number[],
  worth: (sentence: Sentence) => number,
): Sentence[] | undefined {
  let [best, most] = [undefined as Sentence[] | undefined, -1]
  pool.forEach((topic, at) => {
    const [first] = topic
    const value = first ? worth(first) / (20 + (words[at] ?? 0)) : -1
    if (value > most) [best, most] = [topic, value]
  })
  return best
}

/** Sentences looked at for one choice in a topic: more would only be worse ones. */
const lookAhead = 4

function freshest(topic: Sentence[], value: (sentence: Sentence) => number): Sentence | undefined {
  const values = topic.slice(0, lookAhead).map(value)
  return topic.splice(values.indexOf(Math.max(...values)), 1)[0]
}

function byTopic(hand: readonly Sentence[], topicOf: Int32Array, topics: number): Sentence[][] {
  const pool: Sentence[][] = Array.from({ length: topics }, () => [])
  for (const sentence of hand) pool[topicOf[sentence.index] ?? 0]?.push(sentence)
  return pool
}

/** From 0.5, all its words are said already, to 1. */
function fresh(ids: readonly number[] | undefined, said: ReadonlySet<number>): number {
  if (!ids || ids.length === 0) return 1
  return 1 - 0.5 * (ids.filter((id) => said.has(id)).length / ids.length)
}

/** A small, fixed preference (0.85 to 1.15), so that templates do not all choose the same of equals. */
function taste(template: TemplateId, index: number): number {
  let hash = index * 2_654_435_761
  for (const letter of template) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
  return 0.85 + (((hash ^ (hash >>> 15)) >>> 0) % 1000) / 3333
}
