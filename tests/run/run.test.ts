import type { RunEvent } from '#src/domain/run-event.ts'
import { foldRunEvent } from '#src/domain/fold-run-event.ts'
import { taskParts, type Statuses, type Task } from '#src/domain/task.ts'
import type { LaneLimits } from '#src/domain/ports.ts'
import { createLanes } from '#src/run/lanes.ts'
import { startRun } from '#src/run/run.ts'
import { apiFailure, aResult, aTask, aVideo, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { createControlledEngine, type Call } from '#tests/support/controlled-engine.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { fc, test } from '@fast-check/vitest'
import { produce } from 'immer'
import { expect } from 'vitest'

interface SetUp {
  readonly limits?: Partial<LaneLimits>
  readonly save?: (task: Task) => Promise<string>
  readonly onCall?: (call: Call) => void
  readonly random?: () => number
}

function setUp(tasks: readonly Task[], { limits, save, onCall, random = () => 0.5 }: SetUp = {}) {
  const clock = createFakeClock()
  const engine = createControlledEngine(limits, onCall ? { onCall } : {})
  const lanes = createLanes(engine.limits, clock, () => {})
  const events: RunEvent[] = []
  const answered = new Map()
  let saves = 0
  const begin = (batch: readonly Task[], number = 0) =>
    startRun(
      batch,
      { session: 's', batch: number },
      {
        engine,
        lanes,
        clock,
        random,
        answered,
        journal: { save: save ?? (async () => `note${++saves}`) },
        emit: (event) => events.push(event),
      },
    )
  const run = begin(tasks)
  let over = false
  void run.settled.then(() => (over = true))
  const of = (template: string) =>
    events.filter((event) => 'task' in event && event.task.startsWith(template)).map(({ type }) => type)
  return { clock, engine, lanes, events, run, begin, of, isOver: () => over }
}

const [a, b, c] = [aTask('a'), aTask('b'), aTask('c')]

test('asks for every task at once and saves each before saying it is complete', async () => {
  let saved: (note: string) => void = () => {}
  const { engine, events, of, clock } = setUp([a, b], {
    save: () => new Promise((resolve) => (saved = resolve)),
  })
  await clock.advance(0)
  expect(engine.calls).toHaveLength(2)
  engine.call('a').succeed()
  await flush()
  expect(of('a')).toEqual(['started'])
  saved('n1')
  await flush()
  expect(of('a')).toEqual(['started', 'completed'])
  expect(events).toContainEqual(expect.objectContaining({ type: 'completed', note: 'n1' }))
})

test('a failed task does not stop another, and the run settles when both have ended', async () => {
  const { engine, of, clock, isOver, run } = setUp([a, b])
  await clock.advance(0)
  engine.call('a').fail(apiFailure())
  await flush()
  expect(of('a')).toEqual(['started', 'failed'])
  expect(isOver()).toBe(false)
  engine.call('b').succeed()
  await flush()
  expect((await run.settled).map((end) => end.status === 'fulfilled' && end.value)).toEqual([
    'failed',
    'complete',
  ])
})

test('tries a network failure three times, with the lane free while it waits', async () => {
  const { engine, of, clock } = setUp([a, b], { limits: { cap: 1 } })
  await clock.advance(0)
  engine.call('a').fail(networkFailure)
  await flush()
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b'])
  engine.call('b').succeed()
  await clock.advance(1000)
  engine.call('a').fail(networkFailure)
  await clock.advance(2000)
  engine.call('a').fail(networkFailure)
  await clock.advance(60_000)
  expect(of('a')).toEqual(['started', 'waiting', 'started', 'waiting', 'started', 'failed'])
})

test('waits out a rate limit without using up an attempt, and gives up at the sixth', async () => {
  const { engine, clock, events } = setUp([a])
  await clock.advance(0)
  for (let wait = 0; wait < 6; wait++) {
    engine.call('a').fail(rateLimited(1000))
    await clock.advance(1000)
  }
  expect(events.filter(({ type }) => type === 'waiting')).toHaveLength(5)
  expect(new Set(events.flatMap((event) => (event.type === 'started' ? event.attempt : [])))).toEqual(
    new Set([1]),
  )
  expect(events.at(-2)).toMatchObject({ type: 'failed', failure: { kind: 'rate-limit' } })
})

test('never retries what the server refused', async () => {
  const { engine, clock, isOver } = setUp([a])
  await clock.advance(0)
  engine.call('a').fail(apiFailure())
  await clock.advance(100_000)
  expect(engine.calls).toHaveLength(1)
  expect(isOver()).toBe(true)
})

test('an answer that stops everything releases what has not started and lets fly what flies', async () => {
  const { engine, of, clock, events } = setUp([a, b, c], { limits: { cap: 2 } })
  await clock.advance(0)
  engine.call('a').fail(apiFailure({ stopsAll: true }))
  await flush()
  expect(events).toContainEqual(expect.objectContaining({ type: 'released', tasks: [c.id] }))
  engine.call('b').succeed()
  await flush()
  expect(of('b')).toEqual(['started', 'completed'])
  expect(events.at(-1)?.type).toBe('settled')
})

test('nothing is asked for again once an answer has stopped everything', async () => {
  const { engine, events, clock } = setUp([a, b])
  await clock.advance(0)
  engine.call('a').fail(apiFailure({ stopsAll: true }))
  await flush()
  engine.call('b').fail(networkFailure)
  await clock.advance(60_000)
  expect(engine.calls).toHaveLength(2)
  expect(events.slice(-2)).toMatchObject([{ type: 'released', tasks: [b.id] }, { type: 'settled' }])
})

test('a lost worker is told of by the task that met it, the others are released', async () => {
  const { engine, of, clock } = setUp([a, b, c], { limits: { cap: 2 } })
  const lost = { kind: 'system', cause: 'worker', message: 'The worker died.' } as const
  await clock.advance(0)
  engine.call('a').fail(lost)
  engine.call('b').fail(lost)
  await flush()
  expect(of('a')).toEqual(['started', 'failed'])
  expect(of('b')).toEqual(['started'])
  expect(engine.calls).toHaveLength(2)
})

test('times out an attempt that gives no sign of life, and any sign puts it off', async () => {
  const { engine, clock, events } = setUp([a], { limits: { timeoutMs: 10_000 } })
  await clock.advance(9_000)
  engine.call('a').attempt.report({ fraction: 0.2 })
  await clock.advance(9_999)
  const { signal } = engine.call('a').attempt
  expect(signal.aborted).toBe(false)
  await clock.advance(1)
  expect(signal.aborted).toBe(true)
  expect(events.at(-1)).toMatchObject({ type: 'waiting', failure: { kind: 'network', overload: true } })
})

test('asks again under the same idempotency key after silence, under a new one after an answer', async () => {
  const { engine, clock } = setUp([a], { limits: { timeoutMs: 1000 } })
  await clock.advance(1000 + 1500)
  engine.call('a').fail(networkFailure)
  await clock.advance(4000)
  const keys = engine.calls.map(({ attempt }) => attempt.idempotencyKey)
  expect(keys).toEqual([`s/${a.id}/0`, `s/${a.id}/0`, `s/${a.id}/1`])
})

test('cancels one task at any moment: waiting, flying, backing off', async () => {
  const { engine, of, clock, run, isOver } = setUp([a, b, c], { limits: { cap: 2 } })
  await clock.advance(0)
  engine.call('b').fail(networkFailure)
  run.cancel(c.id)
  await flush()
  run.cancel(b.id)
  run.cancel(a.id)
  expect(engine.call('a').attempt.signal.aborted).toBe(true)
  await clock.advance(60_000)
  expect([of('a'), of('b'), of('c')]).toEqual([
    ['started', 'failed'],
    ['started', 'waiting', 'failed'],
    ['failed'],
  ])
  expect(isOver()).toBe(true)
})

test('a late answer of an aborted attempt changes nothing', async () => {
  const { engine, events, clock, run } = setUp([a])
  await clock.advance(0)
  run.cancel(a.id)
  await flush()
  const before = events.length
  engine.call('a').attempt.report({ fraction: 0.5 })
  engine.call('a').succeed()
  await flush()
  expect(events).toHaveLength(before)
})

test('stop is final, aborts what flies, and releases everything unfinished at once', async () => {
  const { engine, events, clock, run } = setUp([a, b, c], { limits: { cap: 2 } })
  await clock.advance(0)
  run.stop()
  run.stop()
  await clock.advance(60_000)
  expect(engine.calls.every(({ attempt }) => attempt.signal.aborted)).toBe(true)
  expect(engine.calls).toHaveLength(2)
  expect(events.slice(-2)).toMatchObject([
    { type: 'released', tasks: [a.id, b.id, c.id] },
    { type: 'settled' },
  ])
})

test('a result that is being saved when the run is stopped is still kept', async () => {
  let saved: (note: string) => void = () => {}
  const { engine, of, clock, run } = setUp([a], { save: () => new Promise((resolve) => (saved = resolve)) })
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  run.stop()
  saved('n1')
  await flush()
  expect(of('a')).toEqual(['started', 'completed'])
})

test('a full disk fails the task, stops the run, and says what to do', async () => {
  const { engine, events, clock } = setUp([a, b], {
    save: () => Promise.reject(new Error('QuotaExceededError')),
  })
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'failed',
      failure: expect.objectContaining({ kind: 'system', cause: 'storage' }),
    }),
  )
  expect(events).toContainEqual(expect.objectContaining({ type: 'released', tasks: [b.id] }))
})

