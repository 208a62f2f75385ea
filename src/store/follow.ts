import type { Clock, EpochMs, Ms } from '#src/lib/clock.ts'
import type { SessionState, SessionStore } from '#src/store/session-store.ts'

/**
 * Shows a session now, every `everyMs` while something is under way, and at once where that begins, ends, or
 * something changes while nothing is under way: what is shown is at most so old, and final in the end.
 * @returns how to stop
 */
export function follow(
  store: SessionStore,
  clock: Clock,
  everyMs: Ms,
  show: (state: SessionState, now: EpochMs) => void,
): () => void {
  let disarm = () => {}
  const look = () => {
    disarm()
    const state = store.getState()
    disarm = state.batches > 0 ? clock.at(clock.now() + everyMs, look) : () => {}
    show(state, clock.epoch())
  }
  const stop = store.subscribe((state, before) => {
    if (state.batches === 0 || before.batches === 0) look()
  })
  look()
  return () => {
    stop()
    disarm()
  }
}
