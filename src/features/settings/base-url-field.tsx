import { readBaseUrl } from '#src/domain/base-url.ts'
import { providers } from '#src/domain/providers.ts'
import { useModelChoice, useSetConnection } from '#src/store/model-hooks.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useState } from 'react'

/** Where the chosen provider's API is. What can't be an address is said and not kept; the last good one holds. */
export function BaseUrlField() {
  const { provider, baseUrl } = useModelChoice()
  const setConnection = useSetConnection()
  const { baseUrl: usual, letIn } = providers[provider]
  const [typed, setTyped] = useState(baseUrl ?? '')
  const read = readBaseUrl(typed, provider)
  const isEmpty = typed.trim() === ''
  return (
    <TextField
      label="Address of the server"
      type="url"
      inputMode="url"
      spellCheck={false}
      autoComplete="off"
      className="max-w-md"
      placeholder={usual ?? 'https://models.example.org/v1'}
      value={typed}
      error={
        isEmpty || read.ok
          ? undefined
          : `${read.problem}${baseUrl === undefined ? '' : ' The last good one is still in use.'}`
      }
      hint={
        <>
          {read.ok && read.url !== typed.trim() && `Asked at ${read.url}. `}
          {letIn !== undefined && `So that this page may ask it: ${letIn}, here ${location.origin}. `}
          {usual !== undefined && isEmpty && `Empty means ${usual}. `}
        </>
      }
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        const next = readBaseUrl(value, provider)
        if (value.trim() === '') setConnection({ baseUrl: undefined })
        else if (next.ok) setConnection({ baseUrl: next.url })
      }}
    />
  )
}
