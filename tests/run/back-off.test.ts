import { backOffMs } from '#src/run/back-off.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

test.prop(
  [fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })],
  {
    numRuns: 1000,
  },
)('lies between nothing and twice as much each time, at most half a minute', (failed, chance) => {
  const ms = backOffMs(failed, () => chance)
  expect(ms).toBeGreaterThanOrEqual(0)
  expect(ms).toBeLessThan(Math.min(30_000, 1000 * 2 ** failed))
  expect(Number.isInteger(ms)).toBe(true)
})

test('the jitter is full: chance alone decides between the bounds', () => {
  expect([0, 0.5, 0.9999].map((chance) => backOffMs(2, () => chance))).toEqual([0, 2000, 3999])
  expect(backOffMs(10, () => 0.5)).toBe(15_000)
})
