import type { RawCue } from './caption-reader.ts'

/** Who speaks from when to when, where that stands apart from the words. In seconds. */
export interface Turn {
  readonly start: number
  readonly end: number
  readonly speaker: string
}

/**
 * Entries with the speakers in whose turns they begin, unless some name theirs themselves.
 * @param entries in the order of their starts
 */
export function withTurns<Entry extends RawCue>(
  entries: readonly Entry[],
  turns: readonly Turn[],
): readonly Entry[] {
  if (turns.length === 0 || entries.some(({ speaker }) => speaker !== undefined)) return entries
  const inOrder = [...turns].sort((a, b) => a.start - b.start)
  let at = 0
  return entries.map((entry) => {
    while ((inOrder[at + 1]?.start ?? Infinity) <= entry.start) at++
    const turn = inOrder[at]
    const isIn = turn && turn.start <= entry.start && entry.start <= turn.end
    return isIn ? { ...entry, speaker: turn.speaker } : entry
  })
}
