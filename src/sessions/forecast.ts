import type { Forecast } from '#src/domain/forecast.ts'
import type { Engine } from '#src/domain/ports.ts'
import type { GateId, LaneEvent } from '#src/domain/run-event.ts'
import { atOnce, sessionTasks } from '#src/domain/session.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { LanesNow } from '#src/run/eta.ts'
import { forecastTime } from '#src/run/forecast.ts'
import { flightKey } from '#src/sessions/flights.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'
import type { SharedLanes } from '#src/sessions/shared-lanes.ts'

/** @param shared what the engine's sessions share, where there are any */
export function forecast(
  { videos, templates, settings, reuse }: StartRequest,
  engine: Engine,
  shared: SharedLanes | undefined,
  now: EpochMs,
): Forecast {
  const flights = shared?.flights
  const isBusy = flights !== undefined && flights.size > 0
  const tasks = sessionTasks({ videos: videos.map(({ video }) => video), templates, settings }).filter(
    (task) =>
      !reuse?.has(task.id) && engine.refuses(task) === undefined && !(isBusy && flights.has(flightKey(task))),
  )
  const ahead = isBusy ? Array.from(flights.values(), ({ task }) => task) : []
  const stands = [...(shared?.stands.values() ?? [])]
  const stand = <T extends LaneEvent['type']>(type: T) =>
    stands.find((event): event is Extract<LaneEvent, { type: T }> => event.type === type)
  // A start on idle lanes takes a pause and a lowered cap back.
  const cap = Math.min(
    atOnce(settings),
    engine.limits.cap,
    isBusy ? (stand('cap')?.cap ?? Infinity) : Infinity,
  )
  const closed: Record<GateId, LanesNow['closed'][GateId]> = {}
  for (const event of stands) if (event.type === 'gate-closed') closed[event.gate] = event
  const { limits } = engine
  const learned = stand('learned')?.learned ?? {}
  return {
    ...forecastTime({ tasks, ahead, limits, learned, closed, cap, now }),
    requests: tasks.length,
    isGuess: stand('learned') === undefined,
    atOnce: Math.min(cap, tasks.length + ahead.length),
    ahead: ahead.length,
    paused: isBusy && stand('paused') !== undefined,
  }
}
