import type { Cue } from '#src/domain/video.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

/** A sentence or clause as it was said, cleaned: at most 30 words. */
export interface Sentence {
  readonly index: number
  /** Plain text for reading: begins with a capital, ends with a mark. Not yet escaped for Markdown. */
  readonly text: string
  /** Seconds. */
  readonly start: number
  readonly end: number
  readonly speaker?: string
  /** Lower case, without punctuation; beside it what stands in the transcript. */
  readonly words: readonly string[]
  readonly surface: readonly string[]
  /** Its first words before openers as `so` were taken off. */
  readonly opening: readonly string[]
  /** The first sentence of a new voice. */
  readonly turn: boolean
  /** Silence before it in seconds. */
  readonly pause: number
  /** Nothing was taken off its ends, as openers are. */
  readonly whole: boolean
  /** Nothing was dropped from within. */
  readonly verbatim: boolean
  /** How likely it begins and ends where it was cut and nowhere within, from 0 to 1; 1 between end marks. */
  readonly sure: number
  readonly kinds: ReadonlySet<Kind>
  /** Of a statement: sentences right behind it that lean on it, too long to be joined to it. */
  readonly followers?: readonly Sentence[]
  /** Of a statement: what turns against it right behind it, as "But it killed half of them."; nobody says one alone. */
  readonly counter?: Sentence
}

/** A key phrase. */
export interface Term {
  readonly text: string
  readonly score: number
  /** Where it stands, by sentence and first word. */
  readonly places: readonly { readonly sentence: number; readonly word: number; readonly length: number }[]
  /** The sentence that says what it is. */
  readonly definition?: number
}

/** A stretch of sentences about one thing; `last` is inclusive. */
export interface Topic {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly title: string
}

/** All that is known of a transcript; every template is composed from it. */
export interface Analysis {
  readonly language: Language
  /** The transcript itself, for what is quoted from it. */
  readonly cues: readonly Cue[]
  readonly timed: boolean
  /** Length of what is said, from the clock or, where there is none, from the words. */
  readonly minutes: number
  readonly sentences: readonly Sentence[]
  /** Best first. */
  readonly terms: readonly Term[]
  readonly topics: readonly Topic[]
  /** A sentence's weight by index, from 0 to 1; 0 for what no note may hold. */
  readonly weights: Float64Array
  readonly vocabulary: Vocabulary
  /** What a note may say: sentences, some with those that lean on them; in the order of the talk. */
  readonly statements: readonly Sentence[]
}

/** Words that carry a topic, stemmed and numbered. */
export interface Vocabulary {
  /** Stem numbers by sentence, in order, repeats kept. */
  readonly stems: readonly (readonly number[])[]
  /** By stem number: occurrences, and whether it is a word of everyday talk. */
  readonly counts: readonly number[]
  readonly common: readonly boolean[]
}
