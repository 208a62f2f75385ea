import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import { announced } from '#src/engines/browser/announcements.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { namesByTopic, wordsOf, type Name, type Stretch } from '#src/engines/browser/topic-names.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

/** A second phrase joins the title when it is worth this share of the first. */
const worthJoining = 0.5
const titleWords = 7
/** A question that names a topic is asked when it begins. */
const sentencesOfOpening = 5
/** What is announced later in a topic is a part of it. */
const sentencesOfAnnouncing = 12

/**
 * A title for each topic in the speaker's own words: what is announced when it begins, then the question
 * that it begins with, then its key phrases. No two topics have the same title.
 */
export function nameTopics(
  topics: readonly Stretch[],
  terms: readonly Term[],
  sentences: readonly Sentence[],
  language: Language,
): string[] {
  const names = namesByTopic(topics, terms, sentences, language)
  const taken = new Set<string>()
  return topics.map(({ first, last }, at) => {
    const opening = (count: number) => sentences.slice(first, Math.min(last + 1, first + count))
    const said = [
      firstOf(opening(sentencesOfAnnouncing), (sentence) => announced(sentence, language)),
      firstOf(opening(sentencesOfOpening), (sentence) => titleQuestion(sentence, language)),
    ].filter((text) => text !== undefined)
    const isFree = (title: string) => !taken.has(title.toLowerCase())
    const own = names[at] ?? []
    const title =
      said.find(isFree) ??
      titleOf(own, isFree, language) ??
      [firstWords(sentences, { first, last }), `Part ${at + 1}`].find(
        (text) => text !== '' && isFree(text),
      ) ??
      ''
    taken.add(title.toLowerCase())
    return capitalised(title)
  })
}

function firstOf(
  sentences: readonly Sentence[],
  read: (sentence: Sentence) => string | undefined,
): string | undefined {
  for (const sentence of sentences) {
    const found = read(sentence)
    if (found !== undefined) return found
  }
  return undefined
}

/** "How do you test a wallet?": open, short, and about something that it names itself. */
function titleQuestion({ words, kinds, text, sure }: Sentence, language: Language): string | undefined {
  const [first = ''] = words
  const isOpen = asksWith(first, language) && kinds.has('question') && /[?？؟]$/.test(text)
  if (!isOpen || sure < 1 || words.length < 3 || words.length > titleWords) return undefined
  if (words.some((word) => language.pointers.has(word))) return undefined
  const names = (word: string) =>
    carriesTopic(word, language) && !language.common.has(word) && !language.generic.has(word)
  return words.some(names) ? text : undefined
}

/** Whether questions begin with the word, other than those that one answers by yes or no. */
const asksWith = (word: string, { kinds, finite }: Language): boolean =>
  finite?.has(word) !== true &&
  (kinds.question ?? '').split('|').some((phrase) => phrase.trim().split(' ')[0] === `^${word}`)

/** The best phrase, with the next one that says something else. */
function titleOf(
  names: readonly Name[],
  isFree: (title: string) => boolean,
  { code }: Language,
): string | undefined {
  const best = names.find(({ text }) => isFree(text))
  if (!best) return undefined
  const own = new Set(wordsOf(best.text))
  const second = names.find(
    ({ text, score, telling }) =>
      telling &&
      score >= best.score * worthJoining &&
      !wordsOf(text).some((word) => own.has(word)) &&
      !best.text.toLowerCase().includes(text.toLowerCase()),
  )
  const both = `${best.text}${code === 'en' ? ' and ' : ' · '}${second?.text ?? ''}`
  return second && both.split(' ').length <= titleWords && isFree(both) ? both : best.text
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
