import { hasOddHost, oddHost, type BaseUrl } from '#src/domain/base-url.ts'
import { TextField } from '#src/ui/text-field.tsx'
import { useState, type ReactNode } from 'react'

/**
 * Where a server is: kept once the field is left, or at Enter, since a half-typed address is another server. What
 * can't be an address is said and not kept; the last good one holds.
 */
export function ServerField({
  label,
  value,
  placeholder,
  read = readServer,
  hint,
  onValue,
}: {
  label: string
  value: string
  placeholder?: string
  /** Not asked where nothing is typed. */
  read?: (typed: string) => BaseUrl
  hint: ReactNode
  /** Empty, too. */
  onValue: (address: string) => void
}) {
  // Undefined while what is kept is shown.
  const [typed, setTyped] = useState<string>()
  const address: BaseUrl = typed?.trim() ? read(typed) : { ok: true, url: '' }
  const keep = () => {
    if (typed === undefined || !address.ok) return
    onValue(address.url)
    setTyped(undefined)
  }
  return (
    <TextField
      label={label}
      type="url"
      inputMode="url"
      spellCheck={false}
      autoComplete="off"
      className="max-w-md"
      placeholder={placeholder}
      value={typed ?? value}
      error={
        address.ok
          ? undefined
          : `${address.problem}${value === '' ? '' : ' The last good one is still in use.'}`
      }
      hint={hint}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={keep}
      onKeyDown={({ key }) => key === 'Enter' && keep()}
    />
  )
}

/** The paths of what is asked are put behind it, so nothing may follow it. */
function readServer(typed: string): BaseUrl {
  const text = typed.trim()
  if (!/^https?:\/\//i.test(text)) {
    return problem(
      'This is not an address yet: it starts with http:// or https://, as in http://127.0.0.1:8787.',
    )
  }
  if (hasOddHost(text)) return problem(oddHost)
  if (!URL.canParse(text))
    return problem('This is not an address: what follows http:// or https:// can’t be read.')
  const { username, password } = new URL(text)
  if (username || password) {
    return problem('An address with a user name or password can’t be used: leave out the part before the @.')
  }
  if (/[?#]/.test(text)) {
    return problem('An address with a ? or # can’t be used: leave out that sign and what follows it.')
  }
  return { ok: true, url: text }
}

const problem = (words: string): BaseUrl => ({ ok: false, problem: words })
