import type { CapReason, GateId, LaneEvent, Learned } from '#src/domain/run-event.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { Gate } from '#src/run/gate.ts'

interface GateHere {
  readonly id: GateId
  readonly gate: Gate
}

/** Says how lanes stand, and only what is new. */
export interface LaneTalk {
  /**
   * Closed gates that something waits behind, and those that were and are so no longer. Returns when the first
   * of them opens, `Infinity` where none is closed.
   */
  gates<T extends GateHere>(lines: Iterable<T>, isWanted: (line: T) => boolean, now: Ms): Ms
  cap(inForce: { readonly cap: number; readonly why: CapReason }): void
  learned(learned: Learned): void
}

export function createLaneTalk(clock: Clock, emit: (event: LaneEvent) => void): LaneTalk {
  const closed = new Map<GateId, Ms>()
  let saidCap: { readonly cap: number; readonly why: CapReason } | undefined
  let said: Learned | undefined
  return {
    gates(lines, isWanted, now) {
      let first = Infinity
      for (const line of lines) {
        const { id, gate } = line
        const until = gate.opensAt()
        const why = isWanted(line) && until > now ? gate.closedBy(now) : undefined
        if (why === undefined) {
          if (closed.delete(id)) emit({ type: 'gate-opened', gate: id, at: clock.epoch() })
          continue
        }
        first = Math.min(first, until)
        if (closed.get(id) === until) continue
        closed.set(id, until)
        const at = clock.epoch()
        emit({ type: 'gate-closed', gate: id, until: at + (until - now), why, at })
      }
      return first
    },
    cap(inForce) {
      if (saidCap?.cap === inForce.cap && saidCap.why === inForce.why) return
      saidCap = inForce
      emit({ type: 'cap', ...inForce, at: clock.epoch() })
    },
    learned(learned) {
      if (learned === said || Object.keys(learned).length === 0) return
      said = learned
      emit({ type: 'learned', learned, at: clock.epoch() })
    },
  }
}
