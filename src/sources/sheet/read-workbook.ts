import { decodeEntities } from '#src/sources/captions/entities.ts'
import { readLinkIn } from '#src/sources/link-line.ts'
import { readLink } from '#src/sources/video-links.ts'
import { strToU8, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/universal'
import { columnIndex } from './column-letters.ts'
import { findColumns } from './find-columns.ts'
import { readRelations, readSheetXml, type SheetXml } from './sheet-xml.ts'
import { textOfCell } from './cell-text.ts'
import { tableOf, type Table, type TableRead } from './table.ts'
import { textOf, unpackWorkbook, type Parts } from './workbook-parts.ts'

const mostNamed = 5
const damaged =
  "This workbook can't be read: it is damaged or written in an unknown way. Save it as .csv and add that."

/** The sheet with the links of an .xlsx or .xlsm workbook, else its first one that holds anything. */
export async function readWorkbook(bytes: Uint8Array): Promise<TableRead> {
  const unpacked = unpackWorkbook(bytes)
  if (!unpacked.ok) return unpacked
  const { parts, macros } = unpacked
  const names = Object.keys(parts).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name))
  const files = new Map(names.map((name) => [name, readSheetXml(textOf(parts[name]))]))
  const relations = readRelations(textOf(parts['xl/_rels/workbook.xml.rels']))
  try {
    const packed = pack(parts, files)
    const sheets = await readXlsxFile(packed)
    const paths = sheetPaths(textOf(parts['xl/workbook.xml']), relations)
    const tables = sheets.flatMap(({ sheet, data }) => {
      const path = paths.get(sheet) ?? (names.length === 1 ? names[0] : undefined) ?? ''
      const facts = files.get(path)
      const cells = data.map((row) => row.map(textOfCell))
      const behind = facts && linksBehind(facts, cells, readRelations(textOf(parts[relationsPath(path)])))
      const read = tableOf(behind ?? cells, {
        more: facts?.cutRows ?? 0,
        warnings: facts ? warningsOf(facts) : [],
      })
      return read.ok ? [{ sheet, table: read.table }] : []
    })
    const chosen = tables.find(({ table }) => findColumns(table).columns.link !== null) ?? tables[0]
    if (!chosen) return { ok: false, reason: 'There is nothing in this workbook.' }
    const others = tables.filter((one) => one !== chosen).map(({ sheet }) => `"${sheet}"`)
    const warnings = [
      ...chosen.table.warnings,
      ...(others.length > 0 ? [`Only the sheet "${chosen.sheet}" was read, not ${listed(others)}.`] : []),
      ...(macros ? ['The macros in this workbook were not run.'] : []),
    ]
    return { ok: true, table: { ...chosen.table, warnings } satisfies Table }
  } catch {
    return { ok: false, reason: damaged }
  }
}

/** Stored, not packed: what was unpacked within the limits is not to be unpacked a second time. */
function pack(parts: Parts, files: ReadonlyMap<string, SheetXml>): ArrayBuffer {
  const entries = Object.entries(parts).map(([name, bytes]) => {
    const sheet = files.get(name)
    return [name, sheet ? strToU8(sheet.xml) : bytes] as const
  })
  const zipped = zipSync(Object.fromEntries(entries), { level: 0 })
  return zipped.buffer.slice(zipped.byteOffset, zipped.byteOffset + zipped.byteLength)
}

function sheetPaths(workbook: string, relations: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const [tag] of workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)) {
    const [, name = ''] = /\bname="([^"]*)"/.exec(tag) ?? []
    const [, id = ''] = /\b\w+:id="([^"]*)"/.exec(tag) ?? []
    const target = relations.get(id)
    if (target) paths.set(decodeEntities(name), target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return paths
}

const relationsPath = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels')

/**
 * The rows with one column more, where a cell shows a title and the link lies behind it; undefined where
 * there are no such cells.
 */
function linksBehind(
  { linked }: SheetXml,
  rows: readonly (readonly string[])[],
  relations: ReadonlyMap<string, string>,
): readonly (readonly string[])[] | undefined {
  const links = new Map<number, string>()
  for (const [at, to] of linked) {
    const target = 'address' in to ? to.address : relations.get(to.relation)
    const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? []
    const row = Number(number) - 1
    const shown = rows[row]?.[columnIndex(letters)] ?? ''
    if (target && readLink(target).ok && !readLinkIn(shown).ok && !links.has(row)) links.set(row, target)
  }
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const padded = (row: readonly string[]) => [...row, ...Array<string>(width - row.length).fill('')]
  return links.size === 0 ? undefined : rows.map((row, at) => [...padded(row), links.get(at) ?? ''])
}

function warningsOf({ unsolved, merged }: SheetXml): readonly string[] {
  return [
    ...(unsolved.length > 0
      ? [
          `${listed(unsolved)}: a formula without a result. Open and save the workbook in your spreadsheet program.`,
        ]
      : []),
    ...(merged.length > 0 ? [`${listed(merged)}: cells that were merged count once, where they begin.`] : []),
  ]
}

const listed = (names: readonly string[]): string =>
  names.length > mostNamed
    ? `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`
    : names.join(', ')
