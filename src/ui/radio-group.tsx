import { useId } from 'react'

export interface RadioOption<T extends string> {
  readonly value: T
  readonly label: string
  readonly disabled?: boolean
}

/** Native radios that look like one segmented control. `hint` is the group's description. */
export function RadioGroup<T extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  stacked = false,
}: {
  label: string
  options: readonly RadioOption<T>[]
  value: T
  onChange: (value: T) => void
  hint?: string | undefined
  /** As a field of a form: the label above, the hint below. */
  stacked?: boolean
}) {
  const id = useId()
  return (
    <fieldset
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={hint ? `${id}-hint` : undefined}
      className={`flex min-w-0 ${stacked ? 'flex-col items-start gap-1.5' : 'flex-wrap items-center gap-x-3 gap-y-1'}`}
    >
      <span id={`${id}-label`} className={stacked ? 'font-semibold' : 'text-sm text-muted'}>
        {label}
      </span>
      <span className="inline-flex rounded-md border border-edge bg-surface p-0.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative inline-flex min-h-8 cursor-pointer items-center rounded-sm px-2.5 text-sm has-checked:bg-accent has-checked:font-medium has-checked:text-accent-ink has-disabled:cursor-not-allowed has-disabled:text-muted has-disabled:line-through has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={id}
              className="absolute inset-0 cursor-[inherit] appearance-none rounded-sm outline-none"
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
      {hint && (
        <span id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </span>
      )}
    </fieldset>
  )
}
