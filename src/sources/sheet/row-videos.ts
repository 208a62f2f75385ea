import type { Transcript } from '#src/domain/video.ts'
import { count } from '#src/lib/format-count.ts'
import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { readLinkIn } from '#src/sources/link-line.ts'
import { sameVideo, type Reject } from '#src/sources/reject.ts'
import { short } from '#src/sources/short.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { captionsId } from '#src/sources/transcript-facts.ts'
import { youTubeLink, type LinkRead } from '#src/sources/video-links.ts'
import { mostVideos } from '#src/sources/most-videos.ts'
import { captionName } from './cell-kinds.ts'
import { columnLetter } from './column-letters.ts'
import type { Columns } from './columns.ts'
import { readDuration, type DurationUnit } from './duration.ts'
import { findColumns, type FoundColumns } from './find-columns.ts'
import { unitOfName } from './header-names.ts'
import type { Table, TableRow } from './table.ts'
import type { RowVideo, RowWarning, TableVideos } from './table-videos.ts'

/** The videos in the rows of a table: the good rows go on, each other one is a reject with its row. */
function rowVideos(file: string, table: Table, chosen: Partial<Columns> = {}): TableVideos {
  const found = findColumns(table)
  const columns: Columns = { ...found.columns, ...chosen }
  const rows = found.rows.length + table.unread
  const base = { columns, names: columnNames(found), rows }
  if (columns.link === null && columns.transcript === null) {
    const rejects = [{ what: file, reason: noLinks(rows) }]
    return { ...base, videos: [], rejects, warnings: [], repeated: 0, leftOut: table.unread }
  }
  const unit = unitOfName(found.header?.cells[columns.duration ?? -1] ?? '')
  const videos = new Map<string, RowVideo>()
  const rejects: Reject[] = []
  const warnings: RowWarning[] = []
  let repeated = 0
  let leftOut = table.unread
  for (const row of found.rows) {
    const place = { at: `Row ${row.at}`, file }
    const read = readRow(row, columns, unit)
    warnings.push(...read.warnings.map((text) => ({ ...place, text })))
    if (!read.ok) {
      rejects.push({ ...place, what: read.what, reason: read.reason })
      continue
    }
    const { link, transcript, captionFile } = read.video
    const key = link?.id ?? (transcript ? captionsId(transcript) : `file:${captionFile}`)
    const first = videos.get(key)
    if (first) {
      repeated++
      warnings.push({ ...place, text: sameVideo(first.at) })
    } else if (videos.size >= mostVideos) {
      leftOut++
      continue
    }
    // What the first row leaves open, a later one may say.
    videos.set(key, { ...read.video, ...place, ...first })
  }
  return { ...base, videos: [...videos.values()], rejects, warnings, repeated, leftOut }
}

/** The table of a file, its columns found, or as chosen. */
export const tableFile = (name: string, table: Table, chosen?: Partial<Columns>): TableFile => ({
  name,
  table,
  videos: rowVideos(name, table, chosen),
})

const longestSample = 24

const columnNames = ({ header, rows, width }: FoundColumns): readonly string[] =>
  Array.from({ length: width }, (_, column) => {
    const sample = rows.find(({ cells }) => (cells[column] ?? '') !== '')?.cells[column] ?? ''
    const name = oneLine(header?.cells[column] || sample)
    return `${columnLetter(column)}: ${name.length > longestSample ? `${name.slice(0, longestSample)}…` : name}`
  })

type RowRead = { readonly warnings: readonly string[] } & (
  | { readonly ok: true; readonly video: Omit<RowVideo, 'at' | 'file'> }
  | { readonly ok: false; readonly what: string; readonly reason: string }
)

function readRow({ cells }: TableRow, columns: Columns, unit: DurationUnit): RowRead {
  const cellOf = (column: number | null): string => (column === null ? '' : (cells[column] ?? ''))
  const linkCell = cellOf(columns.link)
  const link = linkCell === '' ? undefined : readLinkCell(linkCell)
  const words = readWords(cellOf(columns.transcript))
  const what = short(linkCell || cells.filter((cell) => cell !== '').join(' · '))
  if (link?.ok === false) return { ok: false, what, reason: link.reason, warnings: [] }
  if (!link && !words.transcript && !words.captionFile) {
    return { ok: false, what, reason: words.warning ?? 'There is no link in this row.', warnings: [] }
  }
  const length = cellOf(columns.duration)
  const duration = length === '' ? undefined : readDuration(length, unit)
  const title = oneLine(cellOf(columns.title))
  const description = cellOf(columns.description)
  return {
    ok: true,
    video: {
      ...(link && { link: link.link }),
      ...(title !== '' && { title: short(title) }),
      ...(description !== '' && { description: short(description) }),
      ...(duration?.ok && { durationSeconds: duration.seconds }),
      ...(words.transcript && { transcript: words.transcript }),
      ...(words.captionFile && { captionFile: words.captionFile }),
    },
    warnings: [
      ...(duration?.ok === false
        ? [`"${short(length)}" ${duration.reason} The row goes on without a duration.`]
        : []),
      ...(words.warning ? [`The transcript can't be used: ${words.warning}`] : []),
    ],
  }
}

/** A link, or the bare id of a YouTube video, which lists made by tools have. */
function readLinkCell(cell: string): LinkRead {
  const read = readLinkIn(cell)
  const isId = !read.ok && /^(?=.*[\d_-]|.*[a-z][A-Z])[\w-]{11}$/.test(cell)
  return isId ? { ok: true, link: youTubeLink(cell) } : read
}

function readWords(cell: string): {
  readonly transcript?: Transcript
  readonly captionFile?: string
  readonly warning?: string
} {
  if (cell === '') return {}
  const name = captionName(cell)
  if (name !== undefined) return { captionFile: name }
  const read = readCaptionText(cell)
  return read.ok ? { transcript: read.transcript } : { warning: read.reason }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const noLinks = (rows: number): string =>
  `No column of this table holds links (${count(rows, 'row')}). If one does, choose it as the link column.`
