import type { Persistence } from '#src/domain/ports.ts'

/** What the browser says of its storage, and what it promises. */
export type BrowserStorage = Pick<Persistence, 'use' | 'persist'>

/** Only a secure page has it; older browsers lack parts. */
const manager = (): Partial<StorageManager> | undefined => globalThis.navigator?.storage

export const browserStorage: BrowserStorage = {
  async use() {
    const storage = manager()
    const [estimate, persisted] = await Promise.all([
      storage?.estimate?.().catch(() => undefined),
      storage?.persisted?.().catch(() => false),
    ])
    return {
      ...(estimate?.usage !== undefined && { usedBytes: estimate.usage }),
      ...(estimate?.quota !== undefined && { quotaBytes: estimate.quota }),
      persisted: persisted ?? false,
    }
  },
  persist: async () =>
    (await manager()
      ?.persist?.()
      .catch(() => false)) ?? false,
}
