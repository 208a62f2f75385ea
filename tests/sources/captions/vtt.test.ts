import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok ? captions.transcript.cues : captions.reason
}
const cue = (text: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`
const said = (text: string) => {
  const cues = read(cue(text))
  return typeof cues === 'string' ? cues : cues.map((each) => each.text)
}

test('reads header, notes, styles, regions, ids and settings as what they are', () => {
  const text = `WEBVTT - My talk
Kind: captions

STYLE
::cue { color: red }

REGION
id:fred

NOTE not said

1
00:01.000 --> 00:02.500 align:start position:0%
Hello

an id
01:00:02.000 --> 01:00:04.000
you
all

NOTE
also not said
`
  expect(read(text)).toEqual([
    { start: 1, end: 2.5, text: 'Hello' },
    { start: 3602, end: 3604, text: 'you all' },
  ])
})

test.each([
  ['no blank line after the header', 'WEBVTT\n00:01.000 --> 00:02.000\nHello'],
  ['tabs around the arrow', 'WEBVTT\n\n00:01.000\t-->\t00:02.000\nHello'],
  ['nothing around the arrow', 'WEBVTT\n\n00:01.000-->00:02.000\nHello'],
  ['carriage returns', 'WEBVTT\r\r00:01.000 --> 00:02.000\rHello'],
  ['a cue that begins without a blank line', 'WEBVTT\n\n00:01 --> nothing\n00:01.000 --> 00:02.000\nHello'],
])('reads a file with %s', (_, text) => {
  expect(read(text)).toEqual([{ start: 1, end: 2, text: 'Hello' }])
})

test.each([
  '1:01.000 --> 00:02.000',
  '00:01.00 --> 00:02.000',
  '00:61.000 --> 00:62.000',
  '00:01.000 -> 00:02.000',
])('passes over a cue with the times %s', (times) => {
  expect(read(`WEBVTT\n\n${times}\nwrong\n\n00:03.000 --> 00:04.000\nright`)).toEqual([
    { start: 3, end: 4, text: 'right' },
  ])
})

test.each([
  ['<b>Hello</b> <i.loud>you</i>', 'Hello you'],
  ['<c.yellow.bg_blue>Hello</c>', 'Hello'],
  ['<ruby>base<rt>text</rt></ruby>', 'basetext'],
  ['Hello <b', 'Hello'],
  ['Q&amp;A: a &lt; b&nbsp;&gt; c &#39;d&#x27;', "Q&A: a < b > c 'd'"],
  ['AT&T &unknown; &amp;lt;', 'AT&T &unknown; &lt;'],
  ['two\nlines', 'two lines'],
])('reads the text %s', (markup, text) => {
  expect(said(markup)).toEqual([text])
})

test.each([
  ['<v Mary Ann>Hello</v>', 'Mary Ann'],
  ['<v.loud Mary>Hello', 'Mary'],
  ['<v Tom &amp; Jerry>Hello', 'Tom & Jerry'],
  ['<v Mary>Hello</v> <v John>you</v>', undefined],
])('takes the speaker from %s', (text, speaker) => {
  const cues = read(cue(text))
  expect(typeof cues === 'string' ? cues : cues[0]?.speaker).toBe(speaker)
})

test('says each word of automatic captions once', () => {
  const text = `WEBVTT
Kind: captions

00:00:00.000 --> 00:00:02.000 align:start position:0%
 
so<00:00:00.500><c> this</c><00:00:01.000><c> is</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
so this is
 

00:00:02.010 --> 00:00:04.000 align:start position:0%
so this is
how<00:00:02.500><c> it</c><00:00:03.000><c> rolls</c>

00:00:04.000 --> 00:00:04.010 align:start position:0%
how it rolls
 

00:00:04.010 --> 00:00:06.000 align:start position:0%
how it rolls
okay

00:00:06.000 --> 00:00:06.010 align:start position:0%
okay
 

00:00:06.010 --> 00:00:08.000 align:start position:0%
okay
okay
`
  expect(read(text)).toEqual([
    { start: 0, end: 2, text: 'so this is' },
    { start: 2.01, end: 4, text: 'how it rolls' },
    { start: 4.01, end: 6, text: 'okay' },
    { start: 6.01, end: 8, text: 'okay' },
  ])
})

test('keeps what somebody says twice', () => {
  const text =
    'WEBVTT\n\n00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nNo.'
  expect(read(text)).toHaveLength(3)
})

test('reads SubRip under a WebVTT header', () => {
  expect(read('WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,000\nHello\n')).toEqual([
    { start: 1, end: 2, text: 'Hello' },
  ])
})

test('says what is missing in a file with only a header', () => {
  expect(read('WEBVTT\n\nNOTE nothing')).toMatch(/no captions.*Expected: .*Found: a WebVTT header/)
})

test('warns where the file breaks off', () => {
  const captions = readCaptionText(`${cue('Hello')}\n00:03.000 --> 00`)
  expect(captions).toMatchObject({ ok: true, warnings: [expect.stringContaining('cut short')] })
})
