import { costWords } from '#src/features/composer/cost-words.ts'
import { expect, test } from 'vitest'

const use = { input: 123_456, output: 11_990, ofAll: true }

test.each([
  ['no price', use, undefined, 'about 120,000 tokens in, 12,000 out'],
  ['a price', use, { input: 0.1, output: 0.4 }, 'about 120,000 tokens in, 12,000 out, about $0.02'],
  [
    'next to nothing',
    use,
    { input: 0.01, output: 0 },
    'about 120,000 tokens in, 12,000 out, less than $0.01',
  ],
  ['a price of nothing', use, { input: 0, output: 0 }, 'about 120,000 tokens in, 12,000 out, free'],
  ['much', use, { input: 100, output: 400 }, 'about 120,000 tokens in, 12,000 out, about $17'],
  [
    'videos of unknown length',
    { ...use, ofAll: false },
    { input: 1, output: 4 },
    'at least about 120,000 tokens in, 12,000 out, at least about $0.17',
  ],
])('an estimate is told as one: %s', (_, of, price, words) => {
  expect(costWords(of, price)).toBe(words)
})
