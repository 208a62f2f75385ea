import { useServices } from '#src/store/hooks.tsx'
import { useHasKey, useKeys } from '#src/store/model-hooks.tsx'
import { cleanKey } from '#src/store/clean-key.ts'
import { keyOf } from '#src/store/keys.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useEffect, useRef, useState } from 'react'

/**
 * The key for one server. What is typed is in the field alone, and in no attribute of the page; a key that is there is
 * not shown again. Give it another React key for another address.
 */
export function KeyField({
  address,
  server,
  keyPage,
  isOptional = false,
}: {
  address: string
  /** As people call it. */
  server: string
  /** Where to get one. */
  keyPage?: string | undefined
  isOptional?: boolean
}) {
  const ring = useServices().keys
  const { remembered } = useKeys()
  const isThere = useHasKey(address)
  const [isEmpty, setEmpty] = useState(true)
  const [problem, setProblem] = useState<string>()
  const [isShown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const place = remembered
    ? 'kept on this device'
    : 'kept in memory until the last tab of Fanfold is closed or reloaded'
  useEffect(
    () =>
      ring.store.subscribe((now) => {
        const read = cleanKey(field.current?.value ?? '')
        // Forgotten, here or in another tab: then it is not to stand in the field either.
        if (!field.current || !read.ok || read.key === '' || keyOf(now, address) !== undefined) return
        field.current.value = ''
        setEmpty(true)
      }),
    [ring, address],
  )
  return (
    // Browsers want secrets in a form. There is nothing to send: a key holds as it is typed.
    <form className="flex flex-col gap-1.5" onSubmit={(event) => event.preventDefault()}>
      <TextField
        ref={field}
        label={`Key for ${server}${isOptional ? ', if it wants one' : ''}`}
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        className="max-w-md"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={isThere ? '••••••••••••••••' : ''}
        error={problem}
        hint={
          <>
            {isThere
              ? `There is a key for ${server}, ${place}. `
              : `It is sent to ${server} alone, and is ${place}. `}
            {keyPage !== undefined && !isThere && (
              <a href={keyPage} target="_blank" rel="noreferrer" className="text-accent underline">
                Get a key from {server}
              </a>
            )}
          </>
        }
        onChange={({ currentTarget: { value } }) => {
          const read = cleanKey(value)
          setEmpty(value === '')
          setProblem(read.ok ? undefined : read.problem)
          ring.set(address, read.ok ? read.key : '')
        }}
      />
      <div className="-ml-3 flex flex-wrap">
        <Button
          look="quiet"
          aria-pressed={isShown}
          aria-disabled={isEmpty}
          onClick={() => !isEmpty && setShown(!isShown)}
        >
          Show what is typed
        </Button>
        {isThere && (
          <Button
            look="quiet"
            onClick={() => {
              ring.set(address, '')
              // This button goes away.
              field.current?.focus()
            }}
          >
            Forget this key
          </Button>
        )}
      </div>
    </form>
  )
}
