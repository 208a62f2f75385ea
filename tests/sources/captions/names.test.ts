import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok ? captions.transcript.cues.map(({ text: said, speaker }) => [speaker, said]) : captions
}
const dialogue = [
  ['Ann Smith', 'Hello there.'],
  ['Bob', 'Hi.'],
  ['Ann Smith', 'So: it goes.'],
]
/** A caption a second. */
const srt = (...texts: readonly string[]) =>
  texts.map((text, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${text}\n`).join('\n')

test.each([
  [
    'WebVTT of a meeting',
    `WEBVTT\n\n${srt('Ann Smith: Hello there.', 'Bob: Hi.', 'Ann Smith: So: it goes.').replaceAll(',', '.')}`,
  ],
  ['SubRip of a meeting', srt('Ann Smith: Hello there.', 'Bob: Hi.', 'Ann Smith: So: it goes.')],
  ['times, then names', '0:03 Ann Smith\nHello there.\n\n0:09 Bob\nHi.\n\n0:12 Ann Smith\nSo: it goes.'],
  [
    'times and names on lines of their own',
    '0:03\nAnn Smith\nHello there.\n\n0:09\nBob\nHi.\n\n0:12\nAnn Smith\nSo: it goes.',
  ],
  [
    'names above their times',
    'Ann Smith\n0:03\nHello there.\n\nBob\n0:09\nHi.\n\nAnn Smith\n0:12\nSo: it goes.',
  ],
  [
    'names and ranges',
    'Ann Smith 0:03 - 0:09\nHello there.\n\nBob 0:09 - 0:12\nHi.\n\nAnn Smith 0:12 - 0:13\nSo: it goes.',
  ],
  [
    'names and times far apart',
    'Meeting\n23m 4s\nAnn Smith   0:03\nHello there.\nBob   0:09\nHi.\nAnn Smith   0:12\nSo: it goes.',
  ],
  [
    'names under a few times',
    'Minutes\nAttendees\nAnn Smith, Bob\nTranscript\nBy a machine.\n0:00\n\nAnn Smith: Hello there.\nBob: Hi.\n5:00\n\nAnn Smith: So: it goes.\nTranscription ended after 00:06:10',
  ],
  [
    'times inside what is said',
    'Ann Smith: [0:03] Hello [0:05] there.\n\nBob: [0:09] Hi.\n\nAnn Smith: [0:12] So: it goes.\n\nTranscribed by https://otter.ai',
  ],
])('reads who speaks from %s', (_, text) => {
  expect(read(text)).toEqual(dialogue)
})

test.each([
  '[12/03/2021, 14:05:33] Ann Smith: Hello there.\n[12/03/2021, 14:05:40] Bob: Hi.\n[12/03/2021, 14:06:01] Ann Smith: So: it goes.\n[12/03/2021, 14:06:02] Bob: Yes.',
  '12.03.21, 14:05 - Ann Smith: Hello there.\n12.03.21, 14:05 - Bob: Hi.\n12.03.21, 14:06 - Ann Smith: So: it goes.\n12.03.21, 14:06 - Bob: Yes.',
])('reads who writes in a chat, and not when', (text) => {
  expect(read(text)).toEqual([...dialogue, ['Bob', 'Yes.']])
})

test('what follows without a name is the same speaker’s, behind a dash nobody’s', () => {
  expect(read(srt('Ann: One.', 'Two.', 'Bob: Three.', '- Four.', 'Ann: Five.', 'Bob: Six.'))).toEqual([
    ['Ann', 'One.'],
    ['Ann', 'Two.'],
    ['Bob', 'Three.'],
    [undefined, '- Four.'],
    ['Ann', 'Five.'],
    ['Bob', 'Six.'],
  ])
})

test('two voices in one caption are nobody’s', () => {
  expect(read(srt('Ann: One.', 'Ann: Two.\nBob: Three.', 'Bob: Four.'))).toEqual([
    ['Ann', 'One.'],
    [undefined, 'Ann: Two. Bob: Three.'],
    ['Bob', 'Four.'],
  ])
})

test('a colon now and then names nobody', () => {
  const texts = ['Remember: be kind.', 'That is all.', 'And so: Bye.', 'We say it again.']
  expect(read(srt(...texts))).toEqual(texts.map((text) => [undefined, text]))
  expect(read('Trees: they grow.\nLeaves: they fall.\nRoots: they stay.')).toEqual([
    [undefined, 'Trees: they grow.'],
    [undefined, 'Leaves: they fall.'],
    [undefined, 'Roots: they stay.'],
  ])
})
