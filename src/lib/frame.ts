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
  let asked: { readonly handle: number; readonly at: number } | undefined
  let isArmed = false
  const run = () => {
    if (asked) cancelAnimationFrame(asked.handle)
    asked = undefined
    const due = [...jobs]
    jobs.clear()
    for (const job of due) job()
  }
  /** Left armed when its frame comes: to arm and disarm one for each frame is two messages to a worker. */
  const arm = (due: number) => {
    isArmed = true
    clock.at(due, () => {
      isArmed = false
      if (!asked) return
      if (asked.at + atMost <= clock.now()) run()
      else arm(asked.at + atMost)
    })
  }
  globalThis.document?.addEventListener('visibilitychange', run)
  return (job) => {
    jobs.add(job)
    if (asked) return
    asked = { handle: requestAnimationFrame(run), at: clock.now() }
    if (!isArmed) arm(asked.at + atMost)
  }
}
