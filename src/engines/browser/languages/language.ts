import type { Borders } from '#src/engines/browser/languages/border-weights.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

/** Phrases that tell a sentence's kind, set apart by `|`; a `^` binds one to the sentence's beginning, a `$` to its end. */
export type KindPhrases = Readonly<Partial<Record<Kind, string>>>

/** How speakers name what comes next. */
interface Announcing {
  /** What the name follows, as `look_at`. */
  readonly announces: ReadonlySet<string>
  /** `second` of "the second tool is …". */
  readonly ordinals: ReadonlySet<string>
  /** That a part of a list begins with, as `finally` or the `step` of "step two". */
  readonly enumerates: ReadonlySet<string>
  /** Left out before a name; and what may stand within one though it carries no topic. */
  readonly determiners: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

/** What makes a sentence lean on the one before it. */
interface Leaning {
  /** Words, and pairs of words as `a_b`, that lean when a sentence begins with them. */
  readonly first: ReadonlySet<string>
  /** That lean unless a word that carries a topic stands before them. */
  readonly pronouns: ReadonlySet<string>
  /** That lean wherever they stand, unless one of `here` follows. */
  readonly anywhere: ReadonlySet<string>
  readonly here: ReadonlySet<string>
  /** A noun of the phrase that a sentence opens with is not what its pronouns stand for. */
  readonly prepositions: ReadonlySet<string>
}

/** How a speaker says what a thing is; phrases are set apart by `|`. */
export interface Defining {
  /** Behind the thing's name where it is the subject, though elsewhere these words define nothing: `是`. */
  readonly subject?: string
  /** After the thing's name where it is not the subject: `which is a`; and before its name: `is called`. */
  readonly after: string
  readonly before: string
  /** May stand within such a phrase. */
  readonly hedges: ReadonlySet<string>
  /** Opinions, and nouns that say nothing of a thing: `a terrible idea`, `a problem`. */
  readonly empty: ReadonlySet<string>
}

/** How names of things are told without a tagger. Forms in lower case. */
export interface Naming {
  /** Verbs in all their forms, and whatever else no name holds. */
  readonly breaks: ReadonlySet<string>
  /** Stand before names, but belong to none: `several`. */
  readonly dull: ReadonlySet<string>
  /** What names mostly follow: articles and prepositions. */
  readonly before: ReadonlySet<string>
  /** What mostly follows verbs: articles and pronouns. */
  readonly determiners: ReadonlySet<string>
  /** Follow verbs as what is done to: `lock it`. */
  readonly objects: ReadonlySet<string>
  /** What mostly stands before an adjective that no noun follows: `is`, `very`. */
  readonly predicates: ReadonlySet<string>
  /** Nouns of any talk, which name nothing of it when they stand alone: `plan`. */
  readonly vague: ReadonlySet<string>
  /** Endings of what no name ends with, holds, or seldom ends with. */
  readonly participle: RegExp
  readonly adverb: RegExp
  readonly adjective: RegExp
}

/** What words of a language show by their form alone. */
export interface Forms {
  /** Endings of inflection: words that differ in them alone are one (Savoy, "Light stemming approaches", 2006). */
  readonly inflection?: RegExp
  /** An article or pronoun written as one with the word behind it, and particles as one with that before them. */
  readonly joined?: RegExp
  readonly particle?: RegExp
  /** Forms of verbs: no name of a thing. */
  readonly verb?: RegExp
  /** What mostly ends a sentence where verbs do. */
  readonly ends?: RegExp
  /** How somebody is asked to do something: by the first two words of what they are asked, or by the last one. */
  readonly asks?: RegExp
  readonly asksLast?: RegExp
  /** How a verb that stands last defines: by the end of what is defined, and by its own. */
  readonly defines?: { readonly topic: RegExp; readonly last: RegExp }
  /** Words that rightly stand twice in a row; where any word may, to say it more strongly or of many, `true`. */
  readonly doubled?: ReadonlySet<string> | true
}

/**
 * What the engine knows of a language: data only. All words in lower case. Whatever is missing makes the
 * notes plainer, never wrong: nothing needs a table to work.
 */
export interface Language {
  readonly code: string
  /** Words that carry no topic. */
  readonly stop: ReadonlySet<string>
  /** Words of everyday talk: they may stand within a key term, but neither alone nor at its ends. */
  readonly common: ReadonlySet<string>
  /** Nouns of teaching and counting: no name of a subject when they stand alone. */
  readonly generic: ReadonlySet<string>
  /** Words that may follow a phrase of definition without defining anything, as in `is the best`. */
  readonly judging: ReadonlySet<string>
  readonly leaning: Leaning
  /**
   * Verbs that a step of a guide begins with, and the words of which one follows them there; `sure` ones
   * are nothing else at the head of a sentence, whatever follows.
   */
  readonly imperatives: {
    readonly verbs: ReadonlySet<string>
    readonly sure?: ReadonlySet<string>
    readonly objects: ReadonlySet<string>
    /** What may stand before the verb; undefined: as in English. */
    readonly openers?: ReadonlySet<string>
  }
  readonly forms?: Forms
  /** Finite verbs that are told by their form alone; undefined where the language has no list. */
  readonly finite?: ReadonlySet<string>
  readonly announcing: Announcing
  /** Undefined where whatever stands between function words may be a name. */
  readonly naming?: Naming
  readonly defining?: Defining
  /** Words of judgement: who says one of them holds something to be so, and may be quoted for it. */
  readonly opinion?: ReadonlySet<string>
  /** Words before verbs: what mostly stands after one of these is no name of a thing. */
  readonly beforeVerbs: ReadonlySet<string>
  /** Sounds of hesitation, dropped from notes. */
  readonly fillers: ReadonlySet<string>
  /** Number words: said twice in a row, as in `nine one one`, they mean more than said once. */
  readonly figures?: ReadonlySet<string>
  /** Words that turn a sentence into its opposite. */
  readonly negations?: ReadonlySet<string>
  readonly borders: Borders
  /** Whether `3.` is mostly `3rd`. */
  readonly ordinalsWithStop?: boolean
  /** A question mark of this language alone. */
  readonly questionMark?: string
  /** Pronouns that point back: a statement that begins with one does not stand alone. */
  readonly pointers: ReadonlySet<string>
  /** Articles, prepositions and the like: what is written has many of them, chat has few. */
  readonly joins?: ReadonlySet<string>
  /** Words that a whole sentence hardly ends with; undefined: those of `joins`. */
  readonly unfinished?: ReadonlySet<string>
  /** Words of whoever speaks about themselves; the same letters may be another word elsewhere, as `i`. */
  readonly personal: ReadonlySet<string>
  /** Words of chat about oneself, which a statement on the matter has few of. */
  readonly chatty?: ReadonlySet<string>
  /** Openers that a statement loses when it stands alone, as `so` or `you know`; with a comma, only before one. */
  readonly lead: readonly string[]
  readonly tail: readonly string[]
  /** Words and phrases (`_` for a space) that a speaker turns to the next topic with. */
  readonly turnsTo: ReadonlySet<string>
  readonly kinds: KindPhrases
}

/** A language whose lists are read when a text is in it: of most of them only the function words are needed. */
export interface KnownLanguage {
  readonly code: string
  /** Words that carry no topic. */
  stop(): readonly string[]
  whole(): Language
}

export type Use = Pick<
  Language,
  'generic' | 'judging' | 'leaning' | 'imperatives' | 'finite' | 'announcing' | 'opinion'
>

const none: ReadonlySet<string> = new Set()

/** Of a language whose sentences are taken as they come. */
export const noUse: Use = {
  generic: none,
  judging: none,
  leaning: { first: none, pronouns: none, anywhere: none, here: none, prepositions: none },
  imperatives: { verbs: none, objects: none },
  announcing: { announces: none, ordinals: none, enumerates: none, determiners: none, within: none },
}

export const words = (text: string): readonly string[] => text.match(/\S+/g) ?? []
