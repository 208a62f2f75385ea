import type { CaptionReader, RawCue } from './caption-reader.ts'
import { startTime } from './clock-time.ts'

const cue = /^\s*(?:\{(\d{1,9})\}\{(\d{0,9})\}|\[(\d{1,9})\]\[(\d{0,9})\])(.*)$/
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
  detect: (head) => /^\s*\{\d+\}\{\d*\}/.test(head) || isInTenths(head),
  parse(text) {
    const entries = text.split('\n').flatMap((line) => {
      const [, frame, lastFrame, tenth, lastTenth, words = ''] = cue.exec(line) ?? []
      const [from, to = ''] = [frame ?? tenth, lastFrame ?? lastTenth]
      return from === undefined ? [] : { from: Number(from), to: to === '' ? undefined : Number(to), words }
    })
    const [first] = entries
    const said = first && first.from <= 1 && /^\s*\d{1,3}(?:\.\d{1,6})?\s*$/.test(first.words)
    const rate = said ? Number(first.words) : isInTenths(text) ? 10 : 0
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

/** Half a second: texts may begin with two of their sources, `[1][2]`. */
const leastTenths = 5

/** Whether line for line begins with two times that rise, as far as the first of them tell. */
function isInTenths(text: string): boolean {
  const lines = text
    .trimStart()
    .slice(0, headLength)
    .split('\n', 11)
    .filter((line) => line.trim() !== '')
  let last = 0
  return (
    lines.length > 1 &&
    lines.every((line, at) => {
      const [, , , from, to = ''] = cue.exec(line) ?? []
      // The last one may be cut.
      if (from === undefined) return at > 1 && at === lines.length - 1
      const rises = Number(from) >= last && (to === '' || Number(to) - Number(from) >= leastTenths)
      last = Number(from)
      return rises
    })
  )
}

const unknownRate = `This file counts in frames and doesn't say how many make a second. ${usualRate} were taken, so the times may be off.`

/** A slash before a line makes it italic. */
const spoken = (words: string): string =>
  words
    .replace(code, '')
    .split('|')
    .map((line) => line.replace(/^\s*\//, ''))
    .join(' ')