test('an engine that throws synchronously counts as a network failure', async () => {
  const clock = createFakeClock()
  const events: RunEvent[] = []
  const engine = {
    ...createControlledEngine(),
    process: () => {
      throw new Error('Engine fell over')
    },
  }
  const run = startRun(
    [a],
    { session: 's', batch: 0 },
    {
      engine,
      clock,
      lanes: createLanes(engine.limits, clock, () => {}),
      random: () => 0,
      answered: new Map(),
      journal: { save: async () => 'n' },
      emit: (event) => events.push(event),
    },
  )
  await clock.advance(10)
  await run.settled
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'failed',
      failure: expect.objectContaining({ message: 'Engine fell over' }),
    }),
  )
})

test('a run of nothing settles', async () => {
  const { run, isOver } = setUp([])
  await run.settled
  await flush()
  expect(isOver()).toBe(true)
})

const outcome = fc.oneof(
  { weight: 4, arbitrary: fc.constant('ok' as const) },
  fc.constant('network' as const),
  fc.constant('api' as const),
  fc.constant('limited' as const),
  fc.constant('hang' as const),
  fc.constant('progress' as const),
)
const command = fc.record({
  after: fc.integer({ min: 0, max: 3000 }),
  do: fc.constantFrom('cancel', 'pause', 'resume', 'cap', 'stop'),
  which: fc.nat(19),
})

