import { apiFailure, aTask, networkFailure, rateLimited, aVideo } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createRunLab } from '#tests/support/run-lab.ts'
import { expect, test } from 'vitest'

const [a, b] = [aTask('a'), aTask('b')]

test('tries a network failure three times, with the lane free while it waits', async () => {
  const { engine, of, clock } = createRunLab([a, b], { limits: { cap: 1 } })
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
  const { engine, clock, events } = createRunLab([a])
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
  const { engine, clock, isOver } = createRunLab([a])
  await clock.advance(0)
  engine.call('a').fail(apiFailure())
  await clock.advance(100_000)
  expect(engine.calls).toHaveLength(1)
  expect(isOver()).toBe(true)
})

test('times out an attempt that gives no sign of life, and any sign puts it off', async () => {
  const { engine, clock, events } = createRunLab([a], { limits: { timeoutMs: 10_000 } })
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
  const { engine, clock } = createRunLab([a], { limits: { timeoutMs: 1000 } })
  await clock.advance(1000 + 1500)
  engine.call('a').fail(networkFailure)
  await clock.advance(4000)
  const keys = engine.calls.map(({ attempt }) => attempt.idempotencyKey)
  expect(keys).toEqual([`s/${a.id}/0`, `s/${a.id}/0`, `s/${a.id}/1`])
})

test('a task that waited for the server goes before those that never started', async () => {
  const tasks = [1, 2, 3, 4].map((n) => aTask('t', aVideo(n)))
  const { engine, clock } = createRunLab(tasks, { limits: { cap: 1 } })
  await clock.advance(0)
  engine.call('t').fail(rateLimited(1000))
  await clock.advance(1000)
  engine.call('t').succeed()
  await clock.advance(0)
  expect(engine.calls.map(({ task }) => task.video.title)).toEqual(['Lecture 1', 'Lecture 1', 'Lecture 2'])
})

test('time at the gate is no silence of the server', async () => {
  const { engine, clock, lanes } = createRunLab([a], { limits: { timeoutMs: 1000 } })
  await clock.advance(0)
  lanes.pause()
  const { attempt } = engine.call('a')
  const passed = attempt.another()
  await clock.advance(60_000)
  expect(attempt.signal.aborted).toBe(false)
  lanes.resume()
  await passed
  await clock.advance(999)
  expect(attempt.signal.aborted).toBe(false)
  await clock.advance(1)
  expect(attempt.signal.aborted).toBe(true)
})

test('an answer with an error after silence is not taken for the attempt that was given up', async () => {
  const { engine, events, clock } = createRunLab([a], { limits: { timeoutMs: 1000 } })
  await clock.advance(1000)
  const [first] = engine.calls
  await clock.advance(2000)
  expect(engine.calls).toHaveLength(2)
  const before = events.length
  first?.attempt.report({ fraction: 0.9 })
  first?.fail(apiFailure())
  first?.crash(new Error('too late'))
  await flush()
  expect(events).toHaveLength(before)
})
