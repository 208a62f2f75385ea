import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok ? captions.transcript.cues : captions.reason
}
const texts = (text: string) => {
  const cues = read(text)
  return typeof cues === 'string' ? cues : cues.map((cue) => cue.text)
}
/** A caption a second. */
const srt = (...captions: readonly string[]) =>
  captions.map((lines, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${lines}\n`).join('\n')

test.each([
  ['lines roll up', ['A', 'A\nB', 'A\nB\nC', 'B\nC\nD'], ['A', 'B', 'C', 'D']],
  [
    'captions grow by a word',
    ['so', 'so today', 'so today we', 'about', 'about trees'],
    ['so', 'today', 'we', 'about', 'trees'],
  ],
  [
    'captions begin with the end of the one before',
    ['so today we are going to', 'we are going to talk about trees', 'talk about trees and leaves'],
    ['so today we are going to', 'talk about trees', 'and leaves'],
  ],
])('says each word once where %s', (_, captions, once) => {
  expect(texts(srt(...captions))).toEqual(once)
})

test.each([
  [['No.', 'No.', 'No.', 'No!']],
  [['I think', 'I think so', 'That is all.', 'Fine.', 'Good.', 'Yes.', 'Bye.', 'Now.', 'Gone.']],
  [['we go to the', 'the shop and to', 'to the sea and', 'and the woods']],
])('keeps what people say twice: %j', (captions) => {
  expect(texts(srt(...captions))).toEqual(captions)
})

test('automatic captions as SubRip, with their flashes between, have each line once', () => {
  const text = `1
00:00:00,000 --> 00:00:02,000

so this is

2
00:00:02,000 --> 00:00:02,010
so this is


3
00:00:02,010 --> 00:00:04,000
so this is
how it rolls

4
00:00:04,000 --> 00:00:04,010
how it rolls

`
  expect(read(text)).toEqual([
    { start: 0, end: 2, text: 'so this is' },
    { start: 2.01, end: 4, text: 'how it rolls' },
  ])
})

const automatic = (...blocks: readonly string[]) => `WEBVTT\nKind: captions\n\n${blocks.join('\n\n')}\n`
const rolls = '00:00:20.010 --> 00:00:22.000\nand more\nthen'

test('a silence inside an automatic caption parts it, and one behind its last word ends it', () => {
  const text = automatic(
    '00:00:00.000 --> 00:00:20.000\nso<00:00:00.500><c> this</c><00:00:05.000><c> goes</c><00:00:05.300><c> on</c>',
    '00:00:20.000 --> 00:00:20.010\nso this goes on',
    '00:00:20.010 --> 00:00:22.000\nso this goes on\nand<00:00:20.300><c> more</c><00:00:21.000><c> words</c>',
  )
  expect(read(text)).toEqual([
    { start: 0, end: 0.967, text: 'so this' },
    { start: 5, end: 5.633, text: 'goes on' },
    { start: 20.01, end: 22, text: 'and more words' },
  ])
})

test('times of words that go back or beyond their caption change nothing', () => {
  const text = automatic(
    '00:00:00.000 --> 00:00:02.000\nso<00:00:00.800><c> this</c><00:00:00.200><c> is</c><99:59:59.000><c> it</c>',
    '00:00:02.000 --> 00:00:20.000\nso this is it\nand more',
    rolls,
  )
  expect(read(text)).toEqual([
    { start: 0, end: 2, text: 'so this is it' },
    { start: 2, end: 20, text: 'and more' },
    { start: 20.01, end: 22, text: 'then' },
  ])
})

test('captions with times of words that do not roll stay as they are', () => {
  const text = automatic(
    '00:00:00.000 --> 00:00:09.000\nla<00:00:05.000>la',
    '00:00:09.000 --> 00:00:18.000\nla<00:00:14.000>la',
  )
  expect(read(text)).toEqual([
    { start: 0, end: 9, text: 'lala' },
    { start: 9, end: 18, text: 'lala' },
  ])
})
