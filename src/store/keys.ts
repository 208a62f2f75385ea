import { addressName } from '#src/domain/base-url.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Channel } from '#src/sessions/tabs/channel.ts'
import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The user's keys, by the address of the server that each is for: none ever goes to another one. */
export interface Keys {
  readonly keys: Readonly<Record<string, string>>
  /** Whether they outlive the page, by the user's choice. */
  readonly remembered: boolean
  /** Later changes have higher ones, in all tabs: the same keys have the same one. Says nothing of a key. */
  readonly version: number
}

export interface KeyRing {
  readonly store: StoreApi<Keys>
  /** As `keyOf`. */
  of(address: string | undefined): string | undefined
  /** An empty one is forgotten. */
  set(address: string, key: string): void
  /**
   * Keeps them on this device, or deletes at once what was kept. Returns whether the browser lets that be: where it
   * forbids storage, they hold as before.
   */
  remember(remembered: boolean): boolean
  forgetAll(): void
}

const storageKey = 'fanfold-keys'
const keysByAddress = v.record(v.string(), v.string())
const lettersOf = {
  keys: v.object({
    type: v.literal('keys'),
    keys: keysByAddress,
    remembered: v.boolean(),
    version: v.number(),
  }),
  ask: v.object({ type: v.literal('ask') }),
}

/** The key for a server, however its address is written. */
export const keyOf = ({ keys }: Keys, address: string | undefined): string | undefined =>
  address === undefined ? undefined : keys[addressName(address)]

/**
 * Holds keys in memory, for as long as a tab of the app is open: one that comes asks, and the others answer, so that
 * the tab that runs the sessions has the keys, too. They are nowhere else unless the user wants them remembered.
 * @param channel to the other tabs; nothing else may listen to it
 */
export function createKeyRing(
  clock: Pick<Clock, 'epoch'>,
  channel?: Pick<Channel, 'post' | 'listen'>,
): KeyRing {
  const kept = readKept()
  const store = createStore<Keys>(() => ({ keys: kept ?? {}, remembered: kept !== undefined, version: 0 }))
  const say = () => channel?.post({ type: 'keys', ...store.getState() })
  const change = (to: Partial<Pick<Keys, 'keys' | 'remembered'>>) => {
    // By the time, not by counting: a tab that slept has changed nothing, however often it had before.
    store.setState(({ version }) => ({ ...to, version: Math.max(version + 1, clock.epoch()) }))
    const { keys, remembered } = store.getState()
    if (remembered) keep(keys)
    else drop()
    say()
  }
  channel?.listen((letter) => {
    const { version, keys } = store.getState()
    if (v.is(lettersOf.ask, letter)) {
      if (version > 0 || Object.keys(keys).length > 0) say()
    } else if (v.is(lettersOf.keys, letter) && letter.version > version) {
      // What is kept is the business of the tab that changed it: the storage is the same.
      const { type: _, ...there } = letter
      store.setState(there)
    }
  })
  channel?.post({ type: 'ask' })
  return {
    store,
    of: (address) => keyOf(store.getState(), address),
    set(address, key) {
      const { [addressName(address)]: _, ...others } = store.getState().keys
      change({ keys: key === '' ? others : { ...others, [addressName(address)]: key } })
    },
    remember(remembered) {
      if (remembered && !keep(store.getState().keys)) return false
      change({ remembered })
      return true
    },
    forgetAll: () => change({ keys: {}, remembered: false }),
  }
}

function readKept(): Keys['keys'] | undefined {
  try {
    const kept = v.safeParse(keysByAddress, JSON.parse(localStorage.getItem(storageKey) ?? 'null'))
    // What it read, not what is there: a list passes for a record.
    return kept.success ? kept.output : undefined
  } catch {
    return undefined
  }
}

/** Whether it could be done. */
function keep(keys: Keys['keys']): boolean {
  try {
    localStorage.setItem(storageKey, JSON.stringify(keys))
    return true
  } catch {
    return false
  }
}

function drop(): void {
  try {
    localStorage.removeItem(storageKey)
  } catch {
    // Where storage is forbidden, nothing was kept.
  }
}
