import { createGate } from '#src/run/gate.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const budget = fc.record({
  count: fc.integer({ min: 1, max: 40 }),
  windowMs: fc.integer({ min: 1, max: 5000 }),
})

test.prop(
  [fc.array(budget, { maxLength: 3 }), fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 })],
  { numRuns: 1000 },
)('no sliding window ever holds more than 95 % of a budget', (budgets, pauses) => {
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
    const tooClose = stamps.filter((stamp, i) => stamp - (stamps[i - allowed] ?? -Infinity) < windowMs)
    expect(tooClose).toEqual([])
  }
})

test('is open at once when nothing was sent', () => {
  expect(createGate([{ count: 10, windowMs: 1000 }]).opensAt()).toBe(-Infinity)
})

test('keeps the later end when a server asks twice', () => {
  const gate = createGate([])
  gate.closeUntil(500, 'server')
  gate.closeUntil(200, 'server')
  expect(gate.opensAt()).toBe(500)
  expect(gate.closedBy(499)).toBe('server')
})

test('forgets the server but not the budget when the user tries now', () => {
  const gate = createGate([{ count: 1, windowMs: 1000 }])
  gate.stamp(0)
  gate.closeUntil(5000, 'server')
  gate.tryNow()
  expect(gate.opensAt()).toBe(1000)
})

test('closes after as many further starts as a server says are left, and opens at its reset', () => {
  const gate = createGate([])
  const first = gate.stamp(0)
  gate.learn({ remaining: 2, resetMs: 1000 }, first, 10)
  gate.stamp(20)
  expect(gate.opensAt()).toBe(-Infinity)
  gate.stamp(30)
  expect(gate.opensAt()).toBe(1010)
  expect(gate.closedBy(1009)).toBe('server')
  expect(gate.closedBy(1010)).toBeUndefined()
})

test('an answer that was overtaken by one to a later request says nothing new', () => {
  const gate = createGate([])
  const [first, second] = [gate.stamp(0), gate.stamp(0)]
  gate.learn({ remaining: 5, resetMs: 1000 }, second, 10)
  gate.learn({ remaining: 0, resetMs: 9000 }, first, 20)
  expect(gate.opensAt()).toBe(-Infinity)
})

test('never counts more as left than the limit is', () => {
  const gate = createGate([])
  gate.learn({ limit: 1, remaining: 99, resetMs: 1000 }, gate.stamp(0), 0)
  gate.stamp(0)
  expect(gate.opensAt()).toBe(1000)
})

test('says which of its reasons keeps it closed', () => {
  const gate = createGate([{ count: 1, windowMs: 100 }])
  gate.stamp(0)
  expect(gate.closedBy(50)).toBe('budget')
  gate.closeUntil(200, 'outage')
  expect(gate.closedBy(50)).toBe('outage')
  gate.closeUntil(300, 'server')
  expect(gate.closedBy(50)).toBe('server')
  expect(gate.closedBy(300)).toBeUndefined()
})

test('what a server said of its quota is forgotten when the user tries now', () => {
  const gate = createGate([])
  gate.learn({ remaining: 0, resetMs: 1000 }, gate.stamp(0), 0)
  expect(gate.opensAt()).toBe(1000)
  gate.tryNow()
  expect(gate.opensAt()).toBe(-Infinity)
})

test('remembers the starts of its longest window and the "not before", and nothing else', () => {
  const gate = createGate([
    { count: 9, windowMs: 100 },
    { count: 9, windowMs: 10 },
  ])
  for (const at of [0, 50, 100]) gate.stamp(at)
  expect(gate.memory(100)).toEqual({ sent: [50, 100] })
  gate.closeUntil(500, 'server')
  expect(gate.memory(100)).toEqual({ sent: [50, 100], notBefore: 500 })
  expect(gate.memory(500)).toEqual({ sent: [] })
})

test('takes up what another remembered', () => {
  const budgets = [{ count: 2, windowMs: 100 }]
  const gate = createGate(budgets, { sent: [-30], notBefore: 20 })
  expect(gate.opensAt()).toBe(70)
  expect(gate.closedBy(0)).toBe('server')
  expect(gate.closedBy(30)).toBe('budget')
})

test('what a server still grants does not make an outage its wish', () => {
  const gate = createGate([])
  gate.learn({ remaining: 90, resetMs: 60_000 }, gate.stamp(0), 0)
  gate.closeUntil(30_000, 'outage')
  expect(gate.closedBy(1)).toBe('outage')
  gate.recovered()
  expect(gate.closedBy(1)).toBeUndefined()
})

test('a recovery does not cut short what the server asked for', () => {
  const gate = createGate([])
  gate.closeUntil(20_000, 'server')
  gate.closeUntil(30_000, 'outage')
  gate.recovered()
  expect(gate.opensAt()).toBe(20_000)
})
