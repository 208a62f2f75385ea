import type { Sentence, Topic } from '#src/engines/browser/analysis.ts'
import { announced } from '#src/engines/browser/announcements.ts'
import { hangs } from '#src/engines/browser/fragments.ts'
import { denyingOf } from '#src/engines/browser/languages/denying.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { longestSentence } from '#src/engines/browser/sentence-borders.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'
import { countUnits } from '#src/engines/browser/word-forms.ts'

/** A noun among as many words of a sentence that opens with a preposition is of that phrase. */
const openingPhrase = 5
/** A sentence that tells what comes says something itself from this length on. */
const longFrame = 16
/** A sentence follows a statement only where both are whole ones, and where it says something. */
const sureToFollow = 0.9
const fewestToFollow = 5
/** Below as many words, what follows a question is an answer that needs it. */
const shortAnswer = 9

/**
 * What a note may say: sentences that can be understood alone, each with those that lean on it as far as
 * both fit into 30 words. A sentence that leans on one too long for that is left out, so are questions
 * and what only frames the talk.
 */
export function findStatements(
  sentences: readonly Sentence[],
  topics: readonly Topic[],
  weights: Float64Array,
  language: Language,
): Sentence[] {
  const statements: Sentence[] = []
  const begins = new Set(topics.map(({ first }) => first))
  const turns = denyingOf(language.code)?.turns
  /** The statement that ends right before the next sentence. */
  let open: Sentence | undefined
  /** Of the statement that the next sentence may follow, with those in between. */
  let followers: Sentence[] | undefined
  /** Whether nothing was left out since then; a step needs no more than those before it. */
  let unbroken = true
  let answers = false
  for (const said of sentences) {
    const { index, turn } = said
    if (said.kinds.has('denial') && open?.end === said.end) continue
    const whole = withDenial(said, sentences[index + 1])
    if (!whole) {
      open = undefined
      followers = undefined
      answers = false
      continue
    }
    if (frames(whole, language)) {
      open = undefined
      followers = undefined
      answers = asks(whole)
      continue
    }
    const { kinds, words } = whole
    const short = ((answers && !tells(whole, language)) || kinds.has('example')) && words.length < shortAnswer
    answers = false
    const apart = turn || begins.has(index)
    const leaning: boolean = short || leans(whole, language)
    const joins = leaning || (open !== undefined && isRemedy(open, whole))
    const both = open && joins && !apart ? joined(open, whole) : undefined
    const turnsAgainst = leaning && !apart && turns?.has(whole.opening[0] ?? '') && mayFollow(whole)
    if (apart) followers = undefined
    if (both) {
      const denied = words.some((word) => language.negations?.has(word))
      statements.splice(-1, 1, denied ? withKind(both, 'denied') : both)
    } else if (open && turnsAgainst) statements.splice(-1, 1, { ...withKind(open, 'denied'), counter: whole })
    else if (!leaning) {
      followers = []
      unbroken = true
      statements.push({ ...whole, followers })
    } else if ((weights[index] ?? 0) > 0 && (kinds.has('step') || (unbroken && mayFollow(whole))))
      followers?.push(whole)
    else unbroken = false
    open = both ?? (leaning ? undefined : statements.at(-1))
  }
  return statements.filter((one) => (weights[one.index] ?? 0) > 0)
}

/** "Tom, can you set up the alert by Friday?" asks for no answer. */
const asks = ({ kinds }: Sentence): boolean => kinds.has('question') && !kinds.has('decision')

/** Whether a sentence says nothing itself. */
const frames = (sentence: Sentence, language: Language): boolean =>
  sentence.kinds.has('chatter') ||
  asks(sentence) ||
  (sentence.kinds.has('frame') && sentence.words.length <= longFrame && !/:\s/.test(sentence.text)) ||
  // "The second tool is spacing."
  (sentence.words.length < shortAnswer && announced(sentence, language) !== undefined)

const withKind = (sentence: Sentence, kind: Kind): Sentence => ({
  ...sentence,
  kinds: new Set([...sentence.kinds, kind]),
})

/** With what denies it right behind it; undefined where it would stand alone, and of a denial alone. */
function withDenial(sentence: Sentence, next: Sentence | undefined): Sentence | undefined {
  if (sentence.kinds.has('denial')) return undefined
  if (!sentence.kinds.has('denied')) return sentence
  return next?.kinds.has('denial') && !next.turn ? joined(sentence, next, true) : undefined
}

/** Whether a sentence needs the one before it: it opens with, or turns on, a word that points back. */
export function leans({ words, kinds, sure }: Sentence, language: Language): boolean {
  const { leaning, common } = language
  const [first = '', second = ''] = words
  // Cut out of a longer one, an "if" has most likely lost what follows from it.
  if (sure < 1 && hangs.test(first) && !words.includes('then')) return true
  if (leaning.first.has(first) || leaning.first.has(`${first}_${second}`)) {
    // "Then close the book": what to do next needs no more than that.
    return !(kinds.has('step') && !leaning.pronouns.has(first) && !leaning.anywhere.has(first))
  }
  // "You know it works when …" is told apart by its section.
  if (kinds.has('verification')) return false
  const from = leaning.prepositions.has(first) ? openingPhrase : 0
  const pairs = headsOfPairs(leaning.anywhere)
  let named = false
  return words.some((word, at) => {
    const next = words[at + 1] ?? ''
    if (leaning.pronouns.has(word) && !named) return true
    if (leaning.anywhere.has(word) && !leaning.here.has(next)) return true
    if (pairs.has(word) && leaning.anywhere.has(`${word}_${next}`)) return true
    named ||= at >= from && !common.has(word) && carriesTopic(word, language)
    return false
  })
}

/** First words of a list's pairs: few words are one, so few pairs are looked up. */
const heads = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>()
function headsOfPairs(list: ReadonlySet<string>): ReadonlySet<string> {
  let found = heads.get(list)
  if (!found) heads.set(list, (found = new Set([...list].map((entry) => entry.split('_')[0] ?? ''))))
  return found
}

const mayFollow = ({ sure, words }: Sentence): boolean =>
  sure >= sureToFollow && words.length >= fewestToFollow

/** Whether an answer says of something what it does: "Most adults need nine hours", but not "Roughly nine". */
const tells = ({ words, sure }: Sentence, { finite, personal, pointers }: Language): boolean =>
  sure === 1 &&
  !pointers.has(words[0] ?? '') &&
  !words.some((word) => personal.has(word)) &&
  words.findIndex((word) => finite?.has(word)) > 0

/** "If nothing comes to mind, the gap was too long. Shorten it to a day." */
const isRemedy = (trouble: Sentence, { kinds }: Sentence): boolean =>
  trouble.kinds.has('trouble') && !trouble.kinds.has('step') && trouble.words[0] === 'if' && kinds.has('step')

/** `trimmed`: also where an opener was taken off the second one, or something left out of it. */
function joined(before: Sentence, after: Sentence, trimmed = false): Sentence | undefined {
  const text = `${before.text} ${after.text}`
  // Where borders are guesses, two sentences in a row may be three halves.
  if (before.sure < 1 || after.sure < 1) return undefined
  const untouched = after.whole && after.verbatim
  if (!before.whole || !(untouched || trimmed) || countUnits(text) > longestSentence) return undefined
  return {
    ...before,
    text,
    end: after.end,
    words: [...before.words, ...after.words],
    surface: [...before.surface, ...after.surface],
    verbatim: before.verbatim && untouched,
  }
}
