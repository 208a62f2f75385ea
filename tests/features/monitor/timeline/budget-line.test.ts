import { budgetLevels, levelsIn, slowest, type Start } from '#src/features/monitor/timeline/budget-line.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const starts = (...times: readonly number[]): readonly Start[] => times.map((at) => ({ at, gate: '' }))
const anyStarts = fc
  .array(fc.record({ at: fc.nat(500), gate: fc.constantFrom('a', 'b') }))
  .map((all) => all.toSorted((a, b) => a.at - b.at))

test('rises with each request, and falls when its window is over', () => {
  expect(budgetLevels(starts(0, 10, 10), 60, 100)).toEqual([
    { at: 0, sent: 1 },
    { at: 10, sent: 3 },
    { at: 60, sent: 2 },
    { at: 70, sent: 0 },
  ])
})

test('ends with the time that is shown', () => {
  expect(budgetLevels(starts(0, 10), 60, 30).map(({ at }) => at)).toEqual([0, 10])
})

test('of several gates the busiest counts', () => {
  const of = (gate: string, at: number) => ({ at, gate })
  expect(budgetLevels([of('a', 0), of('b', 1), of('b', 2)], 60, 3).map(({ sent }) => sent)).toEqual([1, 1, 2])
})

test('the slowest budget is the one that lets the least through in the long run', () => {
  const [hour, minute] = [
    { count: 50, windowMs: 3_600_000 },
    { count: 300, windowMs: 60_000 },
  ]
  expect(slowest([minute, hour])).toBe(hour)
  expect(slowest([])).toBeUndefined()
})

test.prop([anyStarts, fc.integer({ min: 1, max: 90 })])('is what was sent in the window', (all, windowMs) => {
  const oneGate = all.map(({ at }) => ({ at, gate: '' }))
  for (const { at, sent } of budgetLevels(oneGate, windowMs, 1000)) {
    expect(sent).toBe(oneGate.filter((start) => start.at > at - windowMs && start.at <= at).length)
  }
})

test.prop([anyStarts, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 50 }), fc.nat(400)])(
  'drawn or not, is never above what was sent in the window, give or take a pixel',
  (all, windowMs, msPerPixel, from) => {
    const view = { from, until: from + 200 }
    for (const { at, sent } of levelsIn(budgetLevels(all, windowMs, view.until), view, msPerPixel)) {
      const near = all.filter(
        (start) => start.at > at - windowMs - 2 * msPerPixel && start.at <= at + 2 * msPerPixel,
      )
      expect(sent).toBeLessThanOrEqual(near.length)
    }
  },
)

test.prop([anyStarts, fc.integer({ min: 1, max: 50 })])(
  'shows its highest however narrow it is',
  (all, msPerPixel) => {
    const levels = budgetLevels(all, 60, 600)
    const shown = levelsIn(levels, { from: 0, until: 600 }, msPerPixel)
    expect(Math.max(0, ...shown.map(({ sent }) => sent))).toBe(Math.max(0, ...levels.map(({ sent }) => sent)))
  },
)
