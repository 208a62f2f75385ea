import { halves, ms, half, readJson, spoken, two, words, hello, yes } from '#tests/support/recognised.ts'
import { expect, test } from 'vitest'

test.each([
  [
    'Deepgram',
    {
      metadata: { duration: 6, channels: 1 },
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: `${hello} ${yes}`,
                confidence: 1,
                words: words.map((w, at) => ({
                  ...w,
                  word: w.word.toLowerCase().replace(/\W/, ''),
                  punctuated_word: w.word,
                  confidence: 1,
                  speaker: half(at),
                })),
              },
              { transcript: 'Yellow' },
            ],
          },
        ],
      },
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'paragraphs of Deepgram',
    {
      results: {
        channels: [
          {
            alternatives: [
              {
                transcript: `${hello} ${yes}`,
                words,
                paragraphs: {
                  transcript: `\n${hello}`,
                  paragraphs: two.map((s, speaker) => ({
                    sentences: [s],
                    num_words: 2,
                    speaker,
                    start: s.start,
                    end: s.end,
                  })),
                },
              },
            ],
          },
        ],
      },
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'AssemblyAI',
    {
      id: 'x',
      status: 'completed',
      text: `${hello} ${yes}`,
      words: words.map((w, at) => ({ text: w.word, ...ms(w), confidence: 1, speaker: 'AB'[half(at)] })),
      utterances: two.map((s, at) => ({
        ...ms(s),
        text: s.text,
        speaker: 'AB'[at],
        confidence: 1,
        words: halves[at]?.map((w) => ({ text: w.word, ...ms(w) })),
      })),
      chapters: [{ gist: 'Hello', headline: 'Somebody says hello', start: 500, end: 6000 }],
    },
    spoken('Speaker A', 'Speaker B'),
  ],
  [
    'Amazon',
    {
      jobName: 'x',
      results: {
        transcripts: [{ transcript: `${hello} ${yes}` }],
        speaker_labels: {
          speakers: 2,
          segments: two.map((s, at) => ({
            start_time: `${s.start}`,
            end_time: `${s.end}`,
            speaker_label: `spk_${at}`,
            items: [],
          })),
        },
        items: words.flatMap(({ word, start, end }) => [
          {
            type: 'pronunciation',
            start_time: `${start}`,
            end_time: `${end}`,
            alternatives: [{ confidence: '1.0', content: word.replace(/\W/, '') }],
          },
          ...(/\W/.test(word)
            ? [{ type: 'punctuation', alternatives: [{ confidence: '0.0', content: word.at(-1) }] }]
            : []),
        ]),
      },
      status: 'COMPLETED',
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'Google, which says all again with speakers',
    {
      results: [
        ...halves.map((some) => ({
          alternatives: [
            {
              transcript: some.map(({ word }) => word).join(' '),
              words: some.map((w) => ({ startTime: `${w.start}s`, endTime: `${w.end}s`, word: w.word })),
            },
            { transcript: 'Yellow' },
          ],
          resultEndTime: '2.1s',
        })),
        {
          alternatives: [
            {
              words: words.map((w, at) => ({
                startTime: `${w.start}s`,
                endTime: `${w.end}s`,
                word: w.word,
                speakerTag: half(at) + 1,
              })),
            },
          ],
        },
      ],
    },
    spoken('Speaker 1', 'Speaker 2'),
  ],
  [
    "Google's libraries",
    {
      results: [
        {
          alternatives: [
            {
              words: words.map((w) => ({
                startTime: { seconds: `${Math.floor(w.start)}`, nanos: (w.start % 1) * 1e9 },
                endTime: { seconds: `${Math.floor(w.end)}`, nanos: (w.end % 1) * 1e9 },
                word: w.word,
              })),
            },
          ],
        },
      ],
    },
    two,
  ],
  [
    'Azure',
    {
      source: 'https://example.org/a.wav',
      duration: 'PT6S',
      durationInTicks: 60_000_000,
      combinedRecognizedPhrases: [{ channel: 0, display: `${hello} ${yes}` }],
      recognizedPhrases: two.map((s, speaker) => ({
        recognitionStatus: 'Success',
        channel: 0,
        speaker,
        offset: `PT${s.start}S`,
        duration: `PT${s.end - s.start}S`,
        offsetInTicks: s.start * 1e7,
        durationInTicks: (s.end - s.start) * 1e7,
        nBest: [{ confidence: 1, lexical: 'hello', itn: 'hello', display: s.text }, { display: 'Yellow' }],
      })),
    },
    spoken('Speaker 0', 'Speaker 1'),
  ],
  [
    'Azure, live',
    two.map((s) => ({
      Id: 'x',
      RecognitionStatus: 'Success',
      Offset: s.start * 1e7,
      Duration: (s.end - s.start) * 1e7,
      DisplayText: s.text,
    })),
    two,
  ],
  [
    'Azure, fast',
    {
      phrases: two.map((s) => ({
        offsetMilliseconds: s.start * 1000,
        durationMilliseconds: (s.end - s.start) * 1000,
        text: s.text,
      })),
    },
    two,
  ],
  [
    'Rev',
    {
      speakers: [{ id: 0, name: 'Ann' }],
      monologues: halves.map((some, speaker) => ({
        speaker,
        elements: some.flatMap((w, at) => [
          ...(at > 0 ? [{ type: 'punct', value: ' ' }] : []),
          { type: 'text', value: w.word.replace(/\W/, ''), ts: w.start, end_ts: w.end, confidence: 1 },
          ...(/\W/.test(w.word) ? [{ type: 'punct', value: w.word.at(-1) }] : []),
        ]),
      })),
    },
    spoken('Ann', 'Speaker 1'),
  ],
])('reads %s', (_, value, expected) => {
  expect(readJson(value)).toEqual(expected)
})
