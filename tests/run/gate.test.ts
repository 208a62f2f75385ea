import { createGate } from '#src/run/gate.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const budget = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  windowMs: fc.integer({ min: 1, max: 5000 }),
})

test.prop([
  fc.array(budget, { maxLength: 3 }),
  fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }),
])('no sliding window ever holds more than 95 % of a budget', (budgets, pauses) => {
  const gate = createGate(budgets)
  const stamps: number[] = []
  let now = 0
  for (const pause of pauses) {
    now = Math.max(now + pause, gate.opensAt())
    gate.stamp(now)
    stamps.push(now)
  }
  for (const { count, windowMs } of budgets) {
    const allowed = Math.max(1, Math.floor(0.95 * count))
    for (const start of stamps) {
      const inWindow = stamps.filter((stamp) => stamp >= start && stamp < start + windowMs)
      expect(inWindow.length).toBeLessThanOrEqual(allowed)
    }
  }
})

test('is open at once when nothing was sent', () => {
  expect(createGate([{ count: 10, windowMs: 1000 }]).opensAt()).toBe(-Infinity)
})

test('keeps the later end when a server asks twice', () => {
  const gate = createGate([])
  gate.closeUntil(500)
  gate.closeUntil(200)
  expect(gate.opensAt()).toBe(500)
  expect(gate.closedByServer(499)).toBe(true)
})

test('forgets the server but not the budget when the user tries now', () => {
  const gate = createGate([{ count: 1, windowMs: 1000 }])
  gate.stamp(0)
  gate.closeUntil(5000)
  gate.tryNow()
  expect(gate.opensAt()).toBe(1000)
})
