import type { Note } from '#src/domain/note.ts'
import type { Engine, SendLog } from '#src/domain/ports.ts'
import type { LaneEvent } from '#src/domain/run-event.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { Clock } from '#src/lib/clock.ts'
import { createLanes } from '#src/run/create-lanes.ts'
import type { Lanes } from '#src/run/lanes.ts'
import type { Flight, Follower } from '#src/sessions/flights.ts'

/** A note that was made and could not be saved, and whose tasks failed with it. */
export interface UnsavedNote {
  readonly note: Note
  readonly of: readonly Follower[]
}

/** What all sessions of an engine share; of a transcriber, no session has them. */
export interface SharedLanes {
  readonly lanes: Lanes
  readonly sessions: Set<SessionId>
  /** What is under way: the same request is never sent twice at once. */
  readonly flights: Map<string, Flight>
  /** By the key of its request, as in `flights`: whoever asks for the same saves it instead. */
  readonly unsaved: Map<string, UnsavedNote>
  /** How the lanes stand, for those who come later: the last word of each kind. */
  readonly stands: Map<string, LaneEvent>
}

/** What the lanes say goes to every session that is open on them. */
export function createSharedLanes(
  engine: Pick<Engine, 'server' | 'limits'>,
  clock: Clock,
  say: (session: SessionId, event: LaneEvent) => void,
  sendLog: SendLog,
): SharedLanes {
  const sessions = new Set<SessionId>()
  const stands: SharedLanes['stands'] = new Map()
  const hear = (event: LaneEvent) => {
    stands.set(aspect(event), event)
    for (const session of sessions) say(session, event)
  }
  const log = engine.server === undefined ? undefined : logOf(engine.server, sendLog)
  const lanes = createLanes(engine.limits, clock, hear, log)
  hear({ type: 'limits', limits: engine.limits })
  return { sessions, stands, lanes, flights: new Map(), unsaved: new Map() }
}

/** What an event is about: a later one of the same says all there is. */
function aspect(event: LaneEvent): string {
  switch (event.type) {
    case 'paused':
    case 'resumed':
      return 'pause'
    case 'gate-closed':
    case 'gate-opened':
      return `gate ${event.gate}`
    default:
      return event.type
  }
}

const logOf = (server: string, { gates, read, write }: SendLog): SendLog => ({
  gates: () =>
    gates().flatMap((gate) => (gate.startsWith(`${server}/`) ? gate.slice(server.length + 1) : [])),
  read: (gate) => read(`${server}/${gate}`),
  write: (gate, record) => write(`${server}/${gate}`, record),
})
