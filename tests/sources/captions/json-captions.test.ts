import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { describe, expect, test } from 'vitest'

const read = (value: unknown) => {
  const captions = readCaptionText(typeof value === 'string' ? value : JSON.stringify(value))
  return captions.ok ? captions.transcript.cues : captions.reason
}
const line = (start: number, end: number, text: string) => ({ start, end, text })
const texts = (value: unknown) => {
  const cues = read(value)
  return typeof cues === 'string' ? [] : cues.map(({ text }) => text)
}

describe('times', () => {
  test('whole seconds stay seconds', () => {
    const cues = [line(0, 5, 'People walk about here.'), line(5, 65, 'And then nobody says much.')]
    expect(read({ segments: cues })).toEqual(cues)
  })

  test('written times, and times that go by their names, need no guess', () => {
    expect(
      read([
        { time: '00:01', text: 'a' },
        { time: '01:02:03.5', text: 'b' },
        { start_ms: 5_000_000, end_ms: 5_000_500, text: 'c' },
      ]),
    ).toEqual([line(1, 3723.5, 'a'), line(3723.5, 5000, 'b'), line(5000, 5000.5, 'c')])
  })

  test('lines that stay while the next is spoken end where it begins', () => {
    const rolling = [0, 2, 4].map((start) => ({ text: `line ${start}`, start, duration: 4.5 }))
    expect(read(rolling)).toEqual([line(0, 2, 'line 0'), line(2, 4, 'line 2'), line(4, 8.5, 'line 4')])
  })

  test('what is no time takes only its entry away', () => {
    const wrong = [
      { start: 'soon', end: 2, text: 'a' },
      { start: 1e300, text: 'b' },
      { start: null, text: 'c' },
      { start: [1], text: 'd' },
      { start: 3, end: 4, text: 7 },
      { start: 4.5, end: 3, text: 'Ends before it begins.' },
      { start: 9, end: 'never', text: 'Last.' },
      { start: -1, end: 0.5, text: 'First.' },
      null,
      7,
    ]
    expect(texts(wrong)).toEqual(expect.arrayContaining(['First.', 'Ends before it begins.', 'Last.']))
    expect(texts(wrong)).not.toContain('b')
    expect(texts(wrong)).not.toContain('c')
  })
})

describe('words', () => {
  const say = (text: string, from = 0) =>
    text.split(' ').map((word, at) => ({ word, start: from + at / 2, end: from + at / 2 + 0.4 }))

  test('make captions up to a pause, the end of a sentence or two lines', () => {
    const sentence = 'This is a sentence that goes on for a while.'
    const endless = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ')
    const found = texts({ words: [...say(sentence), ...say('And', 20), ...say(endless, 40)] })
    expect(found.slice(0, 2)).toEqual([sentence, 'And'])
    expect(found.slice(2).join(' ')).toBe(endless)
    expect(found.slice(2).every((text) => text.length <= 90)).toBe(true)
  })

  test('are known without a name for them', () => {
    const chunks = say('so these are the words of a sentence.').map(({ word, start, end }) => ({
      text: ` ${word}`,
      timestamp: [start, end],
    }))
    expect(texts({ chunks })).toEqual(['so these are the words of a sentence.'])
  })

  test('of scripts without spaces stand together', () => {
    expect(
      texts({
        words: ['我们', '今天', '学习', 'Python'].map((word, at) => ({ word, start: at, end: at + 1 })),
      }),
    ).toEqual(['我们今天学习 Python'])
  })

  test('say when a speech was said that is too long for a caption', () => {
    const speech = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ')
    const cues = read({
      utterances: [{ start: 0, end: 50.5, text: speech, speaker: 'A', words: say(speech) }],
    })
    expect(cues.length).toBeGreaterThan(5)
    expect(cues).toContainEqual(
      expect.objectContaining({ text: expect.stringMatching(/^word\d/), speaker: 'Speaker A' }),
    )
  })
})

test('a speech without the times of its words is taken apart into its sentences', () => {
  const speech = Array.from(
    { length: 10 },
    (_, at) => `This is sentence number ${at} of a long speech.`,
  ).join(' ')
  const cues = read([{ start: 0, end: 100, text: speech }])
  expect(cues).toHaveLength(10)
  expect(cues[5]).toMatchObject({ start: 50, text: 'This is sentence number 5 of a long speech.' })
})

