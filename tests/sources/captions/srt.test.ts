import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok ? captions.transcript.cues : captions.reason
}
const two = [
  { start: 1, end: 2.5, text: 'Hello you' },
  { start: 3661, end: 3662, text: 'Bye' },
]

test.each([
  ['by the book', '1\n00:00:01,000 --> 00:00:02,500\nHello\nyou\n\n2\n01:01:01,000 --> 01:01:02,000\nBye\n'],
  [
    'CRLF',
    '1\r\n00:00:01,000 --> 00:00:02,500\r\nHello\r\nyou\r\n\r\n2\r\n01:01:01,000 --> 01:01:02,000\r\nBye',
  ],
  ['CR', '1\r00:00:01,000 --> 00:00:02,500\rHello\ryou\r\r2\r01:01:01,000 --> 01:01:02,000\rBye'],
  ['no numbers', '00:00:01,000 --> 00:00:02,500\nHello\nyou\n\n01:01:01,000 --> 01:01:02,000\nBye'],
  ['dots', '1\n00:00:01.000 --> 00:00:02.500\nHello\nyou\n\n2\n01:01:01.000 --> 01:01:02.000\nBye'],
  ['no blank lines', '1\n00:00:01,000 --> 00:00:02,500\nHello\nyou\n2\n01:01:01,000 --> 01:01:02,000\nBye'],
  [
    'blank lines in a text',
    '1\n00:00:01,000 --> 00:00:02,500\nHello\n\nyou\n\n\n2\n01:01:01,000 --> 01:01:02,000\n\nBye',
  ],
  ['short times', '1\n0:01 --> 0:02,5\nHello\nyou\n\n2\n1:01:01 --> 1:01:02\nBye'],
  [
    'tags and positions',
    '1\n00:00:01,000 --> 00:00:02,500 X1:5 X2:9\n{\\an8}<i>Hello</i>\n<font color="#fff">you</font>\n\n2\n01:01:01,000 --> 01:01:02,000\nBye',
  ],
  [
    'captions out of order',
    '2\n01:01:01,000 --> 01:01:02,000\nBye\n\n1\n00:00:01,000 --> 00:00:02,500\nHello you',
  ],
  [
    'an empty caption',
    '1\n00:00:01,000 --> 00:00:02,500\nHello you\n\n2\n00:00:03,000 --> 00:00:04,000\n\n\n3\n01:01:01,000 --> 01:01:02,000\nBye',
  ],
  [
    'two line ends for one',
    '1\r\r\n00:00:01,000 --> 00:00:02,500\r\r\nHello you\r\r\n\r\r\n2\r\r\n01:01:01,000 --> 01:01:02,000\r\r\nBye',
  ],
  [
    'two files in one',
    '\ufeff1\n00:00:01,000 --> 00:00:02,500\nHello you\n\n\ufeff1\n01:01:01,000 --> 01:01:02,000\n\ufeffBye',
  ],
  [
    'numbers in other dress, one of them missing',
    '00:00:01,000 --> 00:00:02,500\nHello\nyou\n\n#2.\n01:01:01,000 --> 01:01:02,000\nBye',
  ],
  ['text behind the times', '00:00:01,000 --> 00:00:02,500 Hello you\n01:01:01,000 --> 01:01:02,000 Bye'],
  ['all in one line', '1 00:00:01,000 --> 00:00:02,500 Hello you\n2 01:01:01,000 --> 01:01:02,000 Bye'],
  [
    'settings of WebVTT',
    '1\n00:00:01.000 --> 00:00:02.500 align:start position:0%\nHello you\n\n2\n01:01:01.000 --> 01:01:02.000\nBye',
  ],
])('reads %s', (_, text) => {
  expect(read(text)).toEqual(two)
})

test.each([
  '00:00:01,500 -> 00:00:02,000',
  '00:00:01.5 ---> 00:00:02.00',
  '00:00:01,500 – 00:00:02,000',
  '00:00:01,500 → 00:00:02,000',
  '00:00:01,500 -- > 00:00:02,000',
  '00: 00: 01, 500 --> 00: 00: 02, 000',
  '00 : 00 : 01 , 500-->00 : 00 : 02 , 000',
  '００：００：０１，５００　-->　００：００：０２，０００',
  '00:00:01:500 --> 00:00:02:000',
  '00:00:01;500 --> 00:00:02;000',
  '\u200e00:00:01,500 --> 00:00:02,000\u200e',
  '00:00:01,500\u00a0-->\u00a000:00:02,000',
  '0:01,5 --> 0:02 X1:100 X2:200 Y1:10 Y2:20',
])('reads the times %s', (times) => {
  expect(read(`1\n${times}\nHello`)).toEqual([{ start: 1.5, end: 2, text: 'Hello' }])
})

