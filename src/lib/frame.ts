import type { Clock } from '#src/lib/clock.ts'

/** Runs a job once at the next frame, however often it is asked for before. */
export type Frame = (job: () => void) => void

/** Longest wait in milliseconds: a frame asked for just before the page hides never comes. */
const atMost = 250

/**
 * Jobs run at the next animation frame or after 250 ms, whichever is first, and at once when the page
 * hides or shows, so that a hidden page's figures are as true as a visible one's.
 */
export function createFrame(clock: Clock): Frame {
  const jobs = new Set<() => void>()
  let disarm: (() => void) | undefined
  const run = () => {
    disarm?.()
    disarm = undefined
    const due = [...jobs]
    jobs.clear()
    for (const job of due) job()
  }
  globalThis.document?.addEventListener('visibilitychange', run)
  return (job) => {
    jobs.add(job)
    if (disarm) return
    const handle = requestAnimationFrame(run)
    const disarmTimer = clock.at(clock.now() + atMost, run)
    disarm = () => {
      cancelAnimationFrame(handle)
      disarmTimer()
    }
  }
}
