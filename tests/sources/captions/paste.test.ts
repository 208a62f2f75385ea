import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const said = (text: string) => {
  const read = readCaptionText(text)
  return read.ok
    ? read.transcript.cues.map(({ start, speaker, text: words }) => [start, speaker, words])
    : read
}
const two = [
  [12, 'Mary', 'Hello to you.'],
  [25, 'John', 'Rivers run to the sea.'],
]

test.each([
  [
    'bold names, and links',
    '**Mary** [00:12]: Hello to *you*.\n\n**John** [00:25]: Rivers run to the [sea](https://example.org/a_(b)).',
  ],
  [
    'names as headings',
    '## Mary (00:12)\n\nHello to **you**.\n\n## John (00:25)\n\nRivers _run_ to the sea.',
  ],
  [
    'times that are links, in a list below properties',
    '---\ntitle: Rivers\n---\n- [00:12](https://youtu.be/x?t=12) Mary: Hello to you.\n- [00:25](https://youtu.be/x?t=25) John: Rivers run to the sea.',
  ],
])('reads Markdown with %s', (_, text) => {
  expect(said(text)).toEqual(two)
})

test('reads the words of Markdown without times', () => {
  const text =
    '# How rivers run\n\n> They never stop.\n\n- Rain `feeds` them.\n1. Snow does **too**.\n\n![a river](river.png)'
  expect(said(text)).toMatchObject([
    [0, undefined, 'How rivers run'],
    [0, undefined, 'They never stop.'],
    [0, undefined, 'Rain feeds them.'],
    [0, undefined, 'Snow does too.'],
  ])
})

test('leaves signs alone where nothing is Markdown', () => {
  expect(said('- Two * three * four is snake_case_here.\n- Yes [1].')).toMatchObject([
    [0, undefined, '- Two * three * four is snake_case_here.'],
    [0, undefined, '- Yes [1].'],
  ])
})

test.each([
  ['powers', 'In Python 2**3 is eight and 3**2 is nine.', 'In Python 2**3 is eight and 3**2 is nine.'],
  [
    'names of programs',
    '# Classes\n\n__init__ and list[0](x) are __not the__ same.',
    '__init__ and list[0](x) are not the same.',
  ],
  ['a date', '# Notes\n\n12. Dezember war es.', '12.'],
])('changes no %s', (_, text, words) => {
  expect(said(text)).toContainEqual([expect.any(Number), undefined, words])
})

test('reads the pages of courses', () => {
  const text =
    'Play video starting at ::1 and follow transcript0:01\nHello.\nPlay video starting at :1:02 and follow transcript1:02\nBye.'
  expect(said(text)).toEqual([
    [1, undefined, 'Hello.'],
    [62, undefined, 'Bye.'],
  ])
})

test.each([
  [
    'frames behind the seconds',
    '00:00:12:00 - 00:00:20:12\nMary\nHello to you.\n\n00:00:25:00 - 00:00:29:12\nJohn\nRivers run to the sea.\n\n00:00:31:03 - 00:00:32:00\nMary\nYes.',
  ],
  [
    'names below SubRip’s times',
    '0:0:12.0 --> 0:0:20.440\nMary\nHello to you.\n0:0:25.0 --> 0:0:29.440\nJohn\nRivers run to the sea.\n0:0:31.0 --> 0:0:32.0\nMary\nYes.',
  ],
  [
    'names in brackets',
    '[Mary] 00:00:12\nHello to you.\n\n[John] 00:00:25\nRivers run to the sea.\n\n[Mary] 00:00:31\nYes.',
  ],
  [
    'names of WebVTT’s captions',
    'WEBVTT\n\n1 "Mary" (34122)\n00:12.000 --> 00:20.000\nHello to you.\n\n2 "John" (34123)\n00:25.000 --> 00:29.000\nRivers run to the sea.\n\n3 "Mary" (34122)\n00:31.000 --> 00:32.000\nYes.',
  ],
  [
    'names, and what meetings write below',
    'Mary  0:12\nHello to you.\n\nJohn  0:25\nRivers run to the sea.\n\nMary  0:31\nYes.\n\nMary stopped transcription\nMeeting ended after 00:09:12',
  ],
])('reads meetings with %s', (_, text) => {
  expect(said(text)).toEqual([...two, [31, 'Mary', 'Yes.']])
})

test('times of day count from the first one, and that is said', () => {
  const text = '[Mary] 10:03:12\nHello.\n\n[John] 10:03:20\nYes.\n\n[Mary] 10:04:12\nBye.'
  expect(said(text)).toEqual([
    [0, 'Mary', 'Hello.'],
    [8, 'John', 'Yes.'],
    [60, 'Mary', 'Bye.'],
  ])
  expect(said(text.replaceAll(/\[.*\] /g, ''))).toEqual([
    [0, undefined, 'Hello.'],
    [8, undefined, 'Yes.'],
    [60, undefined, 'Bye.'],
  ])
  expect(readCaptionText(text)).toMatchObject({ warnings: [expect.stringMatching(/times of day/)] })
})

test('times of day go on past midnight', () => {
  const text = '[Mary] 23:59:50\nHello.\n\n[John] 00:00:25\nYes.\n\n[Mary] 00:01:00\nBye.'
  expect(said(text)).toMatchObject([
    [0, 'Mary', 'Hello.'],
    [35, 'John', 'Yes.'],
    [70, 'Mary', 'Bye.'],
  ])
})

test.each([
  'INFO 10:30:12: started\nWARN 10:30:13: slow',
  '[10:30:12] INFO: started\n[10:30:13] ERROR: slow',
])('nobody speaks in a log: %j', (text) => {
  const read = readCaptionText(text)
  expect(read.ok && read.transcript.cues.some(({ speaker }) => speaker)).toBe(false)
})
