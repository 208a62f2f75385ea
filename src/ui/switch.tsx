import { describedBy, FieldHint, type FieldText } from '#src/ui/field-text.tsx'
import { useId, type ComponentProps } from 'react'

const track =
  'relative h-6 w-10 shrink-0 appearance-none rounded-full border border-edge bg-sunken checked:border-accent checked:bg-accent disabled:opacity-60'
const thumb =
  'before:absolute before:top-1/2 before:left-1 before:size-4 before:-translate-y-1/2 before:rounded-full before:bg-edge before:transition-transform checked:before:translate-x-3.5 checked:before:bg-accent-ink'

/** On or off, at once. Say in `hint` why it is disabled. */
export function Switch({
  label,
  hint,
  ...rest
}: Omit<ComponentProps<'input'>, 'id' | 'type'> & Omit<FieldText, 'error'>) {
  const id = useId()
  return (
    <div className="flex flex-col gap-1">
      <span className="flex items-center gap-3">
        <input
          id={id}
          type="checkbox"
          role="switch"
          aria-describedby={describedBy(id, { hint })}
          className={`${track} ${thumb} forced-colors:appearance-auto forced-colors:before:hidden`}
          {...rest}
        />
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
      </span>
      <FieldHint id={id} hint={hint} />
    </div>
  )
}
