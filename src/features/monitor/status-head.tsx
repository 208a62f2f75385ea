import { SelectCell } from '#src/features/monitor/select-cell.tsx'
import { firstTemplate, gridColumns } from '#src/features/monitor/status-columns.ts'
import { StatusLead } from '#src/features/monitor/status-lead.tsx'
import type { TemplateId } from '#src/domain/template.ts'
import { templateById } from '#src/templates/built-in.ts'
import type { GridRow } from '#src/ui/data-grid.tsx'
import { GridCell } from '#src/ui/grid-cell.tsx'
import type { TableOrder } from '#src/widgets/table-view.ts'
import { ArrowDown, ArrowUp } from 'lucide-react'

/** What a click on a column's name orders by: first, and once more. */
const ordersOf: Readonly<Record<'Video' | 'Duration' | 'Status', readonly [TableOrder, TableOrder]>> = {
  Video: ['title', '-title'],
  Duration: ['shortest', 'longest'],
  Status: ['trouble', 'done'],
}

/** The names of the columns; three of them order the rows. */
export function StatusHead({
  templates,
  order,
  onOrder,
  allSelected,
  onSelectAll,
  activeColumn,
  narrowWidth,
}: Pick<GridRow, 'activeColumn' | 'narrowWidth'> & {
  templates: readonly TemplateId[]
  order: TableOrder
  onOrder: (order: TableOrder) => void
  allSelected: boolean
  onSelectAll: () => void
}) {
  const isActive = (column: number) => column === activeColumn
  const sortable = (name: keyof typeof ordersOf, column: number, className: string) => {
    const [first, second] = ordersOf[name]
    const sorted = order === first ? 'ascending' : order === second ? 'descending' : undefined
    const Arrow = sorted === 'descending' ? ArrowDown : ArrowUp
    return (
      <GridCell
        role="columnheader"
        column={column}
        active={isActive(column)}
        focusInside
        aria-sort={sorted ?? 'none'}
        className={`flex items-center ${className}`}
      >
        <button
          type="button"
          data-cell-focus
          tabIndex={isActive(column) ? 0 : -1}
          onClick={() => onOrder(sorted === 'ascending' ? second : sorted ? 'listed' : first)}
          className="inline-flex items-center gap-1 font-medium hover:text-ink"
        >
          {name}
          {sorted && <Arrow aria-hidden className="size-3.5" />}
        </button>
      </GridCell>
    )
  }
  return (
    <div
      role="row"
      data-row=""
      aria-rowindex={1}
      style={{ gridTemplateColumns: gridColumns(templates.length, narrowWidth !== undefined) }}
      className="grid border-b border-edge bg-surface text-sm text-muted"
    >
      <StatusLead width={narrowWidth}>
        <SelectCell
          role="columnheader"
          label="Select all that are listed"
          active={isActive(0)}
          checked={allSelected}
          onChange={onSelectAll}
        />
        {sortable('Video', 1, 'col-span-2')}
        {sortable('Duration', 2, 'text-xs')}
        {sortable('Status', 3, 'text-xs')}
      </StatusLead>
      {templates.map((template, at) => (
        <GridCell
          key={template}
          role="columnheader"
          column={firstTemplate + at}
          active={isActive(firstTemplate + at)}
          className="flex items-end px-2 py-2 leading-snug font-medium wrap-anywhere"
        >
          {templateById(template)?.name ?? template}
        </GridCell>
      ))}
    </div>
  )
}
