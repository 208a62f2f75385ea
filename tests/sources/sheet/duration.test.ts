import { readDuration } from '#src/sources/sheet/duration.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const seconds = (text: string, unit: 'minutes' | 'seconds' = 'minutes') => {
  const read = readDuration(text, unit)
  return read.ok ? read.seconds : read.reason
}

test.each([
  ['45', 2700],
  ['12.5', 750],
  ['12,5', 750],
  ['1:02:03', 3723],
  ['12:34', 754],
  ['90:00', 5400],
  ['0:00:07', 7],
  ['1:02.5', 62.5],
  ['PT1H2M3S', 3723],
  ['pt45m', 2700],
  ['PT1.5H', 5400],
  ['P0DT0H10M', 600],
  ['1h 5m', 3900],
  ['1 h 5 min', 3900],
  ['45 min', 2700],
  ['30 sec', 30],
  ['2 hours', 7200],
])('reads %s as %d seconds', (text, expected) => {
  expect(seconds(text)).toBe(expected)
})

test('reads bare numbers as seconds where the column says so, and clocks as ever', () => {
  expect(seconds('3723', 'seconds')).toBe(3723)
  expect(seconds('1:02:03', 'seconds')).toBe(3723)
})

test.each([
  ['abc', /is not a duration/],
  ['-5', /more than 0/],
  ['−5', /more than 0/],
  ['0', /more than 0/],
  ['40:00:00', /more than 24 hours/],
  ['PT40H', /more than 24 hours/],
  ['2400', /more than 24 hours/],
  ['1:75', /is not a duration/],
  ['1:75:00', /is not a duration/],
  ['P', /is not a duration/],
  ['PT', /is not a duration/],
  ['2024-05-01', /is not a duration/],
])('refuses %s and says why', (text, reason) => {
  expect(seconds(text)).toMatch(reason)
})

const parts = fc.tuple(
  fc.integer({ min: 0, max: 23 }),
  fc.integer({ min: 0, max: 59 }),
  fc.integer({ min: 1, max: 59 }),
)

test.prop([parts])('every way to write a duration gives the same', ([h, m, s]) => {
  const two = (n: number) => String(n).padStart(2, '0')
  const expected = h * 3600 + m * 60 + s
  for (const text of [
    `${h}:${two(m)}:${two(s)}`,
    `PT${h}H${m}M${s}S`,
    `${h}h ${m}m ${s}s`,
    `${h * 60 + m}:${two(s)}`,
  ]) {
    expect(seconds(text), text).toBe(expected)
  }
  expect(seconds(String(expected), 'seconds')).toBe(expected)
})

test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[\d:.,hmsPT -]{0,12}$/))])(
  'never throws, and gives a length above 0 and up to a day, or a reason',
  (text) => {
    const read = readDuration(text, 'minutes')
    if (read.ok) expect(read.seconds > 0 && read.seconds <= 86_400).toBe(true)
    else expect(read.reason).not.toBe('')
  },
)

test('takes no time over a cell that is far too long', () => {
  const before = performance.now()
  expect(seconds(`1h${' '.repeat(60_000)}x`)).toMatch(/is not a duration/)
  expect(performance.now() - before).toBeLessThan(500)
})
