import { useId, type ComponentProps, type ReactNode } from 'react'

/** What describes a choice; it is not part of its name. */
interface ChoiceText {
  readonly label: string
  readonly description?: ReactNode
  /** Why it can't be chosen. It stays focusable, so that the reason can be heard. */
  readonly reason?: ReactNode
}

/** A checkbox or a radio button whose whole card can be clicked: the label covers it, all but the box itself. */
export function ChoiceCard({
  label,
  description,
  reason,
  type,
  ...rest
}: Omit<ComponentProps<'input'>, 'id' | 'className'> & ChoiceText & { type: 'checkbox' | 'radio' }) {
  const id = useId()
  const text = reason ?? description
  return (
    <div className="relative isolate flex gap-3 rounded-md border border-line bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-aria-disabled:border-dashed has-aria-disabled:bg-transparent not-has-aria-disabled:hover:border-edge">
      <input
        id={id}
        type={type}
        aria-disabled={reason ? true : undefined}
        aria-describedby={text ? `${id}-text` : undefined}
        className="z-1 mt-0.5 size-4 shrink-0 accent-accent aria-disabled:opacity-50"
        {...rest}
      />
      <div className="min-w-0">
        <label
          htmlFor={id}
          className={`block leading-5 font-semibold after:absolute after:inset-0 ${reason ? 'text-muted' : ''}`}
        >
          {label}
        </label>
        {text && (
          <p id={`${id}-text`} className="mt-0.5 text-sm text-muted">
            {text}
          </p>
        )}
      </div>
    </div>
  )
}
