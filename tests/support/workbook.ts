import { strToU8, zipSync } from 'fflate'

/** A cell: text, a number, a formula with or without its result, or raw XML. */
export type CellOf =
  string | number | { readonly formula: string; readonly result?: string } | { readonly xml: string }

export interface SheetOf {
  readonly name?: string
  readonly rows: readonly (readonly CellOf[])[]
  readonly merged?: readonly string[]
  /** Links behind cells, by address. */
  readonly links?: Readonly<Record<string, string>>
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const letterOf = (column: number) => String.fromCharCode(65 + column)

function cellXml(cell: CellOf, at: string): string {
  if (cell === '') return ''
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if ('xml' in cell) return cell.xml.replaceAll('{at}', at)
  const result = cell.result === undefined ? '' : `<v>${escaped(cell.result)}</v>`
  return `<c r="${at}" t="str"><f>${escaped(cell.formula)}</f>${result}</c>`
}

const relationships = (all: readonly string[]) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`

/** The bytes of an .xlsx workbook, as spreadsheet programs write them. */
export function workbook(
  sheets: readonly SheetOf[],
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(`${head}<Types/>`),
    'xl/workbook.xml': strToU8(
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
        .map(
          ({ name }, n) => `<sheet name="${name ?? `Sheet${n + 1}`}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      relationships([
        ...sheets.map(
          (_, n) =>
            `<Relationship Id="rId${n + 1}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`,
        ),
        `<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/>`,
      ]),
    ),
    // Style 1 is [h]:mm:ss.
    'xl/styles.xml': strToU8(
      `${head}<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="46"/></cellXfs></styleSheet>`,
    ),
    ...more,
  }
  for (const [n, { rows, merged = [], links = {} }] of sheets.entries()) {
    const data = rows.map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letterOf(column)}${at + 1}`)).join('')}</row>`,
    )
    const merges =
      merged.length > 0
        ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        : ''
    const targets = Object.entries(links)
    const hyperlinks =
      targets.length > 0
        ? `<hyperlinks>${targets.map(([ref], link) => `<hyperlink ref="${ref}" r:id="link${link}"/>`).join('')}</hyperlinks>`
        : ''
    files[`xl/worksheets/sheet${n + 1}.xml`] = strToU8(
      `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData>${data.join('')}</sheetData>${merges}${hyperlinks}</worksheet>`,
    )
    if (targets.length > 0) {
      files[`xl/worksheets/_rels/sheet${n + 1}.xml.rels`] = strToU8(
        relationships(
          targets.map(
            ([, target], link) =>
              `<Relationship Id="link${link}" Type="${office}/hyperlink" Target="${escaped(target)}" TargetMode="External"/>`,
          ),
        ),
      )
    }
  }
  return zipSync(files)
}
