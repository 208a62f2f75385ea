import { createStore, type StoreApi } from 'zustand/vanilla'

/** The user's keys, by the address of the server that each is for: none ever goes to another one. */
export interface Keys {
  readonly keys: Readonly<Record<string, string>>
  /** Whether they outlive the page, by the user's choice. */
  readonly remembered: boolean
}

export interface KeyRing {
  readonly store: StoreApi<Keys>
  /** An empty one is forgotten. */
  set(address: string, key: string): void
  remember(remembered: boolean): void
  forgetAll(): void
}

export function createKeyRing(): KeyRing {
  const store = createStore<Keys>(() => ({ keys: {}, remembered: false }))
  return {
    store,
    set: (address, key) => store.setState(({ keys }) => ({ keys: { ...keys, [address]: key } })),
    remember: (remembered) => store.setState({ remembered }),
    forgetAll: () => store.setState({ keys: {}, remembered: false }),
  }
}
