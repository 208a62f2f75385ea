import type { Clock, Ms } from '#src/lib/clock.ts'

/** For a server that neither answers nor hangs up. */
export interface TimeLimit {
  /** Aborted at the end of the time, or with the signal that was given. */
  readonly signal: AbortSignal
  isOver(): boolean
  /** To be called once there is an answer. */
  lift(): void
}

export function timeLimit(clock: Clock, ms: Ms, signal: AbortSignal): TimeLimit {
  const limit = new AbortController()
  const lift = clock.at(clock.now() + ms, () => limit.abort())
  return {
    signal: AbortSignal.any([signal, limit.signal]),
    isOver: () => limit.signal.aborted,
    lift,
  }
}
