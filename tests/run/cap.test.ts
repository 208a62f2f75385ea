import type { Outcome } from '#src/run/outcome.ts'
import { createCap } from '#src/run/cap.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const success: Outcome = { kind: 'success', overload: false }
const overload: Outcome = { kind: 'network', overload: true }
const failed: Outcome = { kind: 'network', overload: false }

test('is what was set as long as nothing happens', () => {
  const cap = createCap(5)
  expect(cap.inForce()).toEqual({ cap: 5, why: 'user' })
  cap.set(7)
  expect(cap.inForce()).toEqual({ cap: 7, why: 'user' })
})

test('is halved by overload, and says why', () => {
  const cap = createCap(5)
  cap.ended(overload, 1, 5, true)
  expect(cap.inForce()).toEqual({ cap: 2, why: 'overload' })
})

test('a setting below what the server bears is the one in force', () => {
  const cap = createCap(8)
  cap.ended(overload, 1, 8, true)
  cap.set(3)
  expect(cap.inForce()).toEqual({ cap: 3, why: 'user' })
})

test('is back at the setting after full rounds of successes', () => {
  const cap = createCap(4)
  cap.ended(overload, 1, 1, true)
  for (let nth = 2; nth < 2 + 2 + 3; nth++) cap.ended(success, nth, nth, true)
  expect(cap.inForce()).toEqual({ cap: 4, why: 'user' })
})

test('too many failures roll back to one at a time, and forgetting them takes it back', () => {
  const cap = createCap(6)
  for (let nth = 1; nth <= 20; nth++) cap.ended(failed, nth, nth, true)
  expect(cap.inForce()).toEqual({ cap: 1, why: 'failures' })
  for (let nth = 21; nth <= 60; nth++) cap.ended(success, nth, nth, true)
  expect(cap.inForce()).toEqual({ cap: 1, why: 'failures' })
  cap.forget()
  expect(cap.inForce()).toEqual({ cap: 6, why: 'user' })
})

test('one at a time by setting is no rollback', () => {
  const cap = createCap(1)
  for (let nth = 1; nth <= 20; nth++) cap.ended(overload, nth, nth, true)
  expect(cap.inForce()).toEqual({ cap: 1, why: 'user' })
})

test.each([0, 11, 2.5, Number.NaN, Infinity])('refuses %s', (setting) => {
  expect(() => createCap(setting)).toThrow(RangeError)
  expect(() => createCap(1).set(setting)).toThrow(RangeError)
})

const ends = fc.array(
  fc.record({
    outcome: fc.constantFrom<Outcome>(success, success, overload, failed, {
      kind: 'rate-limited',
      overload: true,
    }),
    behind: fc.nat(9),
    busy: fc.boolean(),
    setting: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined, freq: 5 }),
  }),
  { maxLength: 150 },
)

test.prop([ends], { numRuns: 1000 })('is a whole number from 1 to the setting, whatever happens', (all) => {
  const cap = createCap(5)
  let [setting, started] = [5, 0]
  for (const { outcome, behind, busy, setting: to } of all) {
    started += 1
    if (to !== undefined) cap.set((setting = to))
    cap.ended(outcome, Math.max(1, started - behind), started, busy)
    const { cap: now, why } = cap.inForce()
    expect(Number.isInteger(now) && now >= 1 && now <= setting).toBe(true)
    expect(why === 'user').toBe(now === setting)
  }
  cap.forget()
  expect(cap.inForce()).toEqual({ cap: setting, why: 'user' })
})
