import {
  noUse,
  weights,
  words,
  type KindPhrases,
  type KnownLanguage,
  type Language,
} from '#src/engines/browser/languages/language.ts'

/** What is written down of a language that has no statistics of its own: words set apart by spaces. */
interface ShortList {
  readonly code: string
  /** Function words besides those of `opens` and `joins`. */
  readonly stop: string
  readonly common?: string
  readonly fillers?: string
  /** Conjunctions and pronouns that often begin a sentence. */
  readonly opens?: string
  /** Articles, prepositions and the like, which no sentence ends with. */
  readonly joins?: string
  /** Particles that end a sentence, where a language has them. */
  readonly closes?: string
  readonly pointers?: string
  /** Words and pairs (`a_b`) that lean on the sentence before when one begins with them, besides the pointers. */
  readonly leans?: string
  readonly lead?: string
  readonly tail?: string
  readonly turnsTo?: string
  readonly ordinalsWithStop?: boolean
  readonly questionMark?: string
  readonly figures?: string
  readonly negations?: string
  readonly kinds?: KindPhrases
}

const none: ReadonlySet<string> = new Set()
const set = (text: string): ReadonlySet<string> => new Set(words(text))

/** A language made of short lists: the most frequent function words, and phrases that tell kinds. */
export function shortList(list: ShortList): KnownLanguage {
  let known: Language | undefined
  return {
    code: list.code,
    stop: () => words(stopWords(list)),
    whole: () => (known ??= built(list)),
  }
}

const stopWords = ({ stop, opens = '', joins = '', closes = '', pointers = '' }: ShortList): string =>
  `${stop} ${opens} ${joins} ${closes} ${pointers}`

const built = ({
  code,
  stop,
  common = '',
  fillers = '',
  opens = '',
  joins = '',
  closes = '',
  pointers = '',
  leans = '',
  lead = '',
  tail = '',
  turnsTo = '',
  kinds = {},
  figures = '',
  negations = '',
  ...marks
}: ShortList): Language => ({
  code,
  stop: set(stopWords({ code, stop, opens, joins, closes, pointers })),
  common: set(common),
  ...noUse,
  leaning: { ...noUse.leaning, first: set(`${pointers} ${leans}`), pronouns: set(pointers) },
  beforeVerbs: set(''),
  fillers: set(fillers),
  borders: {
    bias: -2.9,
    first: weights({ 1.5: opens, '-1': joins, '-1.3': '*' }),
    last: weights({ 3: closes, 0.7: '*', '-4': joins }),
  },
  pointers: set(pointers),
  joins: set(joins),
  personal: none,
  figures: set(figures),
  negations: set(negations),
  lead: words(lead),
  tail: words(tail),
  turnsTo: set(turnsTo),
  kinds,
  ...marks,
})
