/** Monotonic whole milliseconds: gaps, budgets, back-off, time-outs. Fractions gave a gap of 149.99999. */
export type Ms = number
/** Wall clock in milliseconds since 1970: HTTP dates, what is stored, "until 14:05". */
export type EpochMs = number
export type Disarm = () => void
/** Calls `wake` after `delay` milliseconds, unless disarmed before. */
export type Timer = (delay: Ms, wake: () => void) => Disarm

export interface Clock {
  now(): Ms
  epoch(): EpochMs
  /** Calls `wake` once `now()` has reached `due`, never in the same step. */
  at(due: Ms, wake: () => void): Disarm
}

/** What a timer holds; armed for longer it fires at once. */
const longestDelay: Ms = 2_147_483_647

export const pageTimer: Timer = (delay, wake) => {
  const handle = setTimeout(wake, delay)
  return () => clearTimeout(handle)
}

export function createClock(timer: Timer = pageTimer): Clock {
  const now = () => Math.floor(performance.now())
  return {
    now,
    epoch: () => Date.now(),
    at(due, wake) {
      // Timers may fire a little early by the monotonic clock; then the rest is waited for.
      let disarm: Disarm
      const arm = () => {
        const delay = Math.min(longestDelay, Math.max(0, due - now()))
        disarm = timer(delay, () => (now() < due ? arm() : wake()))
      }
      arm()
      return () => disarm()
    },
  }
}
