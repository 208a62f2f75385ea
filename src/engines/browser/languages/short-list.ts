import { formsOf } from '#src/engines/browser/languages/forms.ts'
import {
  noUse,
  words,
  type KindPhrases,
  type KnownLanguage,
  type Language,
} from '#src/engines/browser/languages/language.ts'
import { shortBorders } from '#src/engines/browser/languages/short-borders.ts'

/** What is written down of a language that has no statistics of its own: words set apart by spaces. */
interface ShortList {
  readonly code: string
  /** Function words besides those of the lists below. */
  readonly stop: string
  readonly common?: string
  readonly fillers?: string
  /** "And", "or": they join words more often than they begin a sentence, and never end one. */
  readonly links?: string
  /** Conjunctions and pronouns that often begin a sentence and do not end one. */
  readonly opens?: string
  /** Adverbs and pronouns that often begin a sentence, and now and then end one. */
  readonly begins?: string
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
  /** Verbs in the form that asks to do something, before an object or before anything. */
  readonly asks?: string
  readonly surelyAsks?: string
  readonly defining?: string
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

type Stopping = Pick<ShortList, 'stop' | 'links' | 'opens' | 'begins' | 'joins' | 'closes' | 'pointers'>
const stopWords = (list: Stopping): string => {
  const { stop, links = '', opens = '', begins = '', joins = '', closes = '', pointers = '' } = list
  return `${stop} ${links} ${opens} ${begins} ${joins} ${closes} ${pointers}`
}

function built(list: ShortList): Language {
  const { code, common = '', fillers = '', links = '', opens = '', begins = '', joins = '' } = list
  const { closes = '', pointers = '', leans = '', lead = '', tail = '', turnsTo = '', kinds = {} } = list
  const { figures = '', negations = '', asks = '', surelyAsks = '', defining } = list
  const stop = set(stopWords(list))
  const forms = formsOf[code]?.() ?? {}
  const openers = `${links} ${begins} ${negations} ${stepOpeners(kinds)}`
  return {
    code,
    stop,
    common: set(common),
    ...noUse,
    leaning: { ...noUse.leaning, first: set(`${pointers} ${leans}`), pronouns: set(pointers) },
    imperatives: asking(set(asks), set(surelyAsks), words(openers), stop),
    forms,
    beforeVerbs: none,
    fillers: set(fillers),
    borders: shortBorders({ links, opens, begins, joins, closes, turnsTo, kinds, code }, forms),
    pointers: set(pointers),
    joins: set(joins),
    unfinished: set(`${joins} ${links} ${opens}`),
    personal: none,
    figures: set(figures),
    negations: set(negations),
    lead: words(lead),
    tail: words(tail),
    turnsTo: set(turnsTo),
    kinds,
    ...(defining === undefined ? {} : { defining: { ...noDefining, subject: defining } }),
    ...(list.ordinalsWithStop === undefined ? {} : { ordinalsWithStop: list.ordinalsWithStop }),
    ...(list.questionMark === undefined ? {} : { questionMark: list.questionMark }),
  }
}

/** What may stand before a verb that asks is none itself. */
const asking = (
  verbs: ReadonlySet<string>,
  sure: ReadonlySet<string>,
  openers: readonly string[],
  objects: ReadonlySet<string>,
): Language['imperatives'] => ({
  verbs,
  sure,
  objects,
  openers: new Set(openers.filter((word) => !verbs.has(word) && !sure.has(word))),
})

const noDefining = { after: '', before: '', hedges: none, empty: none }

/** `^zuerst|^im ersten schritt` → "zuerst im ersten schritt". */
const stepOpeners = ({ step = '' }: KindPhrases): string => step.replaceAll(/[\^|$]/g, ' ')
