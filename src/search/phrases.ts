import { plainMarkdown } from '#src/domain/note-text.ts'
import type { ProcessingResult } from '#src/domain/note.ts'
import { wordsOf } from '#src/lib/words.ts'

/** Whether all of the phrases stand word for word in the titles, or within one of the levels. */
export function standsIn(
  titles: string,
  levels: ProcessingResult['levels'],
  phrases: readonly (readonly string[])[],
): boolean {
  const texts = [titles, ...Object.values(levels).map(plainMarkdown)].map((text) =>
    inARow(wordsOf(text).map(({ term }) => term)),
  )
  return phrases.every((phrase) => texts.some((text) => text.includes(inARow(phrase))))
}

/** With a space at each side, so that no word is found within another. */
const inARow = (words: readonly string[]): string => ` ${words.join(' ')} `
