import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const read = (events: readonly object[]) => {
  const captions = readCaptionText(JSON.stringify({ wireMagic: 'pb3', pens: [{}], events }))
  return captions.ok ? captions.transcript.cues : captions.reason
}
const said = (tStartMs: number, dDurationMs: number, ...words: readonly string[]) => ({
  tStartMs,
  dDurationMs,
  segs: words.map((utf8) => ({ utf8 })),
})

test('says each word of automatic captions once, and ends each line where the next begins', () => {
  const events = [
    { tStartMs: 0, dDurationMs: 9000, id: 1, wpWinPosId: 1, wsWinStyleId: 1 },
    {
      tStartMs: 160,
      dDurationMs: 4400,
      wWinId: 1,
      segs: [
        { utf8: 'so', acAsrConf: 0 },
        { utf8: ' this', tOffsetMs: 320 },
        { utf8: ' is', tOffsetMs: 560 },
      ],
    },
    { tStartMs: 2470, dDurationMs: 2090, wWinId: 1, aAppend: 1, segs: [{ utf8: '\n' }] },
    {
      tStartMs: 2480,
      dDurationMs: 4000,
      wWinId: 1,
      segs: [{ utf8: 'how' }, { utf8: ' it rolls', tOffsetMs: 300 }],
    },
    { tStartMs: 6470, dDurationMs: 10, wWinId: 1, aAppend: 1, segs: [{ utf8: '\n' }] },
    { tStartMs: 8000, dDurationMs: 1000, wWinId: 1, segs: [{ utf8: '[Music]' }] },
  ]
  expect(read(events)).toEqual([
    { start: 0.16, end: 2.48, text: 'so this is' },
    { start: 2.48, end: 6.48, text: 'how it rolls' },
    { start: 8, end: 9, text: '[Music]' },
  ])
})

test('reads captions that somebody wrote, with two lines and words that stand together', () => {
  const events = [
    said(1000, 2000, 'Bread &\nwater'),
    said(5000, 4000, 'All of it.'),
    said(6000, 1000, '(laughs)'),
  ]
  expect(
    read([
      ...events,
      said(9500, 500, '\u200b', 'Bye.'),
      said(10_000, 500, '\u200b'),
      said(11_000, 500, '<i>Bye.</i>'),
    ]),
  ).toEqual([
    { start: 1, end: 3, text: 'Bread & water' },
    { start: 5, end: 9, text: 'All of it.' },
    { start: 6, end: 7, text: '(laughs)' },
    { start: 9.5, end: 10, text: 'Bye.' },
    { start: 11, end: 11.5, text: 'Bye.' },
  ])
})

test('takes what it can from wrong events', () => {
  const wrong = [
    null,
    7,
    [],
    { tStartMs: 1000 },
    { tStartMs: 'soon', segs: [{ utf8: 'a' }] },
    { tStartMs: 1e300, segs: [{ utf8: 'a' }] },
    { segs: [{ utf8: 'a' }] },
    { tStartMs: 1000, segs: 'words' },
    { tStartMs: 1000, segs: [{ utf8: 7 }, null] },
    { tStartMs: '2000', dDurationMs: '500', segs: [{ utf8: 'A written number.' }] },
    { tStartMs: -500, dDurationMs: 1500, segs: [{ utf8: 'Before the beginning.' }] },
  ]
  expect(read(wrong as object[])).toEqual([
    { start: 0, end: 1.5, text: 'Before the beginning.' },
    { start: 2, end: 2.5, text: 'A written number.' },
  ])
})

test('reads what is there of a file that breaks off, and says so', () => {
  const whole = JSON.stringify({
    wireMagic: 'pb3',
    events: [said(0, 900, 'One.'), said(1000, 900, 'Two.'), said(2000, 1, 'Three')],
  })
  const captions = readCaptionText(whole.slice(0, whole.indexOf('Three')))
  expect(captions).toMatchObject({
    ok: true,
    format: 'json3',
    warnings: [expect.stringContaining('cut short')],
  })
  expect(captions.ok && captions.transcript.cues.map(({ text }) => text)).toEqual(['One.', 'Two.'])
})

test('says what is missing in a file without words', () => {
  expect(read([{ tStartMs: 0, dDurationMs: 9000 }])).toMatch(
    /no captions.*Expected: .*Found: YouTube’s json3/,
  )
})
