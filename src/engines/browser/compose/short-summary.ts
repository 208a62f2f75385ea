import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'

const fewest = 5

/** What a talk is about in at most so many words: its weightiest statements in the order of the talk. */
export function shortSummary({ statements, weights }: Analysis, mostWords: number): string {
  const weight = ({ index }: Sentence) => weights[index] ?? 0
  const chosen: Sentence[] = []
  let left = mostWords
  for (const statement of statements.toSorted((a, b) => weight(b) - weight(a))) {
    const length = statement.text.split(/\s+/).length
    if (length > left) continue
    chosen.push(statement)
    left -= length
    if (left < fewest) break
  }
  return chosen
    .sort((a, b) => a.index - b.index)
    .map(({ text }) => text)
    .join(' ')
}
