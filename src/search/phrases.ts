import { plainMarkdown } from '#src/domain/note-text.ts'
import type { ProcessingResult } from '#src/domain/note.ts'
import { wordsOf } from '#src/lib/words.ts'

/** Whether all of the phrases stand word for word in a title, or in a line of one of the levels. */
export function standsIn(
  titles: string,
  levels: ProcessingResult['levels'],
  phrases: readonly (readonly string[])[],
): boolean {
  const lines = [titles, ...Object.values(levels).map(plainMarkdown)].join('\n').split('\n')
  const text = lines.map((line) => inARow(wordsOf(line).map(({ term }) => term))).join('\n')
  return phrases.every((phrase) => text.includes(inARow(phrase)))
}

/** With a space at each side, so that no word is found within another. */
const inARow = (words: readonly string[]): string => ` ${words.join(' ')} `
