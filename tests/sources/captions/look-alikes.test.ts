import { readCaptionFile, readCaptionText } from '#src/sources/captions/read-captions.ts'
import { expect, test } from 'vitest'

const prose = (lines: number) =>
  Array.from({ length: lines }, (_, at) => `Line ${at} is about rivers and the sea.`).join('\n')
const said = (text: string) => {
  const read = readCaptionText(text)
  return read.ok ? read.transcript.cues.map((cue) => cue.text) : read.reason
}
const bytes = (text: string) => ({ name: 'talk.txt', bytes: new TextEncoder().encode(text) })

test.each(['10:30 -> 11:30 Lunch', '10:30:15 > npm run build', '00:00:01,000 --> 00:00:02,000'])(
  'prose that mentions %j is prose',
  (line) => {
    const read = readCaptionText(`${prose(30)}\n${line}\n${prose(30)}`)
    expect(read).toMatchObject({ ok: true, format: 'plain' })
    expect(read.ok && read.transcript.cues.length).toBeGreaterThan(60)
  },
)

test('says how many lines above SubRip’s first time were left out', () => {
  expect(readCaptionText(`${prose(5)}\n1\n00:00:01,000 --> 00:00:02,000\nHello`)).toMatchObject({
    format: 'srt',
    warnings: ['The 5 lines before the first time were left out.'],
  })
})

test.each(['', '\n\n', 'From my notes:\n'])('WebVTT below %j is WebVTT', (above) => {
  const text = `${above}WEBVTT\n\nNOTE not said\n\nintro\n00:01.000 --> 00:02.000\nHello`
  expect(readCaptionText(text)).toMatchObject({ format: 'vtt', transcript: { cues: [{ text: 'Hello' }] } })
})

test('warns of captions that break the rules of WebVTT', () => {
  const text =
    'WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:03,000 --> 00:04,000\nTwo\n\n0:5.000 --> 0:6.000\nThree'
  expect(readCaptionText(text)).toMatchObject({
    transcript: { cues: [{ text: 'One' }] },
    warnings: [expect.stringContaining('2 captions have times')],
  })
})

test('WebVTT with an empty line behind each line is read', () => {
  expect(said('WEBVTT\r\r\n\r\r\n00:01.000 --> 00:02.000\r\r\nHello\r\r\nyou\r\r\n')).toEqual(['Hello you'])
})

test.each(['[Music]', '♪', '(applause)', '【笑】'])('refuses captions of nothing but %s', (sound) => {
  expect(said(`WEBVTT\n\n00:01.000 --> 00:02.000\n${sound}\n\n00:03.000 --> 00:04.000\n[Music]`)).toMatch(
    /only sounds/,
  )
})

test.each(['ID3 tags are metadata of music.', 'RIFF is a format.', 'Rar! says the lion in this story.'])(
  '%j is a text and no file of another kind',
  (text) => {
    expect(readCaptionFile(bytes(text))).toMatchObject({ ok: true, format: 'plain' })
  },
)

test('a text that begins with numbers in brackets is no JSON', () => {
  expect(said('[1, 2] show that rivers flow.')).toEqual(['[1, 2] show that rivers flow.'])
})

test('a run of letters without a blank is no text', () => {
  expect(said('D'.repeat(4000))).toMatch(/Found: no words/)
})

test('what is found in a text of JSON does not stand for the text', () => {
  const text = 'Apple opens an office in California, says Ann.'
  const ents = [
    { start: 0, end: 5, text: 'Apple' },
    { start: 25, end: 35, text: 'California' },
  ]
  expect(readCaptionText(JSON.stringify({ text, ents }))).toMatchObject({
    transcript: { timed: false, cues: [{ text }] },
  })
})

test('keeps what only looks like a tag', () => {
  const words = 'Use a vector<int> or List<String> where a <b and c> d'
  expect(said(`1\n00:00:01,000 --> 00:00:02,000\n<i>${words}</i>`)).toEqual([words])
  expect(said(JSON.stringify([{ start: 1, end: 2, text: words }]))).toEqual([words])
})

test('one blank in front of a word does not glue the others', () => {
  const words = ['hello', ' world', 'again', 'friends'].map((word, at) => ({
    word,
    start: at,
    end: at + 0.5,
  }))
  expect(said(JSON.stringify({ words }))).toEqual(['hello world again friends'])
})

test('refuses more captions than weeks of speech have', () => {
  expect(said('a.\n'.repeat(500_001))).toMatch(/more than 500,000 captions/)
})

// As arguments of a call they would not fit on the stack; again and again copied, they would take minutes.
test.each([
  `0:00:01.000,0:00:04.000\n${'a[br]'.repeat(300_000)}`,
  `[ar:x]\n${'[00:01.00]'.repeat(1000)} ${'word '.repeat(200_000)}`,
  `[Events]\nFormat: ${'x,'.repeat(50_000)}Start,End,Text\n${'Dialogue: 0\n'.repeat(5000)}`,
])('reads a very long line of %#', (text) => {
  expect(readCaptionText(text)).toHaveProperty('ok')
})

test.each([
  'Pancakes\n\nPrep time: 0:20\nCook time: 1:10\nTotal time: 1:30\n\nMix the flour with milk.',
  'John 3:16: For God so loved the world.\nRomans 12:10: Be devoted to one another.',
])('times in a recipe and in verses name nobody: %j', (text) => {
  const read = readCaptionText(text)
  expect(read).toMatchObject({ ok: true, format: 'plain' })
  expect(read.ok && read.transcript.cues.some(({ speaker }) => speaker)).toBe(false)
})

test('one heading again and again is nobody', () => {
  const lines = ['Note: rivers carry water.', 'They flow.', 'They fall.', 'They rise.']
  const read = readCaptionText([...lines, ...lines, ...lines].join('\n'))
  expect(read.ok && read.transcript.cues.some(({ speaker }) => speaker)).toBe(false)
})

test('a word said twice within one tick of the clock is there twice', () => {
  const words = ['it', 'is', 'very', 'very', 'good'].map((word) => ({ word, start: 1, end: 2 }))
  expect(said(JSON.stringify({ words }))).toEqual(['it is very very good'])
})

test('one fraction does not make seconds of milliseconds', () => {
  const entries = Array.from({ length: 8 }, (_, at) => ({
    start: at * 2000,
    end: at * 2000 + 1800,
    text: 'We go on.',
  }))
  const mixed = entries.map((entry, at) => (at === 2 ? { ...entry, start: 4000.5 } : entry))
  const read = readCaptionText(JSON.stringify(mixed))
  expect(read.ok && read.transcript.cues.at(-1)).toEqual({ start: 14, end: 15.8, text: 'We go on.' })
})

test('a whole second among seconds with fractions is a second', () => {
  expect(readCaptionText('0.500\t2.000\tHello\n2\t3.5\tyou')).toMatchObject({
    transcript: { cues: [{ start: 0.5 }, { start: 2, end: 3.5 }] },
  })
})
