import { nextCell } from '#src/ui/next-cell.ts'
import { defaultRangeExtractor, observeElementRect, useVirtualizer } from '@tanstack/react-virtual'
import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react'

/** What a row needs to know of its place. */
export interface GridRow {
  readonly key: string
  /** From 0. */
  readonly index: number
  /** From the top of the rows, in pixels. */
  readonly top: number
  readonly height: number
  /** The column whose cell is the grid's stop for the keyboard, where that is in this row. */
  readonly activeColumn: number | undefined
  /** Of what is seen, where that is so narrow that a row takes two lines. */
  readonly narrowWidth: number | undefined
}

export interface CellAddress {
  /** The row's key. */
  readonly row: string
  /** From 0. */
  readonly column: number
}

/** In pixels. */
export interface GridMeasures {
  /** Of all columns together. */
  readonly width: number
  /** Of what stays in view at the side, and at the top: what gets the focus must not lie under it. */
  readonly lead: number
  readonly head: number
}

const headKey = ''
/** In pixels; below it a row takes two lines. */
const narrowBelow = 560
const overscan = 2

/**
 * A grid by the ARIA pattern that draws only the rows that are seen. Arrows, Home, End and Page keys move; the
 * rows and what Enter and Space do belong to the caller. Cells are `GridCell`s in rows with `data-row`.
 */
export function DataGrid({
  label,
  describedBy,
  columns,
  rows,
  rowHeight,
  measures,
  renderHead,
  renderRow,
  onCell,
  empty,
  className = '',
}: {
  label: string
  describedBy?: string | undefined
  columns: number
  /** Keys, in their order. */
  rows: readonly string[]
  /** In pixels. */
  rowHeight: { readonly wide: number; readonly narrow: number }
  measures: (narrow: boolean) => GridMeasures
  renderHead: (place: Pick<GridRow, 'activeColumn' | 'narrowWidth'>) => ReactNode
  renderRow: (place: GridRow) => ReactNode
  /** Enter or Space on a cell, or a click on it, but on no control in it. */
  onCell: (how: 'Enter' | 'Space' | 'click', place: CellAddress) => void
  /** Instead of rows, where there are none. */
  empty: ReactNode
  className?: string
}) {
  // The virtualizer changes in place, which the compiler can't see.
  'use no memo'
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<
    Partial<CellAddress> & { readonly index: number; readonly column: number }
  >({
    index: 0,
    column: 0,
  })
  const [seenWidth, setSeenWidth] = useState(Infinity)
  const narrow = seenWidth > 0 && seenWidth < narrowBelow
  const found = active.row === headKey ? -1 : rows.indexOf(active.row ?? '')
  // Where its row is not listed any more, the one in its place; the head, where there is none.
  const activeIndex = active.row === headKey || found >= 0 ? found : Math.min(active.index, rows.length - 1)
  const height = narrow ? rowHeight.narrow : rowHeight.wide
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => rows[index] ?? index,
    overscan,
    // By itself it tells of another width only where that changes which rows are seen.
    observeElementRect: (grid, tell) =>
      observeElementRect(grid, (rect) => {
        setSeenWidth(rect.width)
        tell(rect)
      }),
    // The row with the focus stays drawn, wherever it is scrolled to.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      if (activeIndex < 0 || activeIndex >= rows.length || seen.includes(activeIndex)) return seen
      return [...seen, activeIndex].sort((a, b) => a - b)
    },
  })
  useEffect(() => virtual.measure(), [virtual, height])
  useCellFocus(scroller)

  const move = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.shiftKey || isTyping(event.target)) return
    const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? height) / height) - 1)
    const size = { rows: rows.length, columns, page }
    if (event.key === 'Enter' || event.key === ' ') return press(event)
    const next = nextCell(event, { row: activeIndex, column: active.column }, size)
    if (!next) return
    event.preventDefault()
    setActive({ row: rows[next.row] ?? headKey, index: next.row, column: next.column })
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const at = addressOf(event.target)
    if (!at || isOwnKey(event)) return
    event.preventDefault()
    onCell(event.key === ' ' ? 'Space' : 'Enter', at)
  }
  const click = ({ target }: MouseEvent<HTMLElement>) => {
    const at = addressOf(target)
    if (at && !isControl(target)) onCell('click', at)
  }
  const follow = ({ target }: FocusEvent<HTMLElement>) => {
    const at = addressOf(target)
    if (!at || (at.row === active.row && at.column === active.column)) return
    setActive({ ...at, index: rows.indexOf(at.row) })
  }
  const narrowWidth = narrow ? seenWidth : undefined
  const { width, lead, head } = measures(narrow)
  const activeColumn = (index: number) => (index === activeIndex ? active.column : undefined)
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-describedby={describedBy}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns}
      aria-multiselectable
      onKeyDown={move}
      onClick={click}
      onFocus={follow}
      style={{ scrollPaddingLeft: lead, scrollPaddingTop: head }}
      className={`overflow-auto ${className}`}
    >
      <div style={{ minWidth: width }}>
        <div role="rowgroup" className="sticky top-0 z-20">
          {renderHead({ activeColumn: activeColumn(-1), narrowWidth })}
        </div>
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) =>
            renderRow({
              key: rows[index] ?? '',
              index,
              top: start,
              height,
              activeColumn: activeColumn(index),
              narrowWidth,
            }),
          )}
        </div>
      </div>
      {rows.length === 0 && empty}
    </div>
  )
}

/** On a control in a cell the key is its own; but one that stands for its cell has only the one that it is used by. */
function isOwnKey({ target, key }: KeyboardEvent<HTMLElement>): boolean {
  if (!(target instanceof HTMLElement) || !isControl(target)) return false
  const stands = target.dataset['cellFocus'] !== undefined && target.closest('[role=columnheader]') === null
  return !stands || key === (target instanceof HTMLButtonElement ? 'Enter' : ' ')
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, input, a') !== null

function addressOf(target: EventTarget): CellAddress | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : undefined
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? undefined : { row, column: Number(cell?.dataset['column']) }
}

/** Arrow keys belong to the text, the choice or the slider that has the focus. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('select, textarea, input:not([type=checkbox])')

/** The focus goes with the active cell: when it moves, and when what had it is gone. */
function useCellFocus(grid: { readonly current: HTMLElement | null }): void {
  const focused = useRef<Element | null>(null)
  useEffect(() => {
    const element = grid.current
    const note = () => (focused.current = document.activeElement)
    const forget = ({ relatedTarget }: globalThis.FocusEvent) => {
      if (relatedTarget instanceof Node && element?.contains(relatedTarget)) return
      if (relatedTarget !== null) focused.current = null
      // What is taken out of the page has no next: then the focus is to stay in the grid. It is out a step later.
      else {
        queueMicrotask(() => {
          const isGone = focused.current?.isConnected !== true
          if (!isGone && element?.contains(document.activeElement) !== true) focused.current = null
        })
      }
    }
    element?.addEventListener('focusin', note)
    element?.addEventListener('focusout', forget)
    return () => {
      element?.removeEventListener('focusin', note)
      element?.removeEventListener('focusout', forget)
    }
  }, [grid])
  useEffect(() => {
    const cell = grid.current?.querySelector('[data-active]')
    if (!cell || focused.current === null || cell.contains(document.activeElement)) return
    const inside = cell.querySelector<HTMLElement>('[data-cell-focus]')
    const target = inside ?? cell
    if (!(target instanceof HTMLElement)) return
    // By itself a browser leaves a cell that is cut off at the side as it is.
    target.focus({ preventScroll: true })
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
}