test.prop([
  fc.integer({ min: 0, max: 20 }),
  fc.array(outcome, { minLength: 1 }),
  fc.array(command, { maxLength: 6 }),
])(
  'whatever happens every task ends once, no task is asked twice at once, and totals add up',
  async (count, outcomes, commands) => {
    const tasks = Array.from({ length: count }, (_, i) =>
      aTask('t', aVideo(i, { durationSeconds: (i * 37) % 11 })),
    )
    const flying = new Set<string>()
    let nth = 0
    const onCall = (call: Call) => {
      expect(flying.has(call.task.id)).toBe(false)
      flying.add(call.task.id)
      call.attempt.signal.addEventListener('abort', () => flying.delete(call.task.id))
      const what = outcomes[nth++ % outcomes.length]
      if (what === 'hang') return
      flying.delete(call.task.id)
      if (what === 'ok') call.succeed()
      if (what === 'network') call.fail(networkFailure)
      if (what === 'api') call.fail(apiFailure())
      if (what === 'limited') call.fail(rateLimited(200))
      if (what === 'progress') {
        call.attempt.report({ fraction: Number.NaN })
        call.attempt.report({ fraction: 7 })
        call.succeed(aResult())
        call.attempt.report({ fraction: 0.1 })
      }
    }
    const { clock, lanes, run, events } = setUp(tasks, {
      limits: { cap: 3, gapMs: 10, timeoutMs: 5000 },
      onCall,
    })
    for (const { after, do: what, which } of commands) {
      await clock.advance(after)
      const task = tasks[which]
      if (what === 'cancel' && task) run.cancel(task.id)
      if (what === 'pause') lanes.pause()
      if (what === 'resume') lanes.resume()
      if (what === 'cap') lanes.setCap(1 + (which % 10))
      if (what === 'stop') run.stop()
    }
    lanes.resume()
    await clock.advance(3_600_000)
    const ends = (await run.settled).map((end) => (end.status === 'fulfilled' ? end.value : 'rejected'))
    expect(ends).toHaveLength(count)
    expect(ends).not.toContain('rejected')
    let statuses: Statuses = Object.fromEntries(
      tasks.map(({ video, template }) => [
        video.id,
        { [template]: { template, status: 'pending', progress: 0, attempt: 0 } },
      ]),
    )
    for (const event of events) {
      const old = statuses
      statuses = produce(statuses, (draft) => foldRunEvent(draft, event))
      if (event.type !== 'progress') continue
      const { video, template } = taskParts(event.task)
      expect(statuses[video]?.[template]?.progress).toBeGreaterThanOrEqual(
        old[video]?.[template]?.progress ?? 0,
      )
    }
    const states = Object.values(statuses).flatMap((of) => Object.values(of).map(({ status }) => status))
    const number = (what: string) => states.filter((state) => state === what).length
    expect(number('complete')).toBe(ends.filter((end) => end === 'complete').length)
    expect(number('error')).toBe(ends.filter((end) => end === 'failed').length)
    expect(number('pending')).toBe(ends.filter((end) => end === 'released').length)
    expect(number('processing')).toBe(0)
  },
)
