import type { Outcome } from '#src/run/outcome.ts'
import { createRollback } from '#src/run/rollback.ts'
import { expect, test } from 'vitest'

type Kind = Outcome['kind']

/** One after the other: no two are of one wave. */
function ended(...kinds: readonly Kind[]) {
  const rollback = createRollback()
  kinds.forEach((kind, i) => rollback.ended({ kind, overload: false }, i + 1, i + 1))
  return rollback
}
const many = (count: number, kind: Kind): readonly Kind[] => Array.from({ length: count }, () => kind)

test('fewer than twenty ended attempts say nothing', () => {
  expect(ended(...many(19, 'network')).because()).toBeUndefined()
})

test('more than 5 % rate-limited is too much, 5 % is not', () => {
  expect(ended(...many(19, 'success'), 'rate-limited').because()).toBeUndefined()
  expect(ended(...many(18, 'success'), ...many(2, 'rate-limited')).because()).toBe('rate-limits')
})

test('more than 20 % network failures is too much, 20 % is not', () => {
  expect(ended(...many(4, 'network'), ...many(16, 'success')).because()).toBeUndefined()
  expect(ended(...many(5, 'network'), ...many(15, 'success')).because()).toBe('failures')
})

test.each([20, 40, 60, 80, 100])('exactly 5 and 20 %% of %i attempts are within bounds', (count) => {
  const limited = many(count * 0.05, 'rate-limited')
  expect(ended(...many(count - limited.length, 'success'), ...limited).because()).toBeUndefined()
  const failed = many(count * 0.2, 'network')
  expect(ended(...many(count - failed.length, 'success'), ...failed).because()).toBeUndefined()
})

test('a wave of rate limits counts once', () => {
  const rollback = ended(...many(30, 'success'))
  // Ten were in flight when the first of them was told.
  for (let nth = 31; nth <= 40; nth++) rollback.ended({ kind: 'rate-limited', overload: false }, nth, 40)
  expect(rollback.because()).toBeUndefined()
})

test('what the server refuses counts as an ended attempt, but not against it', () => {
  expect(ended(...many(40, 'refused')).because()).toBeUndefined()
})

test('what is more than a hundred attempts ago is forgotten', () => {
  const rollback = ended(...many(4, 'network'), ...many(100, 'success'))
  expect(rollback.because()).toBeUndefined()
  for (let nth = 200; nth < 220; nth++) rollback.ended({ kind: 'network', overload: false }, nth, nth)
  expect(rollback.because()).toBeUndefined()
  rollback.ended({ kind: 'network', overload: false }, 220, 220)
  expect(rollback.because()).toBe('failures')
})

test('a rollback stays, and its reason with it, until it is taken back', () => {
  const rollback = ended(...many(20, 'network'), ...many(100, 'success'), ...many(50, 'rate-limited'))
  expect(rollback.because()).toBe('failures')
  rollback.forget()
  expect(rollback.because()).toBeUndefined()
  for (let nth = 200; nth < 219; nth++) rollback.ended({ kind: 'network', overload: false }, nth, nth)
  expect(rollback.because()).toBeUndefined()
})
