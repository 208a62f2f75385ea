import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok && captions.format === 'speakers' ? captions.transcript.cues : captions
}
const two = [
  { start: 3, end: 83, text: 'Hello.', speaker: 'Mary Ann' },
  { start: 83, end: 84, text: 'Hi.', speaker: 'Speaker 2' },
]

test.each([
  ['names, colons and times', 'Mary Ann: 00:00:03\n\nHello.\n\nSpeaker 2: 00:01:23\n\nHi.\n'],
  ['no space before the time', 'Mary Ann:00:00:03\n\nHello.\n\nSpeaker 2: 00:01:23\n\nHi.\n'],
  ['brackets', 'Mary Ann (00:03)\nHello.\nSpeaker 2 [1:23]\nHi.'],
  ['words on the same line', 'Mary Ann (0:03): Hello.\nSpeaker 2 (1:23): Hi.'],
  ['names and bare times', 'Mary Ann  0:03\nHello.\n\nSpeaker 2  1:23\nHi.'],
  ['a title above', 'My talk\n\nMary Ann: 00:00:03\n\nHello.\n\nSpeaker 2: 00:01:23\n\nHi.'],
])('reads %s', (_, text) => {
  expect(read(text)).toEqual(two)
})

test('reads a heading that lacks its colon where the name is known', () => {
  expect(read('Ann: 0:01\nOne.\nBob: 0:02\nTwo.\nAnn 0:03\nThree.')).toMatchObject([
    { speaker: 'Ann' },
    { speaker: 'Bob' },
    { speaker: 'Ann', start: 3, text: 'Three.' },
  ])
})

test('a time at the end of a sentence is no heading', () => {
  expect(read('Ann: 0:01\nLet us meet at 10:30\nBob: 0:05\nFine.')).toMatchObject([
    { text: 'Let us meet at 10:30' },
    { text: 'Fine.' },
  ])
})

test('keeps what was said before the first heading', () => {
  expect(read('So, hello.\n\nAnn: 1:00\nOne.\n\nBob: 2:00\nTwo.')).toMatchObject([
    { start: 0, end: 60, text: 'So, hello.' },
    { speaker: 'Ann' },
    { speaker: 'Bob' },
  ])
})

test('a time that jumps back does not change the order of what was said', () => {
  expect(read('Ann: 0:10\nOne.\n\nBob: 0:05\nTwo.\n\nAnn: 0:20\nThree.')).toMatchObject([
    { start: 10, text: 'One.' },
    { start: 10, text: 'Two.' },
    { start: 20, text: 'Three.' },
  ])
})

test('takes a long monologue apart, each sentence at its share of the time', () => {
  const sentence = 'This is a sentence that says something about trees and leaves and much besides.'
  const cues = read(`Ann: 0:00\n\n${Array.from({ length: 5 }).fill(sentence).join(' ')}\n\nBob: 1:40\n\nHi.`)
  expect(cues).toMatchObject([
    { start: 0 },
    { start: 20 },
    { start: 40 },
    { start: 60 },
    { start: 80 },
    { start: 100 },
  ])
})
