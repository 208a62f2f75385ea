import { fc, test } from '@fast-check/vitest'
import type { Cue, Transcript } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { shortSummary, summaryStatements } from '#src/engines/browser/compose/short-summary.ts'
import { automaticCaptions, talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { spoken } from '#tests/engines/browser/note-statements.ts'
import { describe, expect } from 'vitest'

/** A sentence a line, of five seconds each; `Name: …` is said by somebody. */
const captions = (text: string): Transcript => ({
  timed: true,
  cues: text
    .trim()
    .split('\n')
    .map((line, at): Cue => {
      const [, speaker, said = ''] = /^(?:([\p{L}\d ]{1,20}): )?(.*)$/u.exec(line.trim()) ?? []
      return { start: at * 5, end: at * 5 + 5, text: said, ...(speaker === undefined ? {} : { speaker }) }
    }),
})
const summaryOf = (text: string, words = 60) => shortSummary(analyse(captions(text)), words)
const count = (text: string) => (text === '' ? 0 : text.split(/\s+/).length)

const tides = `
  Ann Lee: Hello everybody, welcome back to the show.
  Ann Lee: The weather in the studio was awesome this weekend.
  Ann Lee: Today we're going to talk about the tides of the North Sea.
  Bo Park: A spring tide is a tide that comes when the moon and the sun stand in one line.
  Bo Park: The moon pulls at the water of the sea on the near side of the earth.
  Ann Lee: It does so every day and night of the year.
  Ann Lee: I think that's a great question.
  Bo Park: The harbour walls of the North Sea are built for a spring tide of five metres.
  Bo Park: The equivalent of eight metres of water in the harbour.
  Bo Park: When the moon and the sun stand in one line, a spring tide comes.
  Ann Lee: Thank you for listening and see you next week.
`

test('says what the talk announces that it is about', () => {
  expect(summaryOf(tides)).toContain("Today we're going to talk about the tides of the North Sea.")
})

test('begins with who talks about what', () => {
  expect(summaryOf(tides)).toMatch(/^Ann Lee and Bo Park talk about .*\btides?\b.*?\. /)
})

test('counts voices that have no names', () => {
  const nameless = tides.replaceAll('Ann Lee', 'Speaker 0').replaceAll('Bo Park', 'Speaker 1')
  expect(summaryOf(nameless)).toMatch(/^Two speakers talk about /)
  expect(summaryOf(tides.replaceAll(/Ann Lee: |Bo Park: /g, ''))).not.toMatch(/talk about .*\. Today/)
})

test('leaves out greetings, small talk, half sentences and what points to a sentence that is not there', () => {
  expect(summaryOf(tides, 110)).not.toMatch(/Hello|awesome|great question|equivalent|does so|Thank you/)
})

test('says the same only once, also where other words are around it', () => {
  expect(summaryOf(tides, 110).match(/stand in one line/g)).toHaveLength(1)
})

test('statements of the summary stand in the order of the talk, with their times', () => {
  const analysis = analyse(captions(tides))
  const statements = summaryStatements(analysis, 60)
  expect(statements.length).toBeGreaterThan(1)
  expect(statements.map(({ start }) => start)).toEqual(
    statements.map(({ start }) => start).sort((a, b) => a - b),
  )
  expect(shortSummary(analysis, 200)).toContain(
    statements
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 40),
  )
})

test('is the sentence where there is only one, and empty where there is none', () => {
  expect(summaryOf('Rivers carry sand to the sea.')).toBe('Rivers carry sand to the sea.')
  expect(summaryOf('Hello everybody.')).toBe('Hello everybody.')
  expect(summaryOf('[Music]')).toBe('')
  expect(shortSummary(analyse({ timed: true, cues: [] }), 60)).toBe('')
})

test('cuts a sentence that is too long only where a clause ends', () => {
  const long = 'The rivers are full of sand, and the wind blows it back to the dunes of the coast.'
  expect(summaryOf(long, 8)).toBe('The rivers are full of sand.')
  expect(summaryOf('The slow old rivers of the northern plains carry much sand.', 6)).toBe('')
})

describe.each([
  ['German', 'Die Gezeiten der Nordsee folgen dem Mond und der Sonne.'],
  ['Japanese', '月の引力は海の水を引き寄せて満潮と干潮を起こす。'],
  ['a language without lists', 'Pwysau y lleuad ar ddŵr y môr yn creu llanw mawr.'],
])('%s', (_, sentence) => {
  test('has a summary within the budget', () => {
    const text = summaryOf([sentence, sentence.replace(/^\S+/, (word) => `${word}${word}`)].join('\n'))
    expect(text).toContain(sentence)
    expect(count(text)).toBeLessThanOrEqual(60)
  })
})

test('outside English who talks about what is names and terms', () => {
  const talk = `
    Eva Roth: Die Gezeiten der Nordsee folgen dem Mond und der Sonne.
    Jan Wolf: Die Gezeiten sind das Steigen und Fallen des Wassers in der Nordsee.
    Eva Roth: Der Mond ist für die Gezeiten wichtiger als die Sonne.`
  expect(summaryOf(talk)).toMatch(/^Eva Roth, Jan Wolf: .*Gezeiten.*?\. /)
})

test('a summary of a script without spaces is no longer than one of a script with them', () => {
  const sentence = '月の引力は海の水を引き寄せて満潮と干潮を起こす。'
  const talk = Array.from({ length: 40 }, (_, at) => `第${at}章では、${sentence}`).join('\n')
  expect(summaryOf(talk).length).toBeLessThan(300)
})

describe.each([
  ['punctuated', writtenCaptions(talkSentences(200, 3))],
  ['unpunctuated', automaticCaptions(talkSentences(200, 4))],
])('a long %s talk', (_, transcript) => {
  const analysis = analyse(transcript)

  test.each([60, 110])('fills %i words well and never goes over', (words) => {
    const text = shortSummary(analysis, words)
    expect(count(text)).toBeLessThanOrEqual(words)
    expect(count(text)).toBeGreaterThan(words * 0.75)
  })

  test('is the same each time', () => {
    expect(shortSummary(analyse(transcript), 60)).toBe(shortSummary(analysis, 60))
  })

  test('says only what was said', () => {
    const said = spoken(analysis.sentences.map(({ text }) => text).join(' '))
    for (const { text } of summaryStatements(analysis, 110)) expect(said).toContain(spoken(text))
  })
})

const word = fc.constantFrom(
  'the',
  'river',
  'sand',
  'is',
  'a',
  'today',
  'we',
  'talk',
  'about',
  'it',
  'wind.',
  'sea,',
)
test.prop([fc.array(fc.array(word, { maxLength: 20 }), { maxLength: 30 }), fc.integer({ min: 0, max: 80 })])(
  'holds its budget and says nothing twice, whatever was said',
  (lines, words) => {
    const analysis = analyse(captions(lines.map((line) => line.join(' ')).join('\n')))
    expect(count(shortSummary(analysis, words))).toBeLessThanOrEqual(words)
    const statements = summaryStatements(analysis, words)
    expect(new Set(statements.map(({ text }) => text)).size).toBe(statements.length)
    expect(statements.map(({ index }) => index)).toEqual(
      statements.map(({ index }) => index).toSorted((a, b) => a - b),
    )
  },
)

test('sums up no claim that is denied, even where nothing else is said', () => {
  expect(summaryOf('A heavy pendulum swings faster than others.\nThat is a myth.')).not.toMatch(/others\.$/)
  expect(summaryOf('A heavy pendulum swings faster than others.\nRight?\nBut that is not true.')).not.toMatch(
    /pendulum/,
  )
})
