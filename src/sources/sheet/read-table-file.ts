import type { CaptionFile } from '#src/sources/caption-file.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { readTable } from './read-table.ts'
import { tableFile } from './row-videos.ts'

export type TableFileRead =
  { readonly ok: true; readonly file: TableFile } | { readonly ok: false; readonly reason: string }

/** A table and the videos in it, out of the bytes of a file. Never throws. */
export async function readTableFile(file: CaptionFile): Promise<TableFileRead> {
  const read = await readTable(file)
  return read.ok ? { ok: true, file: tableFile(file.name, read.table) } : read
}
