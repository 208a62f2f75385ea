import type { Change } from '#src/domain/ports.ts'

export interface ChangeFeed {
  /** Tells this page's listeners and those of other tabs. */
  tell(changes: readonly Change[]): void
  /** Returns how to stop listening. */
  listen(listener: (changes: readonly Change[]) => void): () => void
  close(): void
}

/** @param name of the channel between the tabs; without one, this page is all there is */
export function createChangeFeed(name?: string): ChangeFeed {
  const listeners = new Set<(changes: readonly Change[]) => void>()
  const hear = (changes: readonly Change[]) => {
    for (const listener of listeners) listener(changes)
  }
  const channel =
    name === undefined || !('BroadcastChannel' in globalThis) ? undefined : new BroadcastChannel(name)
  channel?.addEventListener('message', ({ data }: MessageEvent<readonly Change[]>) => hear(data))
  return {
    tell(changes) {
      if (changes.length === 0) return
      channel?.postMessage(changes)
      hear(changes)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => channel?.close(),
  }
}
