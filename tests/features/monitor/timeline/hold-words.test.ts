import { holdsIn, type Hold } from '#src/features/monitor/timeline/hold-words.ts'
import { expect, test } from 'vitest'

const all = { from: 0, until: 1000 }
const hold = (from: number, until?: number, more: Partial<Hold> = {}): Hold => ({
  why: 'server',
  gate: '',
  from,
  ...(until !== undefined && { until }),
  ...more,
})
const times = (holds: readonly Hold[], msPerPixel: number) =>
  holdsIn(holds, all, msPerPixel).map(({ from, until }) => [from, until])

test('cuts holds to what is in view; what lasts reaches to its end', () => {
  expect(times([hold(-20, -10), hold(-5, 10), hold(900)], 1)).toEqual([
    [0, 10],
    [900, 1000],
  ])
})

test('draws thousands of short holds as one, as far as they can’t be told apart', () => {
  const short = Array.from({ length: 100 }, (_, n) => hold(n * 2, n * 2 + 1))
  expect(times(short, 10)).toEqual([[0, 199]])
  expect(times(short, 1)).toHaveLength(100)
  expect(times([hold(0, 2), hold(3, 50), hold(51, 53), hold(54, 56)], 10)).toEqual([
    [0, 2],
    [3, 50],
    [51, 56],
  ])
})

test('holds of different gates and reasons stay apart', () => {
  const other = [hold(2, 3, { gate: 'a' }), hold(4, 5, { why: 'outage' })]
  expect(times([hold(0, 1), ...other, hold(6, 7)], 10)).toEqual([
    [0, 7],
    [2, 3],
    [4, 5],
  ])
})
