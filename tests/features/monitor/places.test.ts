import { arrange } from '#src/features/monitor/places.ts'
import { expect, test } from 'vitest'

const [a, b, c] = ['a@url:1', 'b@url:1', 'c@url:1'] as const

test('leaves who runs where it stands and gives the first free place to who is new', () => {
  const places = arrange([], [a, b], 3)
  expect(places).toEqual([a, b, undefined])
  expect(arrange(places, [b, c], 3)).toEqual([c, b, undefined])
})
test('keeps free places when less runs', () => {
  expect(arrange([a, b], [], 0)).toEqual([undefined, undefined])
})
test('returns the same places when nothing changes', () => {
  const places = arrange([], [a], 2)
  expect(arrange(places, [a], 2)).toBe(places)
})
