import { verbosities, type ProcessingResult } from '#src/domain/note.ts'

/** What of Markdown is no text: times, addresses, images' and links' brackets, the marks at the edge of a line. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/\[(?:\d{1,2}:)?\d{1,2}:\d{2}\]/g, ' '],
  [/!?\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1'],
  [/https?:\/\/\S+/g, ' '],
  [/^[ \t]*(?:[-*+>#|=_~`]+|\d{1,9}[.)])[ \t]+|[ \t]*#+[ \t]*$/gm, ''],
  // The blank of a flashcard is to be seen.
  [/_{3,}/g, '…'],
  [/[*_~`|]+/g, ' '],
  [/[ \t]+/g, ' '],
]

/** Markdown as it is read out: line by line, without its signs and without times. */
export const plainMarkdown = (markdown: string): string =>
  marks.reduce((text, [mark, by]) => text.replace(mark, by), markdown)

/** All that a note says at any of its levels; a line that several levels share stands there once. */
export function noteLines({ levels }: Pick<ProcessingResult, 'levels'>): readonly string[] {
  const lines = new Set<string>()
  for (const level of verbosities) {
    for (const line of plainMarkdown(levels[level] ?? '').split('\n')) {
      if (line.trim() !== '') lines.add(line.trim())
    }
  }
  return [...lines]
}
