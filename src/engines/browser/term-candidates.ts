import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
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
}

/** The phrases of one length: by first word the phrase's number or -1, by number how often it occurs. */
interface Phrases {
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
  let phrases = numbered(rows.words.map(({ stem }) => stem))
  for (let length = 1; length <= longestTerm; length++) {
    const longer = lengthened(phrases, rows, length, least(length + 1))
    const most = mostlyWithin(phrases, longer, rows, length)
    const kept = new Map<number, Candidate>()
    phrases.ids.forEach((id, first) => {
      const free = (phrases.counts[id] ?? 0) - (most[id] ?? 0)
      if (free < least(length) || !mayBeTerm(rows, first, length)) return
      const known = kept.get(id) ?? { words: rows.words.slice(first, first + length), places: [], free }
      known.places.push({ sentence: rows.sentence[first] ?? 0, word: rows.at[first] ?? 0, length })
      kept.set(id, known)
    })
    candidates.push(...kept.values())
    phrases = longer
  }
  return candidates
}

function findRows(sentences: readonly Sentence[], language: Language): Rows {
  const capitalNouns = language.code === 'de' && hasCapitals(sentences)
  const read = createWordReader(language, capitalNouns)
  const rows: Rows = { words: [], sentence: [], at: [], end: [] }
  const { words, end } = rows
  const close = () => {
    for (let i = end.length; i < words.length; i++) end.push(words.length)
  }
  for (const sentence of sentences) {
    if (sentence.kinds.has('chatter')) continue
    sentence.words.forEach((text, at) => {
      const word = read(text, sentence.surface[at] ?? '')
      const afterCapital = words.at(-1)?.capital === true
      const turns = (word.figure && !afterCapital) || (capitalNouns && afterCapital && !word.capital)
      if (word.breaks || word.opens || turns) close()
      if (word.breaks || (word.figure && end.length === words.length)) return
      words.push(word)
      rows.sentence.push(sentence.index)
      rows.at.push(at)
      if (word.closes) close()
    })
    close()
  }
  return rows
}

/** Whether capitals within sentences tell anything: automatic captions often have none. */
const hasCapitals = (sentences: readonly Sentence[]): boolean =>
  sentences.slice(0, 50).some(({ surface }) => surface.slice(1).some((text) => /^\p{Lu}\p{Ll}/u.test(text)))

function mayBeTerm({ words, end }: Rows, first: number, length: number): boolean {
  const [begin, last] = [words[first], words[first + length - 1]]
  if (!begin?.mayBegin || !last?.mayEnd || first + length > (end[first] ?? 0)) return false
  return length > 1 || begin.mayStandAlone
}

function numbered(keys: readonly (number | undefined)[]): Phrases {
  const numbers = new Map<number, number>()
  const counts: number[] = []
  const ids = new Int32Array(keys.length).fill(-1)
  keys.forEach((key, at) => {
    if (key === undefined) return
    const id = numbers.get(key) ?? counts.push(0) - 1
    numbers.set(key, id)
    counts[id] = (counts[id] ?? 0) + 1
    ids[at] = id
  })
  return { ids, counts }
}

/** The phrases one word longer, of those that occur often enough. */
function lengthened({ ids, counts }: Phrases, { end }: Rows, length: number, least: number): Phrases {
  const often = (id: number) => id >= 0 && (counts[id] ?? 0) >= least
  return numbered(
    Array.from(ids, (id, first) => {
      const next = ids[first + 1] ?? -1
      const fits = first + length < (end[first] ?? 0) && often(id) && often(next)
      return fits ? id * counts.length + next : undefined
    }),
  )
}

/** By phrase: how often it occurs within the longer one that holds it most often. */
function mostlyWithin({ ids, counts }: Phrases, longer: Phrases, rows: Rows, length: number): Int32Array {
  const most = new Int32Array(counts.length)
  longer.ids.forEach((id, first) => {
    if (id < 0 || !mayBeTerm(rows, first, length + 1)) return
    const count = longer.counts[id] ?? 0
    for (const part of [ids[first] ?? 0, ids[first + 1] ?? 0]) most[part] = Math.max(most[part] ?? 0, count)
  })
  return most
}
