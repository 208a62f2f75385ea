import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import { articlesOf } from '#src/engines/browser/languages/articles.ts'
import { describesInGerman } from '#src/engines/browser/languages/german-terms.ts'
import { definitionStart } from '#src/engines/browser/definitions.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { unsureHeads, wordsOfDoing } from '#src/engines/browser/term-use.ts'
import { createWordReader, type TermWord } from '#src/engines/browser/term-words.ts'

const longestTerm = 5

/** A phrase that may be a key term. */
export interface Candidate {
  readonly words: readonly TermWord[]
  readonly places: Term['places'][number][]
  /** Occurrences beyond those in the longer phrase that holds it most often. */
  readonly free: number
}

/** All words that key terms may be made of, one row of neighbours after the other. */
interface Rows {
  readonly words: TermWord[]
  /** By word: where it stands, and the word after the last one of its row. */
  readonly sentence: number[]
  readonly at: number[]
  readonly end: number[]
  /** By the number of a stem: 1 where this talk uses it as a verb. */
  doing: Uint8Array
}

/** The phrases of one length: their first words, by first word the phrase's number, by number how often it occurs. */
interface Phrases {
  readonly firsts: readonly number[]
  readonly ids: Int32Array
  readonly counts: number[]
}

/**
 * Phrases between function words, verbs and marks, as in RAKE (Rose et al., 2010), and their parts as far
 * as those occur in other company too. `least`: free occurrences needed, by number of words. A phrase is
 * looked for only where both its halves that overlap come often enough (Agrawal & Srikant, "Fast
 * algorithms for mining association rules", 1994): most of a long talk is left at once.
 */
export function findCandidates(
  sentences: readonly Sentence[],
  language: Language,
  least: (length: number) => number,
): Candidate[] {
  const rows = findRows(sentences, language)
  const candidates: Candidate[] = []
  const stems = rows.words.map(({ stem }) => stem)
  let phrases = numbered([...stems.keys()], stems, stems.length)
  for (let length = 1; length <= longestTerm && phrases.firsts.length > 0; length++) {
    const longer = lengthened(phrases, rows, length, least(length + 1))
    const most = mostlyWithin(phrases, longer, rows, length)
    const kept = new Map<number, Candidate>()
    const fewest = least(length)
    for (const first of phrases.firsts) {
      const id = phrases.ids[first] ?? 0
      const free = (phrases.counts[id] ?? 0) - (most[id] ?? 0)
      // Most come too seldom.
      if (free < fewest || !mayBeTerm(rows, first, length)) continue
      let known = kept.get(id)
      if (!known) kept.set(id, (known = { words: rows.words.slice(first, first + length), places: [], free }))
      known.places.push({ sentence: rows.sentence[first] ?? 0, word: rows.at[first] ?? 0, length })
    }
    for (const candidate of kept.values()) candidates.push(candidate)
    phrases = longer
  }
  return language.naming || language.code === 'de'
    ? candidates
    : [...candidates, ...namesSaidOnce(rows, least(2))]
}

/** "Thomas Newcomen", though words that stand together once are no phrase where verbs are not known. */
function namesSaidOnce({ words, sentence, at, end }: Rows, least: number): Candidate[] {
  const found = new Map<string, Candidate>()
  for (let first = 0; first < words.length; first++) {
    let to = first
    while (to < (end[first] ?? 0) && words[to]?.capital && (at[to] ?? 0) > 0) to++
    const length = to - first
    if (length > 1 && length <= longestTerm) {
      const name = words.slice(first, to)
      const place = { sentence: sentence[first] ?? 0, word: at[first] ?? 0, length }
      const key = name.map(({ stem }) => stem).join(' ')
      const known = found.get(key)
      if (known) known.places.push(place)
      else found.set(key, { words: name, places: [place], free: 1 })
    }
    if (length > 1) first = to - 1
  }
  return [...found.values()].filter(({ places }) => places.length < least)
}

