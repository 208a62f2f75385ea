import type { Entry } from './panel.ts'
import type { Passage } from './passage.ts'

/** Of so many lines in the place of names, names at most: people speak again. */
const mostDifferent = 0.6

/** `0:05`, `Mary` and her words on three lines, or `Mary` above the time: where that is so throughout, who speaks is known. */
export function namesOnOwnLines(lead: readonly string[], entries: readonly Entry[]): readonly Passage[] {
  const named = namesAsFirstLines(entries)
  if (named !== entries) return named
  const above = [
    lead.at(-1) ?? '',
    ...entries.slice(0, -1).map(({ lines }) => (lines.length > 1 ? (lines.at(-1) ?? '') : '')),
  ]
  if (!areNames(above)) return entries
  return entries.map((entry, index) => ({
    ...entry,
    speaker: above[index],
    lines: index === entries.length - 1 ? entry.lines : entry.lines.slice(0, -1),
  }))
}

/** The same where no line has a name of its own, in every entry. */
export function namesAsFirstLines<Lined extends Pick<Entry, 'lines'>>(
  entries: readonly Lined[],
): readonly (Lined & { readonly speaker?: string | undefined })[] {
  const firsts = entries.map(({ lines }) => (lines.length > 1 ? (lines[0] ?? '') : ''))
  if (!areNames(firsts)) return entries
  return entries.map((entry, index) => ({ ...entry, speaker: firsts[index], lines: entry.lines.slice(1) }))
}

const areNames = (lines: readonly string[]): boolean =>
  lines.length > 2 && lines.every(isName) && new Set(lines).size <= Math.ceil(lines.length * mostDifferent)

/** What is said on a line of its own more often than anybody's name stands there. */
const answer =
  /^(?:yes|yeah|yep|no|nope|ok|okay|oh|well|hey|hi|hello|so|right|what|why|how|i|we|you|and|but)$/i

/** Up to five words with capitals, and no sentence. */
const isName = (line: string): boolean =>
  line.length <= 60 &&
  !answer.test(line) &&
  /^[^\p{Ll}\s]\S*(?: [^\p{Ll}\s]\S*){0,4}$/u.test(line) &&
  !/[.?!,;"]$/.test(line)
