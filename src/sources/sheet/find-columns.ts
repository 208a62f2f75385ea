import { readLinkIn } from '#src/sources/link-line.ts'
import { captionName } from './cell-kinds.ts'
import { noColumns, roles, type Columns, type Role } from './columns.ts'
import { roleOfName } from './header-names.ts'
import type { Table, TableRow } from './table.ts'

export interface FoundColumns {
  readonly columns: Columns
  /** The row with the names of the columns; undefined where there is none. */
  readonly header: TableRow | undefined
  /** The rows below the header, or all. */
  readonly rows: readonly TableRow[]
  readonly width: number
}

/** Rows that are looked at; the others are like them. */
const sampled = 200
/** Above a table there may be its own title, a date, a note. */
const mostAbove = 10

const known = new WeakMap<Table, FoundColumns>()

/** Which column is what, by the names in its header and by what stands in it. */
export function findColumns(table: Table): FoundColumns {
  const old = known.get(table)
  if (old) return old
  const sample = table.rows.slice(0, sampled)
  const width = sample.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const header = findHeader(sample)
  const rows = header === undefined ? table.rows : table.rows.slice(header + 1)
  const head = header === undefined ? undefined : sample[header]
  const contents = Array.from({ length: width }, (_, column) => contentOf(rows.slice(0, sampled), column))
  const found = { columns: assign(head?.cells ?? [], contents), header: head, rows, width }
  known.set(table, found)
  return found
}

const holdsLink = (cell: string): boolean => /[./]/.test(cell) && readLinkIn(cell).ok

/**
 * The index of the header: the last row above the first link that names a column, or the only row above it,
 * where that has a word where the others have their links.
 */
function findHeader(rows: readonly TableRow[]): number | undefined {
  const first = rows.findIndex(({ cells }) => cells.some(holdsLink))
  const above = rows.slice(0, first < 0 ? 1 : Math.min(first, mostAbove))
  const named = above.findLastIndex(({ cells }) => cells.some((cell) => roleOfName(cell) !== undefined))
  if (named >= 0) return named
  const column = rows[first]?.cells.findIndex(holdsLink) ?? -1
  return first === 1 && (rows[0]?.cells[column] ?? '') !== '' ? 0 : undefined
}

interface Content {
  readonly filled: number
  /** Shares of the filled cells. */
  readonly links: number
  readonly captions: number
  readonly times: number
  readonly numbers: number
  readonly meanLength: number
}

function contentOf(rows: readonly TableRow[], column: number): Content {
  const cells = rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '')
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / Math.max(1, cells.length)
  return {
    filled: cells.length,
    links: share(holdsLink),
    captions: share((cell) => captionName(cell) !== undefined || cell.includes('-->') || cell.length > 1000),
    times: share((cell) => /^(\d{1,3}:)?\d{1,3}:\d{2}$|^PT\d/i.test(cell)),
    numbers: share((cell) => /^[-+]?[\d.,:%\s]+$/.test(cell)),
    meanLength: cells.reduce((sum, { length }) => sum + length, 0) / Math.max(1, cells.length),
  }
}

function assign(head: readonly string[], contents: readonly Content[]): Columns {
  const columns: Record<Role, number | null> = { ...noColumns }
  const free = new Set(contents.keys())
  const take = (role: Role, column: number | undefined) => {
    if (column === undefined || columns[role] !== null) return
    columns[role] = column
    free.delete(column)
  }
  const best = (score: (content: Content, column: number) => number) => {
    let top: { column: number; score: number } | undefined
    for (const column of free) {
      const content = contents[column]
      const value = content && content.filled > 0 ? score(content, column) : 0
      if (value > (top?.score ?? 0)) top = { column, score: value }
    }
    return top?.column
  }
  const names = contents.map((_, column) => roleOfName(head[column] ?? ''))
  const named = (role: Role) => best(({ filled }, column) => (names[column] === role ? filled : 0))

  // Content before names: a column called "Video" or "Source" may hold titles, and "Link" a page's name.
  take(
    'link',
    best(({ links, filled }, column) =>
      links > 0.3 ? links * filled * (names[column] === 'link' ? 4 : 1) : 0,
    ),
  )
  for (const role of roles) take(role, named(role))
  take(
    'transcript',
    best(({ captions, filled }) => (captions > 0.5 ? filled : 0)),
  )
  take(
    'duration',
    best(({ times, filled }) => (times > 0.6 ? filled : 0)),
  )
  const wordy = ({ numbers, links, filled }: Content) => (numbers < 0.5 && links < 0.3 ? filled : 0)
  take(
    'title',
    best((content) => (content.meanLength <= 120 && content.meanLength > 2 ? wordy(content) : 0)),
  )
  take(
    'description',
    best((content) => (content.meanLength > 60 ? wordy(content) : 0)),
  )
  return columns
}
