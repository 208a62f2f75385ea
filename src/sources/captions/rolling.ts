import type { RawCue } from './caption-reader.ts'

/** A caption with its lines apart: rolling captions repeat lines, not letters. */
export interface LinedCue extends Omit<RawCue, 'text'> {
  readonly start: number
  readonly end: number | undefined
  readonly lines: readonly string[]
}

/** In seconds: a caption that starts later than this after the last one's end repeats nothing. */
const longestGap = 0.1
/** Of all captions; people who say a line twice don't do it in every fourth caption, with a new line behind. */
const rollingShare = 1 / 4

/**
 * Live and automatic captions roll: each shows the last line again above the new one. Where a file does
 * that, every line is kept once, with the times of the caption that showed it first.
 * @param wordTimes whether the captions hold times inside their text: automatic ones do, and roll
 */
export function unrollCues(cues: readonly LinedCue[], wordTimes: boolean): readonly RawCue[] {
  const repeats = cues.map((cue, index) => repeatedLines(cues[index - 1], cue))
  const growing = cues.filter(({ lines }, index) => {
    const repeated = repeats[index] ?? 0
    return repeated > 0 && repeated < lines.length
  }).length
  const rolling = wordTimes || (growing >= 2 && growing >= cues.length * rollingShare)
  return cues.map(({ lines, ...cue }, index) => ({
    ...cue,
    text: (rolling ? lines.slice(repeats[index]) : lines).join('\n'),
  }))
}

/** How many of the first lines are the last lines of the caption before. */
function repeatedLines(before: LinedCue | undefined, { start, lines }: LinedCue): number {
  if (!before || start - (before.end ?? start) > longestGap) return 0
  // Captions that roll have two to four lines; the bound keeps a huge one from taking quadratic time.
  for (let count = Math.min(before.lines.length, lines.length, 8); count > 0; count--) {
    const tail = before.lines.slice(-count)
    if (tail.every((line, index) => line === lines[index])) return count
  }
  return 0
}
