import type { Answer } from '#src/domain/ports.ts'
import { apiFailure, aTask, aResult, aVideo } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createRunLab } from '#tests/support/run-lab.ts'
import { expect, test } from 'vitest'

const [a, b] = [aTask('a'), aTask('b')]

test('asks for every task at once and saves each before saying it is complete', async () => {
  let saved: (note: string) => void = () => {}
  const { engine, events, of, clock } = createRunLab([a, b], {
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

test('an answer is told of before the lane it frees is given to another', async () => {
  const { engine, events, clock } = createRunLab([a, b], { limits: { cap: 1 } })
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  const types = events.map((event) => ('task' in event ? `${event.type} ${event.task[0]}` : event.type))
  expect(types).toEqual(['queued', 'started a', 'answered a', 'started b', 'completed a'])
})

test('a failed task does not stop another, and the run settles when both have ended', async () => {
  const { engine, of, clock, isOver, run } = createRunLab([a, b])
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

test('the same task twice in a batch is refused before anything is said', () => {
  expect(() => createRunLab([a, b, a])).toThrow(/same task twice/)
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a string', 'a note'],
  ['no verdict', {}],
  ['success without a result', { ok: true }],
  ['success with null', { ok: true, result: null }],
  ['success without a text', { ok: true, result: { title: 'x' } }],
  ['a verdict that is a word', { ok: 'yes', result: aResult() }],
  ['failure without a reason', { ok: false }],
  ['failure with null', { ok: false, failure: null }],
  ['failure of a kind that there is not', { ok: false, failure: { kind: 'sulking', message: '' } }],
])('an engine that answers with %s is tried again, then told of as failed', async (_, nonsense) => {
  const lab = createRunLab([a, b], {
    limits: { cap: 1 },
    process: async (task) => (task === a ? (nonsense as unknown as Answer) : { ok: true, result: aResult() }),
  })
  await lab.clock.advance(60_000)
  expect(lab.of('a')).toEqual(['started', 'waiting', 'started', 'waiting', 'started', 'failed'])
  expect(lab.of('b')).toEqual(['started', 'completed'])
  expect(lab.isOver()).toBe(true)
})

test.each([
  ['an error', new Error('Engine fell over'), 'Engine fell over'],
  ['an error without words', new Error(''), 'The engine broke off without a reason.'],
  ['no error', 'so there', 'The engine broke off without a reason.'],
])('an engine that throws %s at once counts as a network failure', async (_, thrown, message) => {
  const { events, clock, isOver } = createRunLab([a], {
    process: () => {
      throw thrown
    },
  })
  await clock.advance(60_000)
  expect(events).toContainEqual(
    expect.objectContaining({
      type: 'failed',
      failure: expect.objectContaining({ kind: 'network', answered: false, message }),
    }),
  )
  expect(isOver()).toBe(true)
})

test('progress that is no number, or negative, says only its stage', async () => {
  const { engine, events, clock } = createRunLab([a])
  await clock.advance(0)
  const { attempt } = engine.call('a')
  for (const fraction of [Number.NaN, -0.5, -Infinity]) attempt.report({ fraction, stage: 'reading' })
  attempt.report({ fraction: 0.5 })
  const said = events.flatMap((event) => (event.type === 'progress' ? event.progress : []))
  expect(said).toEqual([{ stage: 'reading' }, { stage: 'reading' }, { stage: 'reading' }, { fraction: 0.5 }])
})

test.each([Number.NaN, -1, -Infinity])('a video of %s seconds counts as one of unknown length', async (s) => {
  const { events, clock, engine } = createRunLab([aTask('a', aVideo(1, { durationSeconds: s }))])
  await clock.advance(0)
  expect(events).toContainEqual(expect.objectContaining({ type: 'started', expectedMs: 300_000 }))
  engine.call('a').succeed()
  await flush()
  expect(events.at(-1)?.type).toBe('settled')
})

test('a journal that throws at once is a full disk too', async () => {
  const { engine, of, clock } = createRunLab([a], {
    save: () => {
      throw 'no room'
    },
  })
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  expect(of('a')).toEqual(['started', 'failed'])
})

test('a run of nothing settles', async () => {
  const { run, isOver, events } = createRunLab([])
  await run.settled
  await flush()
  expect(isOver()).toBe(true)
  expect(events.map(({ type }) => type)).toEqual(['queued', 'settled'])
})
