import type { Ms } from '#src/lib/clock.ts'
import type { Outcome } from '#src/run/outcome.ts'

/** So many failures in a row, and nothing good between them, are no accident. */
const leastInARow = 20
const firstWaitMs: Ms = 30_000
const longestWaitMs: Ms = 300_000

/** Tells when a server seems to be down, so that a thousand tasks do not fail one after the other while it is. */
export interface Outage {
  /**
   * How long to leave the server alone now, twice as long each time; `recovered` where it was down and has
   * answered; undefined where there is nothing new.
   * @param nth which start it was @param started how many there were so far
   */
  ended(outcome: Outcome, nth: number, started: number): Ms | 'recovered' | undefined
}

export function createOutage(): Outage {
  let inARow = 0
  let waitMs = firstWaitMs
  let waveEnd = 0
  return {
    ended({ kind }, nth, started) {
      if (kind !== 'network') {
        const wasDown = waitMs > firstWaitMs
        inARow = 0
        waitMs = firstWaitMs
        return wasDown ? 'recovered' : undefined
      }
      inARow += 1
      if (inARow < leastInARow || nth <= waveEnd) return undefined
      waveEnd = started
      const now = waitMs
      waitMs = Math.min(longestWaitMs, 2 * waitMs)
      return now
    },
  }
}
