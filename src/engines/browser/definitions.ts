import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import { articlesOf } from '#src/engines/browser/languages/articles.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

const shortest = 6
const relative = /^(?:that|which|where|who|whose|in|of|for|how|when|with|to)$/
/** Words that a phrase as "is called" needs before it: they are the definition. */
const saidBefore = 5
const longestPhrase = 4
const plural = /[^su]s$/
const closing = /[,;:.?!…)"”]$/u
/** By how a sentence defines: the term is its subject, is explained in passing, or is what it calls a thing. */
const formWorth = { subject: 3, inPassing: 1.5, called: 1 }

type Place = Term['places'][number]

/**
 * Where the words of a definition begin that follow the words up to `after`: behind "is a" and the like,
 * or behind "is" where both the term and what it is are doings ("Spacing is spreading …").
 */
export function definitionStart(sentence: Sentence, after: number, language: Language): number | undefined {
  const { words } = sentence
  const doing = words[after + 1] ?? ''
  const gerunds = language.code === 'en' && /..ing$/.test(words[after - 1] ?? '') && /..ing$/.test(doing)
  if (gerunds && words[after] === 'is' && !language.stop.has(doing) && !language.common.has(doing))
    return after + 1
  if (saysWhatTheyAre(words, after, language)) return after + 1
  if (isTopicOf(sentence, after, language)) return after
  const { subject } = language.defining ?? {}
  // "Чёрная дыра — это область …"
  const dash = words[after] === ''
  const at = dash ? after + 1 : after
  const named = behind(words, at, language.kinds.definition, language)
  const from = named ?? (subject === undefined ? undefined : behind(words, at, subject, language))
  if (from === undefined || !saysWhat(sentence, from, language)) return undefined
  if (!language.forms) return after + 1
  // Where the verb stands last, "یکی" and the like are a part of what is said of it.
  if (named === undefined && language.forms.ends) return at
  return withArticle(words, at, from, language)
}

/** "Consiste en ensinar": what is taught, not what it is in; but "est une hausse" with its article. */
function withArticle(words: readonly string[], at: number, from: number, { code }: Language): number {
  const articles = articlesOf(code)
  let start = from
  while (start - 1 > at && articles.has(words[start - 1] ?? '')) start--
  return start
}

/** "수면은 … 상태입니다", "Fay hattı, … bölgedir": what is defined is marked, and the verb stands last. */
const isTopicOf = ({ words, surface }: Sentence, after: number, { forms }: Language): boolean =>
  forms?.defines !== undefined &&
  after > 0 &&
  words.length > after + 2 &&
  forms.defines.topic.test(surface[after - 1] ?? '') &&
  forms.defines.last.test(words.at(-1) ?? '')

/** The sentence that best says what a term is. */
export function definitionOf(
  places: Term['places'],
  sentences: readonly Sentence[],
  language: Language,
): number | undefined {
  let best: { sentence: number; score: number } | undefined
  for (const place of places) {
    const said = sentences[place.sentence]
    if (!said || said.words.length < shortest || said.kinds.has('question') || !said.verbatim) continue
    const worth = worthOf(said, place, language)
    const score = worth + said.sure
    if (worth > 0 && (!best || score > best.score)) best = { sentence: place.sentence, score }
  }
  return best?.sentence
}

function worthOf(said: Sentence, { word, length }: Place, language: Language): number {
  const { words, surface } = said
  const after = word + length
  const articles = articlesOf(language.code)
  const isArticle = (text: string | undefined) => articles.has(text ?? '')
  const opens = word === 0 || (word === 1 && isArticle(words[0]))
  if (opens && definitionStart(said, after, language) !== undefined) {
    return formWorth.subject + (words.slice(after + 2).some((other) => relative.test(other)) ? 1 : 0)
  }
  const { after: following, before: leading } = language.defining ?? {}
  const from = behind(words, after, following, language)
  if (from !== undefined && standsWhole(said, word, language) && saysWhat(said, from, language))
    return formWorth.inPassing
  const head = isArticle(words[word - 1]) ? word - 1 : word
  const ends = after === words.length || closing.test(surface[after - 1] ?? '')
  return ends && leads(words, head, leading) ? formWorth.called : 0
}

