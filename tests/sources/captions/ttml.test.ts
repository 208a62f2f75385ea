import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { describe, expect, test } from 'vitest'

const read = (text: string) => {
  const captions = readCaptionText(text)
  return captions.ok ? captions.transcript.cues : captions.reason
}
const document = (body: string, attributes = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"${attributes}>
<head><metadata><ttm:title>Not said</ttm:title></metadata></head>
<body>${body}</body></tt>`
const times = (begin: string, rest = 'dur="1s"', attributes = '') => {
  const cues = read(document(`<div><p begin="${begin}" ${rest}>Hello</p></div>`, attributes))
  return typeof cues === 'string' ? cues : cues.map(({ start, end }) => [start, end])
}

test.each([
  ['00:00:02.500', [2.5, 3.5]],
  ['01:00:02', [3602, 3603]],
  ['2.5s', [2.5, 3.5]],
  ['1500ms', [1.5, 2.5]],
  ['0.5m', [30, 31]],
  ['1h', [3600, 3601]],
  ['12.25', [12.25, 13.25]],
  ['1:02.5', [62.5, 63.5]],
  ['00:00:02:15', [2.5, 3.5]],
  ['60f', [2, 3]],
])('reads the time %s', (begin, expected) => {
  expect(times(begin)).toEqual([expected])
})

test.each([
  [' ttp:frameRate="25"', '00:00:02:05', 2.2],
  [' ttp:frameRate="24" ttp:frameRateMultiplier="1000 1001"', '24f', 1.001],
  [' ttp:tickRate="10000000"', '25000000t', 2.5],
  [' ttp:frameRate="25" ttp:subFrameRate="2"', '100t', 2],
  [' ttp:frameRate="0" ttp:tickRate="x"', '3t', 3],
])('counts frames and ticks by%s', (attributes, begin, start) => {
  expect(times(begin, 'dur="1s"', attributes)).toEqual([[start, start + 1]])
})

test.each([
  ['end="3s"', [1, 3]],
  ['dur="5s" end="3s"', [1, 3]],
  ['end="0.5s"', [1, 1]],
  ['', [1, 2]],
])('ends a caption by %s', (rest, expected) => {
  expect(times('1s', rest)).toEqual([expected])
})

test('counts times from the beginning of what they stand in', () => {
  const body = `<div begin="10s" end="14s"><p begin="1s" end="2s">First</p><p begin="3s" end="9s">Second</p><p>Third</p></div>
<div><p begin="20s" dur="1s">Fourth</p></div>`
  expect(read(document(body))).toEqual([
    { start: 10, end: 14, text: 'Third' },
    { start: 11, end: 12, text: 'First' },
    { start: 13, end: 14, text: 'Second' },
    { start: 20, end: 21, text: 'Fourth' },
  ])
})

test('reads lines, spans, prefixes and references, and leaves out what is not said', () => {
  const body = `<tt:div><tt:p begin='1s' end='2s'><metadata><ttm:desc>A note</ttm:desc></metadata>
    <tt:span tts:color="red">Bread</tt:span> &amp;
    <tt:span>water</tt:span><tt:br/>for <b>all</b> <![CDATA[a < b]]> &lt;i&gt;now&lt;/i&gt;
  </tt:p><smpte:image>AAAA</smpte:image></tt:div>`
  expect(read(document(body))).toEqual([{ start: 1, end: 2, text: 'Bread & water for all a < b now' }])
})

test('takes spans as captions in a paragraph that does not say its time', () => {
  const body = `<div><p><span begin="1s" end="2s">One</span> <span begin="2s" end="3s">two<br/>lines</span></p></div>`
  expect(read(document(body))).toEqual([
    { start: 1, end: 2, text: 'One' },
    { start: 2, end: 3, text: 'two lines' },
  ])
})

describe('podcasts', () => {
  const word = (begin: string, end: string, text: string) =>
    `<span begin="${begin}" end="${end}" podcasts:unit="word">${text}</span>`
  const sentence = (when: string, ...words: readonly string[]) =>
    `<span ${when} podcasts:unit="sentence">${words.join('')}</span>`

  test('are read by their sentences, with the speakers', () => {
    const first = sentence('begin="0.5" end="2"', word('0.5', '1', 'Hello'), word('1', '2', 'all.'))
    const second = sentence('begin="1:02.5" end="1:03"', word('1:02.5', '1:03', 'Yes.'))
    const body = `<div><p begin="0.5" end="1:03" ttm:agent="SPEAKER_1">${first}${second}</p></div>`
    expect(read(document(body))).toEqual([
      { start: 0.5, end: 2, text: 'Hello all.', speaker: 'SPEAKER_1' },
      { start: 62.5, end: 63, text: 'Yes.', speaker: 'SPEAKER_1' },
    ])
  })

  test('are read where only words have times', () => {
    const body = `<p ttm:agent="A">${sentence('', word('0.5', '1', 'Hello'), word('1', '2', 'all.'))}</p><p ttm:agent="B">${sentence('', word('2', '3', 'Yes.'))}</p>`
    expect(read(document(body))).toEqual([
      { start: 0.5, end: 2, text: 'Hello all.', speaker: 'A' },
      { start: 2, end: 3, text: 'Yes.', speaker: 'B' },
    ])
  })
})

test('names a speaker as the head does', () => {
  const text = document('<p begin="1s" end="2s" ttm:agent="a1">Hello</p>').replace(
    '</metadata>',
    '<ttm:agent xml:id="a1" type="person"><ttm:name type="full">Ann &amp; Bob</ttm:name></ttm:agent></metadata>',
  )
  expect(read(text)).toEqual([{ start: 1, end: 2, text: 'Hello', speaker: 'Ann & Bob' }])
})

test('takes one of several languages: the first that is complete', () => {
  const track = (language: string, words: readonly string[]) =>
    `<div xml:lang="${language}">${words.map((word, at) => `<p begin="${at}s" dur="1s">${word}</p>`).join('')}</div>`
  const body =
    track('de', ['Eins']) + track('fr', ['Un', 'deux', 'trois']) + track('es', ['Uno', 'dos', 'tres'])
  expect(read(document(body))).toMatchObject([{ text: 'Un' }, { text: 'deux' }, { text: 'trois' }])
})

test('takes what it can from wrong times and open elements, and says that it breaks off', () => {
  const body = `<div><p begin="x">a</p><p begin="-1s">b</p><p begin="999999999s">c</p></span></nothing><p begin="1s" end="y">First</p><p begin="2s" end="3s">Sec`
  const text = document(body).replace('</body></tt>', '')
  expect(readCaptionText(text)).toMatchObject({
    transcript: {
      cues: [
        { start: 1, end: 2, text: 'First' },
        { start: 2, end: 3, text: 'Sec' },
      ],
    },
    warnings: [expect.stringContaining('cut short')],
  })
})

test('says what is missing in a file of pictures', () => {
  expect(read(document('<div><p begin="1s" end="2s"><image src="a.png"/></p></div>'))).toMatch(
    /no captions.*Expected: .*Found: an XML file in TTML/,
  )
})
