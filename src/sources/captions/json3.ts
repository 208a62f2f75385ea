import type { CaptionReader } from './caption-reader.ts'
import { startTime } from './clock-time.ts'
import { oneLine } from './cue-text.ts'
import { decodeEntities } from './entities.ts'
import { cutShortWarning } from './cut-short.ts'
import { isRecord } from './json-fields.ts'
import { jsonValues } from './json-values.ts'
import { spokenText } from './markup.ts'
import { endedByNext } from './on-screen.ts'
import { unrollCues, type LinedCue } from './rolling.ts'

/** Only in them lines come word by word, or are added to a window. */
const automatic = /"(?:aAppend|tOffsetMs)"/

/**
 * YouTube's json3: events with their words in `segs`. Automatic captions put a line break of its own after each
 * line, as an event without words.
 */
export const json3: CaptionReader = {
  found: 'YouTube’s json3, and in it no event with a time and words',
  detect: (head) => /^\s*\{/.test(head) && /"wireMagic"|"tStartMs"/.test(head),
  parse(text) {
    const { values, isCut } = jsonValues(text)
    const cues = values.flatMap((value) => {
      const events = isRecord(value) ? value['events'] : undefined
      return Array.isArray(events) ? events.flatMap(readEvent) : []
    })
    cues.sort((a, b) => a.start - b.start)
    const warnings = isCut ? [cutShortWarning] : []
    return { cues: endedByNext(unrollCues(cues, false), automatic.test(text)), timed: true, warnings }
  },
}

function readEvent(event: unknown): LinedCue | readonly never[] {
  if (!isRecord(event) || !Array.isArray(event['segs'])) return []
  const words = event['segs'].map((seg: unknown) => {
    const text = isRecord(seg) ? seg['utf8'] : undefined
    return typeof text === 'string' ? text : ''
  })
  const lines = spokenText(decodeEntities(words.join('')))
    .split('\n')
    .map(oneLine)
    .filter(Boolean)
  const start = inSeconds(event['tStartMs'])
  if (lines.length === 0 || start === undefined) return []
  const length = inSeconds(event['dDurationMs'])
  return { start, end: length === undefined ? undefined : startTime(start + length), lines }
}

const inSeconds = (milliseconds: unknown): number | undefined => {
  const isWritten = typeof milliseconds === 'string' && milliseconds.trim() !== ''
  return typeof milliseconds === 'number' || isWritten ? startTime(Number(milliseconds) / 1000) : undefined
}
