import type { Sentence, Term, Topic, Vocabulary } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

interface Read {
  readonly sentences: readonly Sentence[]
  readonly topics: readonly Topic[]
  readonly terms: readonly Term[]
  readonly vocabulary: Vocabulary
  readonly language: Language
}

/** Words whose clause needs another one: alone it hangs in the air. */
export const hangs =
  /^(?:if|when|unless|because|although|while|until|since|whereas|wenn|falls|si|se|quand|cuando|quando|als)$/

/**
 * A weight from 0 to 1 for each sentence: how many of the talk's and of its topic's frequent words it
 * holds (the centroid of Radev et al., 2004, with SumBasic's frequencies, Nenkova & Vanderwende, 2005),
 * its key terms, its place in the topic (Edmundson, 1969), its kind, and whether it can stand alone.
 * 0 for chatter, fragments and what was said before in the same words.
 */
export function rankSentences({ sentences, topics, terms, vocabulary, language }: Read): Float64Array {
  const weights = new Float64Array(sentences.length)
  const held = termScores(sentences.length, terms)
  const said = new Set<string>()
  for (const topic of topics) {
    const local = new Map<number, number>()
    for (let i = topic.first; i <= topic.last; i++) {
      for (const id of vocabulary.stems[i] ?? []) local.set(id, (local.get(id) ?? 0) + 1)
    }
    for (let i = topic.first; i <= topic.last; i++) {
      const sentence = sentences[i]
      if (!sentence) continue
      const key = sentence.words.join(' ')
      const ids = [...new Set(vocabulary.stems[i])]
      if (!said.has(key) && standsAlone(sentence, ids.length)) {
        const own = ids.reduce((sum, id) => {
          const everyday = vocabulary.common[id] ? 0.25 : 1
          return sum + everyday * (Math.sqrt(vocabulary.counts[id] ?? 0) + Math.sqrt(local.get(id) ?? 0))
        }, 0)
        const central = own / Math.sqrt(sentence.words.length + 6)
        weights[i] = (central + 0.6 * (held[i] ?? 0)) * placeFactor(i, topic) * formFactor(sentence, language)
      }
      said.add(key)
    }
  }
  return normalised(weights)
}

const standsAlone = ({ words, kinds }: Sentence, topicWords: number): boolean =>
  words.length >= 5 && topicWords >= 2 && !kinds.has('chatter')

function termScores(size: number, terms: readonly Term[]): Float64Array {
  const held = new Float64Array(size)
  const best = terms[0]?.score ?? 1
  for (const { score, places } of terms) {
    for (const { sentence } of places) held[sentence] = (held[sentence] ?? 0) + Math.sqrt(score / best)
  }
  return held
}

const placeFactor = (index: number, { first, last }: Topic): number =>
  index - first < 3 ? 1.15 : last - index < 2 ? 1.05 : 1

function formFactor({ words, kinds, text, sure }: Sentence, language: Language): number {
  const [first = '', last = ''] = [words[0], words.at(-1)]
  let factor = 0.25 + 0.75 * Math.sqrt(sure)
  if (language.pointers.has(first)) factor *= 0.6
  if (first === 'i' || first === "i'm" || first === "i've") factor *= 0.75
  if (kinds.has('question')) factor *= 0.5
  if (sure < 1 && hangs.test(first)) factor *= 0.5
  if ((language.borders.last?.get(last) ?? 0) <= -1.5) factor *= 0.4
  if ((language.borders.first?.get(first) ?? 0) <= -2.5) factor *= 0.6
  if (words.length < 8) factor *= 0.7
  if (/^\p{L}+ing\b/u.test(text) && !text.includes(',')) factor *= 0.9
  if (kinds.has('resource')) factor *= 0.6
  if (kinds.has('definition')) factor *= 1.3
  if (kinds.has('conclusion') || kinds.has('goal') || kinds.has('objective')) factor *= 1.25
  if (kinds.has('number') || kinds.has('result')) factor *= 1.05
  return factor
}

function normalised(weights: Float64Array): Float64Array {
  // Not Math.max(...weights): a day of captions has more sentences than a call may have arguments.
  const best = weights.reduce((a, b) => Math.max(a, b), 0)
  return best > 0 ? weights.map((weight) => weight / best) : weights
}