test('a text alone has no times', () => {
  expect(readCaptionText('{"text":"Hello, everyone. And welcome.","usage":{"seconds":3}}')).toMatchObject({
    transcript: { timed: false, cues: [{ text: 'Hello, everyone.' }, { text: 'And welcome.' }] },
  })
})

test('takes the list that says all, of several', () => {
  const all = [line(0, 2, 'All of it is said here.'), line(2.5, 4, 'And this as well.')]
  expect(read({ entities: [line(0, 1, 'Paris')], sentences: all, words: [] })).toEqual(all)
})

test('takes one language of two', () => {
  const [en, de] = [
    [line(0, 1.5, 'Bread'), line(2, 3, 'water')],
    [line(0, 1.5, 'Brot'), line(2, 3, 'Wasser')],
  ]
  expect(read({ subtitles: { en, de } })).toEqual(en)
})

test('takes tags and references out of the text', () => {
  expect(texts([line(0, 1.5, 'it&amp;#39;s <i>here</i> {\\an8}now'), line(2, 3, 'a < b')])).toEqual([
    "it's here now",
    'a < b',
  ])
})

describe('what is not quite JSON', () => {
  const lines = [line(0, 1.5, 'One.'), line(2, 3.5, 'Two.'), line(4, 5.5, 'Three.')]

  test('a value a line', () => {
    expect(read(lines.map((each) => JSON.stringify(each)).join('\n'))).toEqual(lines)
    expect(read(`${lines.map((each) => JSON.stringify(each, null, 2)).join('\n')}\n`)).toEqual(lines)
  })

  test('numbers that are none, and a comma too much', () => {
    expect(
      read('{"segments": [{"start": 0, "end": 1.5, "text": "One.", "p": NaN, "q": -Infinity},],}'),
    ).toEqual([line(0, 1.5, 'One.')])
  })

  test('a file that breaks off, wherever it does', () => {
    const whole = JSON.stringify({ title: 'A \\"talk\\" [1]', segments: lines })
    for (let end = whole.indexOf('One') + 6; end < whole.length; end++) {
      const captions = readCaptionText(whole.slice(0, end))
      expect(captions).toMatchObject({ warnings: [expect.stringContaining('cut short')] })
      expect(captions.ok && captions.transcript.cues).toEqual(
        lines.slice(0, captions.ok ? captions.transcript.cues.length : 0),
      )
    }
  })
})

test.each([
  [
    'chapters',
    {
      title: 'Talk',
      duration: 60,
      chapters: [
        { start: 0, title: 'Beginning' },
        { start: 30, title: 'End' },
      ],
    },
  ],
  [
    'facts of a video',
    {
      id: 'x',
      description: 'Words',
      timestamp: 1_700_000_000,
      duration: 60,
      heatmap: [{ start_time: 0, end_time: 1, value: 0.5 }],
    },
  ],
  [
    'comments',
    {
      comments: [1, 2, 3].map((at) => ({
        id: `${at}`,
        text: 'Well said!',
        timestamp: 1_700_000_000 + at * 90_000,
      })),
    },
  ],
  ['a message', { id: 1, text: 'Well said!', from: 'Ann' }],
  ['mail', [{ from: 'Ann', to: 'Bob', body: 'Hello' }]],
  ['nothing', '{}'],
  ['numbers', '[1, 2, 3]'],
  ['what breaks off too early', '{"segments":[{"start":0,"text":"One'],
  ['depth', '[{"a":'.repeat(100_000)],
])('is refused: JSON with %s', (_, value) => {
  expect(read(value)).toMatch(
    /^There are no captions in this\. Expected: .* Found: a JSON file, and in it no list/,
  )
})

test.each([
  {
    format: 'fanfold-session',
    version: 1,
    transcripts: { x: { timed: true, cues: [line(0, 1.5, 'Hello')] } },
  },
  { format: 'fanfold-backup', version: 1 },
])('is refused: a file of $format', (value) => {
  expect(
    read(
      `${JSON.stringify(value)}\n${JSON.stringify({ kind: 'transcript', cues: [line(0, 1.5, 'Hello')] })}`,
    ),
  ).toMatch(/back-up, a session or a report.*can't be read as captions/)
})