/** Whether a name begins there that is no part of a longer one, in a sentence that points to no other. */
function standsWhole(
  { words, surface }: Sentence,
  at: number,
  { stop, pointers, naming }: Language,
): boolean {
  const before = words[at - 1] ?? ''
  const begins = stop.has(before) || naming?.breaks.has(before) || closing.test(surface[at - 1] ?? '.')
  return (begins ?? false) && before !== 'of' && !pointers.has(words[0] ?? '')
}

/** `is a|is an|means that` → its phrases by their first words. */
const known = new Map<string, ReadonlyMap<string, readonly (readonly string[])[]>>()
function phrasesOf(text: string) {
  const found = known.get(text)
  if (found) return found
  const byFirst = new Map<string, string[][]>()
  for (const phrase of text.split('|')) {
    const [first = '', ...rest] = phrase.trim().split(' ')
    byFirst.set(first, [...(byFirst.get(first) ?? []), rest])
  }
  known.set(text, byFirst)
  return byFirst
}

/** The word behind one of some phrases that stands there, hedges as "basically" left out of account. */
function behind(
  words: readonly string[],
  at: number,
  phrases: string | undefined,
  { defining }: Language,
): number | undefined {
  for (const rest of phrasesOf(phrases ?? '').get(words[at] ?? '') ?? []) {
    let next = at + 1
    const stands = rest.every((part) => {
      while (words[next] !== part && defining?.hedges.has(words[next] ?? '')) next++
      return part === words[next++]
    })
    if (stands && words[next] !== undefined) return next
  }
  return undefined
}

/** Whether one of some phrases stands right before a word, with enough before it. */
function leads(words: readonly string[], head: number, phrases: string | undefined): boolean {
  for (let at = head - 1; at >= Math.max(saidBefore, head - longestPhrase); at--) {
    for (const rest of phrasesOf(phrases ?? '').get(words[at] ?? '') ?? []) {
      if (at + 1 + rest.length === head && rest.every((part, i) => part === words[at + 1 + i])) return true
    }
  }
  return false
}

/** "Carpenter bees are large, fuzzy bees that …": a plural noun that a clause follows, after a plural. */
function saysWhatTheyAre(
  words: readonly string[],
  at: number,
  { naming, stop, ...language }: Language,
): boolean {
  if (!naming || words[at] !== 'are' || !plural.test(words[at - 1] ?? '')) return false
  let end = at + 1
  for (; !stop.has(words[end] ?? ''); end++) {
    const word = words[end]
    if (word === undefined || naming.breaks.has(word) || language.judging.has(word)) return false
    if (naming.participle.test(word) || language.defining?.empty.has(word)) return false
  }
  const head = words[end - 1] ?? ''
  return end > at + 1 && plural.test(head) && !language.common.has(head) && relative.test(words[end] ?? '')
}

/** Whether what stands there from a word on says what a thing is, and not what somebody thinks of it. */
function saysWhat({ words, surface }: Sentence, from: number, language: Language): boolean {
  const { judging, defining, naming, stop, pointers } = language
  const [next = '', second = ''] = words.slice(from)
  const isWay = next === 'way' && words[from - 1] === 'a' && relative.test(second)
  if ((judging.has(next) && !isWay) || pointers.has(words.at(-1) ?? '')) return false
  let end = from
  const isOpen = (word: string) => !stop.has(word) || naming?.adverb.test(word)
  while (end < words.length && isOpen(words[end] ?? '')) {
    if (defining?.empty.has(words[end] ?? '')) return false
    if (closing.test(surface[end++] ?? '')) break
  }
  // "The list of …" says what it is, "the client" does not.
  return words[from - 1] !== 'the' || relative.test(words[end] ?? '')
}
