import { useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useState } from 'react'

/** Where the notes API is. What can't be an address is said and not kept; the last good one holds. */
export function AddressField() {
  const { apiBaseUrl } = useSettings()
  const setSettings = useSetSettings()
  const { config } = useConfiguration()
  const [typed, setTyped] = useState(apiBaseUrl ?? config.apiBaseUrl ?? '')
  const problem = problemOf(typed)
  return (
    <TextField
      label="Address of the notes API"
      type="url"
      inputMode="url"
      spellCheck={false}
      autoComplete="off"
      placeholder="http://127.0.0.1:8787"
      value={typed}
      error={problem && `${problem} The last good one is still in use.`}
      hint={
        <>
          Empty means the same origin as this page. To try it on your own machine, run{' '}
          <code className="font-mono">npm run serve:api -- --captions DIR</code> with your folder of captions
          as DIR, and enter <code className="font-mono">http://127.0.0.1:8787</code>.
        </>
      }
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        if (!problemOf(value)) setSettings({ apiBaseUrl: value.trim() })
      }}
    />
  )
}

/** Why the notes API can't be asked there. Its own path is put behind the address, so nothing may follow it. */
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
