import type { Clock, Ms } from '#src/lib/clock.ts'
import { setImmediate } from 'node:timers'

export interface FakeClock extends Clock {
  /** Moves on, stopping at each alarm and letting promises settle there. */
  advance(ms: Ms): Promise<void>
  /** When the next alarm is due, or undefined. */
  next(): Ms | undefined
}

/** Lets every settled promise's reactions run. */
export const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function createFakeClock(epochAtStart = 1_800_000_000_000): FakeClock {
  let now = 0
  let order = 0
  const alarms = new Set<{ due: Ms; order: number; wake: () => void }>()
  const first = () => [...alarms].sort((a, b) => a.due - b.due || a.order - b.order)[0]
  return {
    now: () => now,
    epoch: () => epochAtStart + now,
    at(due, wake) {
      const alarm = { due: Math.max(due, now), order: order++, wake }
      alarms.add(alarm)
      return () => alarms.delete(alarm)
    },
    next: () => first()?.due,
    async advance(ms) {
      const end = now + ms
      await flush()
      for (let alarm = first(); alarm && alarm.due <= end; alarm = first()) {
        alarms.delete(alarm)
        now = Math.max(now, alarm.due)
        alarm.wake()
        await flush()
      }
      now = end
      await flush()
    },
  }
}
