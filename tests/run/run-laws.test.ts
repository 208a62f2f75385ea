import { takeCensus } from '#src/run/census.ts'
import { overallProgress } from '#src/run/progress.ts'
import type { Statuses } from '#src/domain/task.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import { taskParts, type Task } from '#src/domain/task.ts'
import {
  apiFailure,
  aTask,
  aVideo,
  networkFailure,
  overloaded,
  rateLimited,
} from '#tests/support/builders.ts'
import type { Call } from '#tests/support/controlled-engine.ts'
import { folded, foldedEach, pending } from '#tests/support/folded.ts'
import { createLaws } from '#tests/support/laws.ts'
import { createRunLab } from '#tests/support/run-lab.ts'
import { seededRandom } from '#src/lib/random.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })
const thousand = { numRuns: 1000 }
/** How an attempt goes, and how long it takes. */
const course = fc.record({
  how: fc.oneof(
    { weight: 5, arbitrary: fc.constant('ok' as const) },
    fc.constantFrom('network', 'overload', 'api', 'limited', 'unsaid', 'hang', 'now'),
  ),
  ms: fc.integer({ min: 0, max: 3000 }),
})
const command = fc.record({
  after: fc.integer({ min: 0, max: 3000 }),
  do: fc.constantFrom('cancel', 'pause', 'resume', 'cap', 'stop', 'tryNow', 'restore'),
  which: fc.nat(11),
})
const script = fc.record({
  count: fc.integer({ min: 0, max: 12 }),
  alike: fc.boolean(),
  seed: fc.nat(1000),
  courses: fc.array(course, { minLength: 1, maxLength: 30 }),
  commands: fc.array(command, { maxLength: 6 }),
})

interface Script {
  readonly count: number
  readonly alike: boolean
  readonly seed: number
  readonly courses: readonly { readonly how: string; readonly ms: number }[]
  readonly commands: readonly { readonly after: number; readonly do: string; readonly which: number }[]
}

/** Plays a script to its end; what must hold at every request is checked as it is sent. */
async function play({ count, alike, seed, courses, commands }: Script) {
  const tasks = Array.from({ length: count }, (_, i) =>
    aTask(alike ? 't' : `t${i % 3}`, aVideo(i, { durationSeconds: alike ? 60 : (i * 37) % 600 })),
  )
  const flying = new Set<Task>()
  let nth = 0
  let paused = false
  const laws = createLaws()
  const onCall = ({ task, attempt, ...call }: Call) => {
    laws.holds('nothing starts while paused', !paused)
    laws.holds('no task is asked for twice at once', !flying.has(task))
    laws.holds('nothing starts while as many fly as the cap allows', flying.size < capNow())
    flying.add(task)
    attempt.signal.addEventListener('abort', () => flying.delete(task))
    const { how, ms } = courses[nth++ % courses.length] ?? { how: 'ok', ms: 0 }
    const answer = () => {
      flying.delete(task)
      if (how === 'ok' || how === 'now') call.succeed()
      if (how === 'network') call.fail(networkFailure)
      if (how === 'overload') call.fail(overloaded)
      if (how === 'api') call.fail(apiFailure())
      if (how === 'limited') call.fail(rateLimited(ms))
      if (how === 'unsaid') call.fail(rateLimited())
      attempt.report({ fraction: 0.1 })
    }
    if (how === 'now') answer()
    else if (how !== 'hang') lab.clock.at(lab.clock.now() + ms, answer)
    lab.clock.at(lab.clock.now() + ms / 2, () => attempt.report({ fraction: ms / 3000, stage: how }))
  }
  const lab = createRunLab(tasks, {
    limits: { cap: 3, gapMs: 10, timeoutMs: 5000 },
    onCall,
    random: seededRandom(seed),
  })
  const capNow = () => lab.laneEvents.findLast((event) => event.type === 'cap')?.cap ?? 3
  for (const { after, do: what, which } of commands) {
    await lab.clock.advance(after)
    const task = tasks[which]
    if (what === 'cancel' && task) lab.run.cancel(task.id)
    if (what === 'pause' || what === 'resume') lab.lanes[what]()
    if (what === 'pause' || what === 'resume') paused = what === 'pause'
    if (what === 'cap') lab.lanes.setCap(1 + (which % 10))
    if (what === 'tryNow') lab.lanes.tryNow()
    if (what === 'restore') lab.lanes.restoreCap()
    if (what === 'stop') lab.run.stop()
  }
  paused = false
  lab.lanes.resume()
  // A server that fails at everything is asked every five minutes only.
  await lab.clock.advance(24 * 3_600_000)
  expect(lab.isOver(), 'every run settles').toBe(true)
  laws.check()
  return { ...lab, tasks, ends: await lab.run.settled }
}

