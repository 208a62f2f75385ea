import { apiFailure, aVideo, found, rateLimited } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createSessionsLab, id, request, settings } from '#tests/support/sessions-lab.ts'
import { expect, test } from 'vitest'

test('a second session follows the same task instead of asking twice', async () => {
  const { start, engine, of, events } = createSessionsLab()
  await start()
  const second = await start({ templates: ['a', 'd'] })
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'c', 'd'])
  engine.call('a').succeed()
  await flush()
  expect(of(second)).toEqual(expect.arrayContaining(['started a', 'completed a']))
  const queued = events.filter(([session, { type }]) => session === second && type === 'queued').length
  engine.call('d').succeed()
  await flush()
  const settled = events.filter(([session, { type }]) => session === second && type === 'settled').length
  expect(settled).toBe(queued)
})

test('a follower runs the task itself when the session that asked first is stopped', async () => {
  const { start, engine, sessions, clock, of } = createSessionsLab()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  sessions.stop(first)
  await clock.advance(0)
  expect(engine.calls).toHaveLength(2)
  engine.call('a').succeed()
  await flush()
  expect(of(first)).not.toContain('completed a')
  expect(of(second)).toContain('completed a')
})

test('a follower can cancel without disturbing the one it follows', async () => {
  const { start, engine, sessions, of } = createSessionsLab()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  sessions.cancel(second, id('a'))
  engine.call('a').succeed()
  await flush()
  expect(of(second)).toContain('failed a')
  expect(of(second)).not.toContain('completed a')
  expect(of(first)).toContain('completed a')
})

test('a new session on paused lanes learns that they are paused', async () => {
  const { start, sessions, of } = createSessionsLab()
  const session = await start()
  sessions.pause(session)
  const second = await start({ templates: ['d'] })
  expect(of(second)).toContain('paused')
})

test('two sessions share the stagger of their engine', async () => {
  const { sessions, engine, clock } = createSessionsLab({ limits: { gapMs: 150 } })
  const arrivals: number[] = []
  void sessions.start({ ...request, templates: ['a'] })
  void sessions.start({ ...request, templates: ['b'] })
  for (let ms = 0; ms < 300; ms += 10) {
    await clock.advance(ms === 0 ? 0 : 10)
    while (arrivals.length < engine.calls.length) arrivals.push(clock.now())
  }
  expect((arrivals[1] ?? 0) - (arrivals[0] ?? 0)).toBe(150)
})

test('a follower runs the task itself when the one who asked first cancels it', async () => {
  const { start, engine, sessions, clock, of } = createSessionsLab()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  sessions.cancel(first, id('a'))
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  expect(of(first)).toContain('failed a')
  expect(of(second)).not.toContain('failed a')
  expect(of(second)).toContain('completed a')
})

test('other captions of the same link are another task', async () => {
  const { start, engine } = createSessionsLab()
  const withWords = (transcript: string) =>
    found(aVideo(1, { transcript: { id: transcript, cues: 1, words: 1, timed: true } }))
  await start({ templates: ['a'], videos: [withWords('old')] })
  await start({ templates: ['a'], videos: [withWords('new')] })
  expect(engine.calls).toHaveLength(2)
})

test('while a session that wants one at a time runs, its engine does one at a time', async () => {
  const { start, engine, clock } = createSessionsLab()
  await start({ settings: { ...settings, parallel: false }, templates: ['a', 'b'] })
  await start({ videos: [found(aVideo(2))], templates: ['c', 'd'] })
  expect(engine.calls).toHaveLength(1)
  engine.call('a').succeed()
  await clock.advance(0)
  engine.call('b').succeed()
  await clock.advance(0)
  expect(engine.calls).toHaveLength(4)
})

test('a session that is opened while the server wants a rest learns until when', async () => {
  const { start, engine, of } = createSessionsLab()
  await start({ templates: ['a', 'b'] })
  engine.call('a').fail(rateLimited(60_000))
  await flush()
  const second = await start({ templates: ['c'] })
  expect(of(second)).toContain('gate-closed')
})

test('a follower that asks again for what it follows is left alone', async () => {
  const { start, sessions, of } = createSessionsLab()
  await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  sessions.again(second, [id('a')])
  expect(of(second).filter((type) => type === 'queued')).toHaveLength(1)
})

test('a follower that takes over while paused starts nothing before the user resumes', async () => {
  const { start, engine, sessions, clock } = createSessionsLab()
  const first = await start({ templates: ['a'] })
  await start({ templates: ['a'] })
  sessions.pause(first)
  sessions.stop(first)
  await clock.advance(1000)
  expect(engine.calls).toHaveLength(1)
})

test('a failure that stops everything stops those that follow as well', async () => {
  const { start, engine, of, clock } = createSessionsLab()
  const many = ['a', 'b', 'c', 'd', 'e', 'f']
  await start({ templates: many, settings: { ...settings, cap: 2 } })
  const second = await start({ templates: many, settings: { ...settings, cap: 2 } })
  engine.call('a').fail(apiFailure({ stopsAll: true }))
  engine.call('b').fail(apiFailure({ stopsAll: true }))
  await clock.advance(1000)
  expect(engine.calls).toHaveLength(2)
  const types = of(second)
  expect(types.filter((type) => type === 'queued')).toHaveLength(
    types.filter((type) => type === 'settled').length,
  )
  expect(types.at(-1)).toBe('settled')
})

test('those that follow a stopped session take its tasks over as one batch', async () => {
  const { start, engine, sessions, of, clock } = createSessionsLab()
  const first = await start({ templates: ['a', 'b'] })
  const second = await start({ templates: ['a', 'b'] })
  const before = of(second).filter((type) => type === 'queued').length
  sessions.stop(first)
  await clock.advance(0)
  expect(of(second).filter((type) => type === 'queued')).toHaveLength(before + 1)
  engine.call('a').succeed()
  engine.call('b').succeed()
  await clock.advance(0)
  expect(of(second)).toEqual(expect.arrayContaining(['completed a', 'completed b']))
  expect(of(second).at(-1)).toBe('settled')
})
