import { apiFailure, aTask, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createRunLab } from '#tests/support/run-lab.ts'
import { expect, test } from 'vitest'

const [a, b, c] = [aTask('a'), aTask('b'), aTask('c')]

test('an answer that stops everything releases what has not started and lets fly what flies', async () => {
  const { engine, of, clock, events } = createRunLab([a, b, c], { limits: { cap: 2 } })
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
  const { engine, events, clock } = createRunLab([a, b])
  await clock.advance(0)
  engine.call('a').fail(apiFailure({ stopsAll: true }))
  await flush()
  engine.call('b').fail(networkFailure)
  await clock.advance(60_000)
  expect(engine.calls).toHaveLength(2)
  expect(events.slice(-2)).toMatchObject([{ type: 'released', tasks: [b.id] }, { type: 'settled' }])
})

test('a lost worker is told of by the task that met it, the others are released', async () => {
  const { engine, of, clock } = createRunLab([a, b, c], { limits: { cap: 2 } })
  const lost = { kind: 'system', cause: 'worker', message: 'The worker died.' } as const
  await clock.advance(0)
  engine.call('a').fail(lost)
  engine.call('b').fail(lost)
  await flush()
  expect(of('a')).toEqual(['started', 'failed'])
  expect(of('b')).toEqual(['started'])
  expect(engine.calls).toHaveLength(2)
})

test('cancels one task at any moment: waiting, flying, backing off', async () => {
  const { engine, of, clock, run, isOver } = createRunLab([a, b, c], { limits: { cap: 2 } })
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
  const { engine, events, clock, run } = createRunLab([a])
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
  const { engine, events, clock, run } = createRunLab([a, b, c], { limits: { cap: 2 } })
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
  const { engine, of, clock, run } = createRunLab([a], {
    save: () => new Promise((resolve) => (saved = resolve)),
  })
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  run.stop()
  saved('n1')
  await flush()
  expect(of('a')).toEqual(['started', 'completed'])
})

test('a full disk fails the task, stops the run, and says what to do', async () => {
  const { engine, events, clock } = createRunLab([a, b], {
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

test('an answer that arrives in the same step as one that stops everything is kept', async () => {
  const { engine, of, clock } = createRunLab([a, b])
  await clock.advance(0)
  engine.call('a').succeed()
  engine.call('b').fail(apiFailure({ stopsAll: true }))
  await flush()
  expect(of('a')).toEqual(['started', 'completed'])
})

test('an answer that arrives in the same step as a lost worker is kept', async () => {
  const { engine, of, clock } = createRunLab([a, b])
  await clock.advance(0)
  engine.call('a').succeed()
  engine.call('b').fail({ kind: 'system', cause: 'worker', message: 'The worker died.' })
  await flush()
  expect(of('a')).toEqual(['started', 'completed'])
})

test('what waits out a rate limit or backs off is released as well once everything is stopped', async () => {
  const { engine, events, clock } = createRunLab([a, b, c])
  await clock.advance(0)
  engine.call('a').fail(rateLimited(60_000))
  engine.call('b').fail(networkFailure)
  await flush()
  engine.call('c').fail(apiFailure({ stopsAll: true }))
  await clock.advance(100_000)
  expect(events).toContainEqual(expect.objectContaining({ type: 'released', tasks: [a.id, b.id] }))
  expect(engine.calls).toHaveLength(3)
})

test('a rate limit that comes once everything is stopped releases its task', async () => {
  const { engine, events, clock } = createRunLab([a, b])
  await clock.advance(0)
  const denied = apiFailure({ stopsAll: true })
  engine.call('a').fail(denied)
  engine.call('b').fail(rateLimited(1000))
  await clock.advance(10_000)
  expect(engine.calls).toHaveLength(2)
  expect(events).toContainEqual(expect.objectContaining({ type: 'released', tasks: [b.id], failure: denied }))
})

test('a further request that waits when the run is stopped is never sent', async () => {
  const { engine, clock, run, begin } = createRunLab([a], { limits: { gapMs: 1000 } })
  await clock.advance(0)
  let passed = false
  engine
    .call('a')
    .attempt.another()
    .then(
      () => (passed = true),
      () => {},
    )
  run.stop()
  await clock.advance(500)
  begin([b])
  await clock.advance(500)
  expect(engine.calls).toHaveLength(2)
  expect(passed).toBe(false)
})

test('cancelling what has ended, or is not there, changes nothing', async () => {
  const { engine, events, clock, run } = createRunLab([a, b])
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  const before = events.length
  run.cancel(a.id)
  run.cancel(c.id)
  expect(events).toHaveLength(before)
})

test('a stop with a reason says it', async () => {
  const { events, clock, run } = createRunLab([a])
  await clock.advance(0)
  run.stop(networkFailure)
  await flush()
  expect(events).toContainEqual(expect.objectContaining({ type: 'released', failure: networkFailure }))
})
