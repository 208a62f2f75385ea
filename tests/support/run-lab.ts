import type { Engine, LaneLimits } from '#src/domain/ports.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { Task } from '#src/domain/task.ts'
import { createLanes } from '#src/run/create-lanes.ts'
import { startRun, type RunPolicy } from '#src/run/run.ts'
import { createControlledEngine, type Call } from '#tests/support/controlled-engine.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

export interface RunSetUp {
  readonly limits?: Partial<LaneLimits>
  readonly save?: (task: Task) => Promise<string>
  readonly onCall?: (call: Call) => void
  readonly random?: () => number
  readonly policy?: Partial<RunPolicy>
  /** Instead of an engine that answers when the test says so. */
  readonly process?: Engine['process']
}

/** One run on lanes of its own, with an engine that answers when the test says so. */
export function createRunLab(
  tasks: readonly Task[],
  { limits, save, onCall, random = () => 0.5, process, policy }: RunSetUp = {},
) {
  const clock = createFakeClock()
  const controlled = createControlledEngine(limits, onCall ? { onCall } : {})
  const engine = { ...controlled, ...(process && { process }) }
  const laneEvents: LaneEvent[] = []
  const lanes = createLanes(engine.limits, clock, (event) => laneEvents.push(event))
  const events: RunEvent[] = []
  const answered = new Map()
  let saves = 0
  const begin = (batch: readonly Task[], number = 0) =>
    startRun(
      batch,
      { session: 's', batch: number, ...policy },
      {
        engine,
        lanes,
        clock,
        random,
        answered,
        journal: {
          save: async (task) => ({ note: await (save?.(task) ?? `note${++saves}`), at: clock.epoch() }),
          unsaved: () => undefined,
        },
        emit: (event) => events.push(event),
      },
    )
  const run = begin(tasks)
  let over = false
  void run.settled.then(() => (over = true))
  /** What became of a task; that an answer came is told before each end. */
  const of = (template: string) =>
    events
      .filter((event) => 'task' in event && event.task.startsWith(template))
      .map(({ type }) => type)
      .filter((type) => type !== 'answered')
  return { clock, engine, lanes, laneEvents, events, run, begin, of, isOver: () => over }
}
