import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const said = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok && captions.format === 'plain'
    ? captions.transcript.cues.map((cue) => cue.text)
    : captions
}

test('has no times', () => {
  expect(readCaptionText('Hello.')).toMatchObject({
    ok: true,
    transcript: { timed: false, cues: [{ start: 0, end: 0, text: 'Hello.' }] },
  })
})

test.each([
  ['sentences', 'One is here. Is it? Yes!', ['One is here.', 'Is it?', 'Yes!']],
  ['lines', 'one is here\nso is two\n\nand three', ['one is here', 'so is two', 'and three']],
  ['titles before names', 'Ask Dr. Smith. He knows.', ['Ask Dr. Smith.', 'He knows.']],
  ['quoted sentences', 'He said “No.” Then he left.', ['He said “No.”', 'Then he left.']],
  ['full stops without spaces', '今天很好。我们走吧。', ['今天很好。', '我们走吧。']],
  ['numbers and addresses', 'It is 3.5 at example.org today.', ['It is 3.5 at example.org today.']],
  [
    'lines that a page has wrapped',
    'One is here and it goes on to\nthe next line. Two is here and\ngoes on as well. Three is\nshort.',
    ['One is here and it goes on to the next line.', 'Two is here and goes on as well.', 'Three is short.'],
  ],
  [
    'a title above wrapped lines',
    'How rivers run\nThey start in the hills and go on to\nthe sea. Rain feeds them and\nthe snow does too. They are\nlong.',
    [
      'How rivers run',
      'They start in the hills and go on to the sea.',
      'Rain feeds them and the snow does too.',
      'They are long.',
    ],
  ],
  [
    'paragraphs whose next lines are indented',
    'How rivers run from the hills\n\tto the sea\nThey start in the hills.\n\tand go on\n\tto the sea',
    ['How rivers run from the hills to the sea', 'They start in the hills.', 'and go on to the sea'],
  ],
])('reads %s', (_, text, sentences) => {
  expect(said(text)).toEqual(sentences)
})

test('cuts a text without full stops between words and loses none', () => {
  const text = Array.from({ length: 500 }, (_, at) => `word${at}`).join(' ')
  const pieces = said(text)
  expect(Array.isArray(pieces) && pieces.length > 5 && pieces.every(({ length }) => length <= 400)).toBe(true)
  expect(Array.isArray(pieces) && pieces.join(' ')).toBe(text)
})

test('says that there are no words', () => {
  expect(readCaptionText('--- ... ---')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('Found: no words'),
  })
})

test('a link where a transcript is wanted is refused with where it belongs', () => {
  for (const text of ['https://youtu.be/dQw4w9WgXcQ', ' https://a.example/x\nhttps://b.example/y ']) {
    expect(readCaptionText(text)).toEqual({ ok: false, reason: expect.stringContaining('Video links') })
  }
})
