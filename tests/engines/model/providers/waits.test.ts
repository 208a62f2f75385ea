import { describe, expect, test } from 'vitest'
import { rateOf, spanMs } from '#src/engines/model/providers/waits.ts'
import { askOnce, failedOf, now } from '#tests/engines/model/providers/lab.ts'

const error = (message: string) => ({ error: { message } })

describe('how long to wait is told', () => {
  test.each([
    [{ 'retry-after': '12' }, 12_000],
    [{ 'retry-after-ms': '1500', 'retry-after': '2' }, 1500],
    [{ 'retry-after': 'Fri, 15 Jan 2027 08:00:30 GMT' }, 30_000],
    [{ 'x-ratelimit-reset-requests': '6m0s' }, 360_000],
    [{ 'x-ratelimit-reset-requests': '1s' }, 1000],
    [{ 'x-ratelimit-reset-requests': '20ms' }, 20],
    [{ 'x-ratelimit-reset': '1800000045000' }, 45_000],
  ] as const)('by %j', async (headers, waitMs) => {
    const { failure } = failedOf(await askOnce({ status: 429, body: error('Slow down.'), headers }))
    expect(failure).toMatchObject({ kind: 'rate-limit', waitMs })
  })
})

test.each([
  ['6m0s', 360_000],
  ['1h2m3.5s', 3_723_500],
  ['2d', 172_800_000],
  ['34s', 34_000],
  ['0.5ms', 1],
  ['soon', undefined],
  ['12', undefined],
  ['', undefined],
  [null, undefined],
])('the span %j is %j ms', (text, ms) => {
  expect(spanMs(text)).toBe(ms)
})

test('what is left of the requests is told where both are known', () => {
  const rate = (headers: Record<string, string>) => rateOf(new Headers(headers), now)
  expect(
    rate({
      'x-ratelimit-limit-requests': '500',
      'x-ratelimit-remaining-requests': '499',
      'x-ratelimit-reset-requests': '120ms',
    }),
  ).toEqual({ limit: 500, remaining: 499, resetMs: 120 })
  expect(rate({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now + 5000) })).toEqual({
    remaining: 0,
    resetMs: 5000,
  })
  expect(rate({ 'x-ratelimit-remaining-requests': '3' })).toBeUndefined()
})
