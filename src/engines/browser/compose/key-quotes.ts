import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { aboutMatters, type Composer } from '#src/engines/browser/compose/composer.ts'
import { escapeMarkdown } from '#src/engines/browser/markdown.ts'

const fewest = 8
const listed = 12

const isQuotable = ({ verbatim, whole, words: own }: Sentence): boolean =>
  verbatim && whole && own.length >= fewest

/** What was said best, word for word. */
export const keyQuotes: Composer = {
  words: () => 0,
  needs: () => [],
  worth: (sentence) => (isQuotable(sentence) ? aboutMatters(sentence) : 0),
  write: ({ analysis, pick, mark }) =>
    quotesOf(analysis)
      .slice(0, pick(3, 6, listed))
      .map(({ text, start, speaker }) => {
        const by = speaker === undefined ? '' : ` — ${escapeMarkdown(speaker)}`
        return `> “${escapeMarkdown(text)}”${by}${mark(start)}`
      })
      .join('\n\n'),
}

export interface Quote {
  readonly text: string
  /** Seconds. */
  readonly start: number
  readonly speaker?: string
}

/** The best sentences as they were said, in the order of the talk. */
export function quotesOf({ statements, weights }: Analysis): Quote[] {
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  return statements
    .filter(isQuotable)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, listed)
    .sort((a, b) => a.index - b.index)
    .map(({ text, start, speaker }) => ({ text, start, ...(speaker !== undefined && { speaker }) }))
}
