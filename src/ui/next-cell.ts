/** A place in a grid: rows from 0, -1 being the head; columns from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/**
 * Where a key leads to from a place, as the grid pattern of the ARIA Authoring Practices has it; undefined for
 * other keys. It never leads out of the grid.
 * @param page how many rows are seen at once
 */
export function nextCell(
  { key, ctrlKey, metaKey }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  { row, column }: CellPlace,
  { rows, columns, page }: { readonly rows: number; readonly columns: number; readonly page: number },
): CellPlace | undefined {
  const whole = ctrlKey || metaKey
  const at = (toRow: number, toColumn: number): CellPlace => ({
    row: Math.max(-1, Math.min(rows - 1, toRow)),
    column: Math.max(0, Math.min(columns - 1, toColumn)),
  })
  switch (key) {
    case 'ArrowRight':
      return at(row, column + 1)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowUp':
      return at(row - 1, column)
    case 'PageDown':
      return at(row + page, column)
    case 'PageUp':
      return at(Math.max(0, row - page), column)
    case 'Home':
      return at(whole ? 0 : row, 0)
    case 'End':
      return at(whole ? rows - 1 : row, columns - 1)
    default:
      return undefined
  }
}
