import { nextCell } from '#src/ui/next-cell.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const size = { rows: 30, columns: 6, page: 10 }
const press = (key: string, ctrlKey = false) => nextCell({ key, ctrlKey, metaKey: false }, at, size)
const at = { row: 5, column: 2 }

test('keys lead where the grid pattern says', () => {
  expect(press('ArrowRight')).toEqual({ row: 5, column: 3 })
  expect(press('ArrowUp')).toEqual({ row: 4, column: 2 })
  expect(press('Home')).toEqual({ row: 5, column: 0 })
  expect(press('End')).toEqual({ row: 5, column: 5 })
  expect(press('Home', true)).toEqual({ row: 0, column: 0 })
  expect(press('End', true)).toEqual({ row: 29, column: 5 })
  expect(press('PageDown')).toEqual({ row: 15, column: 2 })
  expect(press('PageUp')).toEqual({ row: 0, column: 2 })
  expect(press('a')).toBeUndefined()
})

test('the head is above the first row, and above it is nothing', () => {
  const first = { row: 0, column: 1 }
  const up = { key: 'ArrowUp', ctrlKey: false, metaKey: false }
  expect(nextCell(up, first, size)).toEqual({ row: -1, column: 1 })
  expect(nextCell(up, { row: -1, column: 1 }, size)).toEqual({ row: -1, column: 1 })
})

const keys = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']
const anyKey = fc.record({ key: fc.constantFrom(...keys), ctrlKey: fc.boolean(), metaKey: fc.boolean() })

test.prop([fc.array(anyKey), fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 20 })])(
  'no keys lead out of the grid',
  (presses, rows, columns, page) => {
    let place = { row: 0, column: 0 }
    for (const key of presses) {
      place = nextCell(key, place, { rows, columns, page }) ?? place
      expect(place.row).toBeGreaterThanOrEqual(-1)
      expect(place.row).toBeLessThan(Math.max(rows, 0.5))
      expect(place.column).toBeGreaterThanOrEqual(0)
      expect(place.column).toBeLessThan(columns)
    }
  },
)
