import { readTranscript } from '#src/engines/transcribe/read-transcript.ts'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'

const two = {
  timed: true,
  cues: [
    { start: 0, end: 4.2, text: 'Welcome back.' },
    { start: 4.2, end: 9, text: 'Today: neurons.' },
  ],
}
const segments = two.cues.map(({ start, end, text }) => ({ start, end, text: ` ${text}` }))

test.each([
  [
    'marks as deAPI writes them',
    '[0:00:00 - 0:00:04.2] Welcome back.\n[0:00:04.2 - 0:00:09] Today: neurons.',
  ],
  ['marks on one line', '[00:00 - 00:04.2] Welcome back. [00:04.2 - 00:09] Today: neurons.'],
  ['seconds with an arrow', '[0.0s -> 4.2s] Welcome back.\n[4.2s -> 9.0s]  Today: neurons.\n'],
  [
    'clocks with a long arrow',
    '[00:00:00.000 --> 00:00:04.200]  Welcome back.\n[00:00:04.200 --> 00:00:09.000]  Today: neurons.',
  ],
  [
    'SRT',
    '1\n00:00:00,000 --> 00:00:04,200\nWelcome back.\n\n2\n00:00:04,200 --> 00:00:09,000\nToday: neurons.\n',
  ],
  [
    'WebVTT',
    'WEBVTT\n\n00:00.000 --> 00:04.200\nWelcome back.\n\n00:04.200 --> 00:09.000\nToday: neurons.\n',
  ],
  ['segments', { text: 'Welcome back. Today: neurons.', segments }],
  ['segments as text', JSON.stringify({ text: 'Welcome back.', segments })],
  ['a bare list', segments],
  [
    'pairs of times',
    { text: 'x', chunks: two.cues.map(({ start, end, text }) => ({ timestamp: [start, end], text })) },
  ],
  [
    'starts and lengths',
    { segments: two.cues.map(({ start, end, text }) => ({ start, duration: end - start, text })) },
  ],
  [
    'written numbers',
    { segments: two.cues.map(({ start, end, text }) => ({ start: `${start}`, end: `${end}`, text })) },
  ],
  ['captions inside', { data: { result: '[0:00 - 0:04.2] Welcome back.\n[0:04.2 - 0:09] Today: neurons.' } }],
  ['text in quotes', JSON.stringify('[0:00 - 0:04.2] Welcome back. [0:04.2 - 0:09] Today: neurons.')],
])('reads %s', (_, given) => expect(readTranscript(given)).toEqual(two))

test('text without times keeps its order and says that it has none', () => {
  const untimed = {
    timed: false,
    cues: [
      { start: 0, end: 0, text: 'Welcome.' },
      { start: 0, end: 0, text: 'Neurons fire.' },
    ],
  }
  expect(readTranscript('Welcome. Neurons fire.')).toEqual(untimed)
  expect(readTranscript({ text: 'Welcome. Neurons fire.' })).toEqual(untimed)
  expect(readTranscript({ segments: [{ text: 'Welcome.' }, { text: 'Neurons fire.' }] })).toEqual(untimed)
})

const textOf = (given: string) =>
  readTranscript(given)
    ?.cues.map(({ text }) => text)
    .join(' ')

test.each([
  'Between the wars [1990 - 2000] much was built.',
  '[1990 - 2000] Much was built. [12 - 14] pages say so.',
  'See the film [0:30 - 0:40] for that.',
])('brackets among the words are words: %s', (given) => {
  expect(readTranscript(given)).toMatchObject({ timed: false })
  expect(textOf(given)).toBe(given)
})

test('captions are read as captions, whatever is in brackets in them', () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:04,000\n[0:10 - 0:20] is the part\n\n2\n00:00:04,000 --> 00:00:06,000\nto see.\n'
  expect(readTranscript(srt)?.cues).toEqual([
    { start: 1, end: 4, text: '[0:10 - 0:20] is the part' },
    { start: 4, end: 6, text: 'to see.' },
  ])
})

test('what stands before the first mark is kept', () => {
  expect(readTranscript('Language: English\n[0:05 - 0:10] Welcome back.')).toEqual({
    timed: true,
    cues: [
      { start: 0, end: 5, text: 'Language: English' },
      { start: 5, end: 10, text: 'Welcome back.' },
    ],
  })
})

test('a mark that goes back in time is part of what was said', () => {
  const given = '[0:05 - 0:10] Look at [0:01 - 0:02] again. [0:10 - 0:12] Well.'
  expect(readTranscript(given)?.cues).toEqual([
    { start: 5, end: 10, text: 'Look at [0:01 - 0:02] again.' },
    { start: 10, end: 12, text: 'Well.' },
  ])
})

test.each([
  ['', {}],
  ['null', null],
  ['nothing', undefined],
  ['blanks', '  \n'],
  ['a page', '<!doctype html><p>Sorry</p>'],
  ['marks alone', '[0:00 - 0:02]'],
  ['no words', { text: '', segments: [] }],
  ['an error', { error: 'no' }],
])('finds no words in %s', (_, given) => expect(readTranscript(given)).toBeUndefined())

property.prop([fc.oneof(fc.anything(), fc.jsonValue(), fc.json(), fc.string())])(
  'never throws, and times are in order',
  (given) => {
    const starts = readTranscript(given)?.cues.map(({ start }) => start) ?? []
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  },
)
