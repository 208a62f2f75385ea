import { describedBy, FieldError, FieldHint, type FieldText } from '#src/ui/field-text.tsx'
import { useId, type ComponentProps, type ReactNode } from 'react'

const look =
  'w-full rounded-md border border-edge bg-surface px-3 py-2 placeholder:text-muted aria-invalid:border-bad'

function Field({
  id,
  text,
  children,
  className = '',
}: {
  id: string
  text: FieldText
  children: ReactNode
  className?: string | undefined
}) {
  return (
    <div className={`flex flex-col gap-1.5 ${className}`}>
      <label htmlFor={id} className="font-semibold">
        {text.label}
      </label>
      {children}
      <FieldError id={id} error={text.error} />
      <FieldHint id={id} hint={text.hint} />
    </div>
  )
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'id'> & FieldText) {
  const id = useId()
  const text = { label, hint, error }
  return (
    <Field id={id} text={text} className={className}>
      <input
        id={id}
        aria-describedby={describedBy(id, text)}
        aria-invalid={error ? true : undefined}
        className={look}
        {...rest}
      />
    </Field>
  )
}

/** Several lines of text; the reader can make it taller. */
export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'id'> & FieldText) {
  const id = useId()
  const text = { label, hint, error }
  return (
    <Field id={id} text={text} className={className}>
      <textarea
        id={id}
        aria-describedby={describedBy(id, text)}
        aria-invalid={error ? true : undefined}
        className={`${look} min-h-20 resize-y`}
        {...rest}
      />
    </Field>
  )
}
