import type { CaptionReader, RawCue } from './caption-reader.ts'
import { startTime } from './clock-time.ts'

const cue = /^\s*\{(\d{1,9})\}\{(\d{0,9})\}(.*)$/
const code = /\{[a-z]:[^{}]*\}/gi
/** A film's, and what players take where none is said. */
const usualRate = 23.976

/** `{25}{75}words|more words`: times in frames, of which the first caption may say how many make a second. */
export const microDvd: CaptionReader = {
  found: 'MicroDVD’s frames like {25}{75}, and no words behind them',
  detect: (head) => /^\s*\{\d+\}\{\d*\}/.test(head),
  parse(text) {
    const entries = text.split('\n').flatMap((line) => {
      const [, from, to = '', words = ''] = cue.exec(line) ?? []
      return from === undefined ? [] : { from: Number(from), to: to === '' ? undefined : Number(to), words }
    })
    const [first] = entries
    const said = first && first.from <= 1 && /^\s*\d{1,3}(?:\.\d{1,6})?\s*$/.test(first.words)
    const rate = said ? Number(first.words) : 0
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
