import type { GateRecord, LaneLimits, SendLog } from '#src/domain/ports.ts'
import type { GateId } from '#src/domain/run-event.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import { createGate, type Gate, type GateMemory } from '#src/run/gate.ts'

/** A gate, and the further requests that wait behind it: those of attempts that already hold a lane. */
export interface Line {
  readonly id: GateId
  readonly gate: Gate
  /** Whether a further request waits. */
  wantsMore(): boolean
  /** Resolves once a further request of this flight may be sent, rejects where the flight ends before. */
  another(flight: object): Promise<void>
  /** Lets the first further request through. */
  passOne(): void
  /** What an ended flight wanted to send still. */
  forget(flight: object): void
}

/** One line for all templates, or one for each. */
export interface Lines {
  of(template: string): Line
  all(): Iterable<Line>
  /** Keeps how the gate stands over a reload. */
  remember(line: Line, now: Ms): void
}

export function createLines({ per, budgets }: LaneLimits, clock: Clock, log: SendLog | undefined): Lines {
  const lines = new Map<GateId, Line>()
  return {
    of(template) {
      const id = per === 'template' ? template : ''
      const there = lines.get(id)
      if (there) return there
      const made = createLine(id, createGate(budgets, log && recalled(log.read(id), clock)))
      lines.set(id, made)
      return made
    },
    all: () => lines.values(),
    remember: ({ id, gate }, now) => log?.write(id, recorded(gate.memory(now), now, clock)),
  }
}

interface Further {
  readonly flight: object
  readonly pass: () => void
  readonly refuse: (why: Error) => void
}

function createLine(id: GateId, gate: Gate): Line {
  let further: readonly Further[] = []
  return {
    id,
    gate,
    wantsMore: () => further.length > 0,
    another: (flight) =>
      new Promise((pass, refuse) => {
        further = [...further, { flight, pass, refuse }]
      }),
    passOne() {
      const [first, ...others] = further
      further = others
      first?.pass()
    },
    forget(flight) {
      if (further.length === 0) return
      for (const one of further) if (one.flight === flight) one.refuse(attemptIsOver())
      further = further.filter((one) => one.flight !== flight)
    },
  }
}

export const attemptIsOver = () => new Error('The attempt is over; it must not send anything more.')

/**
 * A clock that was set back must keep no gate closed for longer than it was closed for: what seems to come has
 * just been sent, and a wait is at most as long as it was when it was noted.
 */
const recalled = ({ sent, closed }: GateRecord, clock: Clock): GateMemory => {
  const [now, epoch] = [clock.now(), clock.epoch()]
  const toMs = (at: number) => now + at - epoch
  const leftMs = closed && Math.min(closed.until - epoch, closed.until - closed.from)
  return {
    sent: sent.map((at) => Math.min(now, toMs(at))),
    ...(leftMs !== undefined && { notBefore: now + leftMs }),
  }
}

const recorded = ({ sent, notBefore }: GateMemory, now: Ms, clock: Clock): GateRecord => {
  const toEpoch = (at: Ms) => clock.epoch() + at - now
  return {
    sent: sent.map(toEpoch),
    ...(notBefore !== undefined && { closed: { from: clock.epoch(), until: toEpoch(notBefore) } }),
  }
}
