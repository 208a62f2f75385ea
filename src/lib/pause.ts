import type { Clock, Ms } from '#src/lib/clock.ts'

/** Resolves after `ms`; rejects with the signal's reason once it is aborted. */
export function pause(clock: Clock, ms: Ms, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const disarm = clock.at(clock.now() + ms, () => {
      signal.removeEventListener('abort', stop)
      resolve()
    })
    const stop = () => {
      disarm()
      reject(signal.reason as Error)
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
