import { createLanes } from '#src/run/create-lanes.ts'
import type { GateRecord } from '#src/domain/ports.ts'
import { aTask, rateLimited } from '#tests/support/builders.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { createLaneLab } from '#tests/support/lane-lab.ts'
import { createMemorySendLog } from '#tests/support/memory-send-log.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const hour = 3_600_000

test('a budget that is used up stays so over a reload', async () => {
  const { take, reload, clock, names } = createLaneLab({ budgets: [{ count: 3, windowMs: 1000 }] })
  for (const name of ['a', 'b']) take(name)
  await clock.advance(400)
  await reload()
  take('c')
  await clock.advance(599)
  expect(names()).toEqual(['a', 'b'])
  await clock.advance(1)
  expect(names()).toEqual(['a', 'b', 'c'])
})

test('what the server asked for holds over a reload, until the user tries now', async () => {
  const lab = createLaneLab({ budgets: [{ count: 100, windowMs: 1000 }] })
  lab.take('a')
  await flush()
  await lab.finish('a', { ok: false, failure: rateLimited(60_000) })
  await lab.clock.advance(10_000)
  await lab.reload()
  lab.take('b')
  await lab.clock.advance(1000)
  expect(lab.names()).toEqual(['a'])
  lab.lanes.tryNow()
  await lab.reload()
  lab.take('c')
  await flush()
  expect(lab.names()).toEqual(['a', 'b', 'c'])
})

test('lanes without a budget keep what the server asked for as well', async () => {
  const lab = createLaneLab()
  lab.take('a')
  await flush()
  await lab.finish('a', { ok: false, failure: rateLimited(60_000) })
  await lab.reload()
  lab.take('b')
  await lab.clock.advance(59_999)
  expect(lab.names()).toEqual(['a'])
  await lab.clock.advance(1)
  expect(lab.names()).toEqual(['a', 'b'])
})

const five = { budgets: [{ count: 6, windowMs: 1000 }] }

test('what was sent through gates of templates counts once where there is one for all, page after page', async () => {
  const lab = createLaneLab({ ...five, per: 'template' })
  for (const template of ['a', 'b']) lab.take(template, { template })
  await flush()
  // Something is under way: it holds from the next page on.
  lab.setLimits({ ...five, per: 'engine' })
  await lab.reload()
  lab.take('c')
  await flush()
  await lab.reload()
  for (const name of ['d', 'e', 'f']) lab.take(name)
  await flush()
  expect(lab.names()).toEqual(['a', 'b', 'c', 'd', 'e'])
  lab.checkLaws()
})

test('what was sent through one gate for all counts once where there are several, page after page', async () => {
  const lab = createLaneLab({ ...five, per: 'engine' })
  lab.take('one', { template: 'a' })
  await flush()
  lab.setLimits({ ...five, per: 'template' })
  await lab.reload()
  lab.take('two', { template: 'a' })
  await flush()
  await lab.reload()
  for (const name of ['three', 'four', 'five', 'six']) lab.take(name, { template: 'a' })
  await flush()
  expect(lab.names()).toEqual(['one', 'two', 'three', 'four', 'five'])
  lab.checkLaws()
})

test('what a user’s "now" took back from the gates of templates does not come again', async () => {
  const lab = createLaneLab({ ...five, per: 'template' })
  for (const template of ['a', 'b']) lab.take(template, { template })
  await flush()
  await lab.finish('a', { ok: false, failure: rateLimited(60_000) })
  lab.setLimits({ ...five, per: 'engine' })
  await lab.reload()
  lab.take('c')
  await flush()
  expect(lab.names()).toEqual(['a', 'b'])
  lab.lanes.tryNow()
  await flush()
  await lab.reload()
  lab.take('d')
  await flush()
  expect(lab.names()).toEqual(['a', 'b', 'c', 'd'])
})

/** Opens lanes on what an earlier page kept and says when the first start comes. */
async function firstStart(record: GateRecord, stepMs = 0): Promise<number | undefined> {
  const clock = createFakeClock()
  const log = createMemorySendLog()
  log.write('', record)
  clock.stepEpoch(stepMs)
  const limits = { ...noLimits, budgets: [{ count: 1, windowMs: 1000 }] }
  const lanes = createLanes(limits, clock, () => {}, log)
  let at: number | undefined
  const start = () => {
    at = clock.now()
    return new Promise<never>(() => {})
  }
  lanes.take(aTask(), { batch: 0, order: 0 }, start, () => {})
  await clock.advance(24 * hour)
  return at
}
const epoch = 1_800_000_000_000

test('a wall clock that was set back keeps a budget closed for one window at most', async () => {
  expect(await firstStart({ sent: [epoch] }, -5 * hour)).toBe(1000)
})

test('a wall clock that was set on opens early, and no later', async () => {
  expect(await firstStart({ sent: [epoch] }, 5 * hour)).toBe(0)
})

test('a wait is no longer than it was, whatever the clock says after a reload', async () => {
  const closed = { from: epoch, until: epoch + 5000 }
  expect(await firstStart({ sent: [], closed })).toBe(5000)
  expect(await firstStart({ sent: [], closed }, 2000)).toBe(3000)
  expect(await firstStart({ sent: [], closed }, -5 * hour)).toBe(5000)
})

test('a part of a window that has gone by counts', async () => {
  expect(await firstStart({ sent: [epoch - 300] })).toBe(700)
})

test.prop(
  [
    fc.array(
      fc.record({
        gapBefore: fc.integer({ min: 0, max: 300 }),
        reload: fc.boolean(),
        further: fc.boolean(),
        tasks: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: 30 },
    ),
    fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 12 }), windowMs: fc.integer({ min: 1, max: 1500 }) }),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constantFrom('engine' as const, 'template' as const),
  ],
  { numRuns: 1000 },
)(
  'no sliding window holds more than the budget, whenever the page is reloaded',
  async (steps, budgets, per) => {
    const lab = createLaneLab({ cap: 10, gapMs: 5, budgets, per })
    for (const [i, { gapBefore, reload, further, tasks }] of steps.entries()) {
      await lab.clock.advance(gapBefore)
      for (const [name, call] of lab.flying) {
        if (further) call.another().catch(() => {})
        else await lab.finish(name)
      }
      if (reload) await lab.reload()
      for (let n = 0; n < tasks; n++) lab.take(`${i}.${n}`, { template: n % 2 ? 'a' : 'b', batch: -i })
    }
    await lab.clock.advance(20_000)
    lab.checkLaws()
  },
)
