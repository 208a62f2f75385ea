import type { Clock, Disarm, Ms } from '#src/lib/clock.ts'

/** Somebody whose signs of life are waited for. */
export interface Watched {
  lastSign: Ms
  /** No sign came in time. */
  readonly giveUp: () => void
}

export interface Watchdog {
  watch(one: Watched): void
  leave(one: Watched): void
}

/**
 * Gives up on those that gave no sign of life for `timeoutMs`. One alarm for all, which is left armed when
 * nobody is watched: an alarm for each would be most of the cost of an attempt that ends at once.
 */
export function createWatchdog(clock: Clock, timeoutMs: Ms): Watchdog {
  const watched = new Set<Watched>()
  let disarm: Disarm | undefined
  const look = () => {
    disarm = undefined
    const now = clock.now()
    for (const one of watched) if (one.lastSign + timeoutMs <= now) one.giveUp()
    if (watched.size === 0) return
    let first = Infinity
    for (const { lastSign } of watched) first = Math.min(first, lastSign)
    disarm = clock.at(first + timeoutMs, look)
  }
  return {
    watch(one) {
      watched.add(one)
      disarm ??= clock.at(one.lastSign + timeoutMs, look)
    },
    leave: (one) => void watched.delete(one),
  }
}
