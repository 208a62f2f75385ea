import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import { announced } from '#src/engines/browser/announcements.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'

interface Stretch {
  readonly first: number
  readonly last: number
}

/** A second phrase joins the title when it is worth this share of the first. */
const worthJoining = 0.5
const titleWords = 7
/** A phrase that somebody explains in the topic, against one that is only said there. */
const explainedWorth = 4
/** One word says little of a topic, more where it is a name or comes again and again. */
const wordWorth = 0.25
const nameWorth = 0.5
const often = 5

interface Name {
  readonly text: string
  readonly score: number
  /** Of several words, or explained: stands beside another in a title. */
  readonly strong: boolean
}

/**
 * A title for each topic in the speaker's own words: what is announced in it, then what is explained in
 * it, then the key phrases that are frequent in the topic and rare in the others (tf·idf over topics,
 * Salton & Buckley 1988). No two topics have the same title.
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
    const isOwn = (index: number) => index >= topic.first && index <= topic.last
    const names = [...(byTopic[at] ?? [])]
      .filter(([{ definition }]) => definition === undefined || isOwn(definition))
      .map(([term, n]): Name => {
        const held = byTopic.filter((counts) => counts.has(term)).length
        const length = term.text.split(' ').length
        const explained = term.definition !== undefined
        const isName = /\p{Lu}/u.test(term.text)
        const plain = length > 1 || explained ? 1 : isName || n >= often ? nameWorth : wordWorth
        return {
          text: term.text,
          strong: length > 1 || explained,
          score:
            n ** 0.8 *
            (0.15 + Math.log(topics.length / held)) *
            (0.8 + 0.35 * length) *
            (explained ? explainedWorth : 1) *
            plain,
        }
      })
      .sort((a, b) => b.score - a.score)
    const title =
      titleOf(announcedIn(topic, sentences, language), names, taken, language) ?? firstWords(sentences, topic)
    taken.add(title.toLowerCase())
    return title === '' ? `Part ${at + 1}` : capitalised(title)
  })
}

function announcedIn(
  { first, last }: Stretch,
  sentences: readonly Sentence[],
  language: Language,
): string | undefined {
  for (const sentence of sentences.slice(first, last + 1)) {
    const found = announced(sentence, language)
    if (found !== undefined) return found
  }
  return undefined
}

function titleOf(
  announcement: string | undefined,
  names: readonly Name[],
  taken: ReadonlySet<string>,
  { code }: Language,
): string | undefined {
  const free = (title: string) => !taken.has(title.toLowerCase())
  const texts = [...(announcement === undefined ? [] : [announcement]), ...names.map(({ text }) => text)]
  const title = texts.find(free)
  const [best] = names
  if (title === undefined || best === undefined) return title
  const second = names.find(
    ({ text, score, strong }) =>
      strong && score >= best.score * worthJoining && !title.toLowerCase().includes(text.toLowerCase()),
  )
  const isStrong = names.some(({ text, strong }) => strong && text === title)
  const both = `${title}${code === 'en' ? ' and ' : ' · '}${second?.text ?? ''}`
  return second && isStrong && both.split(' ').length <= titleWords && free(both) ? both : title
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
