interface DateCell {
  valueOf(): number
  toISOString(): string
}

const isDate = (cell: unknown): cell is DateCell =>
  typeof cell === 'object' && cell !== null && 'toISOString' in cell

/** Day 0 of a spreadsheet's calendar, 30 December 1899, in milliseconds since 1970. */
const dayZero = -2_209_161_600_000
const dayMs = 86_400_000
/** Days; a time of day or a duration is a date near the calendar's beginning. */
const firstDates = 366

/** A cell of a workbook as text: numbers without the dust of sums, times as `h:mm:ss`. */
export function textOfCell(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(Number(cell.toPrecision(12)))
  if (typeof cell === 'boolean') return String(cell)
  if (!isDate(cell) || Number.isNaN(cell.valueOf())) return ''
  const days = Math.floor((cell.valueOf() - dayZero) / dayMs)
  if (days >= firstDates) return cell.toISOString().slice(0, 10)
  const [h, m, s] = cell.toISOString().slice(11, 19).split(':')
  return `${days * 24 + Number(h)}:${m}:${s}`
}
