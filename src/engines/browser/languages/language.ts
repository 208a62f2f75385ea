import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

/** Phrases that tell a sentence's kind, set apart by `|`; a `^` binds one to the sentence's beginning. */
export type KindPhrases = Readonly<Partial<Record<Kind, string>>>

/**
 * Where sentences begin, in log-odds by the words beside the place: those before it (`beforeLast`,
 * `last`), those after it (`first`, `second`), and pairs of them as `a_b`. `*` is any word not named.
 */
export interface Borders {
  readonly bias: number
  readonly beforeLast?: Weights
  readonly last?: Weights
  readonly first?: Weights
  readonly second?: Weights
  readonly beforeLastAndLast?: Weights
  readonly lastAndFirst?: Weights
  readonly firstAndSecond?: Weights
}
export type Weights = ReadonlyMap<string, number>

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
  /** Words before verbs: what mostly stands after one of these is no name of a thing. */
  readonly beforeVerbs: ReadonlySet<string>
  /** Sounds of hesitation, dropped from notes. */
  readonly fillers: ReadonlySet<string>
  readonly borders: Borders
  /** Pronouns that point back: a statement that begins with one does not stand alone. */
  readonly pointers: ReadonlySet<string>
  /** Openers that a statement loses when it stands alone, as `so` or `you know`. */
  readonly lead: readonly string[]
  readonly tail: readonly string[]
  /** Words and phrases (`_` for a space) that a speaker turns to the next topic with. */
  readonly turnsTo: ReadonlySet<string>
  readonly kinds: KindPhrases
}

export const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** `{'2': 'so but', '-3': 'of'}` → word → weight. */
export const weights = (groups: Readonly<Record<string, string>>): Weights =>
  new Map(
    Object.entries(groups).flatMap(([weight, list]) =>
      words(list).map((word) => [word, Number(weight)] as const),
    ),
  )
