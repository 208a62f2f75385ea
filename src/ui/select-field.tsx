import { FieldHint } from '#src/ui/field-text.tsx'
import { useId, type ReactNode } from 'react'

/** One of a few: in a line with its name, or `stacked`, as a field of a form. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  onValue,
  hint,
  stacked = false,
}: {
  label: string
  value: Value
  /** What each is called, in their order. */
  options: Readonly<Partial<Record<Value, string>>>
  onValue: (value: Value) => void
  hint?: ReactNode
  stacked?: boolean
}) {
  const id = useId()
  return (
    <div
      className={
        stacked ? 'flex flex-col gap-1.5' : 'flex min-w-0 items-center gap-2 max-sm:min-w-36 max-sm:flex-1'
      }
    >
      <label htmlFor={id} className={stacked ? 'font-semibold' : 'text-muted max-sm:sr-only'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => onValue(currentTarget.value as Value)}
        className={`min-w-0 rounded-md border border-edge bg-surface px-2 max-sm:w-full ${stacked ? 'min-h-10 max-w-md' : 'min-h-9'}`}
      >
        {(Object.keys(options) as Value[]).map((each) => (
          <option key={each} value={each}>
            {options[each]}
          </option>
        ))}
      </select>
      <FieldHint id={id} hint={hint} />
    </div>
  )
}
