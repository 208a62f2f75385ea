import { isSendable, withoutKey } from '#src/engines/web/key-text.ts'
import { expect, test } from 'vitest'

test.each([
  ['No such key: my-own-key.', 'No such key: •••.'],
  ['Incorrect API key provided: sk-proj-abcdefghijklmnop', 'Incorrect API key provided: •••'],
  ['The sky is blue', 'The sky is blue'],
])('blanks the key, and what looks like one, out of “%s”', (text, shown) => {
  expect(withoutKey(text, ' my-own-key\n')).toBe(shown)
})

test('without a key nothing of a text is lost', () => {
  expect(withoutKey('All is well.', undefined)).toBe('All is well.')
  expect(withoutKey('All is well.', ' ')).toBe('All is well.')
})

test('tells keys that can stand in a header', () => {
  expect(['sk-abc', 'two words', 'ключ', ''].map(isSendable)).toEqual([true, false, false, false])
})
