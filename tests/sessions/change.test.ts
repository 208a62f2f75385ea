import { atOnce, type SessionSettings } from '#src/domain/session.ts'
import { apiFailure, aVideo, found, networkFailure, overloaded } from '#tests/support/builders.ts'
import type { Call } from '#tests/support/controlled-engine.ts'
import { createLaws } from '#tests/support/laws.ts'
import { createSessionsLab, settings } from '#tests/support/sessions-lab.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) => found(aVideo(from + n, { durationSeconds: 60 })))
const capOf = (events: ReturnType<typeof createSessionsLab>['events']) =>
  events.flatMap(([, event]) => (event.type === 'cap' ? event : [])).at(-1)

test('a higher cap starts more at once, in mid-run', async () => {
  const { start, sessions, engine, clock } = createSessionsLab()
  const session = await start({ videos: many(8), templates: ['a'], settings: { ...settings, cap: 2 } })
  expect(engine.calls).toHaveLength(2)
  void sessions.change(session, { cap: 6 })
  await clock.advance(0)
  expect(engine.calls).toHaveLength(6)
})

test('a lower cap drains: nothing is aborted, and nothing starts until fewer are in flight', async () => {
  const { start, sessions, engine, clock } = createSessionsLab()
  const session = await start({ videos: many(8), templates: ['a'] })
  void sessions.change(session, { cap: 2 })
  for (const call of engine.calls.slice(0, 3)) {
    call.succeed()
    await clock.advance(0)
    expect(engine.calls).toHaveLength(5)
  }
  expect(engine.calls.some(({ attempt }) => attempt.signal.aborted)).toBe(false)
  engine.calls[3]?.succeed()
  await clock.advance(0)
  expect(engine.calls).toHaveLength(6)
})

test('without parallel it goes on one at a time, and with it as before', async () => {
  const { start, sessions, engine, clock } = createSessionsLab()
  const session = await start({ videos: many(8), templates: ['a'], settings: { ...settings, cap: 2 } })
  void sessions.change(session, { parallel: false })
  engine.calls[0]?.succeed()
  await clock.advance(0)
  expect(engine.calls).toHaveLength(2)
  void sessions.change(session, { parallel: true })
  await clock.advance(0)
  expect(engine.calls).toHaveLength(3)
})

test('the session is saved and shown with what holds now', async () => {
  const { start, sessions, persistence, changed } = createSessionsLab()
  const session = await start()
  await sessions.change(session, { cap: 9 })
  expect((await persistence.session(session))?.settings).toEqual({ ...settings, cap: 9 })
  expect(changed).toEqual([await persistence.session(session)])
})

test.each([0, 11, 2.5, Number.NaN])('refuses a cap of %d, and the old one holds', async (cap) => {
  const { start, sessions, changed, engine, clock } = createSessionsLab()
  const session = await start({ videos: many(8), templates: ['a'] })
  await expect(sessions.change(session, { cap })).rejects.toThrow(RangeError)
  await clock.advance(0)
  expect(changed).toEqual([])
  expect(engine.calls).toHaveLength(5)
})

test('refuses a time-out that is no use, before the start', async () => {
  const { start, persistence } = createSessionsLab()
  await expect(start({ settings: { ...settings, timeoutMs: 9_999 } })).rejects.toThrow(/not 9999/)
  expect(await persistence.sessions()).toEqual([])
})

test('of two sessions on one engine the strictest counts, as long as something of it is under way', async () => {
  const { start, sessions, engine, clock } = createSessionsLab()
  const first = await start({ videos: many(2), templates: ['a'] })
  const second = await start({ videos: many(8, 2), templates: ['a'] })
  void sessions.change(first, { cap: 1 })
  void sessions.change(second, { cap: 10 })
  await clock.advance(0)
  expect(engine.calls).toHaveLength(5)
  sessions.stop(first)
  await clock.advance(0)
  expect(engine.calls).toHaveLength(10)
})

test('a change to a session at rest holds for it alone', async () => {
  const { start, sessions, engine, clock } = createSessionsLab()
  const first = await start({ videos: many(1), templates: ['a'] })
  engine.call('a').succeed()
  await clock.advance(0)
  await start({ videos: many(8, 2), templates: ['a'] })
  await sessions.change(first, { cap: 1 })
  engine.call('a').succeed()
  await clock.advance(0)
  expect(engine.calls).toHaveLength(7)
})

