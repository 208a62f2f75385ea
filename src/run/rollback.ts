import type { Outcome } from '#src/run/outcome.ts'

/** Fewer ended attempts say nothing. */
const leastEnded = 20
/** What is longer ago does not outweigh what happens now. */
const mostEnded = 100
const mostLimited = 0.05
const mostFailed = 0.2

/** Decides when a server copes so badly with tasks side by side that they are made one at a time. */
export interface Rollback {
  /** Why there was a rollback, if there was one. */
  because(): 'rate-limits' | 'failures' | undefined
  /**
   * Of a wave of rate limits only the first counts: the others were sent before it was known.
   * @param nth which start it was @param started how many there were so far
   */
  ended(outcome: Outcome, nth: number, started: number): void
  /** The way back: everything is forgotten. */
  forget(): void
}

export function createRollback(): Rollback {
  let because: ReturnType<Rollback['because']>
  let recent: Outcome['kind'][] = []
  let waveEnd = 0
  const counts = { success: 0, 'rate-limited': 0, network: 0, refused: 0 }
  return {
    because: () => because,
    ended({ kind }, nth, started) {
      if (kind === 'rate-limited') {
        if (nth <= waveEnd) return
        waveEnd = started
      }
      recent.push(kind)
      counts[kind] += 1
      const past = recent.length > mostEnded ? recent.shift() : undefined
      if (past) counts[past] -= 1
      if (because || recent.length < leastEnded) return
      if (counts['rate-limited'] > mostLimited * recent.length) because = 'rate-limits'
      else if (counts.network > mostFailed * recent.length) because = 'failures'
    },
    forget() {
      because = undefined
      recent = []
      for (const kind of Object.keys(counts) as Outcome['kind'][]) counts[kind] = 0
    },
  }
}
