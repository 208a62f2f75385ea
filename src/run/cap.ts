import type { CapReason } from '#src/domain/run-event.ts'
import { maxCap } from '#src/domain/session.ts'
import { createAdaptiveCap } from '#src/run/adaptive-cap.ts'
import type { Outcome } from '#src/run/outcome.ts'
import { createRollback } from '#src/run/rollback.ts'

/** The one writer of how many tasks may be in flight: `min(setting, rolled back ? 1 : adaptive)`. */
export interface Cap {
  inForce(): { readonly cap: number; readonly why: CapReason }
  /** Throws a RangeError unless it is a whole number in 1..10. */
  set(setting: number): void
  /** @param allBusy whether no lane was free when the attempt ended */
  ended(outcome: Outcome, nth: number, started: number, allBusy: boolean): void
  /** Back to the setting, as if nothing had happened. */
  forget(): void
}

export function createCap(initial: number): Cap {
  let setting = checkedCap(initial)
  const adaptive = createAdaptiveCap()
  const rollback = createRollback()
  const inForce: Cap['inForce'] = () => {
    const because = rollback.because()
    const cap = Math.min(setting, because ? 1 : adaptive.cap())
    return { cap, why: cap === setting ? 'user' : (because ?? 'overload') }
  }
  return {
    inForce,
    set(to) {
      setting = checkedCap(to)
    },
    ended(outcome, nth, started, allBusy) {
      if (outcome.kind === 'success') adaptive.succeeded(nth, allBusy, setting)
      if (outcome.overload) adaptive.overloaded(nth, started, inForce().cap)
      rollback.ended(outcome, nth, started)
    },
    forget() {
      adaptive.forget()
      rollback.forget()
    },
  }
}

/** The cap itself, or a RangeError that says what is allowed. */
export function checkedCap(cap: number): number {
  if (Number.isInteger(cap) && cap >= 1 && cap <= maxCap) return cap
  throw new RangeError(
    `The number of requests at once must be a whole number from 1 to ${maxCap}, not ${cap}`,
  )
}