test('more at once takes a lowered cap back, fewer leaves it', async () => {
  const { start, sessions, engine, clock, events } = createSessionsLab()
  const session = await start({ videos: many(20), templates: ['a'], settings: { ...settings, cap: 8 } })
  engine.calls[0]?.fail(overloaded)
  await clock.advance(0)
  expect(capOf(events)).toMatchObject({ cap: 4, why: 'overload' })
  void sessions.change(session, { cap: 7 })
  await clock.advance(0)
  expect(capOf(events)).toMatchObject({ cap: 4, why: 'overload' })
  void sessions.change(session, { cap: 8 })
  await clock.advance(0)
  expect(capOf(events)).toMatchObject({ cap: 8, why: 'user' })
})

test('a change to a session that is not open does nothing', async () => {
  const { sessions, changed } = createSessionsLab()
  await sessions.change('nobody', { cap: 3 })
  expect(changed).toEqual([])
})

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      which: fc.nat(9),
      how: fc.constantFrom('ok', 'ok', 'ok', 'api', 'network', 'overload'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      session: fc.nat(1),
      to: fc.oneof(
        fc.record({ cap: fc.integer({ min: 1, max: 10 }) }),
        fc.record({ parallel: fc.boolean() }),
      ),
    }),
  },
  fc.record({ do: fc.constant('stop' as const), session: fc.nat(1) }),
  fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 0, max: 3000 }) }),
)

test.prop([fc.array(step, { maxLength: 40 })], { numRuns: 1000 })(
  'whatever is changed in mid-run, nothing starts over the strictest, nothing is aborted, and all is made',
  async (steps) => {
    const laws = createLaws()
    const now = new Map<string, SessionSettings>()
    const flying = new Set<Call>()
    const stopped = new Set<string>()
    const unfinished = new Map<string, Set<string>>()
    const owner = (call: Call) => call.attempt.idempotencyKey.split('/')[0] ?? ''
    const onCall = (call: Call) => {
      const working = [...unfinished].filter(([id, left]) => left.size > 0 && !stopped.has(id))
      const strictest = Math.min(...working.map(([id]) => atOnce(now.get(id) ?? settings)))
      laws.holds('nothing starts while as many fly as the strictest session allows', flying.size < strictest)
      flying.add(call)
      call.attempt.signal.addEventListener('abort', () => {
        laws.holds('only a stop aborts', stopped.has(owner(call)))
        flying.delete(call)
      })
    }
    const lab = createSessionsLab({ limits: { timeoutMs: 1e9 }, onCall })
    const ids: string[] = []
    for (const [n, cap] of [4, 6].entries()) {
      const videos = many(12, n * 12)
      unfinished.set(`id${n + 1}`, new Set(videos.map(({ video }) => video.id)))
      now.set(`id${n + 1}`, { ...settings, cap })
      ids.push(
        await lab.sessions.start({ engine: 'api', videos, templates: ['a'], settings: { ...settings, cap } }),
      )
    }
    await lab.clock.advance(0)
    const answer = async (call: Call | undefined, how: string) => {
      if (!call) return
      flying.delete(call)
      if (how === 'network' || how === 'overload') call.fail(how === 'network' ? networkFailure : overloaded)
      else {
        unfinished.get(owner(call))?.delete(call.task.video.id)
        if (how === 'ok') call.succeed()
        else call.fail(apiFailure())
      }
      await lab.clock.advance(0)
    }
    for (const given of steps) {
      const id = 'session' in given ? (ids[given.session] ?? '') : ''
      if (given.do === 'answer') await answer([...flying][given.which % Math.max(1, flying.size)], given.how)
      if (given.do === 'change') {
        now.set(id, { ...(now.get(id) ?? settings), ...given.to })
        void lab.sessions.change(id, given.to)
      }
      if (given.do === 'stop') {
        stopped.add(id)
        lab.sessions.stop(id)
      }
      await lab.clock.advance(given.do === 'advance' ? given.ms : 0)
    }
    for (let rounds = 0; rounds < 100 && lab.sessions.busy(); rounds++) {
      await lab.clock.advance(300_000)
      for (const call of flying) await answer(call, 'ok')
    }
    laws.check()
    expect(lab.sessions.busy()).toBe(false)
    for (const id of ids) expect((await lab.persistence.session(id))?.settings).toEqual(now.get(id))
  },
)
