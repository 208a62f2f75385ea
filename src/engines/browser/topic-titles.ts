import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'

interface Stretch {
  readonly first: number
  readonly last: number
}

/** A second phrase joins the title when it is worth this share of the first. */
const worthJoining = 0.55
const titleWords = 7

/**
 * A title for each topic in the speaker's own words: the key phrases that are frequent in the topic and
 * rare in the others (tf·idf over topics, Salton & Buckley 1988). No two topics have the same title.
 */
export function nameTopics(
  topics: readonly Stretch[],
  terms: readonly Term[],
  sentences: readonly Sentence[],
  language: Language,
): string[] {
  const byTopic = countByTopic(topics, terms)
  const taken = new Set<string>()
  return topics.map((topic, at) => {
    const ranked = [...(byTopic[at] ?? [])]
      .map(([term, n]) => {
        const held = byTopic.filter((counts) => counts.has(term)).length
        const length = term.text.split(' ').length
        return { term, score: n ** 0.8 * (0.35 + Math.log(topics.length / held)) * (0.8 + 0.35 * length) }
      })
      .sort((a, b) => b.score - a.score || b.term.score - a.term.score)
    const title =
      joined(ranked, taken, language.code === 'en' ? ' and ' : ' · ') ?? firstWords(sentences, topic)
    taken.add(title.toLowerCase())
    return title === '' ? `Part ${at + 1}` : capitalised(title)
  })
}

function countByTopic(topics: readonly Stretch[], terms: readonly Term[]): Map<Term, number>[] {
  const counts = topics.map(() => new Map<Term, number>())
  for (const term of terms) {
    let at = 0
    for (const { sentence } of term.places) {
      while (at < topics.length - 1 && sentence > (topics[at]?.last ?? 0)) at++
      counts[at]?.set(term, (counts[at]?.get(term) ?? 0) + 1)
    }
  }
  return counts
}

function joined(
  ranked: readonly { term: Term; score: number }[],
  taken: ReadonlySet<string>,
  between: string,
): string | undefined {
  const [best] = ranked
  if (!best) return undefined
  const pairs = ranked
    .slice(1, 6)
    .filter(({ term, score }) => score >= best.score * worthJoining && wordsOf(best.term, term) <= titleWords)
    .map(({ term }) => best.term.text + between + term.text)
  const options = [...pairs.slice(0, 1), ...ranked.map(({ term }) => term.text), ...pairs.slice(1)]
  return options.find((title) => !taken.has(title.toLowerCase()))
}

const wordsOf = (...terms: Term[]): number => terms.reduce((sum, { text }) => sum + text.split(' ').length, 0)

/** Where no phrase stands out: how the topic begins. */
function firstWords(sentences: readonly Sentence[], { first, last }: Stretch): string {
  for (let i = first; i <= last; i++) {
    const sentence = sentences[i]
    if (!sentence || sentence.words.length < 2) continue
    const cut = sentence.words.length > titleWords
    const text = cut ? joinWords(sentence.surface.slice(0, titleWords)) : sentence.text
    return text.replace(/[\s,;:.。]+$/u, '') + (cut ? ' …' : '')
  }
  return ''
}
