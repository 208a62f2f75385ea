import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { rateResetMs, retryAfterMs } from '#src/engines/http/retry-after.ts'

const now = Date.parse('2027-01-15T08:00:00Z')

describe('Retry-After', () => {
  test.each<[string | null | undefined, number | undefined]>([
    ['0', 0],
    ['30', 30_000],
    [' 30 ', 30_000],
    ['1.5', 1500],
    ['Fri, 15 Jan 2027 08:01:00 GMT', 60_000],
    ['Friday, 15-Jan-27 08:01:00 GMT', 60_000],
    ['Fri Jan 15 08:01:00 2027', 60_000],
    ['2027-01-15T08:01:00Z', 60_000],
    ['Fri, 15 Jan 2027 07:59:00 GMT', 0],
    ['99999999999', undefined],
    ['-5', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['1e3', undefined],
    ['soon', undefined],
    ['Fri, 45 Jan 2027 08:01:00 GMT', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j is %j ms', (value, expected) => {
    expect(retryAfterMs(value, now)).toBe(expected)
  })
})

describe('X-RateLimit-Reset', () => {
  test.each<[string | null, number | undefined]>([
    ['2027-01-15T08:01:00.000Z', 60_000],
    [String(now / 1000 + 60), 60_000],
    [String(now + 60_000), 60_000],
    ['60', 60_000],
    ['2027-01-15T07:59:00Z', 0],
    [String(now / 1000 - 60), 0],
    ['-60', undefined],
    ['tomorrow', undefined],
    [null, undefined],
  ])('%j is %j ms away', (value, expected) => {
    expect(rateResetMs(value, now)).toBe(expected)
  })
})

property.prop([fc.oneof(fc.string(), fc.double().map(String), fc.date({ noInvalidDate: true }).map(String))])(
  'a wait is undefined or fits a timer',
  (value) => {
    for (const ms of [retryAfterMs(value, now), rateResetMs(value, now)]) {
      if (ms !== undefined) expect(Number.isInteger(ms) && ms >= 0 && ms <= 366 * 86_400_000).toBe(true)
    }
  },
)
