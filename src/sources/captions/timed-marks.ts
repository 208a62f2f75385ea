import { mostCues, type CaptionReader } from './caption-reader.ts'
import { namesInFront } from './names.ts'
import { cuesFromPassages, type Passage } from './passage.ts'
import { timesThroughout } from './times-throughout.ts'

/** Years and page numbers in brackets are words: a time has a colon, or a fraction of seconds. */
const time = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,9})?|\d{1,6}\.\d{1,9} ?s`
const mark = String.raw`\[[ \t]{0,3}(${time})\s{0,3}(?:-->|->|→|-|–|—|to)\s{0,3}(${time})[ \t]{0,3}\]`
const everyMark = new RegExp(mark, 'g')
const markAtStart = new RegExp(String.raw`^[ \t]{0,20}${mark}`)

/**
 * `[0:00:05 - 0:00:10]` before each piece of the text, as deAPI writes it, and `[0.0s -> 4.2s]`, as Whisper's own
 * programs do. The pieces need no lines of their own.
 */
export const timedMarks: CaptionReader = {
  found: 'times like [0:05 - 0:10], and no words behind them',
  detect: (head) => timesThroughout(head, (line) => (markAtStart.test(line) ? 'alone' : undefined)),
  parse(text) {
    const marks = marksIn(text)
    const pieces = marks.map(({ start, end, from }, n): Passage => {
      return { start, end, lines: linesOf(text.slice(from, marks[n + 1]?.at)) }
    })
    const [first] = marks
    const lead = first && first.start > 0 ? linesOf(text.slice(0, first.at)) : []
    const cues = cuesFromPassages([{ start: 0, end: first?.start, lines: lead }, ...pieces])
    return { cues: namesInFront(cues), timed: true, warnings: [] }
  },
}

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** Marks whose starts rise, from the first at the beginning of a line on; what goes back in time was said. */
function marksIn(text: string) {
  let last = 0
  let isBegun = false
  const marks: { start: number; end: number; at: number; from: number }[] = []
  for (const found of text.matchAll(everyMark)) {
    if (marks.length > mostCues) break
    const [start, end] = [inSeconds(found[1]), inSeconds(found[2])]
    isBegun ||= /(?:^|\n)\s*$/.test(text.slice(Math.max(0, found.index - 80), found.index))
    if (!isBegun || start < last || end < start) continue
    last = start
    marks.push({ start, end, at: found.index, from: found.index + found[0].length })
  }
  return marks
}

/** `1:02:03.5`, `2:03` or `123.5s`. */
const inSeconds = (written = ''): number =>
  written
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => 60 * sum + Number.parseFloat(part), 0)
