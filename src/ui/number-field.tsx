import { TextField } from '#src/ui/text-field.tsx'
import { useState, type ReactNode } from 'react'

interface NumberFieldText {
  readonly label: string
  readonly unit?: string
  readonly hint: ReactNode
}

/**
 * A whole number. What can't be used is said and not kept; the last good one holds. Where it may be left out,
 * `onClear` is told so.
 */
export function NumberField({
  label,
  unit = '',
  value,
  least,
  most,
  hint,
  onValue,
  onClear,
}: NumberFieldText & {
  value: number | undefined
  least: number
  most: number
  onValue: (value: number) => void
  onClear?: () => void
}) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value))
  // Digits that are none make the field itself say "", with this flag.
  const [isOdd, setOdd] = useState(false)
  const isGood = (text: string) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
  const isLeftOut = onClear !== undefined && typed === '' && !isOdd
  const of = unit && ` ${unit}`
  const held = value === undefined ? 'Until then it counts as unknown.' : `Still in use: ${value}${of}.`
  return (
    <TextField
      label={label}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      step={1}
      autoComplete="off"
      className="max-w-md"
      value={typed}
      hint={hint}
      error={
        isGood(typed) || isLeftOut
          ? undefined
          : `This takes a whole number from ${least} to ${most}${of}. ${held}`
      }
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        setOdd(currentTarget.validity.badInput)
        if (isGood(currentTarget.value)) onValue(Number(currentTarget.value))
        else if (currentTarget.value === '' && !currentTarget.validity.badInput) onClear?.()
      }}
    />
  )
}
