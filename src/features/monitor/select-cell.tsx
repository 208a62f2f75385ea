import { GridCell } from '#src/ui/grid-cell.tsx'

/** The first cell of a row, and of the head: whether the row is chosen, or all are. */
export const SelectCell = ({
  label,
  role,
  active,
  checked,
  onChange,
}: {
  label: string
  role?: 'columnheader'
  active: boolean
  checked: boolean
  onChange: () => void
}) => (
  <GridCell
    {...(role && { role })}
    column={0}
    active={active}
    focusInside
    className="row-span-2 grid place-items-center"
  >
    <input
      type="checkbox"
      data-cell-focus
      tabIndex={active ? 0 : -1}
      checked={checked}
      onChange={onChange}
      aria-label={label}
      className="size-4 accent-accent"
    />
  </GridCell>
)
