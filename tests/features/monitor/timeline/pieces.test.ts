import { lanesOf, wholeOf, type History, type Span } from '#src/features/monitor/timeline/pieces.ts'
import { walk } from '#src/features/monitor/timeline/walk.ts'
import { piece } from '#tests/features/monitor/timeline/pieces.ts'
import { expect, test } from 'vitest'

const history = (more: Partial<History>): History => ({
  spans: [],
  length: 0,
  lanes: [],
  answered: [],
  holds: [],
  ...more,
})
const span = (lane: number, from: number, until: number) => piece(lane, from, until) as Span
const { task } = piece(0, 0, 1)

test('what flies lasts until now, what is being saved until its answer', () => {
  const lanes = lanesOf(
    history({
      spans: [span(0, 5, 9), span(0, 0, 4), span(1, 50, 60)],
      length: 2,
      lanes: [{ task, attempt: 1, from: 12 }, undefined],
      answered: [{ task, attempt: 1, lane: 1, from: 3, until: 8 }],
    }),
    20,
  )
  expect(lanes.map((all) => all.map(({ from, until, end }) => [from, until, end]))).toEqual([
    [
      [0, 4, 'complete'],
      [5, 9, 'complete'],
      [12, 20, 'running'],
    ],
    [[3, 8, 'saving']],
  ])
})

test('lasts from the first start to the last end, or to now while it goes on', () => {
  const lanes = [[piece(0, 100, 300)], [], [piece(2, 150, 900)]]
  expect(wholeOf(lanes, false, 5000)).toEqual({ from: 100, until: 900 })
  expect(wholeOf(lanes, true, 5000)).toEqual({ from: 100, until: 5000 })
  expect(wholeOf([[], []], true, 5000)).toBeUndefined()
})

test('keys lead along a lane, and to what runs beside in the next lane that has something', () => {
  const [a, b] = [piece(0, 0, 10), piece(0, 20, 30)]
  const [c, d] = [piece(2, 0, 12), piece(2, 18, 40)]
  const lanes = [[a, b], [], [c, d]]
  expect(walk(lanes, a, 'right')).toBe(b)
  expect(walk(lanes, b, 'right')).toBe(b)
  expect(walk(lanes, b, 'left')).toBe(a)
  expect(walk(lanes, b, 'down')).toBe(d)
  expect(walk(lanes, c, 'up')).toBe(a)
  expect(walk(lanes, a, 'up')).toBe(a)
  expect(walk(lanes, d, 'first')).toBe(c)
  expect(walk(lanes, a, 'last')).toBe(b)
})
