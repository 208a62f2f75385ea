import { StorageFull } from '#src/domain/ports.ts'
import { reasonOf } from '#src/lib/reason-of.ts'
import { expect, test } from 'vitest'

test.each([new Error('Reload this page.'), new StorageFull('Make room.')])(
  'what was written for people is said as it is: %s',
  (error) => expect(reasonOf(error)).toBe(error.message),
)

test.each([
  new DOMException('Failed to execute “transaction”', 'InvalidStateError'),
  // As it comes from another tab, or from a library.
  Object.assign(new Error('Database has been closed'), { name: 'DatabaseClosedError' }),
  new TypeError('x is not a function'),
  new Error(''),
  'a string',
])('what was written for programmers is not: %s', (error) =>
  expect(reasonOf(error)).toMatch(/^The browser’s storage or a file could not be used\. Try again/),
)
