import type { Answer } from '#src/domain/ports.ts'
import { networkFailure, overloaded, rateLimited } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createLaneLab, type LaneLab } from '#tests/support/lane-lab.ts'
import { expect, test } from 'vitest'

const failed = (failure: typeof networkFailure): Answer => ({ ok: false, failure })

async function takeMany({ take }: LaneLab, count: number) {
  for (let i = 0; i < count; i++) take(`t${i}`)
  await flush()
}
const finishAll = async ({ flying, finish }: LaneLab, answer?: Answer) => {
  // Those that fly now: each end lets another start.
  const now = [...flying.keys()]
  for (const name of now) await finish(name, answer)
}
const caps = ({ events }: LaneLab) => events.flatMap((event) => (event.type === 'cap' ? event.cap : []))

test('starts nothing while as many fly as the cap allows, and fills up when it is raised', async () => {
  const lab = createLaneLab({ cap: 3 })
  lab.lanes.setCap(2)
  await takeMany(lab, 5)
  expect(lab.names()).toEqual(['t0', 't1'])
  // An engine that does three at most is not given more, whatever is set.
  lab.lanes.setCap(4)
  await flush()
  expect(lab.names()).toEqual(['t0', 't1', 't2'])
  lab.lanes.setCap(1)
  await lab.finish('t0')
  await lab.finish('t1')
  expect(lab.names()).toHaveLength(3)
  await lab.finish('t2')
  expect(lab.names()).toEqual(['t0', 't1', 't2', 't3'])
})

test('a wave of overload halves the cap once, and what flies goes on', async () => {
  const lab = createLaneLab({ cap: 8 })
  await takeMany(lab, 30)
  for (let i = 0; i < 8; i++) await lab.finish(`t${i}`, failed(overloaded))
  expect(caps(lab)).toEqual([4])
  expect(lab.flying.size).toBe(4)
})

test('grows back by one a round until it is what was set', async () => {
  const lab = createLaneLab({ cap: 4 })
  await takeMany(lab, 60)
  await finishAll(lab, failed(overloaded))
  for (let i = 0; i < 6; i++) await finishAll(lab)
  expect(caps(lab)).toEqual([2, 3, 4])
  expect(lab.events.findLast(({ type }) => type === 'cap')).toMatchObject({ cap: 4, why: 'user' })
})

test('more than 20 % network failures roll back to one at a time, until the user takes it back', async () => {
  const lab = createLaneLab({ cap: 10 })
  await takeMany(lab, 60)
  for (let i = 0; i < 20; i++) await lab.finish(`t${i}`, i % 3 === 0 ? failed(networkFailure) : undefined)
  expect(lab.events.at(-1)).toMatchObject({ type: 'cap', cap: 1, why: 'failures' })
  await finishAll(lab)
  expect(lab.flying.size).toBe(1)
  lab.lanes.restoreCap()
  await flush()
  expect(lab.flying.size).toBe(10)
  expect(lab.events.at(-1)).toMatchObject({ type: 'cap', cap: 10, why: 'user' })
})

test('two waves of rate limits in twenty attempts roll back, one does not', async () => {
  const lab = createLaneLab({ cap: 2 })
  await takeMany(lab, 40)
  for (const name of ['t0', 't1']) await lab.finish(name, failed(rateLimited(10)))
  await lab.clock.advance(10)
  for (let i = 2; i < 22; i++) await lab.finish(`t${i}`)
  expect(lab.events).not.toContainEqual(expect.objectContaining({ why: 'rate-limits' }))
  for (const name of ['t22', 't23']) await lab.finish(name, failed(rateLimited(10)))
  expect(lab.events).toContainEqual(expect.objectContaining({ cap: 1, why: 'rate-limits' }))
})

test('a lower cap of the user holds over a rollback that is taken back', async () => {
  const lab = createLaneLab({ cap: 10 })
  await takeMany(lab, 60)
  for (let i = 0; i < 20; i++) await lab.finish(`t${i}`, i % 3 === 0 ? failed(networkFailure) : undefined)
  lab.lanes.setCap(3)
  await finishAll(lab)
  lab.lanes.restoreCap()
  await flush()
  expect(lab.flying.size).toBe(3)
})
