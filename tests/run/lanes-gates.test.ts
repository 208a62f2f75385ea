import type { Answer, RateHint } from '#src/domain/ports.ts'
import { networkFailure, overloaded, rateLimited } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createLaneLab, done } from '#tests/support/lane-lab.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const limited = (waitMs?: number): Answer => ({ ok: false, failure: rateLimited(waitMs) })
const said = (rate: RateHint): Answer => ({ ...done, rate })

test('a rate limit closes the gate for as long as the server asked, and says until when', async () => {
  const { take, clock, events, names, finish } = createLaneLab()
  take('a')
  await flush()
  await finish('a', limited(89_000))
  take('b')
  await clock.advance(88_999)
  expect(names()).toEqual(['a'])
  const closed = { type: 'gate-closed', gate: '', why: 'server', at: 1_800_000_000_000 }
  expect(events).toContainEqual({ ...closed, until: 1_800_000_089_000 })
  await clock.advance(1)
  expect(names()).toEqual(['a', 'b'])
  expect(events.at(-1)).toEqual({ type: 'gate-opened', gate: '', at: 1_800_000_089_000 })
})

test.each([
  ['nothing', undefined],
  ['NaN', Number.NaN],
  ['a negative time', -5],
  ['Infinity', Infinity],
])('waits a minute after a rate limit that says %s, and takes it for overload', async (_, waitMs) => {
  const { take, clock, names, finish, events } = createLaneLab({ cap: 10 })
  take('a')
  await flush()
  await finish('a', limited(waitMs))
  take('b')
  await clock.advance(59_999)
  expect(names()).toEqual(['a'])
  expect(events).toContainEqual(expect.objectContaining({ type: 'cap', cap: 5, why: 'overload' }))
  await clock.advance(1)
  expect(names()).toEqual(['a', 'b'])
})

test('a rate limit whose headers say when the count starts anew waits until then', async () => {
  const { take, clock, names, finish, events } = createLaneLab()
  take('a')
  await flush()
  await finish('a', { ok: false, failure: rateLimited(), rate: { resetMs: 7000 } })
  take('b')
  await clock.advance(6999)
  expect(names()).toEqual(['a'])
  await clock.advance(1)
  expect(names()).toEqual(['a', 'b'])
  expect(events).not.toContainEqual(expect.objectContaining({ why: 'overload' }))
})

test('opens what the server closed when the user tries now', async () => {
  const { take, lanes, names, finish } = createLaneLab()
  take('a')
  await flush()
  await finish('a', limited(3_600_000))
  take('b')
  await flush()
  lanes.tryNow()
  await flush()
  expect(names()).toEqual(['a', 'b'])
})

test('a fraction of a millisecond is waited for too', async () => {
  const { take, clock, starts, finish } = createLaneLab()
  take('a')
  await flush()
  await finish('a', limited(10.2))
  take('b')
  await clock.advance(100)
  expect(starts.at(-1)).toEqual({ name: 'b', at: 11 })
})