test.prop([script], thousand)('every task ends once, and totals equal the sum of states', async (given) => {
  const { tasks, events, ends } = await play(given)
  const all = ends.map((end) => (end.status === 'fulfilled' ? end.value : 'rejected'))
  const { complete, failed, cancelled, processing, ...rest } = takeCensus(folded(tasks, events))
  const number = (what: string) => all.filter((end) => end === what).length
  expect(number('rejected') + processing).toBe(0)
  expect([complete, failed + cancelled, rest.pending]).toEqual(['complete', 'failed', 'released'].map(number))
  for (const { id } of tasks) {
    const last = events.filter((event) => ('task' in event ? event.task === id : isOf(event, id)))
    expect(['completed', 'failed', 'released']).toContain(last.at(-1)?.type)
    expect(last.filter(({ type }) => ['completed', 'failed', 'released'].includes(type))).toHaveLength(1)
  }
})

const isOf = (event: RunEvent, id: Task['id']) => event.type === 'released' && event.tasks.includes(id)

test.prop([script], thousand)('no event but a retry takes overall progress back', async (given) => {
  const { tasks, events } = await play(given)
  const after = foldedEach(tasks, events)
  events.forEach((event, i) => {
    // A moment ago, and now that it happened.
    const overall = (statuses: Statuses) => overallProgress(takeCensus(statuses), statuses, event.at)
    const shown = overall(after[i - 1] ?? pending(tasks))
    const fraction = overall(after[i] ?? {})
    expect(fraction).toBeGreaterThanOrEqual(shown - 1e-9)
    expect(fraction).toBeLessThanOrEqual(1)
  })
})

test.prop([script], thousand)('what is recorded folds to what was seen live', async (given) => {
  const { tasks, events } = await play(given)
  const recorded = JSON.parse(JSON.stringify(events)) as readonly RunEvent[]
  expect(folded(tasks, recorded)).toEqual(foldedEach(tasks, events).at(-1))
})

test.prop([script], thousand)('the same seed gives the same schedule', async (given) => {
  const [one, other] = [await play(given), await play(given)]
  expect(one.events).toEqual(other.events)
  expect(one.laneEvents).toEqual(other.laneEvents)
})

test.prop([script], thousand)('a task that waited keeps its rank', async (given) => {
  const { tasks, events } = await play({ ...given, alike: true })
  const order = new Map(tasks.map(({ id }, i) => [id, i]))
  /** From when on a task could start; those in flight or at their end are not in it. */
  const ready = new Map(tasks.map(({ id }) => [id, -Infinity]))
  for (const event of events) {
    if (event.type === 'started') {
      ready.delete(event.task)
      for (const [other, since] of ready) {
        const waitsBefore = since < event.at && (order.get(other) ?? 0) < (order.get(event.task) ?? 0)
        expect(waitsBefore, `${taskParts(other).video} waits, but a later one starts`).toBe(false)
      }
    } else if (event.type === 'waiting') {
      ready.set(event.task, event.failure.kind === 'rate-limit' ? event.at : event.until)
    } else if ('task' in event) ready.delete(event.task)
    else if (event.type === 'released') for (const id of event.tasks) ready.delete(id)
  }
})

test.prop([script], thousand)('attempts are bounded and each wait is told of', async (given) => {
  const { tasks, events } = await play(given)
  for (const { id } of tasks) {
    const own = events.filter((event) => 'task' in event && event.task === id)
    const starts = own.flatMap((event) => (event.type === 'started' ? event.attempt : []))
    const waits = own.flatMap((event) => (event.type === 'waiting' ? event : []))
    expect(Math.max(0, ...starts)).toBeLessThanOrEqual(3)
    expect(starts.length).toBeLessThanOrEqual(1 + waits.length)
    expect(waits.filter(({ failure }) => failure.kind === 'rate-limit').length).toBeLessThanOrEqual(5)
    for (const { until, at } of waits) expect(until).toBeGreaterThanOrEqual(at)
  }
})
