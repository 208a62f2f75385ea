import { TextField } from '#src/ui/text-field.tsx'
import { useState, type ReactNode } from 'react'

/** Where a server is. What can't be an address is said and not kept; the last good one holds. */
export function ServerField({
  label,
  value,
  placeholder,
  hint,
  onValue,
}: {
  label: string
  value: string
  placeholder?: string
  hint: ReactNode
  /** Empty, too. */
  onValue: (address: string) => void
}) {
  const [typed, setTyped] = useState(value)
  const problem = problemOf(typed)
  return (
    <TextField
      label={label}
      type="url"
      inputMode="url"
      spellCheck={false}
      autoComplete="off"
      className="max-w-2xl"
      placeholder={placeholder}
      value={typed}
      error={problem && `${problem} The last good one is still in use.`}
      hint={hint}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        if (!problemOf(currentTarget.value)) onValue(currentTarget.value.trim())
      }}
    />
  )
}

/** Why a server can't be asked there. The paths of what is asked are put behind it, so nothing may follow it. */
function problemOf(typed: string): string | undefined {
  const text = typed.trim()
  if (text === '') return undefined
  if (!/^https?:\/\//i.test(text)) {
    return `This is not an address yet: it starts with http:// or https://, as in http://127.0.0.1:8787.`
  }
  if (!URL.canParse(text)) return 'This is not an address: what follows http:// or https:// can’t be read.'
  const { username, password } = new URL(text)
  if (username || password)
    return 'An address with a user name or password can’t be used: leave out the part before the @.'
  if (/[?#]/.test(text))
    return 'An address with a ? or # can’t be used: leave out that sign and what follows it.'
  return undefined
}
