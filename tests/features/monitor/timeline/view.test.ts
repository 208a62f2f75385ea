import { panned, showing, zoomed } from '#src/features/monitor/timeline/view.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const whole = { from: 0, until: 1000 }
const anyPart = fc.tuple(fc.nat(799), fc.integer({ min: 200, max: 999 })).map(([from, length]) => ({
  from: Math.min(from, 1000 - length),
  until: Math.min(from, 1000 - length) + length,
}))

test('zooms around the middle, or around a time that stays where it is', () => {
  expect(zoomed(whole, whole, 2)).toEqual({ from: 250, until: 750 })
  expect(zoomed(whole, whole, 2, 0)).toEqual({ from: 0, until: 500 })
})

test('zoomed out to all, it is the whole run again', () => {
  expect(zoomed({ from: 250, until: 750 }, whole, 0.5)).toBeUndefined()
})

test('moves no further than there is something', () => {
  expect(panned({ from: 700, until: 900 }, whole, 500)).toEqual({ from: 800, until: 1000 })
  expect(panned({ from: 700, until: 900 }, whole, -5000)).toEqual({ from: 0, until: 200 })
})

test('moves to a piece only where it is out of view', () => {
  const view = { from: 0, until: 400 }
  expect(showing(view, whole, { from: 10, until: 20 })).toEqual(view)
  expect(showing(view, whole, { from: 690, until: 710 })).toEqual({ from: 500, until: 900 })
  expect(showing(whole, whole, { from: 690, until: 710 })).toBeUndefined()
})

test.prop([anyPart, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.integer({ min: -900, max: 900 })])(
  'stays within the run, and never shows less than a moment',
  (view, factor, by) => {
    for (const next of [zoomed(view, whole, factor), panned(view, whole, by)]) {
      if (!next) continue
      expect(next.from).toBeGreaterThanOrEqual(0)
      expect(next.until).toBeLessThanOrEqual(1000.001)
      expect(next.until - next.from).toBeGreaterThan(199.999)
    }
  },
)