function findRows(sentences: readonly Sentence[], language: Language): Rows {
  const capitalNouns = language.code === 'de' && hasCapitals(sentences)
  const nouns = afterArticles(sentences, language)
  const read = createWordReader(language, capitalNouns, (word) => nouns.has(word))
  const rows: Rows = { words: [], sentence: [], at: [], end: [], doing: new Uint8Array() }
  const isHead = unsureHeads(sentences, language, capitalNouns)
  const { words, end } = rows
  const close = () => {
    for (let i = end.length; i < words.length; i++) end.push(words.length)
  }
  for (const sentence of sentences) {
    if (sentence.kinds.has('chatter') || sentence.kinds.has('aside')) continue
    for (let at = 0; at < sentence.words.length; at++) {
      const word = read(sentence.words[at] ?? '', sentence.surface[at] ?? '')
      if (word.breaks) {
        close()
        continue
      }
      const afterCapital = end.length < words.length && words.at(-1)?.capital === true
      const turns = (word.figure && !afterCapital) || (capitalNouns && afterCapital && !word.capital)
      const breaks =
        word.breaks ||
        (at === 0 &&
          word.capital &&
          ((isHead(sentence.words[0] ?? '') && definitionStart(sentence, 1, language) === undefined) ||
            language.naming?.adverb.test(word.text) === true)) ||
        (capitalNouns && !word.capital && !describesInGerman(word.text, sentence.words[at - 1] ?? ''))
      if (breaks || word.opens || turns) close()
      if (breaks || (word.figure && !afterCapital)) continue
      words.push(word)
      rows.sentence.push(sentence.index)
      rows.at.push(at)
      if (word.closes) close()
    }
    close()
  }
  rows.doing = wordsOfDoing(rows, sentences, language)
  return rows
}

/** "El glaciar": what has an article before it somewhere is a noun everywhere. */
function afterArticles(sentences: readonly Sentence[], { forms, code }: Language): ReadonlySet<string> {
  const found = new Set<string>()
  const articles = articlesOf(code)
  if (forms?.verb === undefined || articles.size === 0) return found
  for (const { words } of sentences) {
    words.forEach((word, at) => {
      if (articles.has(words[at - 1] ?? '') || word.startsWith("l'")) found.add(word)
    })
  }
  return found
}

/** Whether capitals within sentences tell anything: automatic captions often have none. */
export const hasCapitals = (sentences: readonly Sentence[]): boolean =>
  sentences.slice(0, 50).some(({ surface }) => surface.slice(1).some((text) => /^\p{Lu}\p{Ll}/u.test(text)))

function mayBeTerm({ words, end, doing }: Rows, first: number, length: number): boolean {
  const begin = words[first]
  for (let at = first; at < first + length; at++)
    if (doing[words[at]?.stem ?? 0] && !words[at]?.acronym) return false
  if (length === 1) return begin?.mayStandAlone === true
  const last = words[first + length - 1]
  return begin?.mayBegin === true && last?.mayEnd === true && first + length <= (end[first] ?? 0)
}

/** Numbers the phrases that begin at some words by their keys, one for each of these words. */
function numbered(firsts: readonly number[], keys: readonly number[], size: number): Phrases {
  const numbers = new Map<number, number>()
  const counts: number[] = []
  const ids = new Int32Array(size).fill(-1)
  for (let at = 0; at < firsts.length; at++) {
    const key = keys[at] ?? 0
    let id = numbers.get(key)
    if (id === undefined) numbers.set(key, (id = counts.push(0) - 1))
    counts[id] = (counts[id] ?? 0) + 1
    ids[firsts[at] ?? 0] = id
  }
  return { firsts, ids, counts }
}

/** The phrases one word longer, of those that occur often enough. */
function lengthened({ firsts, ids, counts }: Phrases, { end }: Rows, length: number, least: number): Phrases {
  const often = (id: number) => id >= 0 && (counts[id] ?? 0) >= least
  const found: number[] = []
  const keys: number[] = []
  for (const first of firsts) {
    if (first + length >= (end[first] ?? 0)) continue
    const id = ids[first] ?? -1
    const next = ids[first + 1] ?? -1
    if (!often(id) || !often(next)) continue
    found.push(first)
    keys.push(id * counts.length + next)
  }
  return numbered(found, keys, ids.length)
}

/** By phrase: how often it occurs within the longer one that holds it most often. */
function mostlyWithin({ ids, counts }: Phrases, longer: Phrases, rows: Rows, length: number): Int32Array {
  const most = new Int32Array(counts.length)
  for (const first of longer.firsts) {
    const count = longer.counts[longer.ids[first] ?? 0] ?? 0
    const [one, other] = [ids[first] ?? 0, ids[first + 1] ?? 0]
    const isMore = count > (most[one] ?? 0) || count > (most[other] ?? 0)
    if (!isMore || !mayBeTerm(rows, first, length + 1)) continue
    most[one] = Math.max(count, most[one] ?? 0)
    most[other] = Math.max(count, most[other] ?? 0)
  }
  return most
}
