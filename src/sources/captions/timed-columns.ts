import type { CaptionReader, RawCue } from './caption-reader.ts'
import { clockSeconds, startTime } from './clock-time.ts'

const figure = /^\d{1,12}(?:[.,]\d{1,9})?$/
/** Whole numbers in two columns may be anything in a table. */
const label = /^\d{1,12}[.,]\d{3,9}\t\d{1,12}[.,]\d{3,9}\t/
/** Video editors count frames behind the seconds, and don't say how many make one. */
const frames = /(?<=\d:\d\d:\d\d)[:;]\d\d$/
/** What the columns are called, in small letters without signs. */
const names = {
  start: /^(?:start|starttime|startsec|in|begin|from|timecodein|timestamp|time|timecode)$/,
  end: /^(?:end|endtime|endsec|out|stop|to|timecodeout)$/,
  text: /^(?:text|transcript|transcription|captions?|subtitles?|sentence|utterance|dialogue|words|content)$/,
  speaker: /^(?:speaker|speakername|speakerlabel)$/,
}
/** A table of videos may have times and transcripts too. */
const ofVideos = /^(?:link|url|video|videoid|title)/
const headLength = 2000

interface Columns {
  readonly mark: string
  readonly count: number
  readonly start: number
  /** This and the speaker's: -1 for none. */
  readonly end: number
  readonly text: number
  readonly speaker: number
}
const unnamed: Columns = { mark: '\t', count: 3, start: 0, end: 1, text: 2, speaker: -1 }

/**
 * Starts, ends and words in columns: Whisper's tables in whole milliseconds, Audacity's labels in seconds, and
 * what video editors and services write as CSV, with times like 0:05 and a speaker in some.
 */
export const timedColumns: CaptionReader = {
  found: 'columns of starts and ends, and no words behind them',
  detect(head) {
    const begun = head.trimStart()
    if (label.test(begun.slice(0, 100))) return true
    const columns = namedColumns(begun)
    const first = columns && (begun.slice(0, headLength).split('\n')[1] ?? '')
    return (
      columns !== undefined &&
      (!first?.trim() || seconds(cellsOf(first, columns.mark)[columns.start]) !== undefined)
    )
  },
  parse(text) {
    const { mark, count, ...at } = namedColumns(text.trimStart()) ?? unnamed
    const rows: { from: string; to: string; said: string; speaker: string | undefined }[] = []
    for (const cells of rowsOf(text, mark, at.start)) {
      const [from = '', to = ''] = [cells[at.start]?.trim(), cells[at.end]?.trim()]
      if (seconds(from) !== undefined) {
        // In the last column commas part nothing.
        const said = at.text === count - 1 ? cells.slice(at.text).join(mark) : (cells[at.text] ?? '')
        rows.push({ from, to, said, speaker: cells[at.speaker]?.trim() || undefined })
      }
    }
    const unit = areSeconds(rows) ? 1 : 0.001
    const cues = rows.flatMap(({ from, to, said, speaker }): RawCue | [] => {
      const start = startTime(seconds(from, unit))
      return start === undefined ? [] : { start, end: startTime(seconds(to, unit)), text: said, speaker }
    })
    return { cues, timed: true, warnings: [] }
  },
}

/** Between what is said in a second and what is said in a millisecond: ten to twenty characters, and a hundredth of one. */
const charactersAUnit = 0.3

/** Whether times count seconds: a second may be whole among some with fractions, and whole numbers go by how fast one would talk. */
function areSeconds(rows: readonly { from: string; to: string; said: string }[]): boolean {
  if (rows.some(({ from, to }) => /[.,:]/.test(from + to))) return true
  const speeds = rows.flatMap(({ from, to, said }, at) => {
    const span = Number(to || (rows[at + 1]?.from ?? NaN)) - Number(from)
    return span > 0 ? said.trim().length / span : []
  })
  return (speeds.sort((a, b) => a - b)[speeds.length >> 1] ?? 1) > charactersAUnit
}

function namedColumns(text: string): Columns | undefined {
  const [header = ''] = text.slice(0, headLength).split('\n', 1)
  for (const mark of ['\t', ';', ',']) {
    const cells = cellsOf(header, mark).map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''))
    const [start, end, text_, speaker] = [names.start, names.end, names.text, names.speaker].map((name) =>
      cells.findIndex((cell) => name.test(cell)),
    ) as [number, number, number, number]
    if (start >= 0 && text_ >= 0 && !cells.some((cell) => ofVideos.test(cell))) {
      return { mark, count: cells.length, start, end, text: text_, speaker }
    }
  }
  return undefined
}

/** In lines: a quote that is open for longer was never closed. */
const longestQuoted = 20

/** The cells of each row. A quoted cell may go on over several lines, but not into one that begins with a time. */
function* rowsOf(text: string, mark: string, start: number): Generator<readonly string[]> {
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    let row = lines[at] ?? ''
    let read = readCells(row, mark)
    for (let next = at + 1; read.isOpen && next - at <= longestQuoted && next < lines.length; next++) {
      const line = lines[next] ?? ''
      if (seconds(cellsOf(line, mark)[start]) !== undefined) break
      row += `\n${line}`
      const longer = readCells(row, mark)
      if (longer.isOpen) continue
      read = longer
      at = next
    }
    yield read.cells
  }
}

const cellsOf = (line: string, mark: string): readonly string[] => readCells(line, mark).cells

/** Quoted cells may hold marks and quotes. */
function readCells(
  line: string,
  mark: string,
): { readonly cells: readonly string[]; readonly isOpen: boolean } {
  if (!line.includes('"')) return { cells: line.split(mark), isOpen: false }
  const cells: string[] = []
  let open: string | undefined
  for (const part of line.split(mark)) {
    const cell: string = open === undefined ? part : open + mark + part
    const quotes = part.split('"').length - 1
    const isOpen = open === undefined ? /^\s*"/.test(part) && quotes % 2 === 1 : quotes % 2 === 0
    open = isOpen ? cell : undefined
    if (!isOpen) cells.push(unquoted(cell))
  }
  return open === undefined ? { cells, isOpen: false } : { cells: [...cells, open], isOpen: true }
}

const unquoted = (cell: string): string =>
  /^\s*"[^]*"\s*$/.test(cell) ? cell.trim().slice(1, -1).replaceAll('""', '"') : cell

function seconds(written = '', unit = 1): number | undefined {
  const cell = written.trim()
  return figure.test(cell) ? Number(cell.replace(',', '.')) * unit : clockSeconds(cell.replace(frames, ''))
}
