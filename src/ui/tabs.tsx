import { useState, type KeyboardEvent, type ReactNode } from 'react'

export interface TabItem<T extends string> {
  readonly value: T
  readonly label: string
  /** Seen under the label; the tab's description, not a part of its name. */
  readonly state: ReactNode
}

/** Manual tabs: arrows, Home and End move the focus, Enter or Space opens. Their widths never change. */
export function TabList<T extends string>({
  id,
  label,
  tabs,
  value,
  onChange,
}: {
  /** Shared with the panel. */
  id: string
  label: string
  tabs: readonly TabItem<T>[]
  value: T
  onChange: (value: T) => void
}) {
  const [focused, setFocused] = useState<T>()
  return (
    <div role="tablist" aria-label={label} className="flex flex-wrap gap-1.5">
      {tabs.map((tab, index) => {
        const open = tab.value === value
        return (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={open ? `${id}-open` : undefined}
            aria-selected={open}
            aria-controls={open ? `${id}-panel` : undefined}
            aria-describedby={`${id}-state-${index}`}
            tabIndex={tab.value === (focused ?? value) ? 0 : -1}
            onClick={() => onChange(tab.value)}
            onKeyDown={moveFocus}
            onFocus={() => setFocused(tab.value)}
            onBlur={() => setFocused(undefined)}
            className="grid w-[calc(50%-0.1875rem)] content-start justify-items-start gap-0.5 rounded-md border border-line bg-surface px-2 py-1.5 text-start hover:border-edge aria-selected:border-accent aria-selected:bg-accent-soft sm:w-46 sm:px-3"
          >
            <span className="w-full font-medium wrap-anywhere">{tab.label}</span>
            {/* Hidden, so that it is not part of the name; as a description it is read all the same. */}
            <span id={`${id}-state-${index}`} aria-hidden className="w-full">
              {tab.state}
            </span>
          </button>
        )
      })}
    </div>
  )
}

/** The place of the open tab; it takes the focus, so that what it holds can be scrolled and left by keyboard. */
export const TabPanel = ({
  id,
  onFocus,
  children,
}: {
  id: string
  onFocus?: () => void
  children: ReactNode
}) => {
  const place = { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': `${id}-open`, tabIndex: 0, onFocus }
  return (
    <div {...place} className="min-h-96 rounded-md py-4">
      {children}
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const tabs = [...(event.currentTarget.parentElement?.children ?? [])]
  const at = tabs.indexOf(event.currentTarget)
  const targets: Record<string, number> = {
    ArrowRight: (at + 1) % tabs.length,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  }
  const next = targets[event.key]
  if (next === undefined) return
  event.preventDefault()
  const tab = tabs.at(next)
  if (tab instanceof HTMLElement) tab.focus()
}
