import { readFileText, type CaptionFile } from '#src/sources/caption-file.ts'
import { isArchive, textKind } from '#src/sources/captions/file-kind.ts'
import type { TableRead } from './table.ts'

/**
 * The table in a file, a workbook or delimited text: its bytes decide, not its name. The readers come when
 * they are needed. Never throws.
 */
export async function readTable(file: CaptionFile): Promise<TableRead> {
  if (isArchive(file.bytes)) {
    const { readWorkbook } = await import('./read-workbook.ts')
    return readWorkbook(file.bytes)
  }
  const read = readFileText(file)
  if (!read.ok) return read
  const kind = textKind(read.text.slice(0, 1000))
  if (kind)
    return { ok: false, reason: `This is ${kind}, not a table. Save it as .xlsx or .csv and add that.` }
  const { readDelimited } = await import('./read-delimited.ts')
  const table = readDelimited(read.text)
  return table.ok
    ? { ok: true, table: { ...table.table, warnings: [...read.warnings, ...table.table.warnings] } }
    : table
}
