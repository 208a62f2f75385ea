import { clockTime, duration } from '#src/lib/format-time.ts'
import { expect, test } from 'vitest'

test.each([
  [0, '0:00'],
  [75.9, '1:15'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [-4, '0:00'],
])('%s seconds read %s on a clock', (seconds, text) => expect(clockTime(seconds)).toBe(text))

test.each([
  [0.4, '0 s'],
  [40, '40 s'],
  [59.6, '1 min'],
  [90, '2 min'],
  [3900, '1 h 5 min'],
])('%s seconds last %s', (seconds, text) => expect(duration(seconds)).toBe(text))
