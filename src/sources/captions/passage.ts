import type { RawCue } from './caption-reader.ts'
import { sentences } from './sentences.ts'
import { timeToSay } from './tidy-cues.ts'

/** Lines under one time, as in a transcript that people paste. */
export interface Passage {
  readonly start: number
  readonly end?: number | undefined
  readonly speaker?: string | undefined
  readonly lines: readonly string[]
}

/** Above this many characters a line is more than a caption and is taken apart into its sentences. */
const longLine = 300
/** What services write under a transcript. */
const colophon =
  /^(?:transcribed by https?:|(?:transcription|meeting) ended after \d|this editable transcript was computer generated and |\S.{0,80} (?:started|stopped) transcription$)/i

/**
 * A caption per line. A paste says only when a passage starts; within it a line's share of the time until the
 * next passage is its share of the characters, which is near the truth as long as people talk evenly.
 */
export function cuesFromPassages(passages: readonly Passage[]): readonly RawCue[] {
  const spoken = passages.map(withoutColophon).filter(({ lines }) => lines.length > 0)
  let earliest = 0
  return spoken.flatMap((passage, index) => {
    // The order of the text is sure, a time that jumps back is a slip.
    const start = Math.max(earliest, passage.start)
    earliest = start
    const pieces = passage.lines.flatMap((line) => (line.length > longLine ? sentences(line) : line))
    const length = pieces.reduce((sum, { length: more }) => sum + more, 0)
    const next = passage.end ?? spoken[index + 1]?.start ?? start + timeToSay(pieces.join(' '))
    const span = Math.max(0, next - start)
    let before = 0
    return pieces.map((text): RawCue => {
      const from = milliseconds(start + (span * before) / length)
      before += text.length
      return {
        start: from,
        end: milliseconds(start + (span * before) / length),
        text,
        speaker: passage.speaker,
      }
    })
  })
}

const day = 24 * 3600
/** In seconds: no recording is silent so long, and meetings may be written down by the time of day. */
const latestFirst = day / 4

/** Passages whose times count from the first, where that is a time of day, and the warning of it. */
export function sinceFirst<Timed extends Passage>(
  passages: readonly Timed[],
): { readonly passages: readonly Timed[]; readonly warnings: readonly string[] } {
  const first = passages[0]?.start ?? 0
  if (first < latestFirst || passages.some(({ start }) => start >= day)) return { passages, warnings: [] }
  // Past midnight they begin anew.
  let days = 0
  let latest = first
  const since = (time: number): number => {
    if (time + days < latest - day / 2) days += day
    latest = Math.max(latest, time + days)
    return milliseconds(Math.max(0, time + days - first))
  }
  return {
    passages: passages.map((passage) => ({
      ...passage,
      start: since(passage.start),
      end: passage.end === undefined ? undefined : since(passage.end),
    })),
    warnings: [
      'Its times seem to be times of day. They were counted from the first one, so those of the video may differ.',
    ],
  }
}

const isColophon = (line: string): boolean => colophon.test(line)
const withoutColophon = (passage: Passage): Passage =>
  passage.lines.some(isColophon)
    ? { ...passage, lines: passage.lines.filter((line) => !isColophon(line)) }
    : passage

const milliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** Nobody can have said a heading above the first passage where that starts at once. */
export const spokenLead = (lead: readonly string[], firstStart: number): readonly Passage[] =>
  firstStart < 10 ? [] : [{ start: 0, lines: lead }]
