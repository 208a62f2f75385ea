import type { Clock, EpochMs, Ms } from '#src/lib/clock.ts'
import { setImmediate } from 'node:timers'

export interface FakeClock extends Clock {
  /** Moves on, stopping at each alarm and letting promises settle there. */
  advance(ms: Ms): Promise<void>
  /** When the next alarm is due, or undefined. */
  next(): Ms | undefined
  /** Sets the wall clock on, or back; the monotonic one knows nothing of it. */
  stepEpoch(ms: Ms): void
}

interface Alarm {
  readonly due: Ms
  readonly order: number
  readonly wake: () => void
  disarmed: boolean
}

/** Lets every settled promise's reactions run. */
export const flush = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export function createFakeClock(epochAtStart: EpochMs = 1_800_000_000_000): FakeClock {
  let now = 0
  let order = 0
  let epochAtZero = epochAtStart
  const alarms = createHeap()
  const first = () => {
    while (alarms.first()?.disarmed) alarms.takeFirst()
    return alarms.first()
  }
  return {
    now: () => now,
    epoch: () => epochAtZero + now,
    stepEpoch(ms) {
      epochAtZero += ms
    },
    at(due, wake) {
      const alarm = { due: Math.max(due, now), order: order++, wake, disarmed: false }
      alarms.add(alarm)
      return () => {
        alarm.disarmed = true
      }
    },
    next: () => first()?.due,
    async advance(ms) {
      const end = now + ms
      await flush()
      for (let alarm = first(); alarm && alarm.due <= end; alarm = first()) {
        alarms.takeFirst()
        now = Math.max(now, alarm.due)
        alarm.wake()
        await flush()
      }
      now = end
      await flush()
    },
  }
}

/** As a hidden page has it: timers fire, but only once in so many milliseconds. */
export const lateClock = (clock: Clock, everyMs: Ms): Clock => ({
  ...clock,
  at: (due, wake) => clock.at(Math.ceil(Math.max(due, clock.now() + 1) / everyMs) * everyMs, wake),
})

/** A binary heap, since a run of thousands arms an alarm for each attempt. */
function createHeap() {
  const heap: Alarm[] = []
  const before = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (!one || !other) return false
    return one.due < other.due || (one.due === other.due && one.order < other.order)
  }
  const swap = (a: number, b: number) => {
    const [one, other] = [heap[a], heap[b]]
    if (one && other) [heap[a], heap[b]] = [other, one]
  }
  return {
    first: () => heap[0],
    add(alarm: Alarm) {
      let at = heap.push(alarm) - 1
      for (let up = (at - 1) >> 1; at > 0 && before(at, up); up = (at - 1) >> 1) {
        swap(at, up)
        at = up
      }
    },
    takeFirst() {
      const last = heap.pop()
      if (heap.length === 0 || !last) return
      heap[0] = last
      for (let at = 0; ;) {
        const [left, right] = [2 * at + 1, 2 * at + 2]
        const least = before(right, left) ? right : left
        if (!before(least, at)) return
        swap(least, at)
        at = least
      }
    },
  }
}
