import { plainWords, withoutNumber } from '#src/sources/plain-words.ts'
import { expect, test } from 'vitest'

test.each([
  ['Über Brot: Teil 1', 'uber brot teil 1'],
  ['01_-_Café (HD)', '01 cafe hd'],
  ['  ', ''],
  ['Ёлка', 'елка'],
])('compares %s as %s', (text, expected) => {
  expect(plainWords(text)).toBe(expected)
})

test('takes the number of a list away, and leaves a title that is a number', () => {
  expect(withoutNumber('01 intro')).toBe('intro')
  expect(withoutNumber('1984')).toBe('1984')
  expect(withoutNumber('lecture 3')).toBe('lecture 3')
})
