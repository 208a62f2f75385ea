import type { Answer, LaneLimits } from '#src/domain/ports.ts'
import type { LaneEvent } from '#src/domain/run-event.ts'
import { createLanes } from '#src/run/lanes.ts'
import { aResult, rateLimited } from '#tests/support/builders.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const done: Answer = { ok: true, result: aResult() }

function setUp(limits: Partial<LaneLimits> = {}) {
  const clock = createFakeClock()
  const events: LaneEvent[] = []
  const lanes = createLanes({ ...noLimits, ...limits }, clock, (event) => events.push(event))
  const starts: { name: string; at: number }[] = []
  const open = new Map<string, (answer: Answer) => void>()
  const anothers = new Map<string, () => Promise<void>>()
  const take = (
    name: string,
    rank: { batch?: number; estimateMs?: number; order?: number } = {},
    template = 't',
  ) =>
    lanes.take({ rank: { batch: 0, estimateMs: 1, order: starts.length, ...rank }, template }, (another) => {
      starts.push({ name, at: clock.now() })
      anothers.set(name, another)
      return new Promise((resolve) => open.set(name, resolve))
    })
  const finish = async (name: string, answer: Answer = done) => {
    open.get(name)?.(answer)
    open.delete(name)
    await flush()
  }
  return {
    clock,
    events,
    lanes,
    starts,
    take,
    finish,
    anothers,
    open,
    names: () => starts.map(({ name }) => name),
  }
}

test('starts shortest first, ties by input order, lower batches before', async () => {
  const { take, finish, names } = setUp({ cap: 1 })
  take('long', { estimateMs: 9, order: 0 })
  take('second', { estimateMs: 2, order: 2 })
  take('first', { estimateMs: 2, order: 1 })
  take('retry', { estimateMs: 50, order: 0, batch: -1 })
  await flush()
  for (const name of ['retry', 'first', 'second', 'long']) await finish(name)
  expect(names()).toEqual(['retry', 'first', 'second', 'long'])
})

test('starts nothing while as many fly as the cap allows, and fills up when it is raised', async () => {
  const { take, lanes, names, finish } = setUp({ cap: 2 })
  for (const name of ['a', 'b', 'c', 'd', 'e']) take(name)
  await flush()
  expect(names()).toEqual(['a', 'b'])
  lanes.setCap(3)
  await flush()
  expect(names()).toEqual(['a', 'b', 'c'])
  lanes.setCap(1)
  await finish('a')
  await finish('b')
  expect(names()).toHaveLength(3)
  await finish('c')
  expect(names()).toEqual(['a', 'b', 'c', 'd'])
})

test('keeps the gap between any two starts', async () => {
  const { take, clock, starts } = setUp({ gapMs: 150 })
  for (const name of ['a', 'b', 'c']) take(name)
  await clock.advance(1000)
  expect(starts.map(({ at }) => at)).toEqual([0, 150, 300])
})

test('starts nothing while paused and goes on after', async () => {
  const { take, lanes, names, events } = setUp()
  lanes.pause()
  take('a')
  await flush()
  expect(names()).toEqual([])
  lanes.resume()
  lanes.resume()
  await flush()
  expect(names()).toEqual(['a'])
  expect(events.map(({ type }) => type)).toEqual(['paused', 'resumed'])
})

test('a rate limit closes the gate for as long as the server asked, and says until when', async () => {
  const { take, clock, events, names, finish } = setUp()
  take('a')
  await flush()
  await finish('a', { ok: false, failure: rateLimited(89_000) })
  take('b')
  await clock.advance(88_999)
  expect(names()).toEqual(['a'])
  expect(events).toContainEqual({ type: 'gate-closed', why: 'server', until: 1_800_000_089_000 })
  await clock.advance(1)
  expect(names()).toEqual(['a', 'b'])
  expect(events.at(-1)).toEqual({ type: 'gate-opened' })
})

test('waits a minute after a rate limit that does not say how long', async () => {
  const { take, clock, names, finish } = setUp()
  take('a')
  await flush()
  await finish('a', { ok: false, failure: rateLimited() })
  take('b')
  await clock.advance(59_999)
  expect(names()).toEqual(['a'])
  await clock.advance(1)
  expect(names()).toEqual(['a', 'b'])
})

