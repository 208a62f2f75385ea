import { aVideo, found, rateLimited } from '#tests/support/builders.ts'
import { createSessionsLab, request, settings } from '#tests/support/sessions-lab.ts'
import { expect, test } from 'vitest'

/** 15 s and 8 s a minute of video: 30 minutes are 255 s. */
const halfHours = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => found(aVideo(from + n, { durationSeconds: 1800 })))
const asked = (count: number, more: object = {}) => ({
  ...request,
  videos: halfHours(count),
  templates: ['a'],
  settings: { ...settings, ...more },
})

test('lays the lengths into as many lanes as are set', () => {
  const { sessions } = createSessionsLab()
  expect(sessions.forecast(asked(10))).toMatchObject({ requests: 10, atOnce: 5, ms: 2 * 255_000, ahead: 0 })
  expect(sessions.forecast(asked(10, { cap: 10 }))).toMatchObject({ atOnce: 10, ms: 255_000 })
  expect(sessions.forecast(asked(10, { parallel: false }))).toMatchObject({ atOnce: 1, ms: 10 * 255_000 })
})

test('says that it is the most where a length is not known, until it has been learned', async () => {
  const { sessions, start, engine, clock } = createSessionsLab()
  const unknown = { ...request, videos: [found(aVideo(9))], templates: ['a'] }
  expect(sessions.forecast(asked(1)).isMost).toBe(false)
  expect(sessions.forecast(unknown)).toMatchObject({ isMost: true, ms: 300_000 })
  await start({ videos: [found()], templates: ['a'] })
  await clock.advance(10_000)
  engine.call('a').succeed()
  await clock.advance(0)
  const learned = sessions.forecast(unknown)
  expect(learned.isMost).toBe(false)
  expect(learned.ms).toBeLessThan(100_000)
})

test('the gap between two starts counts where it takes longer than the work', () => {
  const { sessions } = createSessionsLab({
    limits: { gapMs: 1000, pace: { baseMs: 1, perMinuteMs: 0, mostMs: 1 } },
  })
  expect(sessions.forecast(asked(10, { cap: 10 })).ms).toBe(9001)
})

test('a budget holds back what is over it, and says how much of it is taken', () => {
  const budgets = [{ count: 20, windowMs: 60_000 }]
  const { sessions } = createSessionsLab({
    limits: { budgets, pace: { baseMs: 1, perMinuteMs: 0, mostMs: 1 } },
  })
  expect(sessions.forecast(asked(10)).share).toEqual({ of: 10 / 19, windowMs: 60_000 })
  expect(sessions.forecast(asked(57))).toMatchObject({ share: { of: 3, windowMs: 60_000 }, ms: 120_000 })
  expect(createSessionsLab().sessions.forecast(asked(10)).share).toBeUndefined()
})

test('with a budget for each template only the fullest counts', () => {
  const budgets = [{ count: 20, windowMs: 60_000 }]
  const { sessions } = createSessionsLab({ limits: { budgets, per: 'template' } })
  const { share } = sessions.forecast({ ...asked(10), templates: ['a', 'b', 'c'] })
  expect(share?.of).toBe(10 / 19)
})

test('of two budgets the tighter one is told', () => {
  const budgets = [
    { count: 20, windowMs: 60_000 },
    { count: 40, windowMs: 3_600_000 },
  ]
  const { sessions } = createSessionsLab({ limits: { budgets } })
  expect(sessions.forecast(asked(19)).share).toEqual({ of: 1, windowMs: 60_000 })
  const four = [{ count: 4, windowMs: 3_600_000 }, ...budgets]
  expect(createSessionsLab({ limits: { budgets: four } }).sessions.forecast(asked(3)).share).toEqual({
    of: 1,
    windowMs: 3_600_000,
  })
})

test('counts what is under way on the same engine, and does not send it again', async () => {
  const { sessions, start } = createSessionsLab()
  await start({ videos: halfHours(5), templates: ['a'] })
  expect(sessions.forecast(asked(5))).toMatchObject({ requests: 0, ahead: 5, ms: 0 })
  const more = { ...asked(5), videos: halfHours(5, 5) }
  expect(sessions.forecast(more)).toMatchObject({ requests: 5, ahead: 5, ms: 2 * 255_000, paused: false })
})

test('a cap that others keep lower counts as long as they are under way', async () => {
  const { sessions, start, clock } = createSessionsLab()
  const session = await start({ videos: halfHours(5), templates: ['a'], settings: { ...settings, cap: 2 } })
  const more = { ...asked(5), videos: halfHours(5, 5) }
  expect(sessions.forecast(more).atOnce).toBe(2)
  sessions.pause(session)
  expect(sessions.forecast(more).paused).toBe(true)
  sessions.stop(session)
  await clock.advance(0)
  expect(sessions.forecast(more)).toMatchObject({ atOnce: 5, paused: false, ahead: 0 })
})

test('a gate that the server closed is waited for', async () => {
  const { sessions, start, engine, clock } = createSessionsLab()
  await start({ videos: halfHours(1), templates: ['a'] })
  engine.call('a').fail(rateLimited(3_600_000))
  await clock.advance(0)
  expect(sessions.forecast({ ...asked(1), videos: halfHours(1, 5) }).ms).toBe(3_600_000 + 255_000)
})

test('what the engine refuses is not sent', () => {
  const { sessions } = createSessionsLab({ refuses: (template) => (template === 'b' ? 'No.' : undefined) })
  expect(sessions.forecast({ ...asked(3), templates: ['a', 'b'] }).requests).toBe(3)
  expect(sessions.forecast({ ...asked(3), templates: ['b'] })).toMatchObject({ requests: 0, ms: 0 })
})

test('limits that are read anew hold in mid-run', async () => {
  const budgets = [{ count: 2, windowMs: 60_000 }]
  const { sessions, start, engine, clock, of } = createSessionsLab({ limits: { budgets } })
  const session = await start({ videos: halfHours(5), templates: ['a'] })
  expect(engine.calls).toHaveLength(1)
  Object.assign(engine, { limits: { ...engine.limits, budgets: [{ count: 4, windowMs: 60_000 }] } })
  sessions.readLimits()
  await clock.advance(0)
  expect(engine.calls).toHaveLength(3)
  expect(of(session)).toContain('limits')
})

test('a session’s own order and time-out hold for its runs', async () => {
  const { start, engine, clock } = createSessionsLab()
  const videos = [60, 30, 90].map((durationSeconds, n) => found(aVideo(n, { durationSeconds })))
  const own = { ...settings, cap: 1, order: 'listed', timeoutMs: 20_000 } as const
  await start({ videos, templates: ['a'], settings: own })
  expect(engine.calls.at(-1)?.task.video.id).toBe(aVideo(0).id)
  await clock.advance(20_000)
  expect(engine.calls[0]?.attempt.signal.aborted).toBe(true)
})

test('a forecast of 5,000 notes is worked out in a moment', () => {
  const { sessions } = createSessionsLab()
  const videos = Array.from({ length: 1000 }, (_, n) => found(aVideo(n, { durationSeconds: 60 + n })))
  const much = { ...request, videos, templates: ['a', 'b', 'c', 'd', 'e'] }
  const times = Array.from({ length: 20 }, () => {
    const from = performance.now()
    expect(sessions.forecast(much).requests).toBe(5000)
    return performance.now() - from
  })
  expect(Math.min(...times)).toBeLessThan(20)
})
