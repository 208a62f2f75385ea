import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok && captions.format === 'marks' ? captions.transcript.cues : captions
}
const two = [
  { start: 0, end: 4.2, text: 'Hello there.' },
  { start: 4.2, end: 6, text: 'Bye.' },
]

test.each([
  ['seconds', '[0.00s -> 4.20s] Hello there.\n[4.20s -> 6.00s] Bye.'],
  ['clocks', '[00:00.000 --> 00:04.200] Hello there.\n[00:04.200 --> 00:06.000] Bye.'],
  ['short arrows', '[00:00.000 -> 00:04.200] Hello there.\n[00:04.200 → 00:06.000] Bye.'],
  ['one line', '[0:00 - 0:04.2] Hello there. [0:04.2 - 0:06] Bye.'],
])('reads marks of %s', (_, text) => {
  expect(read(text)).toEqual(two)
})

test('knows who speaks by names behind the marks', () => {
  expect(read('[0:00 - 0:04] Ann: Hello.\n[0:04 - 0:06] Bob: Hi.\n[0:06 - 0:08] Ann: Bye.')).toMatchObject([
    { speaker: 'Ann', text: 'Hello.' },
    { speaker: 'Bob', text: 'Hi.' },
    { speaker: 'Ann', text: 'Bye.' },
  ])
})

test('lines under one mark share its time', () => {
  expect(read('[0:00 - 0:04]\nHello you.\nHow is it?\n[0:04 - 0:06] Bye.')).toMatchObject([
    { start: 0, end: 2, text: 'Hello you.' },
    { start: 2, end: 4, text: 'How is it?' },
    { start: 4, text: 'Bye.' },
  ])
})
