import { readFileText, type CaptionFile } from './caption-file.ts'
import { isArchive } from './captions/file-kind.ts'
import { documentFormat, readCaptionFile, type CaptionsRead } from './captions/read-captions.ts'
import { srt } from './captions/srt.ts'
import { timedColumns } from './captions/timed-columns.ts'
import { readLinks } from './link-box.ts'
import type { TableVideos } from './sheet/table-videos.ts'
import type { Table } from './sheet/table.ts'

export interface CaptionsFile {
  readonly name: string
  readonly read: CaptionsRead
}

export interface TableFile {
  readonly name: string
  readonly table: Table
  /** What was read out of its rows, by the columns as they are now. */
  readonly videos: TableVideos
}

/** A text file with links in it. */
export interface LinkFile {
  readonly name: string
  readonly links: string
}

/** A file that was added, as it was read. */
export type SourceFile = CaptionsFile | TableFile | LinkFile

const tableName = /\.(csv|tsv|tab|xlsx|xlsm|xls)$/i
const firstTimes = /^(\d+\s*\n)?\s*[\d:.,]+\s*-->/
/** In characters; a pattern with so many blanks in it takes seconds over a long run of them. */
const firstTimesLength = 200
const headLength = 65_536

/** How a file is to be read: its content decides, its name only where both are possible. */
export function fileSort({ name, bytes }: CaptionFile): 'captions' | 'table' | 'links' {
  if (isArchive(bytes)) return 'table'
  const head = readFileText({ name, bytes: bytes.subarray(0, headLength) })
  if (!head.ok || beginsAsCaptions(head.text) || timedColumns.detect(head.text)) return 'captions'
  const document = documentFormat(head.text)
  // A list of links may be JSON too.
  if (document !== undefined && document !== 'json') return 'captions'
  // Behind the name of a table, times may stand in its cells.
  if (tableName.test(name)) return 'table'
  if (srt.detect(head.text)) return 'captions'
  const lines = head.text.split('\n').filter((line) => line.trim() !== '')
  const linked = lines.filter((line) => /https?:\/\/|www\.|youtu\.be/i.test(line))
  if (linked.length < lines.length * 0.4 || readLinks(linked.join('\n')).links.length === 0) return 'captions'
  if (document && readCaptionFile({ name, bytes }).ok) return 'captions'
  return isDelimited(lines) ? 'table' : 'links'
}

const beginsAsCaptions = (text: string): boolean =>
  firstTimes.test(text.trimStart().slice(0, firstTimesLength))

/** Whether a text is what spreadsheets copy: rows of cells, links among them. */
export function isCopiedTable(text: string): boolean {
  const lines = text
    .slice(0, headLength)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
  return isDelimited(lines, ['\t']) && readLinks(lines.join('\n')).links.length > 0
}

/** Whether nearly all lines have the same number of tabs, or of semicolons, or of commas: at least one. */
function isDelimited(lines: readonly string[], marks = ['\t', ';', ',']): boolean {
  return marks.some((mark) => {
    const counts = lines.slice(0, 50).map((line) => line.split(mark).length - 1)
    const [first = 0] = counts
    return lines.length > 1 && first > 0 && counts.filter((n) => n === first).length >= counts.length * 0.9
  })
}
