import type { SendLog, Transcriber } from '#src/domain/ports.ts'
import type { LaneEvent } from '#src/domain/run-event.ts'
import type { Clock } from '#src/lib/clock.ts'
import { strictestCap } from '#src/sessions/checked-settings.ts'
import type { OpenSession } from '#src/sessions/open-session.ts'
import { createSharedLanes, type SharedLanes } from '#src/sessions/shared-lanes.ts'

/** The lanes of transcribers: each server's by itself. */
export interface TranscriberLanes {
  of(transcriber: Transcriber): SharedLanes
  /** Undefined before the first use. */
  there(transcriber: Transcriber): SharedLanes | undefined
  /** Caps and pauses are those of the sessions that wait for them. */
  follow(waiting: (lanes: SharedLanes) => readonly OpenSession[]): void
  readLimits(): void
}

export function createTranscriberLanes(
  clock: Clock,
  sendLog: SendLog,
  hear: (lanes: SharedLanes, event: LaneEvent) => void,
): TranscriberLanes {
  const known = new Map<Transcriber, SharedLanes>()
  return {
    of(transcriber) {
      const there = known.get(transcriber)
      if (there) return there
      const lanes = createSharedLanes(transcriber, clock, (_, event) => hear(lanes, event), sendLog)
      // It is nobody's session: what the lanes say comes here.
      lanes.sessions.add(transcriber.server)
      known.set(transcriber, lanes)
      return lanes
    },
    there: (transcriber) => known.get(transcriber),
    follow(waiting) {
      for (const shared of known.values()) {
        const opens = waiting(shared)
        const cap = strictestCap(opens.map(({ session }) => session.settings))
        if (cap !== undefined) shared.lanes.setCap(cap)
        const isPaused = opens.length > 0 && opens.every((open) => paused(open.shared))
        if (isPaused) shared.lanes.pause()
        else shared.lanes.resume()
      }
    },
    readLimits() {
      for (const [transcriber, { lanes }] of known) lanes.setLimits(transcriber.limits)
    },
  }
}

const paused = ({ stands }: SharedLanes): boolean => stands.get('pause')?.type === 'paused'
