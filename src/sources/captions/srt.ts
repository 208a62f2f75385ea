import type { CaptionReader } from './caption-reader.ts'
import { oneLine } from './cue-text.ts'
import { cutShortAt, cutShortWarning } from './cut-short.ts'
import { decodeEntities } from './entities.ts'
import { unrollCues, type LinedCue } from './rolling.ts'

const time = String.raw`(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,3}))?`
const timing = new RegExp(String.raw`^\s*${time}\s*--?>(?:\s*${time})?`)
const someTiming = new RegExp(String.raw`^[ \t]*${time}[ \t]*--?>`, 'm')
const number = /^\s*\d{1,9}\s*$/
/** Only what is a tag for sure: in SubRip a lone `<` is a character like others. `{\an8}` is a position. */
const tag = /<\/?[a-z][^<>]*>|\{\\[^{}]*\}/gi

/**
 * SubRip as the world writes it: the numbers may be missing, the comma may be a dot, empty lines may be
 * missing or stand in the middle of a text. A caption goes on until the next line of times.
 */
export const srt: CaptionReader = {
  found: 'lines of times like 00:00:01,000 --> 00:00:04,000, and no words under them',
  detect: (head) => someTiming.test(head),
  parse(text) {
    const all = text.split('\n')
    const cutAt = cutShortAt(all)
    const lines = all.slice(0, cutAt)
    const starts: { at: number; times: Pick<LinedCue, 'start' | 'end'> }[] = []
    for (const [at, line] of lines.entries()) {
      const times = line.includes('>') ? readTimes(line) : undefined
      if (times) starts.push({ at, times })
    }
    const first = starts[0]?.at ?? 0
    const numbered = number.test(lines[first - 1] ?? '')
    const cues = starts.map(({ at, times }, index): LinedCue => {
      let next = starts[index + 1]?.at ?? lines.length
      const followed = index + 1 < starts.length || cutAt !== undefined
      if (numbered && followed && number.test(lines[next - 1] ?? '')) next--
      return {
        ...times,
        lines: lines
          .slice(at + 1, next)
          .map(cleanLine)
          .filter(Boolean),
      }
    })
    const warnings = cutAt === undefined ? [] : [cutShortWarning]
    return { cues: unrollCues(cues, false), timed: true, warnings }
  },
}

const cleanLine = (line: string): string => oneLine(decodeEntities(line.replace(tag, '')))

function readTimes(line: string): Pick<LinedCue, 'start' | 'end'> | undefined {
  const match = timing.exec(line)
  if (!match) return undefined
  const [, h, m, s, fraction, endH, endM, endS, endFraction] = match
  return { start: seconds(h, m, s, fraction), end: endM ? seconds(endH, endM, endS, endFraction) : undefined }
}

/** `,5` is half a second. */
const seconds = (h = '0', m = '0', s = '0', fraction = ''): number =>
  ((Number(h) * 60 + Number(m)) * 60_000 + Number(s) * 1000 + Number(fraction.padEnd(3, '0'))) / 1000
