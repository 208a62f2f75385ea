import type { LaneLimits } from '#src/domain/ports.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import { seededRandom } from '#src/lib/random.ts'
import { createLanes } from '#src/run/create-lanes.ts'
import type { Lanes } from '#src/run/lanes.ts'
import { startRun } from '#src/run/run.ts'
import { aTask, aVideo } from '#tests/support/builders.ts'
import { createFakeClock, flush, type FakeClock } from '#tests/support/fake-clock.ts'
import { folded } from '#tests/support/folded.ts'
import { createSimulatedServer, type Arrival, type Behaviour } from '#tests/support/simulated-server.ts'
import { expect } from 'vitest'

export interface Storm {
  readonly tasks: number
  readonly behave: (arrival: Arrival, clock: FakeClock, random: () => number) => Behaviour
  /** The run has to be over by then. */
  readonly withinMs: Ms
  readonly seed?: number
  readonly limits?: Partial<LaneLimits>
  /** What stands between the run and the time: a hidden page's timers, for instance. */
  readonly wrap?: (clock: FakeClock) => Clock
  /** Before each step in time. */
  readonly meanwhile?: (clock: FakeClock, lanes: Lanes) => void
}

/** Lets a run go through a storm to its end. Every task has to end complete or failed, for a reason that is told. */
export async function weather(storm: Storm) {
  const { tasks: count, behave, withinMs, seed = 1, limits, wrap, meanwhile } = storm
  const time = createFakeClock()
  const clock = wrap ? wrap(time) : time
  const server = createSimulatedServer(
    (arrival, random) => behave(arrival, time, random),
    time,
    seededRandom(seed),
    limits,
  )
  const laneEvents: LaneEvent[] = []
  const events: RunEvent[] = []
  const lanes = createLanes(server.limits, clock, (event) => laneEvents.push(event))
  const tasks = Array.from({ length: count }, (_, i) =>
    aTask(`t${i % 4}`, aVideo(Math.floor(i / 4), { durationSeconds: 60 + ((i * 97) % 3000) })),
  )
  let notes = 0
  const run = startRun(
    tasks,
    { session: 's', batch: 0 },
    {
      engine: server,
      lanes,
      clock,
      random: seededRandom(seed + 1),
      answered: new Map(),
      journal: {
        save: async () => ({ note: `note${++notes}`, at: clock.epoch() }),
        unsaved: () => undefined,
      },
      emit: (event) => events.push(event),
    },
  )
  let over = false
  void run.settled.then(() => (over = true))
  await flush()
  while (!over) {
    meanwhile?.(time, lanes)
    const next = time.next()
    if (next === undefined) throw new Error('The run waits, but for no alarm.')
    await time.advance(next - time.now())
    expect(time.now(), 'the storm ends in time').toBeLessThanOrEqual(withinMs)
  }
  const states = Object.values(folded(tasks, events)).flatMap((ofVideo) => Object.values(ofVideo))
  for (const state of states) {
    expect(['complete', 'error']).toContain(state.status)
    if (state.status === 'error') expect(state.error.message).not.toBe('')
  }
  return {
    arrivals: server.arrivals,
    events,
    laneEvents,
    tookMs: time.now(),
    complete: states.filter(({ status }) => status === 'complete').length,
    failed: states.flatMap((state) => (state.status === 'error' ? state.error : [])),
    arrivalsOf: (task: Arrival['task']) => server.arrivals.filter((one) => one.task === task),
    tasks,
  }
}

/** When the server said "not before": from its answer on for so long no request may arrive. */
export interface Closure {
  readonly from: Ms
  readonly forMs: Ms
}

export const tooMany = (retryAfter?: string): Behaviour => ({
  status: 429,
  afterMs: 100,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
})

export function expectKept(closures: readonly Closure[], arrivals: readonly { readonly at: Ms }[]): void {
  expect(closures.length).toBeGreaterThan(0)
  for (const { from, forMs } of closures) {
    const during = arrivals.filter(({ at }) => at > from && at < from + forMs)
    expect(during, 'nothing is sent during the wait').toEqual([])
  }
}
