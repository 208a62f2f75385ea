import Papa from 'papaparse'
import { tableOf, type TableRead } from './table.ts'

const delimiters = [',', '\t', ';', '|']
const headLength = 65_536

/** A table in text, its delimiter guessed. Quoted cells may hold delimiters, quotes and line breaks. */
export function readDelimited(text: string): TableRead {
  const whole = text.replace(/^\ufeff/, '')
  // Excel's own way to say which delimiter follows.
  const said = /^sep=(.)\n/i.exec(whole)
  const body = said ? whole.slice(said[0].length) : whole
  const delimiter = said?.[1] ?? behindQuotes(body) ?? guessDelimiter(body)
  const { data, errors } = parse(body, { delimiter })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  const stray = errors.find(({ code }) => code === 'InvalidQuotes')
  const warnings = stray ? [`${rowOf(stray)}: ${strayQuote}`] : []
  if (open?.index === undefined) return tableOf(data, { warnings })
  // The open quote has swallowed all that follows. It is read once more without quotes, so that no row is lost.
  const from = body.lastIndexOf('\n', open.index) + 1
  const rest = parse(body.slice(from), { delimiter, quoteChar: '\0' }).data
  return tableOf([...data.slice(0, open.row), ...rest.map((row) => row.map(withoutQuotes))], {
    warnings: [...warnings, `${rowOf(open)}: ${openQuote}`],
  })
}

const parse = (text: string, how: { delimiter: string; quoteChar?: string; preview?: number }) =>
  Papa.parse<string[]>(text, { newline: '\n', ...how })

/** Where the first cell stands in quotes, what follows them is no guess. */
const behindQuotes = (text: string): string | undefined =>
  /^\s*"(?:[^"]|"")*"([,\t;|])/.exec(text.slice(0, headLength))?.[1]

/** The delimiter that parts most lines of the beginning into the same number of cells. */
function guessDelimiter(text: string): string {
  const head = text.slice(0, headLength)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const rows = parse(head, { delimiter, preview: 50 }).data
    const widths = rows.filter((row) => row.some((cell) => cell.trim() !== '')).map(({ length }) => length)
    const counts = new Map<number, number>()
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
    // Commas stand in links and sentences too, but not equally many in every line.
    const score = Math.max(0, ...Array.from(counts, ([width, times]) => times * (1 + width / 1000)))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

const withoutQuotes = (cell: string): string => cell.replace(/^"|"$/g, '').replaceAll('""', '"')

const rowOf = ({ row }: { row?: number | undefined }): string => `Row ${(row ?? 0) + 1}`
const openQuote =
  'a quote (") is opened and never closed. From this row on, each line was read as a row of its own.'
const strayQuote =
  'a quote (") stands in the middle of a cell. See whether this row was read as it was meant.'
