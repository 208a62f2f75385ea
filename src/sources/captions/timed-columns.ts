import type { CaptionReader, RawCue } from './caption-reader.ts'
import { startTime } from './clock-time.ts'

const row = /^(\d{1,12}(?:[.,]\d{1,9})?)\t(\d{1,12}(?:[.,]\d{1,9})?)\t(.*)$/
const header = /^start\tend\ttext[ \t]*\n/i
/** Whole numbers in two columns may be anything in a table. */
const label = /^\d{1,12}[.,]\d{3,9}\t\d{1,12}[.,]\d{3,9}\t/

/** `start`, `end` and words, parted by tabs: Whisper's table in whole milliseconds, Audacity's labels in seconds. */
export const timedColumns: CaptionReader = {
  found: 'columns of starts and ends, and no words behind them',
  detect(head) {
    const begun = head.trimStart().slice(0, 100)
    return header.test(begun) || label.test(begun)
  },
  parse(text) {
    const rows = text.split('\n').flatMap((line) => {
      const [, from, to = '', said = ''] = row.exec(line) ?? []
      return from === undefined ? [] : { from, to, said }
    })
    // A second may be whole among seconds with fractions.
    const unit = rows.some(({ from, to }) => /[.,]/.test(from + to)) ? 1 : 0.001
    const cues = rows.flatMap(({ from, to, said }): RawCue | [] => {
      const start = seconds(from, unit)
      return start === undefined ? [] : { start, end: seconds(to, unit), text: said }
    })
    return { cues, timed: true, warnings: [] }
  },
}

const seconds = (figure: string, unit: number): number | undefined =>
  startTime(Number(figure.replace(',', '.')) * unit)
