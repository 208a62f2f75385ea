import type { CaptionReader, RawCue } from './caption-reader.ts'
import { startTime } from './clock-time.ts'

const cue = /^\s*(?:\{(\d{1,9})\}\{(\d{0,9})\}|\[(\d{1,9})\]\[(\d{0,9})\])(.*)$/
/** Two in a row, since a text may begin with two of its sources. */
const inTenths = /^\s*\[\d{1,9}\]\[\d{0,9}\][^\n]*\n\s*\[\d{1,9}\]\[\d{0,9}\]/
const headLength = 2000
const code = /\{[a-z]:[^{}]*\}/gi
/** A film's, and what players take where none is said. */
const usualRate = 23.976

/**
 * MicroDVD's `{25}{75}words|more words`: times in frames, of which the first caption may say how many make a second.
 * MPL2's `[10][35]words` counts tenths of a second.
 */
export const microDvd: CaptionReader = {
  found: 'times like {25}{75} or [10][35], as MicroDVD and MPL2 write them, and no words behind them',
  detect: (head) => /^\s*\{\d+\}\{\d*\}/.test(head) || inTenths.test(head.slice(0, headLength)),
  parse(text) {
    const entries = text.split('\n').flatMap((line) => {
      const [, frame, lastFrame, tenth, lastTenth, words = ''] = cue.exec(line) ?? []
      const [from, to = ''] = [frame ?? tenth, lastFrame ?? lastTenth]
      return from === undefined ? [] : { from: Number(from), to: to === '' ? undefined : Number(to), words }
    })
    const [first] = entries
    const said = first && first.from <= 1 && /^\s*\d{1,3}(?:\.\d{1,6})?\s*$/.test(first.words)
    const rate = said ? Number(first.words) : inTenths.test(text.slice(0, headLength)) ? 10 : 0
    const framesPerSecond = rate > 0 ? rate : usualRate
    const cues = (said ? entries.slice(1) : entries).flatMap(({ from, to, words }): RawCue | [] => {
      const start = startTime(from / framesPerSecond)
      if (start === undefined) return []
      return {
        start,
        end: to === undefined ? undefined : startTime(to / framesPerSecond),
        text: spoken(words),
      }
    })
    return { cues, timed: true, warnings: rate > 0 ? [] : [unknownRate] }
  },
}

const unknownRate = `This file counts in frames and doesn't say how many make a second. ${usualRate} were taken, so the times may be off.`

/** A slash before a line makes it italic. */
const spoken = (words: string): string =>
  words
    .replace(code, '')
    .split('|')
    .map((line) => line.replace(/^\s*\//, ''))
    .join(' ')
