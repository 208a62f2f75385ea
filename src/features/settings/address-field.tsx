import { useConfiguration, useSetSettings, useSettings } from '#src/store/hooks.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useState } from 'react'

/** Where the notes API is. What can't be an address is said and not kept; the last good one holds. */
export function AddressField() {
  const { apiBaseUrl } = useSettings()
  const setSettings = useSetSettings()
  const { config } = useConfiguration()
  const [typed, setTyped] = useState(apiBaseUrl ?? config.apiBaseUrl ?? '')
  return (
    <TextField
      label="Address of the notes API"
      type="url"
      inputMode="url"
      spellCheck={false}
      autoComplete="off"
      placeholder="http://127.0.0.1:8787"
      value={typed}
      error={
        isAddress(typed)
          ? undefined
          : 'This is not an address: it starts with http:// or https://. The last good one is still in use.'
      }
      hint={
        <>
          Empty means the same origin as this page. To try it on your own machine, run{' '}
          <code className="font-mono">npm run serve:api</code> and enter{' '}
          <code className="font-mono">http://127.0.0.1:8787</code>.
        </>
      }
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        if (isAddress(value)) setSettings({ apiBaseUrl: value.trim() })
      }}
    />
  )
}

function isAddress(typed: string): boolean {
  const text = typed.trim()
  return text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text))
}
