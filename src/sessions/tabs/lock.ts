/** Held by one tab of this origin at a time, for as long as the tab lives. */
export interface Lock {
  /** Takes it where it is free; whether it was. */
  tryNow(): Promise<boolean>
  /** Resolves once this tab has it: after all that waited before are gone. */
  wait(): Promise<void>
}

/** Undefined where this browser has none, or keeps them from pages without https. */
export function webLock(name: string): Lock | undefined {
  const locks: LockManager | undefined = globalThis.navigator?.locks
  if (!locks) return undefined
  const take = (options: LockOptions) =>
    new Promise<boolean>((resolve, reject) => {
      const hold = (lock: globalThis.Lock | null) => {
        resolve(lock !== null)
        return lock ? new Promise(() => {}) : undefined
      }
      locks.request(name, options, hold).catch(reject)
    })
  return {
    tryNow: () => take({ ifAvailable: true }),
    wait: async () => void (await take({})),
  }
}