test('what a server says of its quota closes the gate after that many further starts', async () => {
  const { take, clock, names, finish } = createLaneLab()
  for (const name of ['a', 'b']) take(name)
  await flush()
  // Sent after a, b has used one of the three already.
  await finish('a', said({ remaining: 3, resetMs: 5000 }))
  for (const name of ['c', 'd', 'e']) take(name)
  await clock.advance(4999)
  expect(names()).toEqual(['a', 'b', 'c', 'd'])
  await clock.advance(1)
  expect(names()).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test.each<RateHint>([
  { remaining: Number.NaN, resetMs: 1000 },
  { remaining: -1, resetMs: 1000 },
  { remaining: 0, resetMs: Number.NaN },
  { remaining: 0, resetMs: Infinity },
  { remaining: 0, resetMs: -1000 },
  { remaining: 5, resetMs: 1000, limit: Number.NaN },
  { remaining: 0 },
  { resetMs: 1000 },
])('nonsense about a quota closes nothing: %o', async (rate) => {
  const { take, names, finish } = createLaneLab()
  take('a')
  await flush()
  await finish('a', said(rate))
  take('b')
  await flush()
  expect(names()).toEqual(['a', 'b'])
})

test('a further request of an attempt keeps the gap and goes before new attempts', async () => {
  const { take, clock, flying, starts, sent } = createLaneLab({ gapMs: 100, cap: 2 })
  take('a')
  await flush()
  void flying.get('a')?.another()
  take('b')
  await clock.advance(1000)
  expect(sent.map(({ at }) => at)).toEqual([0, 100, 200])
  expect(starts.map(({ at }) => at)).toEqual([0, 200])
})

test('a further request is sent although every lane is taken', async () => {
  const { take, flying, sent } = createLaneLab({ cap: 1 })
  take('a')
  await flush()
  void flying.get('a')?.another()
  await flush()
  expect(sent).toHaveLength(2)
})

test('a further request that still waits when its attempt has ended is not sent any more', async () => {
  const { take, finish, clock, flying, sent } = createLaneLab({ gapMs: 100 })
  take('a')
  await flush()
  const { another } = flying.get('a') ?? { another: async () => {} }
  const passing = expect(another()).rejects.toThrow(/over/)
  await finish('a')
  await passing
  await expect(another()).rejects.toThrow(/over/)
  await clock.advance(1000)
  expect(sent).toHaveLength(1)
})

test.prop([fc.array(fc.tuple(fc.constantFrom('b', 'c'), fc.nat(40)), { minLength: 1, maxLength: 20 })], {
  numRuns: 1000,
})('one closed gate never blocks another template where each has its own', async (others) => {
  const budgets = [{ count: 3, windowMs: 50 }]
  const { take, clock, starts, finish, flying } = createLaneLab({ per: 'template', cap: 2, budgets })
  take('closer', { template: 'a' })
  await flush()
  await finish('closer', limited(1_000_000))
  for (let i = 0; i < 5; i++) take(`blocked${i}`, { template: 'a', order: -i })
  for (const [i, [template, ms]] of others.entries()) {
    take(`free${i}`, { template })
    await clock.advance(ms)
    for (const name of flying.keys()) await finish(name)
  }
  for (let i = 0; i < others.length; i++) {
    await clock.advance(50)
    for (const name of flying.keys()) await finish(name)
  }
  expect(starts.filter(({ name }) => name.startsWith('free'))).toHaveLength(others.length)
  expect(starts.filter(({ name }) => name.startsWith('blocked'))).toEqual([])
})

test('an outage closes every gate, also that of a template that comes later', async () => {
  const { take, clock, names, finish, events } = createLaneLab({ per: 'template' })
  for (let i = 0; i < 20; i++) {
    take(`t${i}`, { template: 'a' })
    await flush()
    await finish(`t${i}`, { ok: false, failure: overloaded })
  }
  take('same', { template: 'a' })
  take('other', { template: 'b' })
  await clock.advance(29_999)
  expect(names()).toHaveLength(20)
  expect(events).toContainEqual(expect.objectContaining({ type: 'gate-closed', gate: 'b', why: 'outage' }))
  await clock.advance(1)
  // The cap fell to 1.
  expect(names()).toHaveLength(21)
})

test('says that a gate is open again also while paused, or while the lanes are full', async () => {
  const lab = createLaneLab({ cap: 2 })
  for (const name of ['a', 'b', 'c']) lab.take(name)
  await flush()
  await lab.finish('a', { ok: false, failure: rateLimited(5000) })
  lab.lanes.setCap(1)
  lab.lanes.pause()
  await lab.clock.advance(4999)
  expect(lab.events.at(-1)?.type).not.toBe('gate-opened')
  await lab.clock.advance(1)
  expect(lab.events.at(-1)?.type).toBe('gate-opened')
})

test('a server that answers again after an outage gets all there is at once, at the cap that was set', async () => {
  const lab = createLaneLab({ cap: 10 })
  for (let n = 0; n < 60; n++) lab.take(`t${n}`)
  await flush()
  for (let n = 0; n < 20; n++) {
    await lab.finish(lab.flying.keys().next().value, { ok: false, failure: networkFailure })
    await lab.clock.advance(0)
  }
  expect(lab.events).toContainEqual(expect.objectContaining({ type: 'gate-closed', why: 'outage' }))
  while (lab.flying.size > 0) {
    await lab.finish(lab.flying.keys().next().value, { ok: false, failure: networkFailure })
  }
  await lab.clock.advance(30_000)
  expect(lab.flying.size).toBe(1)
  await lab.finish(lab.flying.keys().next().value)
  expect(lab.flying.size).toBe(10)
})
