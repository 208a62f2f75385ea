import type { Failure } from '#src/domain/failure.ts'
import { askedWaitMs, outcomeOf } from '#src/run/outcome.ts'
import { apiFailure, networkFailure, overloaded, rateLimited } from '#tests/support/builders.ts'
import { done } from '#tests/support/lane-lab.ts'
import { expect, test } from 'vitest'

const failed = (failure: Failure) => ({ ok: false, failure }) as const

test('says what an ended attempt tells of the server', () => {
  expect(outcomeOf(done)).toEqual({ kind: 'success', overload: false })
  expect(outcomeOf(failed(networkFailure))).toEqual({ kind: 'network', overload: false })
  expect(outcomeOf(failed(overloaded))).toEqual({ kind: 'network', overload: true })
  expect(outcomeOf(failed(apiFailure()))).toEqual({ kind: 'refused', overload: false })
})

test('a rate limit with a time is a matter of when, without one of how many', () => {
  expect(outcomeOf(failed(rateLimited(0)))).toEqual({ kind: 'rate-limited', overload: false })
  expect(outcomeOf(failed(rateLimited()))).toEqual({ kind: 'rate-limited', overload: true })
})

test("a cancel and this device's own trouble say nothing of the server", () => {
  expect(outcomeOf(failed({ kind: 'cancelled', message: '' }))).toBeUndefined()
  expect(outcomeOf(failed({ kind: 'system', cause: 'memory', message: '' }))).toBeUndefined()
})

test('the answer itself goes before its headers, and nonsense is passed over', () => {
  const rate = { resetMs: 7 }
  expect(askedWaitMs({ ...failed(rateLimited(5)), rate })).toBe(5)
  expect(askedWaitMs({ ...failed(rateLimited(-5)), rate })).toBe(7)
  expect(askedWaitMs({ ...failed(rateLimited(Infinity)), rate: { resetMs: Number.NaN } })).toBeUndefined()
  expect(askedWaitMs({ ...done, rate })).toBeUndefined()
})
