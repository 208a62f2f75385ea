import type { Attempt } from '#src/domain/ports.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

const signEveryMs: Ms = 5_000

/** Where the attempt ends while it waits, so does the waiting: what it holds is free for others. */
export function untilEnd<T>(wait: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('The attempt has ended.'))
    if (signal.aborted) return end()
    signal.addEventListener('abort', end, { once: true })
    const settled = () => signal.removeEventListener('abort', end)
    wait().finally(settled).then(resolve, reject)
  })
}

/** Shows life while the attempt waits for what bounds itself, and says why it waits. */
export async function aliveUntil<T>(
  wait: () => Promise<T>,
  attempt: Attempt,
  clock: Clock,
  stage: string,
): Promise<T> {
  let disarm = () => {}
  const arm = () => {
    disarm = clock.at(clock.now() + signEveryMs, () => {
      attempt.report({ stage })
      arm()
    })
  }
  arm()
  try {
    return await untilEnd(wait, attempt.signal)
  } finally {
    disarm()
  }
}
