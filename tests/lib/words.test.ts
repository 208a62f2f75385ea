import { folded, wordsOf } from '#src/lib/words.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const terms = (text: string) => wordsOf(text).map(({ term }) => term)

test.each([
  ['Café CAFÉ cafe\u0301', ['cafe', 'cafe', 'cafe']],
  ['Straße, İstanbul', ['strasse', 'istanbul']],
  ['ﬁne １２', ['fine', '12']],
  ['well-known 3.5 don’t', ['well', 'known', '3', '5', 'don', 't']],
  ['', []],
  ['… — !', []],
  ['हिन्दी', ['हिन्दी']],
])('tells the words of %j apart', (text, expected) => {
  expect(terms(text)).toEqual(expected)
})

test.each([
  ['機械学習は面白い', '学習'],
  ['我们学习生物学', '我们'],
  ['ฉันชอบเรียนภาษาไทย', 'เรียน'],
])('finds words in %s, where no spaces stand between them', (text, word) => {
  expect(terms(text)).toContain(folded(word))
  expect(terms(text).length).toBeGreaterThan(2)
})

test.prop([fc.string({ unit: 'grapheme' })])('says where each word stands, in order', (text) => {
  let last = 0
  for (const { term, start, end } of wordsOf(text)) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(folded(text.slice(start, end))).toBe(term)
    last = end
  }
})
