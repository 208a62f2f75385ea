import type { Sentence } from '#src/engines/browser/analysis.ts'
import { announced } from '#src/engines/browser/announcements.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { surfaceOf, type Phrase } from '#src/engines/browser/terms.ts'
import { namesByTopic, type Name, type Stretch } from '#src/engines/browser/topic-names.ts'
import { carriesTopic, stem } from '#src/engines/browser/vocabulary.ts'

/** A second phrase joins the title when it is worth this share of the first … */
const worthJoining = 0.5
/** … and is said here so many times as often as elsewhere. */
const ownJoining = 2
/** A phrase of the topic's own stands for a plain word of the whole talk from this share of its worth. */
const worthInstead = 0.3
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
  phrases: readonly Phrase[],
  sentences: readonly Sentence[],
  language: Language,
): string[] {
  const names = namesByTopic(topics, phrases, language)
  const asking = askingWords(language)
  const texts = new Map<Phrase, string>()
  const textOf = (phrase: Phrase): string => {
    let text = texts.get(phrase)
    if (text === undefined) texts.set(phrase, (text = surfaceOf(phrase, sentences, language)))
    return text
  }
  // "Transactions" says no more than "Transaction" does.
  const keyOfTitle = (title: string) =>
    title
      .toLowerCase()
      .split(' ')
      .map((word) => stem(word, language))
      .join(' ')
  const taken = new Set<string>()
  const isFree = (title: string) => !taken.has(keyOfTitle(title))
  const used = new Set<Phrase>()
  return topics.map(({ first, last }, at) => {
    const announcement = firstOf(
      sentences,
      first,
      Math.min(last + 1, first + sentencesOfAnnouncing),
      (said) => announced(said, language),
    )
    const question = firstOf(sentences, first, Math.min(last + 1, first + sentencesOfOpening), (said) =>
      asking.has(said.words[0] ?? '') ? titleQuestion(said, language) : undefined,
    )
    const title =
      [announcement, question].find((text) => text !== undefined && isFree(text)) ??
      titleOf(names[at] ?? [], textOf, isFree, used, language) ??
      firstWords(sentences, { first, last }, isFree, language) ??
      (language.code === 'en' ? `Part ${at + 1}` : `${at + 1}`)
    taken.add(keyOfTitle(title))
    return capitalised(title)
  })
}

function firstOf(
  sentences: readonly Sentence[],
  from: number,
  end: number,
  read: (sentence: Sentence) => string | undefined,
): string | undefined {
  for (let at = from; at < end; at++) {
    const sentence = sentences[at]
    const found = sentence && read(sentence)
    if (found !== undefined) return found
  }
  return undefined
}

/** "How do you test a wallet?": open, short, and about something that it names itself. */
function titleQuestion({ words, kinds, text, sure }: Sentence, language: Language): string | undefined {
  if (
    !kinds.has('question') ||
    !/[?？؟]$/.test(text) ||
    sure < 1 ||
    words.length < 3 ||
    words.length > titleWords
  )
    return undefined
  if (words.some((word) => language.pointers.has(word))) return undefined
  const { common, generic, naming } = language
  const names = (word: string) =>
    carriesTopic(word, language) && !common.has(word) && !generic.has(word) && !naming?.vague.has(word)
  return words.some(names) ? text : undefined
}

/** That questions begin with, other than those that one answers by yes or no. */
function askingWords({ kinds, finite }: Language): ReadonlySet<string> {
  const found = new Set<string>()
  for (const phrase of (kinds.question ?? '').split('|')) {
    const [first = ''] = phrase.trim().split(' ')
    if (first.startsWith('^') && finite?.has(first.slice(1)) !== true) found.add(first.slice(1))
  }
  return found
}

/** The best phrase, with the next one that says something else; what another title says is left to that one. */
function titleOf(
  names: readonly Name[],
  textOf: (phrase: Phrase) => string,
  isFree: (title: string) => boolean,
  used: Set<Phrase>,
  { code }: Language,
): string | undefined {
  const free = names.filter(({ phrase }) => isFree(textOf(phrase)))
  const first = free.find(({ phrase }) => !used.has(phrase)) ?? free[0]
  if (!first) return undefined
  const best = isEverywhere(first)
    ? (free.find((name) => !used.has(name.phrase) && saysMore(name, first)) ?? first)
    : first
  used.add(best.phrase)
  const own = new Set(best.phrase.words.map((word) => word.stem))
  const second = names.find(
    ({ phrase, times, share, score }) =>
      !used.has(phrase) &&
      share > ownJoining &&
      isTelling(phrase, times) &&
      score >= best.score * worthJoining &&
      !phrase.words.some((word) => own.has(word.stem)),
  )
  const text = textOf(best.phrase)
  if (!second) return text
  used.add(second.phrase)
  const both = `${text}${code === 'en' ? ' and ' : ' · '}${textOf(second.phrase)}`
  return both.split(' ').length <= titleWords && isFree(both) ? both : text
}

/** A plain word of the whole talk, as "transaction" in one on transactions, tells no topic from another. */
const isEverywhere = ({ phrase: { words }, share }: Name): boolean =>
  words.length === 1 && words[0]?.capital === false && share < ownJoining

/** Worth its place before such a word: more the topic's own, and said again or of several words. */
const saysMore = ({ phrase, times, share, score }: Name, than: Name): boolean =>
  times > 1 &&
  share > ownJoining &&
  score >= than.score * worthInstead &&
  (phrase.words.length > 1 || isTelling(phrase, times))

/** Several words said again, one said again and again, or a name: may stand beside another phrase. */
const isTelling = ({ words, places }: Phrase, times: number): boolean =>
  (words.length > 1 && places.length > 1) ||
  times > 2 ||
  // At the head of a sentence every word has a capital.
  (words.every(({ capital }) => capital) && places.some(({ word }) => word > 0))

/** Where no phrase stands out: how the topic begins, from a sentence that says something where there is one. */
function firstWords(
  sentences: readonly Sentence[],
  { first, last }: Stretch,
  isFree: (title: string) => boolean,
  language: Language,
): string | undefined {
  const says = ({ words, kinds }: Sentence) =>
    !kinds.has('chatter') && words.some((word) => carriesTopic(word, language))
  const long = sentences.slice(first, last + 1).filter(({ words }) => words.length > 1)
  const told = long.filter(({ kinds }) => !kinds.has('question'))
  return [...told.filter(says), ...told, ...long].map(beginningOf).find((text) => text !== '' && isFree(text))
}

function beginningOf({ words, surface, text }: Sentence): string {
  const cut = words.length > titleWords
  const beginning = cut ? joinWords(surface.slice(0, titleWords)) : text
  return beginning.replace(/[\s,;:.?!。？！؟]+$/u, '') + (cut ? ' …' : '')
}
