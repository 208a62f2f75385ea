import { useServices } from '#src/store/hooks.tsx'
import { useKeys } from '#src/store/model-hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { Switch } from '#src/ui/switch.tsx'
import { useState } from 'react'

/** What becomes of keys, and the user's choice of it. */
export function KeysSection() {
  const { keys: ring, sessions } = useServices()
  const { keys, remembered } = useKeys()
  const [said, setSaid] = useState<'forgotten' | 'forgotten while busy' | 'not kept'>()
  const there = Object.keys(keys).length
  return (
    <section aria-labelledby="keys" className="flex flex-col gap-3 border-t border-line pt-5">
      <h3 id="keys" className="text-base font-semibold">
        Keys
      </h3>
      <p>
        A key is sent to the server that it was typed for, and to no other. It is in no export, no back-up and
        no note.
      </p>
      <Switch
        label="Remember on this device"
        checked={remembered}
        hint={
          remembered
            ? 'All keys stay in this browser’s storage until you switch this off: whoever uses this browser profile can read them, and so can any code of this site. Switching it off deletes them from there at once.'
            : 'Off: keys are in memory alone, shared by the open tabs of Fanfold, and gone when the last of them is closed or reloaded. On: they stay in this browser’s storage, where whoever uses this browser profile can read them, and so can any code of this site.'
        }
        onChange={({ currentTarget: { checked } }) =>
          setSaid(ring.remember(checked) ? undefined : 'not kept')
        }
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          aria-disabled={there === 0}
          onClick={() => {
            if (there === 0) return
            ring.forgetAll()
            setSaid(sessions.busy() ? 'forgotten while busy' : 'forgotten')
          }}
        >
          Forget all keys
        </Button>
        <p className="text-sm text-muted">{howMany(there)}</p>
      </div>
      <p role="status" className="text-sm empty:sr-only">
        {said?.startsWith('forgotten') && there === 0 && 'All keys are forgotten, in every tab.'}
        {said === 'forgotten while busy' &&
          there === 0 &&
          ' What is being written now goes on with the key it has; the rest will wait for a key.'}
        {said === 'not kept' && 'This browser lets pages keep nothing, so they stay in memory.'}
      </p>
    </section>
  )
}

const howMany = (there: number): string =>
  there === 0 ? 'There is none.' : there === 1 ? 'There is one.' : `There are ${there}.`
