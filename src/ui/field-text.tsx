import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** What stands with a field. `hint` and `error` are its description, in this order. */
export interface FieldText {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
}

/** The ids of what is there, for `aria-describedby`. */
export const describedBy = (id: string, { hint, error }: Pick<FieldText, 'hint' | 'error'>) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined

export const FieldHint = ({ id, hint }: { id: string } & Pick<FieldText, 'hint'>) =>
  hint ? (
    <p id={`${id}-hint`} className="text-sm wrap-anywhere text-muted">
      {hint}
    </p>
  ) : null

export const FieldError = ({ id, error }: { id: string } & Pick<FieldText, 'error'>) =>
  error ? (
    <p id={`${id}-error`} className="flex gap-1.5 text-sm wrap-anywhere text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{error}</span>
    </p>
  ) : null
