import { TextField } from '#src/ui/text-field.tsx'
import { useState } from 'react'

/** A whole number. What can't be used is said and not kept; the last good one holds. */
export function NumberField({
  label,
  unit = '',
  value,
  least,
  most,
  hint,
  onValue,
}: {
  label: string
  unit?: string
  value: number
  least: number
  most: number
  hint: string
  onValue: (value: number) => void
}) {
  const [typed, setTyped] = useState(String(value))
  const isGood = (text: string) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
  const of = unit && ` ${unit}`
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
        isGood(typed)
          ? undefined
          : `This takes a whole number from ${least} to ${most}${of}. Still in use: ${value}${of}.`
      }
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        if (isGood(currentTarget.value)) onValue(Number(currentTarget.value))
      }}
    />
  )
}
