import type { GateRecord } from '#src/domain/ports.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { GateMemory } from '#src/run/gate.ts'

/**
 * A clock that was set back must keep no gate closed for longer than it was closed for: what seems to come has
 * just been sent, and a wait is at most as long as it was when it was noted.
 */
export const recalled = ({ sent, closed }: GateRecord, clock: Clock): GateMemory => {
  const [now, epoch] = [clock.now(), clock.epoch()]
  const toMs = (at: number) => now + at - epoch
  const leftMs = closed && Math.min(closed.until - epoch, closed.until - closed.from)
  return {
    sent: sent.map((at) => Math.min(now, toMs(at))),
    ...(leftMs !== undefined && { notBefore: now + leftMs }),
  }
}

/** What a gate remembers, by the wall clock. */
export const recorded = ({ sent, notBefore }: GateMemory, now: Ms, clock: Clock): GateRecord => {
  const toEpoch = (at: Ms) => clock.epoch() + at - now
  return {
    sent: sent.map(toEpoch),
    ...(notBefore !== undefined && { closed: { from: clock.epoch(), until: toEpoch(notBefore) } }),
  }
}
