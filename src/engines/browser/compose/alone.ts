import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { namesSpeaker } from '#src/engines/browser/compose/subject.ts'
import { endsOpen, hangs } from '#src/engines/browser/fragments.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

/** What is left of a statement's weight where it lacks an end, points out of itself, is of who speaks or names who is there. */
const [piece, broken, pointing, personal, present] = [0.6, 0.25, 0.5, 0.5, 0.3]
/** From this share of sentences between end marks on, captions are written ones. */
const written = 0.5

// English only: elsewhere the same letters are other words.
const toListener = new Set(['you', "you're", "you've", "you'll", 'your', 'yours', 'us'])
/** Asides of talk, and pronouns that end a sentence and point out of it. */
const loose =
  /, (?:like|you know|i mean|right|i guess|maybe)\b|\b(?:sort of|kind of|or something|or whatever)\b|\b(?:that|it|them|this|those|these)\W*$/i
const beforeHanging = /^(?:even|only|especially|specifically|basically|maybe)$/

/** Of whoever speaks and of nobody else. */
export const isPersonal = (words: readonly string[], { personal: own }: Language): boolean =>
  words.some((word) => own.has(word))

/** Said to whoever listens. */
export const isAddressed = (words: readonly string[], { code }: Language): boolean =>
  code === 'en' && words.some((word) => toListener.has(word))

/** Whether words need what was said before them, or are loose talk. */
export function pointsOut(
  [first = '']: readonly string[],
  text: string,
  { code, pointers, leaning }: Language,
): boolean {
  return pointers.has(first) || leaning.first.has(first) || (code === 'en' && loose.test(text))
}

/** Whether words say something to those who heard nothing before them, and nothing of who speaks. */
export const isSelfContained = ({ words }: Sentence, text: string, language: Language): boolean =>
  !pointsOut(words, text, language) && !isPersonal(words, language)

/** Whether the captions have end marks, so that what lacks one is a piece of a sentence. */
const isWritten = once(
  ({ sentences }) => sentences.filter(({ sure }) => sure === 1).length > written * sentences.length,
)

/** Whether a sentence was cut out of a longer one, though the captions have end marks. */
export const isPiece = ({ sure }: Sentence, analysis: Analysis): boolean => sure < 1 && isWritten(analysis)

/** Whether words cut out of speech begin or end like no sentence: "By moving over to it". */
export function isBroken(words: readonly string[], language: Language): boolean {
  const { code, finite, leaning } = language
  const [first = ''] = words
  return (
    leaning.prepositions.has(first) ||
    (finite?.has(first) ?? false) ||
    (code === 'en' && /..ing$/.test(first)) ||
    endsOpen(words, language)
  )
}

/** What goes on behind a comma, rather than begin a main clause. */
const goesOn = /^(?:and|or|but|nor|for|including|like|which|who|whose|such|especially|say)$/

/** "If somebody opens a request", "even if you know it, for example, and do": nothing follows. */
export const hangsAlone = ({ words, surface }: Sentence): boolean =>
  hangs.test(words[beforeHanging.test(words[0] ?? '') ? 1 : 0] ?? '') &&
  !words.some((word, at) => at > 0 && surface[at - 1]?.endsWith(',') === true && !goesOn.test(word))

/** What each sentence is worth in a note that is read: its weight, less where it can't be understood alone. */
export const noteWeights = once((analysis: Analysis): Float64Array => {
  const { statements, weights, language } = analysis
  const worth = new Float64Array(weights.length)
  for (const statement of statements) {
    const { index, words, text, kinds, sure } = statement
    const isTorn = hangsAlone(statement) || (sure < 1 && !kinds.has('step') && isBroken(words, language))
    worth[index] =
      (weights[index] ?? 0) *
      (isTorn ? broken : isPiece(statement, analysis) ? piece : 1) *
      // "Then close the book": what to do next needs no more than that.
      (!kinds.has('step') && pointsOut(words, text, language) ? pointing : 1) *
      (isPersonal(words, language) ? personal : 1) *
      // Of the meeting rather than of its matter, unless it settles who does what.
      (!kinds.has('decision') && namesSpeaker(statement, analysis) ? present : 1)
  }
  return worth
})
