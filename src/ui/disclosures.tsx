import { ChevronRight } from 'lucide-react'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'

interface Item {
  readonly name: string
  /** How many there are in it, where that says something. */
  readonly count?: number
  /** Drawn only while it is open. */
  readonly panel: ReactNode
}

/** A row of buttons, each of which opens a panel below the row; several may be open. `children` end the row. */
export function Disclosures({ items, children }: { items: readonly Item[]; children?: ReactNode }) {
  const id = useId()
  const [open, setOpen] = useState<readonly string[]>([])
  return (
    <div className="grid grid-cols-1 gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="-ms-2 flex min-h-9 flex-wrap">
          {items.map(({ name, count }) => {
            const isOpen = open.includes(name)
            return (
              <button
                key={name}
                type="button"
                aria-expanded={isOpen}
                aria-controls={isOpen ? `${id}-${name}` : undefined}
                onClick={() => setOpen(isOpen ? open.filter((one) => one !== name) : [...open, name])}
                className="flex min-h-9 items-center gap-1 rounded-md px-2 text-sm tabular-nums text-muted hover:bg-sunken hover:text-ink aria-expanded:text-ink"
              >
                <ChevronRight
                  aria-hidden
                  className={`size-4 transition-transform ${isOpen ? 'rotate-90' : ''}`}
                />
                {count === undefined ? name : `${name} ${count}`}
              </button>
            )
          })}
        </div>
        {children}
      </div>
      {items
        .filter(({ name }) => open.includes(name))
        .map(({ name, panel }) => (
          <Panel key={name} id={`${id}-${name}`}>
            {panel}
          </Panel>
        ))}
    </div>
  )
}

/** Whoever opens a panel wants to see it, also where it opens below what is seen. */
function Panel({ id, children }: { id: string; children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={panel} id={id} className="min-w-0 scroll-mt-28 scroll-mb-4">
      {children}
    </div>
  )
}
