import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok && captions.format === 'timed-lines' ? captions.transcript.cues : captions
}
const hello = [
  { start: 0, end: 4, text: 'hello and welcome' },
  { start: 4, end: 65, text: 'today we look at trees' },
  { start: 65, end: 66, text: 'and leaves' },
]

test.each([
  ['alternating lines', '0:00\nhello and welcome\n0:04\ntoday we look at trees\n1:05\nand leaves\n'],
  ['glued lines', '0:00hello and welcome\n0:04today we look at trees\n1:05and leaves'],
  [
    'a heading and times in words',
    'Transcript\n\n0:00\n0 seconds\nhello and welcome\n0:04\n4 seconds\ntoday we look at trees\n1:05\n1 minute, 5 seconds\nand leaves',
  ],
  [
    'times in the words of another language',
    '0:00\n0 Sekunden\nhello and welcome\n0:04\n4 Sekunden\ntoday we look at trees\n1:05\n1 Minute, 5 Sekunden\nand leaves',
  ],
  [
    'glued times in words',
    '0:000 secondshello and welcome\n0:044 secondstoday we look at trees\n1:051 minute, 5 secondsand leaves',
  ],
  ['brackets', '[00:00:00] hello and welcome\n[00:00:04] today we look at trees\n[00:01:05] and leaves'],
  ['dashes', '0:00 - hello and welcome\n0:04 - today we look at trees\n1:05 – and leaves'],
])('reads %s', (_, text) => {
  expect(read(text)).toEqual(hello)
})

test('reads times beyond an hour', () => {
  expect(read('59:58\none\n1:00:01\ntwo')).toMatchObject([{ start: 3598 }, { start: 3601 }])
})

test('reads ranges', () => {
  expect(read('00:00.000 - 00:02.500 one\n00:03.000 - 00:04.000 two')).toMatchObject([
    { start: 0, end: 2.5, text: 'one' },
    { start: 3, end: 4, text: 'two' },
  ])
})

test('leaves chapter titles out', () => {
  const entries = Array.from({ length: 30 }, (_, at) => `0:${String(at + 10)}\nwords number ${at}`)
  const text = [...entries.slice(0, 15), 'Chapter 2: Trees', ...entries.slice(15)].join('\n')
  expect(JSON.stringify(read(text))).not.toContain('Chapter')
  expect(read(text)).toHaveLength(30)
})

test('keeps what is said about seconds', () => {
  expect(read('0:05\n5 seconds are long\n0:07\nthey are\n0:09\nindeed')).toMatchObject([
    { text: '5 seconds are long' },
    { text: 'they are' },
    { text: 'indeed' },
  ])
})

test('takes the speaker behind the time', () => {
  expect(read('[00:00:05] Mary Ann: Hello.\n[00:00:09] John: Hi: you.')).toMatchObject([
    { start: 5, text: 'Hello.', speaker: 'Mary Ann' },
    { start: 9, text: 'Hi: you.', speaker: 'John' },
  ])
})

test('spreads a paragraph over the time until the next one', () => {
  expect(read('0:00\nfour\nfour\n0:10\nnext')).toMatchObject([
    { start: 0, end: 5 },
    { start: 5, end: 10 },
    { start: 10 },
  ])
})

test('a text that mentions times is not a transcript with times', () => {
  const text = 'We met on Monday.\nAt 10:30 it began.\nIt ended soon.'
  expect(readCaptionText(text)).toMatchObject({ format: 'plain' })
  expect(readCaptionText('10:30 is when we meet. Come early.')).toMatchObject({ format: 'plain' })
})
