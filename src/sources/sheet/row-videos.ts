import type { Transcript } from '#src/domain/video.ts'
import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { readLinkIn } from '#src/sources/link-box.ts'
import type { Reject } from '#src/sources/reject.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { captionsId } from '#src/sources/transcript-facts.ts'
import { youTubeLink, type LinkRead, type VideoLink } from '#src/sources/video-links.ts'
import { captionName } from './cell-kinds.ts'
import type { Columns } from './columns.ts'
import { readDuration, type DurationUnit } from './duration.ts'
import { findColumns, type FoundColumns } from './find-columns.ts'
import { unitOfName } from './header-names.ts'
import type { TableRow } from './table.ts'

/** More than a session can work on in a day. */
export const mostVideos = 5000

/** What a row says of a video. At least one of link, transcript and caption file is there. */
export interface RowVideo {
  readonly at: string
  readonly file: string
  readonly link?: VideoLink
  readonly title?: string
  readonly description?: string
  readonly durationSeconds?: number
  readonly transcript?: Transcript
  /** The name of a file with its captions, in small letters. */
  readonly captionFile?: string
}

/** What is wrong with a cell; its row goes on without it. */
export interface RowWarning {
  readonly at: string
  readonly file: string
  readonly text: string
}

export interface TableVideos {
  readonly found: FoundColumns
  /** The columns as they count: found, or chosen by the user. */
  readonly columns: Columns
  readonly videos: readonly RowVideo[]
  readonly rejects: readonly Reject[]
  readonly warnings: readonly RowWarning[]
  /** Rows with anything in them, without the header. */
  readonly rows: number
  /** Rows of a video that a row before has already. */
  readonly repeated: number
  /** Rows that were left out because there are too many. */
  readonly leftOut: number
}

// The form asks at every key.
const known = new WeakMap<TableFile, TableVideos>()

/** The videos in the rows of a table: the good rows go on, each other one is a reject with its row. */
export function rowVideos(file: TableFile): TableVideos {
  const old = known.get(file)
  if (old) return old
  const read = readRows(file)
  known.set(file, read)
  return read
}

function readRows(file: TableFile): TableVideos {
  const found = findColumns(file.table)
  const columns: Columns = { ...found.columns, ...file.columns }
  const rows = found.rows.length + file.table.unread
  const base = { found, columns, rows }
  if (columns.link === null && columns.transcript === null) {
    const rejects = [{ what: file.name, reason: noLinks(rows) }]
    return { ...base, videos: [], rejects, warnings: [], repeated: 0, leftOut: 0 }
  }
  const unit = unitOfName(found.header?.cells[columns.duration ?? -1] ?? '')
  const videos = new Map<string, RowVideo>()
  const rejects: Reject[] = []
  const warnings: RowWarning[] = []
  let repeated = 0
  let looked = 0
  for (const row of found.rows) {
    if (videos.size >= mostVideos) break
    looked++
    const place = { at: `Row ${row.at}`, file: file.name }
    const read = readRow(row, columns, unit)
    warnings.push(...read.warnings.map((text) => ({ ...place, text })))
    if (!read.ok) {
      rejects.push({ ...place, what: read.what, reason: read.reason })
      continue
    }
    const { link, transcript, captionFile } = read.video
    const key = link?.id ?? (transcript ? captionsId(transcript) : `file:${captionFile}`)
    const first = videos.get(key)
    if (first) repeated++
    // What the first row leaves open, a later one may say.
    videos.set(key, { ...read.video, ...place, ...first })
  }
  const leftOut = rows - looked
  return { ...base, videos: [...videos.values()], rejects, warnings, repeated, leftOut }
}

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
      ...(description !== '' && { description }),
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

const longestWhat = 120
const short = (text: string): string => (text.length > longestWhat ? `${text.slice(0, longestWhat)}…` : text)
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const noLinks = (rows: number): string =>
  `No column of this table holds links (${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}). If one does, choose it as the link column.`
