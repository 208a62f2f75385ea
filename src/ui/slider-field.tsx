import { describedBy, FieldHint, type FieldText } from '#src/ui/field-text.tsx'
import { useId, type ComponentProps } from 'react'

/** A whole number on a scale, shown beside its name. Say in `hint` why it is disabled. */
export function SliderField({
  label,
  hint,
  value,
  onValue,
  ...rest
}: Omit<ComponentProps<'input'>, 'id' | 'type' | 'value' | 'onChange'> &
  Omit<FieldText, 'error'> & { value: number; onValue: (value: number) => void }) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <span className="flex justify-between gap-3 font-semibold">
        <label htmlFor={id}>{label}</label>
        <span aria-hidden className="tabular-nums">
          {value}
        </span>
      </span>
      <input
        id={id}
        type="range"
        value={value}
        onChange={(event) => onValue(event.currentTarget.valueAsNumber)}
        aria-describedby={describedBy(id, { hint })}
        className="h-6 w-full accent-accent disabled:opacity-60"
        {...rest}
      />
      <FieldHint id={id} hint={hint} />
    </div>
  )
}
