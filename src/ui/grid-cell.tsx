import type { ComponentProps } from 'react'

/**
 * A cell of a `DataGrid`. The active one is the grid's stop for the keyboard: it takes the focus itself, or the
 * control in it that has `data-cell-focus`; further controls in it are reached by Tab while it is active.
 */
export function GridCell({
  column,
  active,
  focusInside = false,
  role = 'gridcell',
  ...rest
}: ComponentProps<'div'> & {
  /** From 0. */
  column: number
  active: boolean
  /** Whether a control in it takes the focus in its place. */
  focusInside?: boolean
  role?: 'gridcell' | 'rowheader' | 'columnheader'
}) {
  return (
    <div
      role={role}
      aria-colindex={column + 1}
      data-column={column}
      data-active={active || undefined}
      tabIndex={active && !focusInside ? 0 : -1}
      {...rest}
    />
  )
}
