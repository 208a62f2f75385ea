import type { LaneLimits } from '#src/domain/ports.ts'
import { checkedLimits } from '#src/run/checked-limits.ts'
import { createLanes } from '#src/run/create-lanes.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { expect, test } from 'vitest'

const budget = (count: number, windowMs = 1000) => ({ budgets: [{ count, windowMs }] })
const pace = (baseMs: number) => ({ pace: { ...noLimits.pace, baseMs } })

test.each<[string, Partial<LaneLimits>, RegExp]>([
  ['a budget of 0', budget(0), /whole number of requests, 1 or more, not 0/],
  ['a budget of 2.5', budget(2.5), /not 2.5/],
  ['a budget of NaN', budget(Number.NaN), /not NaN/],
  ['a window of 0', budget(1, 0), /window must be more than 0 ms, not 0/],
  ['an endless window', budget(1, Infinity), /not Infinity/],
  ['a negative gap', { gapMs: -1 }, /gap between two starts must be 0 ms or more, not -1/],
  ['an endless gap', { gapMs: Infinity }, /not Infinity/],
  ['a gap of NaN', { gapMs: Number.NaN }, /not NaN/],
  ['a time-out of 0', { timeoutMs: 0 }, /time-out must be more than 0 ms, not 0/],
  ['a time-out of NaN', { timeoutMs: Number.NaN }, /not NaN/],
  ['a negative pace', pace(-1), /"baseMs":-1/],
  ['a pace of NaN', pace(Number.NaN), /pace/],
])('refuses %s and says so', (_, wrong, message) => {
  expect(() => checkedLimits({ ...noLimits, ...wrong })).toThrow(message)
  expect(() => createLanes({ ...noLimits, ...wrong }, createFakeClock(), () => {})).toThrow(RangeError)
})

test('gives back limits that can be kept', () => {
  const limits = { ...noLimits, ...budget(1), timeoutMs: Infinity }
  expect(checkedLimits(limits)).toBe(limits)
})
