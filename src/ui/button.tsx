import type { ComponentProps } from 'react'

const looks = {
  primary: 'bg-accent text-accent-ink border-accent not-aria-disabled:hover:opacity-90',
  plain: 'bg-surface text-ink border-edge not-aria-disabled:hover:bg-sunken',
  quiet: 'bg-transparent text-accent border-transparent not-aria-disabled:hover:bg-accent-soft',
}

/** A button that stays focusable while it can't be used, so that its reason can be heard: pass `aria-disabled`. */
export const Button = ({
  look = 'plain',
  className = '',
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof looks }) => (
  <button
    type="button"
    className={`inline-flex min-h-9 items-center justify-center gap-2 rounded-md border px-3 py-1 font-semibold disabled:opacity-60 aria-disabled:opacity-60 ${looks[look]} ${className}`}
    {...rest}
  />
)
