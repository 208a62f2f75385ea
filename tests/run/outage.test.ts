import type { Outcome } from '#src/run/outcome.ts'
import { createOutage } from '#src/run/outage.ts'
import { expect, test } from 'vitest'

const failed: Outcome = { kind: 'network', overload: false }

/** Each is sent after the one before has ended. */
function createFailing() {
  const outage = createOutage()
  let nth = 0
  const end = (outcome: Outcome = failed) => outage.ended(outcome, ++nth, nth)
  const fail = (times: number) => Array.from({ length: times }, () => end())
  return { outage, end, fail, started: () => nth }
}

test('nineteen failures in a row are an accident, the twentieth is not', () => {
  const { fail } = createFailing()
  expect(fail(19)).toEqual(Array.from({ length: 19 }))
  expect(fail(1)).toEqual([30_000])
})

test('leaves the server alone for twice as long each time, at most five minutes', () => {
  const { fail } = createFailing()
  fail(19)
  expect(fail(7)).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000])
})

test.each<Outcome['kind']>(['success', 'rate-limited', 'refused'])('an answer (%s) starts anew', (kind) => {
  const { fail, end } = createFailing()
  fail(22)
  expect(end({ kind, overload: false })).toBe('recovered')
  expect(end({ kind, overload: false })).toBeUndefined()
  expect(fail(19)).toEqual(Array.from({ length: 19 }))
  expect(fail(1)).toEqual([30_000])
})

test('those that flew when it was found out do not make the wait longer', () => {
  const { outage, fail } = createFailing()
  fail(19)
  expect(outage.ended(failed, 20, 29)).toBe(30_000)
  for (let nth = 21; nth <= 29; nth++) expect(outage.ended(failed, nth, 29)).toBeUndefined()
  expect(outage.ended(failed, 30, 30)).toBe(60_000)
})