test('what was shifted to before the beginning is at the beginning', () => {
  expect(read('1\n-00:00:01,000 --> 00:00:02,000\nHello')).toEqual([{ start: 0, end: 2, text: 'Hello' }])
})

test('keeps a number that is said above times without a number', () => {
  expect(read('00:00:01,000 --> 00:00:02,000\nIn\n1984\n00:00:03,000 --> 00:00:04,000\nGood')).toMatchObject([
    { text: 'In 1984' },
    { text: 'Good' },
  ])
})

test('keeps a number that is said', () => {
  expect(read('1\n00:00:01,000 --> 00:00:02,000\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n7')).toMatchObject([
    { text: '42' },
    { text: '7' },
  ])
})

test('keeps a comparison and an ampersand', () => {
  expect(read('1\n00:00:01,000 --> 00:00:02,000\nif a < b & c > d')).toMatchObject([
    { text: 'if a < b & c > d' },
  ])
})

test('an end before the start becomes the start', () => {
  expect(read('1\n00:00:05,000 --> 00:00:02,000\nHello')).toEqual([{ start: 5, end: 5, text: 'Hello' }])
})

test('a missing end is the next start', () => {
  expect(read('00:00:01,000 -->\nHello\n\n00:00:04,000 --> 00:00:05,000\nBye')).toMatchObject([
    { start: 1, end: 4 },
    { start: 4, end: 5 },
  ])
})

test('lets captions overlap', () => {
  expect(read('00:00:01,000 --> 00:00:09,000\nHello\n\n00:00:04,000 --> 00:00:05,000\nBye')).toMatchObject([
    { start: 1, end: 9 },
    { start: 4, end: 5 },
  ])
})

test('says each line of rolling captions once', () => {
  const times = (at: number) => `00:00:0${at},000 --> 00:00:0${at + 1},000`
  const text = ['A', 'A\nB', 'B\nC', 'C\nD']
    .map((lines, at) => `${at + 1}\n${times(at)}\n${lines}\n`)
    .join('\n')
  const cues = read(text)
  expect(typeof cues === 'string' ? cues : cues.map((cue) => cue.text)).toEqual(['A', 'B', 'C', 'D'])
})

test.each(['2\n00:00:0', '2\n00:00:03,000 -', '2\n00:00:03,000 --> 00:00:04,000'])(
  'reads what stands before an end like %j and warns',
  (tail) => {
    const captions = readCaptionText(`1\n00:00:01,000 --> 00:00:02,000\nHello\n\n${tail}`)
    expect(captions).toMatchObject({
      transcript: { cues: [{ text: 'Hello' }] },
      warnings: [expect.stringContaining('cut short')],
    })
  },
)

test.each(['2', '2\n', '\n2\n\n'])('does not say the number of a caption that is missing: %j', (tail) => {
  const captions = readCaptionText(`1\n00:00:01,000 --> 00:00:02,000\nHello\n${tail}`)
  expect(captions).toMatchObject({
    transcript: { cues: [{ text: 'Hello' }] },
    warnings: [expect.stringContaining('cut short')],
  })
})

test.each([
  ['2', '2'],
  ['the number is\n42', 'the number is 42'],
])('a number at the end that counts no captions is said: %j', (text, said) => {
  expect(readCaptionText(`1\n00:00:01,000 --> 00:00:02,000\n${text}`)).toMatchObject({
    transcript: { cues: [{ text: said }] },
    warnings: [],
  })
})

test('knows who speaks by the tags of WebVTT', () => {
  expect(read('1\n00:00:01,000 --> 00:00:02,000\n<v Mary Ann>Hello <i>you</i></v>')).toEqual([
    { start: 1, end: 2, text: 'Hello you', speaker: 'Mary Ann' },
  ])
})

test('a time of day at the end is said, not cut short', () => {
  expect(readCaptionText('1\n00:00:01,000 --> 00:00:02,000\nWe meet at\n10:30')).toMatchObject({
    transcript: { cues: [{ text: 'We meet at 10:30' }] },
    warnings: [],
  })
})

test('reads a line of a hundred thousand blanks before a time at the end at once', () => {
  const text = `1\n00:00:01,000 --> 00:00:02,000\nWe meet${' '.repeat(100_000)}at\n10:30`
  const blank = text.replace('We meet', '')
  expect(readCaptionText(text)).toMatchObject({ warnings: [] })
  expect(readCaptionText(blank)).toMatchObject({ warnings: [] })
})

test('says what is missing where there are times only', () => {
  expect(read('1\n00:00:01,000 --> 00:00:02,000\n\n')).toMatch(/Found: lines of times/)
})
