import { words } from '#src/engines/browser/languages/language.ts'

/**
 * Where sentences begin, in log-odds by the words beside the place: those before it (`beforeLast`,
 * `last`), those after it (`first`, `second`), and pairs of them. `*` is any word not named.
 */
export interface Borders {
  readonly bias: number
  readonly beforeLast?: Weights
  readonly last?: Weights
  readonly first?: Weights
  readonly second?: Weights
  readonly pairs?: PairWeights
  readonly classes?: BorderClasses
  /** Words that are not named in `last`, by their form. */
  readonly endings?: { readonly form: RegExp; readonly last: number }
}
export type Weights = ReadonlyMap<string, number>

/** Of two words in a row, by where the sentence would begin. */
export interface PairWeight {
  beforeLastAndLast: number
  lastAndFirst: number
  firstAndSecond: number
  secondAndThird: number
}
/** By the first word of a pair, then by the second one. */
export type PairWeights = ReadonlyMap<string, ReadonlyMap<string, PairWeight>>

/** What tells of a border by the class of each word: also of words that no list names. */
export interface BorderClasses {
  of(word: string): string
  readonly pairs: PairWeights
  /** Classes of finite verbs: a sentence has one. */
  readonly verbs: ReadonlySet<string>
  /** By the words since the last verb before the border, then by those up to the next one behind it. */
  readonly betweenVerbs: readonly (readonly number[])[]
  /** By the class of the last word that opened a clause, at the head of its sentence or not; then by the verbs since. */
  readonly sinceOpener: ReadonlyMap<string, Readonly<Record<'atHead' | 'within', readonly number[]>>>
  /** Classes that may stand before such a word at the head: "but if". */
  readonly joints: ReadonlySet<string>
}

/** `{'2': 'so but', '-3': 'of'}` → word → weight. */
export const weights = (groups: Readonly<Record<string, string>>): Weights =>
  new Map(
    Object.entries(groups).flatMap(([weight, list]) =>
      words(list).map((word) => [word, Number(weight)] as const),
    ),
  )

/** As `weights`, for pairs as `a_b`. */
export function pairWeights(
  groups: Readonly<Partial<Record<keyof PairWeight, Readonly<Record<string, string>>>>>,
): PairWeights {
  const pairs = new Map<string, Map<string, PairWeight>>()
  for (const [place, lists] of Object.entries(groups) as [keyof PairWeight, Record<string, string>][]) {
    for (const [weight, list] of Object.entries(lists)) {
      for (const pair of words(list)) {
        const [first = '', second = ''] = pair.split('_')
        let followers = pairs.get(first)
        if (!followers) pairs.set(first, (followers = new Map()))
        let held = followers.get(second)
        if (!held)
          followers.set(
            second,
            (held = { beforeLastAndLast: 0, lastAndFirst: 0, firstAndSecond: 0, secondAndThird: 0 }),
          )
        held[place] = Number(weight)
      }
    }
  }
  return pairs
}
