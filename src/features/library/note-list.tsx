import type { LibraryRow } from '#src/features/library/library-rows.ts'
import { ListRow, type ListRowProps } from '#src/features/library/list-row.tsx'
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'

/** A row that is to get the focus, once it is there; each wish counts once. */
export interface FocusWish {
  readonly row: string
}

const heights = { video: 56, note: 44, hit: 116 }
const overscan = 3

/** The library's rows, of which only those in view are drawn. The page scrolls, not the list. */
export function NoteList({
  rows,
  focus,
  ...shown
}: Omit<ListRowProps, 'row'> & {
  rows: readonly LibraryRow[]
  focus: FocusWish | undefined
}) {
  // The virtualizer changes in place, which the compiler can't see.
  'use no memo'
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  const wanted = focus ? rows.findIndex(({ key }) => key === focus.row) : -1
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => heights[shown.found ? 'hit' : (rows[index]?.kind ?? 'note')],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan,
    scrollMargin: top,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range)
      if (wanted < 0 || seen.includes(wanted)) return seen
      return [...seen, wanted].sort((a, b) => a - b)
    },
  })
  useEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const granted = useRef<FocusWish>(undefined)
  useEffect(() => {
    if (!focus || wanted < 0 || granted.current === focus) return
    granted.current = focus
    const drawn = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
    drawn
      .find(({ dataset }) => dataset['row'] === focus.row)
      ?.querySelector('a')
      ?.focus()
  }, [focus, wanted])
  if (rows.length === 0) return null
  return (
    <ul ref={list} aria-label="Notes" className="relative" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const row = rows[index]
        return (
          row && (
            <li
              key={row.key}
              ref={virtual.measureElement}
              data-index={index}
              data-row={row.key}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${start - top}px)` }}
            >
              <ListRow row={row} {...shown} />
            </li>
          )
        )
      })}
    </ul>
  )
}