test('opens what the server closed when the user tries now', async () => {
  const { take, lanes, names, finish } = setUp()
  take('a')
  await flush()
  await finish('a', { ok: false, failure: rateLimited(3_600_000) })
  take('b')
  await flush()
  lanes.tryNow()
  await flush()
  expect(names()).toEqual(['a', 'b'])
})

test('one closed gate does not hold up another template when budgets are per template', async () => {
  const { take, names, finish } = setUp({ per: 'template' })
  take('a', {}, 'slides')
  await flush()
  await finish('a', { ok: false, failure: rateLimited(60_000) })
  take('b', {}, 'slides')
  take('c', {}, 'summary')
  await flush()
  expect(names()).toEqual(['a', 'c'])
})

test('a further request of an attempt keeps the gap and goes before new attempts', async () => {
  const { take, clock, anothers, starts } = setUp({ gapMs: 100, cap: 2 })
  take('a')
  await flush()
  let passedAt: number | undefined
  void anothers
    .get('a')?.()
    .then(() => (passedAt = clock.now()))
  take('b')
  await clock.advance(1000)
  expect(passedAt).toBe(100)
  expect(starts.map(({ at }) => at)).toEqual([0, 200])
})

test('a withdrawn ticket is never started', async () => {
  const { take, lanes, names } = setUp()
  lanes.pause()
  const ticket = take('a')
  ticket.withdraw()
  ticket.withdraw()
  lanes.resume()
  await flush()
  expect(names()).toEqual([])
})

test.each([0, 11, 2.5, Number.NaN, -1])('refuses a cap of %s and says what is allowed', (cap) => {
  const { lanes } = setUp()
  expect(() => lanes.setCap(cap)).toThrow(new RegExp(`from 1 to 10, not ${cap}`))
})

const anyStep = fc.oneof(
  fc.record({ do: fc.constant('take' as const), estimateMs: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant('finish' as const) }),
  fc.record({ do: fc.constant('limited' as const), ms: fc.integer({ min: 0, max: 500 }) }),
  fc.record({ do: fc.constant('cap' as const), cap: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 300 }) }),
  fc.record({ do: fc.constant('pause' as const) }),
  fc.record({ do: fc.constant('resume' as const) }),
)

test.prop([fc.array(anyStep, { maxLength: 60 })])(
  'cap, gap and budget hold whatever happens, and in the end everything was started once',
  async (steps) => {
    const { lanes, take, finish, open, starts, clock } = setUp({
      cap: 3,
      gapMs: 20,
      budgets: [{ count: 10, windowMs: 700 }],
    })
    let [cap, paused, taken, seen] = [3, false, 0, 0]
    const check = () => {
      if (starts.length > seen) {
        expect(paused).toBe(false)
        expect(open.size).toBeLessThanOrEqual(cap)
        seen = starts.length
      }
    }
    for (const step of steps) {
      if (step.do === 'take') take(`t${taken++}`, { estimateMs: step.estimateMs, order: taken })
      const flying = [...open.keys()][0]
      if (step.do === 'finish' && flying) await finish(flying)
      if (step.do === 'limited' && flying) await finish(flying, { ok: false, failure: rateLimited(step.ms) })
      if (step.do === 'cap') lanes.setCap((cap = step.cap))
      if (step.do === 'pause') lanes.pause()
      if (step.do === 'resume') lanes.resume()
      if (step.do === 'pause' || step.do === 'resume') paused = step.do === 'pause'
      await clock.advance(step.do === 'advance' ? step.ms : 0)
      check()
    }
    lanes.resume()
    for (let i = 0; i < taken + 1; i++) {
      await clock.advance(2000)
      for (const name of open.keys()) await finish(name)
    }
    expect(new Set(starts.map(({ name }) => name)).size).toBe(taken)
    expect(starts).toHaveLength(taken)
    for (let i = 0; i < starts.length; i++) {
      const [at, before, tenth] = [starts[i]?.at ?? 0, starts[i - 1]?.at, starts[i - 9]?.at]
      if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(20)
      if (tenth !== undefined) expect(at - tenth).toBeGreaterThanOrEqual(700)
    }
  },
)
