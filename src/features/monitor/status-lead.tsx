import type { ReactNode } from 'react'

/** The first four cells of a row, in two lines; they stay in view when the templates are scrolled. */
export const StatusLead = ({
  width,
  children,
}: {
  /** Of what is seen, in pixels, where that is so narrow that they stand above the templates. */
  width: number | undefined
  children: ReactNode
}) => (
  <div
    style={{ width }}
    className={`sticky left-0 z-10 grid grid-cols-[2.25rem_5rem_1fr] grid-rows-[1.5rem_1.5rem] items-stretch bg-inherit py-1 pr-2 ${width === undefined ? '' : 'col-span-full'}`}
  >
    {children}
  </div>
)
