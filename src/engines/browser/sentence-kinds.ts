import { words, type KindPhrases, type Language } from '#src/engines/browser/languages/language.ts'

/** What a sentence does in a talk; one sentence may be of several kinds. */
export type Kind =
  | 'definition'
  | 'question'
  | 'step'
  | 'example'
  | 'conclusion'
  | 'goal'
  /** Says who is there to speak. */
  | 'introduction'
  /** What who listens will know or be able to do. */
  | 'objective'
  | 'prerequisite'
  | 'verification'
  | 'trouble'
  | 'resource'
  | 'practice'
  | 'application'
  | 'background'
  | 'method'
  | 'result'
  | 'contrast'
  | 'number'
  /** Settles what is to be done, by whom or when. */
  | 'decision'
  /** Says that what was said before is not so; and what is denied so. */
  | 'denial'
  | 'denied'
  /** Tells what comes, not what is: "Let us look at …". */
  | 'frame'
  /** Greetings, thanks, housekeeping: never worth a note. */
  | 'chatter'
  /** The same, but in the middle of a longer sentence that may say something. */
  | 'aside'

const set = (text: string): ReadonlySet<string> => new Set(words(text))
const questionWords = set(`what why how who where when`)
const digit = /\p{N}/u
/** Before an imperative in English, as other languages have lists of their own; and who is told there what to do. */
const englishOpeners = set(
  `then next first second third finally now please always never don't do not also just so and simply carefully`,
)
const telling =
  /^(?:go ahead and|(?:(?:then|next|first) )?you(?:'ll| will)? (?:want|need|have) to(?: just)?|(?:then|next|first) you(?: can)?(?: just)?) /
const tellingHeads = set('you go then next first')
/** A question turns its verb and its subject round; not behind `neither`, `so` and the like. */
const auxiliary = set(
  `can could would should does did is are was were will isn't aren't doesn't didn't can't couldn't wouldn't`,
)
const subject = set(`you we they i he she it there this that these those anyone anybody everyone people`)
const modal = set(`can could would should do don't did didn't haven't`)
const person = set(`you we they i anyone anybody`)
const turning = set(`neither nor so as than only not never rarely seldom longer once often if`)

const comma = /[,،、，]$/
const shortSentence = 9
/** Words in which what is to be done is found, and of what stands before a comma there. */
const [farthestStep, longestHead] = [9, 4]
/** The same behind a condition: "If the page does not load, check …". */
const [farthestAfterCondition, longestCondition] = [16, 12]
const condition = set('if when before after once to')

interface Phrase {
  readonly kind: Kind
  readonly rest: readonly string[]
  readonly first: boolean
  readonly last: boolean
}

/** The phrases that begin with a word: the word alone, and longer ones by their second word. */
interface Begun {
  readonly alone: Phrase[]
  readonly longer: Map<string, Phrase[]>
}

/** By their first words, so that the cost is per word and not per phrase; split once a language. */
const split = new WeakMap<KindPhrases, ReadonlyMap<string, Begun>>()
function phrasesOf(kinds: KindPhrases): ReadonlyMap<string, Begun> {
  const known = split.get(kinds)
  if (known) return known
  const phrases = new Map<string, Begun>()
  for (const [kind, list] of Object.entries(kinds) as [Kind, string][]) {
    for (const entry of list.split('|')) {
      const text = entry.trim()
      const first = text.startsWith('^')
      const last = text.endsWith('$')
      const [head = '', ...rest] = text.slice(first ? 1 : 0, last ? -1 : undefined).split(' ')
      const phrase = { kind, rest, first, last }
      let begun = phrases.get(head)
      if (!begun) phrases.set(head, (begun = { alone: [], longer: new Map() }))
      const [second] = rest
      const others = second === undefined ? begun.alone : begun.longer.get(second)
      if (others) others.push(phrase)
      else if (second !== undefined) begun.longer.set(second, [phrase])
    }
  }
  split.set(kinds, phrases)
  return phrases
}

function stands(said: readonly string[], at: number, { first, last, rest }: Phrase): boolean {
  if ((first && at > 0) || (last && at + 1 + rest.length !== said.length)) return false
  for (let i = 0; i < rest.length; i++) if (said[at + 1 + i] !== rest[i]) return false
  return true
}

interface WordKinds {
  readonly begun: Begun | undefined
  readonly isNumber: boolean
  readonly mayTurn: boolean
}
const nothing: WordKinds = { begun: undefined, isNumber: false, mayTurn: false }

/** Whether a phrase opens a sentence, is most of a short one, or is so long that it means nothing else. */
const isMain = ({ length }: readonly string[], at: number, { rest }: Phrase): boolean =>
  at <= 1 || rest.length > 1 || length <= shortSentence || length <= 3 * (1 + rest.length)

export function createKindReader(language: Language) {
  const phrases = phrasesOf(language.kinds)
  /** Each word is looked up once; most tell nothing. */
  const known = new Map<string, WordKinds>()
  const lookUp = (word: string): WordKinds => {
    const begun = phrases.get(word)
    const [isNumber, mayTurn] = [digit.test(word), modal.has(word)]
    const found = begun || isNumber || mayTurn ? { begun, isNumber, mayTurn } : nothing
    known.set(word, found)
    return found
  }

  const { verbs, objects, sure, openers = englishOpeners } = language.imperatives
  const { asks: asking, asksLast } = language.forms ?? {}
  /** "Vergleichen Sie …", "hazırlayın": told by the verb's form. */
  const hasAskingForm = (said: readonly string[], head: number) =>
    asking?.test(`${said[head]} ${said[head + 1]} `) === true &&
    (!language.stop.has(said[head] ?? '') || language.negations?.has(said[head] ?? '') === true)
  const isObject = (said: readonly string[], surface: readonly string[], at: number) =>
    said[at] === 'and'
      ? verbs.has(said[at + 1] ?? '')
      : objects.has(said[at] ?? '') || /^["“]/.test(surface[at] ?? '')
  /** "Run the tests"; in whole sentences also "Run docker compose": without another verb it is no noun. */
  const isImperative = (said: readonly string[], surface: readonly string[], at: number, whole: boolean) =>
    isObject(said, surface, at + 1) ||
    (whole &&
      at + 1 < said.length &&
      !language.personal.has(said[at + 1] ?? '') &&
      !/[^s']s$/.test(said[at + 1] ?? '') &&
      !said.some((word, nth) => nth > at && language.finite?.has(word)))
  /** "First, on Monday, read the …": the verb stands behind at most four said and a comma, or two such. */
  const asksToDo = (said: readonly string[], surface: readonly string[], whole: boolean): boolean => {
    if (asksLast?.test(said.at(-1) ?? '')) return true
    let head = 0
    const conditional = whole && condition.has(said[0] ?? '')
    const farthest = conditional ? farthestAfterCondition : farthestStep
    const longest = conditional ? longestCondition : longestHead
    const told = tellingHeads.has(said[0] ?? '') ? telling.exec(said.slice(0, 7).join(' ')) : null
    if (told) head = told[0].split(' ').length - 1
    for (let at = head; at < Math.min(said.length, farthest); at++) {
      const word = said[at] ?? ''
      if (at === head && hasAskingForm(said, at)) return true
      if (at === head && openers.has(word)) head++
      else if (
        at === head &&
        verbs.has(word) &&
        !surface[at]?.endsWith(',') &&
        isImperative(said, surface, at, whole)
      )
        return true
      else if (at === head && sure?.has(word) && !language.finite?.has(said[at + 1] ?? '')) return true
      else if (at - head < longest && comma.test(surface[at] ?? '')) head = at + 1
      else if (at - head >= longest) return false
    }
    return false
  }

  /** "Can we talk about the price.", "In your opinion should anyone care". */
  const inverts = (said: readonly string[], surface: readonly string[], mayTurn: boolean) => {
    const [first = '', second = ''] = said
    return (
      (auxiliary.has(first) && subject.has(second)) ||
      (mayTurn &&
        said.some(
          (word, at) =>
            modal.has(word) &&
            person.has(said[at + 1] ?? '') &&
            !surface[at]?.endsWith(',') &&
            !turning.has(said[at - 1] ?? ''),
        ))
    )
  }

  /** A definition says of a thing what it is: not of "that", and not that it is the best. */
  const defines = (said: readonly string[], at: number, { rest }: Phrase, asks?: boolean) =>
    asks !== true &&
    !questionWords.has(said[0] ?? '') &&
    at > 0 &&
    !language.stop.has(said[at - 1] ?? '') &&
    !language.judging.has(said[at + 1 + rest.length] ?? '')

  const addKinds = (
    kinds: Set<Kind>,
    said: readonly string[],
    at: number,
    list: readonly Phrase[],
    asks?: boolean,
  ) => {
    for (const phrase of list) {
      // "What is new is the price."; a particle at the end asks without a mark.
      if (phrase.kind === 'question' && asks === false && !phrase.last) continue
      if (!stands(said, at, phrase)) continue
      if (phrase.kind === 'chatter' && !isMain(said, at, phrase)) kinds.add('aside')
      else if (phrase.kind !== 'definition' || defines(said, at, phrase, asks)) kinds.add(phrase.kind)
    }
  }

  /**
   * `said`: in lower case, without punctuation; `asks`: whether the sentence ends with a question mark,
   * undefined where it has no end mark of its own, so that its words must tell.
   */
  return (
    said: readonly string[],
    surface: readonly string[],
    asks: boolean | undefined,
  ): ReadonlySet<Kind> => {
    const kinds = new Set<Kind>(asks ? ['question'] : [])
    let mayTurn = false
    for (let at = 0; at < said.length; at++) {
      const word = said[at] ?? ''
      const told = known.get(word) ?? lookUp(word)
      if (told === nothing) continue
      mayTurn ||= told.mayTurn
      if (told.begun) {
        addKinds(kinds, said, at, told.begun.alone, asks)
        const longer = told.begun.longer.get(said[at + 1] ?? '')
        if (longer) addKinds(kinds, said, at, longer, asks)
      }
      if (told.isNumber) kinds.add('number')
    }
    if (asks !== true && language.code === 'en' && inverts(said, surface, mayTurn)) kinds.add('question')
    // "A Title", by somebody, is a work, whatever its first word asks to do.
    const quoted = surface[0]?.startsWith('"') === true || surface[0]?.startsWith('“') === true
    if (quoted && language.code === 'en' && said.includes('by')) kinds.add('resource')
    if (asks || quoted || kinds.has('question') || !asksToDo(said, surface, asks === false)) return kinds
    if (language.forms && (kinds.has('example') || kinds.has('chatter'))) return kinds
    kinds.add('step')
    return kinds
  }
}
