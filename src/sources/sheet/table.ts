export interface TableRow {
  /** As a spreadsheet numbers it: from 1, blank rows and the header count. */
  readonly at: number
  readonly cells: readonly string[]
}

/** What a table file holds: its rows that aren't blank. */
export interface Table {
  readonly rows: readonly TableRow[]
  /** Rows that were not read, because there are too many. */
  readonly unread: number
  readonly warnings: readonly string[]
}

export type TableRead =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly reason: string }

/** More than a session takes videos: some rows hold none, or one that was there. */
export const mostRows = 20_000
/** A sheet has up to 16,384; what has more than these in use is no list. */
export const mostColumns = 256

/** The table of these rows, the blank ones left out and the others cut to `mostRows`. */
export function tableOf(
  rows: Iterable<readonly string[]>,
  { more = 0, warnings = [] }: { more?: number; warnings?: readonly string[] } = {},
): TableRead {
  const kept: TableRow[] = []
  let unread = more
  let at = 0
  for (const row of rows) {
    at++
    const cells = row.slice(0, mostColumns).map((cell) => cell.trim())
    if (cells.every((cell) => cell === '')) continue
    if (kept.length < mostRows) kept.push({ at, cells })
    else unread++
  }
  if (kept.length === 0) return { ok: false, reason: 'There is nothing in this table.' }
  return { ok: true, table: { rows: kept, unread, warnings } }
}
