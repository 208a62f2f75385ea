import { createLanes } from '#src/run/create-lanes.ts'
import { rateLimited } from '#tests/support/builders.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { createLaneLab } from '#tests/support/lane-lab.ts'
import { laneStep, takeSteps } from '#tests/support/lane-steps.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const thousand = { numRuns: 1000 }

test('starts in the order of the input where tasks are alike, lower batches before', async () => {
  const { take, finish, names } = createLaneLab({ cap: 1 })
  take('second', { order: 2 })
  take('first', { order: 1 })
  take('retry', { estimateMs: 50, order: 0, batch: -1 })
  await flush()
  for (const name of ['retry', 'first', 'second']) await finish(name)
  expect(names()).toEqual(['retry', 'first', 'second'])
})

test('keeps the gap between any two starts', async () => {
  const { take, clock, starts } = createLaneLab({ gapMs: 150 })
  for (const name of ['a', 'b', 'c']) take(name)
  await clock.advance(1000)
  expect(starts.map(({ at }) => at)).toEqual([0, 150, 300])
})

test('starts nothing while paused and goes on after', async () => {
  const { take, lanes, names, events } = createLaneLab()
  lanes.pause()
  lanes.pause()
  take('a')
  await flush()
  expect(names()).toEqual([])
  lanes.resume()
  lanes.resume()
  await flush()
  expect(names()).toEqual(['a'])
  const said = events.flatMap(({ type }) => (type === 'paused' || type === 'resumed' ? type : []))
  expect(said).toEqual(['paused', 'resumed'])
})

test('a withdrawn ticket is never started', async () => {
  const { take, lanes, names } = createLaneLab()
  lanes.pause()
  const ticket = take('a')
  ticket.withdraw()
  ticket.withdraw()
  lanes.resume()
  await flush()
  expect(names()).toEqual([])
})

test('a ticket that is withdrawn after its start changes nothing', async () => {
  const { take, finish, names } = createLaneLab({ cap: 1 })
  const ticket = take('a')
  take('b')
  await flush()
  ticket.withdraw()
  await flush()
  expect(names()).toEqual(['a'])
  await finish('a')
  expect(names()).toEqual(['a', 'b'])
})

test('what was withdrawn leaves no gate closed behind it', async () => {
  const { take, finish, events } = createLaneLab()
  take('a')
  await flush()
  await finish('a', { ok: false, failure: rateLimited(60_000) })
  const ticket = take('b')
  await flush()
  expect(events.at(-1)?.type).toBe('gate-closed')
  ticket.withdraw()
  await flush()
  expect(events.at(-1)?.type).toBe('gate-opened')
})

test.each([0, 11, 2.5, Number.NaN, -1, Infinity])('refuses a cap of %s and says what is allowed', (cap) => {
  const { lanes } = createLaneLab()
  expect(() => lanes.setCap(cap)).toThrow(new RegExp(`from 1 to 10, not ${cap}`))
  expect(() => createLanes({ ...noLimits, cap }, createFakeClock(), () => {})).toThrow(RangeError)
})

test('a refused cap leaves the one before in force', async () => {
  const { lanes, take, names } = createLaneLab({ cap: 1 })
  expect(() => lanes.setCap(0)).toThrow(RangeError)
  for (const name of ['a', 'b']) take(name)
  await flush()
  expect(names()).toEqual(['a'])
})

test.prop(
  [
    fc.array(laneStep, { maxLength: 60 }),
    fc.constantFrom('engine' as const, 'template' as const),
    fc.integer({ min: 0, max: 50 }),
  ],
  thousand,
)(
  'cap, gap, budgets and pause hold whatever happens, and everything is started in the end',
  async (steps, per, gapMs) => {
    const budgets = [
      { count: 10, windowMs: 700 },
      { count: 3, windowMs: 90 },
    ]

    const lab = createLaneLab({ cap: 3, gapMs, budgets, per })
    await takeSteps(lab, steps)
    await lab.drain()
    lab.checkLaws()
    expect(new Set(lab.names()).size, 'nothing is started twice').toBe(lab.names().length)
  },
)

test.prop([fc.array(laneStep, { maxLength: 40 })], thousand)(
  'the same steps give the same starts and the same words',
  async (steps) => {
    const run = async () => {
      const lab = createLaneLab({ cap: 3, gapMs: 20, budgets: [{ count: 10, windowMs: 700 }] })
      await takeSteps(lab, steps)
      return { starts: lab.starts, events: lab.events }
    }
    expect(await run()).toEqual(await run())
  },
)
