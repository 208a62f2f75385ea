import type { CaptionReader, RawCue } from './caption-reader.ts'
import { startTime } from './clock-time.ts'

const figure = /^\d{1,12}(?:[.,]\d{1,9})?$/
/** The words stand in the last column. */
const header = /^(?=[^\n]*\bstart\b)(?=[^\n]*\bend\b)(?:[a-z_ ]{1,20}[\t,;]){2,5}text[ \t]*\n/i
/** Whole numbers in two columns may be anything in a table. */
const label = /^\d{1,12}[.,]\d{3,9}\t\d{1,12}[.,]\d{3,9}\t/
const unnamed = 'start\tend\ttext'

/**
 * `start`, `end` and words in columns: Whisper's tables in whole milliseconds, with a speaker in some, and
 * Audacity's labels in seconds.
 */
export const timedColumns: CaptionReader = {
  found: 'columns of starts and ends, and no words behind them',
  detect(head) {
    const begun = head.trimStart().slice(0, 100)
    return header.test(begun) || label.test(begun)
  },
  parse(text) {
    const [names = unnamed] = header.exec(text.trimStart().slice(0, 100)) ?? []
    const [mark = '\t'] = /[\t,;]/.exec(names) ?? []
    const columns = names.toLowerCase().trim().split(mark)
    const cell = (cells: readonly string[], name: string): string =>
      cells[columns.indexOf(name)]?.trim() ?? ''
    const rows = text.split('\n').flatMap((line) => {
      const cells = line.split(mark)
      const [from, to] = [cell(cells, 'start'), cell(cells, 'end')]
      if (!figure.test(from) || !figure.test(to)) return []
      const said = unquoted(cells.slice(columns.length - 1).join(mark))
      return { from, to, said, speaker: cell(cells, 'speaker') || undefined }
    })
    // A second may be whole among seconds with fractions.
    const unit = rows.some(({ from, to }) => /[.,]/.test(from + to)) ? 1 : 0.001
    const cues = rows.flatMap(({ from, to, said, speaker }): RawCue | [] => {
      const start = seconds(from, unit)
      return start === undefined ? [] : { start, end: seconds(to, unit), text: said, speaker }
    })
    return { cues, timed: true, warnings: [] }
  },
}

const unquoted = (cell: string): string =>
  /^\s*"[^]*"\s*$/.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell

const seconds = (written: string, unit: number): number | undefined =>
  startTime(Number(written.replace(',', '.')) * unit)
