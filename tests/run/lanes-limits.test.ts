import type { LaneLimits } from '#src/domain/ports.ts'
import { rateLimited } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createLaneLab } from '#tests/support/lane-lab.ts'
import { laneStep, limitsStep, takeSteps } from '#tests/support/lane-steps.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const second = (count: number, per: LaneLimits['per'] = 'engine') => ({
  budgets: [{ count, windowMs: 1000 }],
  per,
})
const named = (count: number) => Array.from({ length: count }, (_, n) => `t${n}`)

test('a budget that is lowered counts what was sent before', async () => {
  const lab = createLaneLab(second(10))
  for (const name of named(8)) lab.take(name)
  await flush()
  lab.setLimits(second(4))
  lab.take('late')
  for (const name of lab.names()) await lab.finish(name)
  await lab.clock.advance(999)
  expect(lab.names()).toEqual(named(8))
  await lab.clock.advance(1)
  expect(lab.names()).toContain('late')
})

test('a budget that is raised lets more through at once', async () => {
  const lab = createLaneLab(second(3))
  for (const name of named(6)) lab.take(name)
  await flush()
  expect(lab.names()).toHaveLength(2)
  lab.setLimits(second(6))
  await flush()
  expect(lab.names()).toHaveLength(5)
})

test('a budget that was lowered and is raised again has forgotten nothing', async () => {
  const lab = createLaneLab({ ...second(20), cap: 10 })
  for (const name of named(60)) lab.take(name)
  for (const name of named(15)) {
    await flush()
    await lab.finish(name)
  }
  lab.setLimits(second(1))
  await lab.clock.advance(10)
  lab.setLimits(second(20))
  await lab.drain()
  lab.checkLaws()
})

test('one gate for each template comes once nothing is under way', async () => {
  const lab = createLaneLab(second(3))
  for (const template of ['a', 'b', 'c']) lab.take(template, { template })
  await flush()
  lab.setLimits(second(3, 'template'))
  await flush()
  expect(lab.names()).toEqual(['a', 'b'])
  await lab.clock.advance(1000)
  for (const name of lab.names()) await lab.finish(name)
  await flush()
  expect(lab.events.at(-1)).toMatchObject({ type: 'limits', limits: { per: 'template' } })
  for (const template of ['a', 'b', 'c']) lab.take(`${template} again`, { template })
  await flush()
  // Of the last second only c was sent.
  expect(lab.names().slice(3).sort()).toEqual(['a again', 'b again', 'c again'])
  lab.checkLaws()
})

test('a server’s wait holds for the gates that come after', async () => {
  const lab = createLaneLab(second(3, 'template'))
  lab.take('a', { template: 'a' })
  await flush()
  await lab.finish('a', { ok: false, failure: rateLimited(5000) })
  lab.setLimits(second(3))
  await flush()
  lab.take('b', { template: 'b' })
  await lab.clock.advance(4999)
  expect(lab.names()).toEqual(['a'])
  await lab.clock.advance(1)
  expect(lab.names()).toEqual(['a', 'b'])
})

test('a user’s "now" opens them, and stays so over a reload', async () => {
  const lab = createLaneLab(second(3))
  lab.take('a', { template: 'a' })
  await flush()
  await lab.finish('a', { ok: false, failure: rateLimited(5000) })
  lab.setLimits(second(3, 'template'))
  await flush()
  lab.lanes.tryNow()
  await lab.reload()
  lab.take('b', { template: 'b' })
  await flush()
  expect(lab.names()).toEqual(['a', 'b'])
})

test('refuses a budget that can’t be kept, and the one before holds', async () => {
  const lab = createLaneLab(second(3))
  expect(() => lab.lanes.setLimits(second(0))).toThrow(RangeError)
  for (const name of named(6)) lab.take(name)
  await flush()
  expect(lab.names()).toHaveLength(2)
})

const step = fc.oneof({ weight: 8, arbitrary: laneStep }, limitsStep)

test.prop([fc.constantFrom(0, 10), limitsStep, fc.array(step, { maxLength: 80 })], { numRuns: 1000 })(
  'whatever is changed, no window holds more than the budget that is in force, over reloads as well',
  async (gapMs, { budgets, per }, steps) => {
    const lab = createLaneLab({ budgets, per, gapMs, cap: 5 })
    await takeSteps(lab, steps)
    await lab.drain()
    lab.checkLaws()
  },
)

test.prop([limitsStep, fc.array(step, { maxLength: 80 })], { numRuns: 1000 })(
  'whatever is changed, a page that is opened then finds each request once',
  async ({ budgets, per }, steps) => {
    const lab = createLaneLab({ budgets, per, cap: 5 })
    await takeSteps(lab, steps)
    const now = lab.clock.now()
    const age = (all: readonly number[], end: number) =>
      all
        .map((at) => end - at)
        .filter((ms) => ms < 500)
        .sort((a, b) => a - b)
    const kept = lab.sendLog.gates().flatMap((gate) => lab.sendLog.read(gate).sent)
    const sent = lab.sent.map(({ at }) => at)
    expect(age(kept, lab.clock.epoch())).toEqual(age(sent, now))
  },
)
