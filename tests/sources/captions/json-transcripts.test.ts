import { halves, ms, readJson, spoken, two, words, hello, yes } from '#tests/support/recognised.ts'
import { expect, test } from 'vitest'

test.each([
  [
    'Whisper',
    {
      text: ` ${hello} ${yes}`,
      segments: [
        {
          id: 0,
          seek: 0,
          start: 0.5,
          end: 2.0,
          text: ` ${hello}`,
          tokens: [50364, 2425],
          temperature: 0,
          words: words.slice(0, 2).map((w) => ({ ...w, word: ` ${w.word}`, probability: 1 })),
        },
        {
          id: 1,
          seek: 0,
          start: 4.25,
          end: 6.0,
          text: ` ${yes}`,
          tokens: [50364, 2425],
          temperature: 0,
          words: [],
        },
      ],
      language: 'en',
    },
    two,
  ],
  [
    'OpenAI, with words first',
    {
      task: 'transcribe',
      language: 'english',
      duration: 6,
      text: `${hello} ${yes}`,
      words: words.map((w) => ({ ...w, word: w.word.replace(/\W/, '') })),
      segments: two.map((s, id) => ({ id, ...s, avg_logprob: -0.2 })),
    },
    two,
  ],
  [
    'whisper.cpp',
    {
      systeminfo: 'x',
      model: { type: 'base' },
      result: { language: 'en' },
      transcription: [
        {
          timestamps: { from: '00:00:00,500', to: '00:00:02,000' },
          offsets: { from: 500, to: 2000 },
          text: ` ${hello}`,
        },
        {
          timestamps: { from: '00:00:04,250', to: '00:00:06,000' },
          offsets: { from: 4250, to: 6000 },
          text: ` ${yes}`,
          tokens: [{ text: '[_BEG_]', timestamps: { from: '00:00:04,250', to: '00:00:04,250' } }],
        },
      ],
    },
    two,
  ],
  [
    'WhisperX',
    {
      segments: two.map((s, at) => ({ ...s, speaker: `SPEAKER_0${at}`, words: halves[at] })),
      word_segments: words,
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'pieces of Transformers',
    { text: hello, chunks: two.map(({ start, end, text }) => ({ timestamp: [start, end], text })) },
    two,
  ],
  [
    'a podcast',
    {
      version: '1.0.0',
      segments: two.map((s, at) => ({
        speaker: ['Ann', 'Bob'][at],
        startTime: s.start,
        endTime: s.end,
        body: s.text,
      })),
    },
    spoken('Ann', 'Bob'),
  ],
  [
    'youtube-transcript-api',
    two.map((s) => ({ text: s.text, start: s.start, duration: s.end - s.start })),
    two,
  ],
  [
    'youtube-transcript',
    two.map((s) => ({
      text: s.text.replace(',', '&amp;#44;'),
      duration: (s.end - s.start) * 1000,
      offset: s.start * 1000,
      lang: 'en',
    })),
    two,
  ],
  [
    "YouTube's panel",
    {
      actions: [
        {
          panel: {
            body: {
              initialSegments: two.map((s) => ({
                transcriptSegmentRenderer: {
                  startMs: `${s.start * 1000}`,
                  endMs: `${s.end * 1000}`,
                  snippet: { runs: [{ text: s.text }] },
                  startTimeText: { simpleText: '0:00' },
                },
              })),
            },
          },
        },
      ],
    },
    two,
  ],
  [
    'TED',
    {
      captions: two.map((s) => ({
        duration: (s.end - s.start) * 1000,
        content: s.text,
        startOfParagraph: false,
        startTime: s.start * 1000,
      })),
    },
    two,
  ],
  [
    'Bilibili',
    { font_size: 0.4, body: two.map((s) => ({ from: s.start, to: s.end, location: 2, content: s.text })) },
    two,
  ],
  [
    'ElevenLabs',
    {
      language_code: 'en',
      text: hello,
      words: words.flatMap((w) => [
        { text: w.word, start: w.start, end: w.end, type: 'word' },
        { text: ' ', start: w.end, end: w.end, type: 'spacing' },
      ]),
    },
    two,
  ],
  ['a list of cues within cues', two.map((s) => ({ type: 'cue', data: { ...ms(s), text: s.text } })), two],
  ['entries by their numbers', Object.fromEntries(two.map((s, at) => [at + 1, s])), two],
])('reads %s', (_, value, expected) => {
  expect(readJson(value)).toEqual(expected)
})
