import { mostCues, type CaptionReader, type RawCue } from './caption-reader.ts'
import { clockSeconds, startTime } from './clock-time.ts'

const stamp = /^\s*\[(\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?)\]/
const wordStamp = /<\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?>/g
const tagLine = /^[ \t]*\[(?:ti|ar|al|au|lr|by|re|ve|tool|offset|length):[^\]\n]*\][ \t]*$/im
const stampedLine = /^[ \t]*\[\d{1,3}:\d{1,2}[.:]\d{1,3}\]/m
const shift = /^[ \t]*\[offset:[ \t]*([+-]?\d{1,9})[ \t]*\]/im
const twoStamps =
  /^[ \t]*\[\d{1,3}:\d{1,2}[.:]\d{1,3}\][ \t]*(?:\[\d{1,3}:\d{1,2}[.:]\d{1,3}\]|<\d{1,3}:\d{1,2}[.:]\d{1,3}>)/m

/**
 * LRC with what only LRC has: facts like `[ar:…]`, several times before one line, times of words. Plain
 * `[01:02.34] words` are read as any lines with times.
 */
export const lyrics: CaptionReader = {
  found: 'LRC, and in it no words behind a time like [01:02.34]',
  detect: (head) => stampedLine.test(head) && (twoStamps.test(head) || tagLine.test(head)),
  parse(text) {
    // A positive offset shows the lines earlier.
    const earlier = Number(shift.exec(text)?.[1] ?? 0) / 1000
    const cues: RawCue[] = []
    for (const line of text.split('\n')) {
      if (cues.length > mostCues) break
      cues.push(...readLine(line, earlier))
    }
    cues.sort((a, b) => a.start - b.start)
    // A time without words ends what was said before it.
    return { cues: cues.map((cue, at) => ({ ...cue, end: cues[at + 1]?.start })), timed: true, warnings: [] }
  },
}

/** A line is sung no more often, and each time takes the whole line. */
const mostStamps = 50

function readLine(line: string, earlier: number): readonly RawCue[] {
  const starts: number[] = []
  let rest = line
  for (let match = stamp.exec(rest); match && starts.length < mostStamps; match = stamp.exec(rest)) {
    // Some write a colon before the fraction.
    const seconds = clockSeconds((match[1] ?? '').replace(/^(\d+:\d+):/, '$1.'))
    const start = seconds === undefined ? undefined : startTime(seconds - earlier)
    if (start !== undefined) starts.push(start)
    rest = rest.slice(match[0].length)
  }
  const text = rest.replace(wordStamp, '')
  return starts.map((start) => ({ start, text }))
}
