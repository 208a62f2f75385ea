import { useServices } from '#src/store/hooks.tsx'
import { useHasKey, useKeys } from '#src/store/model-hooks.tsx'
import { cleanKey } from '#src/store/clean-key.ts'
import { keyOf, type KeyRing } from '#src/store/keys.ts'
import { Button } from '#src/ui/button.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

/**
 * The key for one server: kept when it is pasted, at Enter, or once the field is left, since half a key would take the
 * place of a good one. What is typed is in the field alone, and in no attribute of the page; a key that is there is not
 * shown again.
 */
export function KeyField({
  address,
  server,
  keyPage,
  isOptional = false,
  onProblem,
}: {
  address: string
  /** As people call it. */
  server: string
  /** Where to get one. */
  keyPage?: string | undefined
  isOptional?: boolean
  /** Told whether what stands in the field can't be a key, so that nothing is asked as if it were one. */
  onProblem?: (isWrong: boolean) => void
}) {
  const ring = useServices().keys
  const { remembered } = useKeys()
  const isThere = useHasKey(address)
  const [isEmpty, setEmpty] = useState(true)
  const [problem, setProblem] = useState<string>()
  const [isCut, setCut] = useState(false)
  const [isShown, setShown] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const place = remembered
    ? 'kept on this device'
    : 'kept in memory until the last tab of Fanfold is closed or reloaded'
  const show = (value: string) => {
    const read = cleanKey(value)
    setEmpty(value === '')
    setProblem(read.ok ? undefined : read.problem)
    setCut(read.ok && read.key !== '' && read.key !== value.trim())
    onProblem?.(!read.ok)
  }
  const keep = () => keepIn(ring, address, field.current?.value ?? '')
  const clear = () => {
    if (field.current) field.current.value = ''
    show('')
  }
  // The page can be left from the field, by Back on the keyboard, and then nothing tells that the field was left.
  useLayoutEffect(() => {
    const input = field.current
    return () => keepIn(ring, address, input?.value ?? '')
  }, [ring, address])
  const forgotten = useEffectEvent(clear)
  useEffect(() => {
    const stop = ring.store.subscribe((now, before) => {
      // Here or in another tab: then it is not to stand in the field either.
      if (keyOf(before, address) !== undefined && keyOf(now, address) === undefined) forgotten()
    })
    return () => {
      stop()
      // Nor is a key to go along to another address. A new field would lose the focus that comes to it just then.
      forgotten()
    }
  }, [ring, address])
  return (
    // Browsers want secrets in a form. There is nothing to send.
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextField
        ref={field}
        label={`Key for ${server}${isOptional ? ', if it wants one' : ''}`}
        type={isShown ? 'text' : 'password'}
        autoComplete="off"
        className="max-w-md"
        autoCapitalize="off"
        spellCheck={false}
        placeholder={isThere ? '••••••••••••••••' : ''}
        error={problem && `${problem}${isThere ? ' The key from before is still in use.' : ''}`}
        hint={
          <>
            {isCut && 'Only the key itself is kept, without blanks, line breaks and what stood around it. '}
            {/* It stays while the field is left: a click on what is below would miss it. */}
            {isThere && isEmpty
              ? `There is a key for ${server}, ${place}. `
              : `It is sent to ${server} alone, and is ${place}. `}
            {keyPage !== undefined && !(isThere && isEmpty) && (
              <a href={keyPage} target="_blank" rel="noreferrer" className="text-accent underline">
                Get a key from {server}
              </a>
            )}
          </>
        }
        onChange={({ currentTarget: { value }, nativeEvent }) => {
          show(value)
          if (isWhole(nativeEvent)) keep()
        }}
        onBlur={keep}
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
        {(isThere || !isEmpty) && (
          <Button
            look="quiet"
            onClick={() => {
              ring.set(address, '')
              clear()
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

function keepIn(ring: KeyRing, address: string, typed: string): void {
  const read = cleanKey(typed)
  if (read.ok && read.key !== '' && read.key !== ring.of(address)) ring.set(address, read.key)
}

/** Whether it came as one: pasted, dropped, or from what keeps passwords, which may never have the focus. */
const isWhole = (event: Event): boolean =>
  !(event instanceof InputEvent) || event.inputType.startsWith('insertFrom')
