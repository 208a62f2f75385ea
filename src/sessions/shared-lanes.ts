import type { Engine } from '#src/domain/ports.ts'
import type { LaneEvent } from '#src/domain/run-event.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { Clock } from '#src/lib/clock.ts'
import { createLanes, type Lanes } from '#src/run/lanes.ts'
import type { Flight } from '#src/sessions/flights.ts'

/** What all sessions of an engine share. */
export interface SharedLanes {
  readonly lanes: Lanes
  readonly sessions: Set<SessionId>
  /** What is under way: the same request is never sent twice at once. */
  readonly flights: Map<string, Flight>
  /** How pause, gate and cap stand, for those who come later. */
  readonly stands: Map<'pause' | 'gate' | 'cap', LaneEvent>
}

/** What the lanes say goes to every session that is open on them. */
export function createSharedLanes(
  engine: Engine,
  clock: Clock,
  say: (session: SessionId, event: LaneEvent) => void,
): SharedLanes {
  const sessions = new Set<SessionId>()
  const stands: SharedLanes['stands'] = new Map()
  const lanes = createLanes(engine.limits, clock, (event) => {
    if (event.type === 'paused' || event.type === 'resumed') stands.set('pause', event)
    if (event.type === 'cap') stands.set('cap', event)
    if (event.type === 'gate-closed' || event.type === 'gate-opened') stands.set('gate', event)
    for (const session of sessions) say(session, event)
  })
  return { sessions, stands, lanes, flights: new Map() }
}
