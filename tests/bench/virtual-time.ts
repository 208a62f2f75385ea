import type { Clock, Ms } from '#src/lib/clock.ts'
import { seededRandom } from '#src/lib/random.ts'
import { install } from '@sinonjs/fake-timers'
import { setImmediate } from 'node:timers'

/** Where every simulation begins, so that dates in it are the same on every day. */
const epochAtStart = 1_800_000_000_000

export interface VirtualTime {
  /** The same time as the faked globals show. */
  readonly clock: Clock
  sleep(ms: Ms): Promise<void>
}

/** Not the faked kind: one turn of the real loop runs every promise reaction that is due. */
const reactions = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Runs `work` in a time of its own that jumps from timer to timer. The peers read `Date`, `performance` and
 * `setTimeout` of the page and ours a clock: both are this time, so that all meet the same server. Chance is
 * seeded, as a peer takes it from `Math.random`.
 */
export async function inVirtualTime<T>(work: (time: VirtualTime) => Promise<T>): Promise<T> {
  const timers = install({
    now: epochAtStart,
    toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date', 'performance'],
  })
  const systemRandom = Math.random
  Math.random = seededRandom(1)
  const clock: Clock = {
    now: () => timers.now - epochAtStart,
    epoch: () => timers.now,
    at(due, wake) {
      const handle = timers.setTimeout(wake, Math.max(0, due - clock.now()))
      return () => timers.clearTimeout(handle)
    },
  }
  const sleep = (ms: Ms) => new Promise<void>((resolve) => clock.at(clock.now() + ms, resolve))
  const progress = { over: false }
  try {
    const result = work({ clock, sleep }).finally(() => {
      progress.over = true
    })
    // A rejection is thrown below; until then it must not count as unhandled.
    result.catch(() => {})
    for (;;) {
      await reactions()
      if (progress.over) return await result
      if (timers.countTimers() === 0) throw new Error('The simulation waits, but for no timer.')
      timers.next()
    }
  } finally {
    Math.random = systemRandom
    timers.uninstall()
  }
}
