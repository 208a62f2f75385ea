import { createAdaptiveCap } from '#src/run/adaptive-cap.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

test('an overload halves the cap, rounded down', () => {
  const adaptive = createAdaptiveCap()
  adaptive.overloaded(1, 5, 5)
  expect(adaptive.cap()).toBe(2)
})

test('of a wave only the first overload counts', () => {
  const adaptive = createAdaptiveCap()
  for (const nth of [3, 1, 2, 8]) adaptive.overloaded(nth, 8, 8)
  expect(adaptive.cap()).toBe(4)
  adaptive.overloaded(9, 12, 4)
  expect(adaptive.cap()).toBe(2)
})

test('never falls below 1', () => {
  const adaptive = createAdaptiveCap()
  for (let nth = 1; nth < 9; nth++) adaptive.overloaded(nth, nth, nth === 1 ? 10 : adaptive.cap())
  expect(adaptive.cap()).toBe(1)
})

test('grows by one after a full round of successes, until it is what was set', () => {
  const adaptive = createAdaptiveCap()
  adaptive.overloaded(1, 1, 4)
  const caps: number[] = []
  for (let nth = 2; nth < 8; nth++) {
    adaptive.succeeded(nth, true, 4)
    caps.push(adaptive.cap())
  }
  expect(caps).toEqual([2, 3, 3, 3, Infinity, Infinity])
})

test('a success beside an empty lane says nothing, nor does one that was sent before the cut', () => {
  const adaptive = createAdaptiveCap()
  adaptive.overloaded(1, 10, 2)
  adaptive.succeeded(11, false, 10)
  adaptive.succeeded(10, true, 10)
  expect(adaptive.cap()).toBe(1)
  adaptive.succeeded(12, true, 10)
  expect(adaptive.cap()).toBe(2)
})

test('what is forgotten does not cut again', () => {
  const adaptive = createAdaptiveCap()
  adaptive.overloaded(1, 10, 8)
  adaptive.forget()
  adaptive.overloaded(9, 10, 8)
  expect(adaptive.cap()).toBe(Infinity)
})

test.prop(
  [
    fc.integer({ min: 1, max: 10 }),
    fc.array(fc.record({ good: fc.boolean(), behind: fc.nat(12), busy: fc.boolean() })),
  ],
  { numRuns: 1000 },
)('is at least 1, and halves or grows by one at a time', (setting, ends) => {
  const adaptive = createAdaptiveCap()
  const now = () => Math.min(setting, adaptive.cap())
  let started = 0
  for (const { good, behind, busy } of ends) {
    started += 1
    const before = now()
    const nth = Math.max(1, started - behind)
    if (good) adaptive.succeeded(nth, busy, setting)
    else adaptive.overloaded(nth, started, before)
    expect(now()).toBeGreaterThanOrEqual(1)
    const halved = Math.max(1, Math.floor(before / 2))
    expect(good ? [before, before + 1] : [before, halved]).toContain(now())
  }
})
