import { barsOf, waitsOf } from '#src/features/monitor/timeline/bars.ts'
import { anyLane, piece } from '#tests/features/monitor/timeline/pieces.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const all = { from: 0, until: 1000 }

test('draws what is at least a pixel long singly, and joins what is shorter', () => {
  const pieces = [piece(0, 0, 2), piece(0, 3, 5), piece(0, 6, 100), piece(0, 101, 103)]
  expect(barsOf(pieces, all, 10)).toEqual([
    { from: 0, until: 5, end: 'complete', count: 2 },
    { from: 6, until: 100, end: 'complete', count: 1 },
    { from: 101, until: 103, end: 'complete', count: 1 },
  ])
})

test('of what is joined the worst is seen', () => {
  const pieces = [piece(0, 0, 1), piece(0, 2, 3, { end: 'failed' }), piece(0, 4, 5, { end: 'retry' })]
  expect(barsOf(pieces, all, 10)).toEqual([{ from: 0, until: 5, end: 'failed', count: 3 }])
})

test('leaves out what is not in view', () => {
  const pieces = [piece(0, 0, 10), piece(0, 20, 30), piece(0, 40, 50)]
  expect(barsOf(pieces, { from: 12, until: 35 }, 1)).toHaveLength(1)
})

test.prop([anyLane, fc.integer({ min: 1, max: 400 }), fc.nat(9000), fc.integer({ min: 1, max: 9000 })])(
  'every piece in view is in one bar of the right time, and nothing else is drawn but gaps below a pixel',
  (pieces, msPerPixel, from, length) => {
    const view = { from, until: from + length }
    const seen = pieces.filter((one) => one.until >= view.from && one.from <= view.until)
    const bars = barsOf(pieces, view, msPerPixel)
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(seen.length)
    for (const one of seen) {
      expect(bars.some((bar) => bar.from <= one.from && one.until <= bar.until)).toBe(true)
    }
    const long = (lengths: readonly { from: number; until: number }[]) =>
      lengths.reduce((sum, one) => sum + (one.until - one.from), 0)
    const gaps = seen.length - bars.length
    expect(long(bars) - long(seen)).toBeLessThanOrEqual(gaps * msPerPixel)
    for (const [n, bar] of bars.entries()) expect(bar.from).toBeGreaterThanOrEqual(bars[n - 1]?.until ?? 0)
  },
)

test('waits that overlap are one', () => {
  const pieces = [
    piece(0, 0, 10, { waitsUntil: 50 }),
    piece(0, 20, 30, { waitsUntil: 40 }),
    piece(0, 60, 70, { waitsUntil: 80 }),
    piece(0, 90, 95, { waitsUntil: 95 }),
  ]
  expect(waitsOf(pieces, all)).toEqual([
    { from: 10, until: 50 },
    { from: 70, until: 80 },
  ])
})

test.prop([anyLane])('every wait is in a line, and lines do not overlap', (pieces) => {
  const waits = waitsOf(pieces, { from: -1, until: 1e6 })
  for (const { until, waitsUntil } of pieces) {
    if (waitsUntil === undefined || waitsUntil === until) continue
    expect(waits.some((wait) => wait.from <= until && waitsUntil <= wait.until)).toBe(true)
  }
  for (const [n, wait] of waits.entries()) expect(wait.from).toBeGreaterThan(waits[n - 1]?.until ?? -1)
})
