import type { ReactNode } from 'react'

/** A place of its own for the keyboard: whoever has no wheel scrolls it with the arrow keys. */
const scrollable = { role: 'group', tabIndex: 0 }

/** Something wide that scrolls sideways by itself, by keyboard too, so that the page needn't. */
export const ScrollArea = ({
  label,
  className = '',
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) => (
  <div aria-label={label} {...scrollable} className={`overflow-x-auto ${className}`}>
    {children}
  </div>
)
