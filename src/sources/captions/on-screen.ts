import type { RawCue } from './caption-reader.ts'

/** Of all captions; where people speak at once, two stand together now and then. */
const overlappingShare = 1 / 2

/**
 * Automatic captions stay on the screen while the next ones are spoken. Where most do, each ends when the next
 * begins, as it does in YouTube's own WebVTT.
 * @param cues in the order of their starts
 * @param areAutomatic whether it is known of them otherwise
 */
export function endedByNext(cues: readonly RawCue[], areAutomatic = false): readonly RawCue[] {
  const overlaps = (cue: RawCue, next: RawCue | undefined) =>
    next !== undefined && cue.end !== undefined && cue.end > next.start && next.start > cue.start
  const many = cues.filter((cue, index) => overlaps(cue, cues[index + 1])).length
  if (!areAutomatic && many < (cues.length - 1) * overlappingShare) return cues
  return cues.map((cue, index) => {
    const next = cues[index + 1]
    return next && overlaps(cue, next) ? { ...cue, end: next.start } : cue
  })
}
