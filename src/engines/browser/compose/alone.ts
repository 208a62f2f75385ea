import type { Sentence } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'

/** Of whoever speaks and of nobody else. */
const personal = /^(?:i|i'm|i've|i'd|i'll|me|my|mine|guys)$/
/** Asides of talk, and pronouns that end a sentence and point out of it. */
const loose =
  /, (?:like|you know|i mean|right|i guess|maybe)\b|\b(?:sort of|kind of|or something|or whatever)\b|\b(?:that|it|them|this|those|these)\W*$/iu

/** Whether words say something to those who heard nothing before them, and nothing of who speaks. */
export function standsAlone(
  { words }: Pick<Sentence, 'words'>,
  text: string,
  { pointers, leaning }: Language,
): boolean {
  const [first = ''] = words
  return (
    !pointers.has(first) &&
    !leaning.first.has(first) &&
    !words.some((word) => personal.test(word)) &&
    !loose.test(text)
  )
}
