import { test } from '@fast-check/vitest'
import { analyse } from '#src/engines/browser/analyse.ts'
import { quotesOf } from '#src/engines/browser/compose/key-quotes.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { templateById } from '#src/templates/built-in.ts'
import { anyTranscript } from '#tests/engines/browser/any-transcript.ts'
import { automaticCaptions, talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { spoken } from '#tests/engines/browser/note-statements.ts'
import { expect } from 'vitest'

type Line = readonly [text: string, speaker?: string]

const talk = (...lines: readonly Line[]) => ({
  timed: true,
  cues: lines.map(([text, speaker], at) => ({
    start: at * 6,
    end: at * 6 + 6,
    text,
    ...(speaker !== undefined && { speaker }),
  })),
})
const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

test.each([
  ['with punctuation', writtenCaptions(talkSentences(200, 3))],
  ['without', automaticCaptions(talkSentences(200, 4))],
])('quotes captions %s letter by letter, each from the cue of its time', (_, transcript) => {
  const all = squeezed(transcript.cues.map(({ text }) => text).join(' '))
  const quotes = quotesOf(analyse(transcript))
  expect(quotes.length).toBeGreaterThan(3)
  for (const { text, start } of quotes) {
    expect(all).toContain(text)
    const [first = ''] = text.split(' ')
    const near = transcript.cues.filter((cue) => cue.start <= start + 1 && cue.end >= start - 1)
    expect(near.map((cue) => cue.text).join(' ')).toContain(first)
  }
})

test.prop([anyTranscript], { numRuns: 60 })(
  'quotes nothing that is not there, whatever the captions',
  (transcript) => {
    // Scripts without spaces have none between captions either.
    const letters = (text: string) => spoken(text).replaceAll(' ', '')
    const all = letters(transcript.cues.map(({ text }) => text).join(' '))
    for (const { text, speaker } of quotesOf(analyse(transcript))) {
      expect(all).toContain(letters(text))
      if (speaker !== undefined) expect(transcript.cues.map((cue) => cue.speaker)).toContain(speaker)
    }
  },
)

test('leaves out what was said around a sound, a hesitation or a long silence', () => {
  const quotes = quotesOf(
    analyse({
      timed: true,
      cues: [
        { start: 0, end: 5, text: 'The old glacier carved [Music] a wide valley out of solid rock.' },
        { start: 5, end: 10, text: 'The young river um carries the sand of the glacier to the sea.' },
        { start: 10, end: 15, text: 'The glacier of the north has lost' },
        { start: 90, end: 95, text: 'half of its ice since the war.' },
        { start: 95, end: 99, text: 'The glacier of the south must be the oldest ice of the country.' },
      ],
    }),
  )
  expect(quotes.map(({ text }) => text)).toEqual([
    'The glacier of the south must be the oldest ice of the country.',
  ])
})

test('names who said it, and quotes nobody with the words of another', () => {
  const analysis = analyse(
    talk(
      ['The reef is the most fragile thing that anybody has ever studied here.', 'Ada'],
      ['A warm summer will kill more of the reef than all the ships of the harbour.', 'Ben'],
    ),
  )
  const template = templateById('key-quotes')
  const note = template && makeNote(analysis, template, { id: 'captions:x', title: 'Reefs' }).levels.standard
  expect(note).toContain(
    '> “The reef is the most fragile thing that anybody has ever studied here.” — Ada [00:00]',
  )
  expect(note).toContain('ships of the harbour.” — Ben [00:06]')
})

test('quotes no question, no step and no advertisement', () => {
  const quotes = quotesOf(
    analyse(
      talk(
        ['Do you think that the reef will be there for the children of the island?'],
        ['Click the blue button and open the map of the reef in a new window.'],
        ['Read more about the reef and the island on our website at www.reef.example.'],
        ['The reef must be protected or the island will lose its beaches within ten years.'],
      ),
    ),
  )
  expect(quotes.map(({ text }) => text)).toEqual([expect.stringContaining('The reef must be protected')])
})

test('a long talk has more quotations than a short one', () => {
  const [short, long] = [40, 900].map((count) => quotesOf(analyse(writtenCaptions(talkSentences(count, 6)))))
  expect(long?.length).toBeGreaterThan(short?.length ?? 0)
})

test.each([
  [
    'accents in pieces',
    'Le glacier du nord a perdu la moitié de sa glace depuis la fin du siècle.'.normalize('NFD'),
  ],
  ['soft hyphens', 'The gla\u00adcier of the north must be the old\u00adest ice of the whole coun\u00adtry.'],
  ['one caption that says all', 'The glacier of the north must be the oldest ice of the whole country.'],
])('finds what was said in captions without times, with %s', (_, text) => {
  const [quote] = quotesOf(analyse({ timed: false, cues: [{ start: 0, end: 0, text }] }))
  expect(quote?.text).toBe(text.replaceAll('\u00ad', ''))
})

test('writes no space into words that go over two captions where a script has none', () => {
  const cues = [
    { start: 0, end: 3, text: '冰川是一条由冰' },
    { start: 3, end: 6, text: '形成的河流，它从山上慢慢流向大海。' },
  ]
  for (const { text } of quotesOf(analyse({ timed: true, cues }))) expect(text).not.toContain(' ')
})

test('quotes what begins a caption rather than what begins within one', () => {
  const sentences = writtenCaptions(talkSentences(200, 3)).cues.map(({ text }) => text)
  const cues = sentences.flatMap((text, at) =>
    at % 2 === 0 ? [{ start: at * 5, end: at * 5 + 10, text: `${text} ${sentences[at + 1] ?? ''}` }] : [],
  )
  const quotes = quotesOf(analyse({ timed: true, cues }))
  const told = quotes.filter(({ start }) => cues.some((cue) => cue.start === start))
  expect(told.length).toBeGreaterThan(quotes.length * 0.75)
})

test('quotes what is said in strong and general words rather than what is of its moment', () => {
  const plain = Array.from(
    { length: 30 },
    (_, at) => `We mentioned reef number ${at} in the episode that was recorded yesterday.`,
  )
  const strong = 'A reef without a guard is the most dangerous place that any harbour can build.'
  const quotes = quotesOf(
    analyse(talk(...[...plain.slice(0, 15), strong, ...plain.slice(15)].map((text): Line => [text]))),
  )
  expect(quotes.map(({ text }) => text)).toContain(strong)
  expect(quotes.length).toBeLessThan(10)
})
