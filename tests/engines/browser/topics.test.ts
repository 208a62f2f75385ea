import type { Cue, Transcript } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { findTopicStarts } from '#src/engines/browser/topics.ts'
import { automaticCaptions, talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'

const starts = (transcript: Transcript) => analyse(transcript).topics.map(({ start }) => start)

/** What was said, five seconds a sentence; `Name: words` changes the voice. */
const talk = (lines: readonly string[], timeOf = (at: number) => at * 5): Transcript => ({
  timed: true,
  cues: lines.map((line, at): Cue => {
    const [, speaker, text = line] = /^(\w+): (.*)$/.exec(line) ?? []
    return { start: timeOf(at), end: timeOf(at) + 5, text, ...(speaker === undefined ? {} : { speaker }) }
  }),
})

const answer = (count: number, seed: number) =>
  talkSentences(count, seed)
    .filter((text) => !text.startsWith('so why'))
    .map((text) => `Guest: ${text}.`)

test('a question by the host after a long answer begins a topic', () => {
  const lines = [
    'Host: What do you do all day?',
    ...answer(20, 1),
    'Host: Right.',
    ...answer(4, 2),
    'Host: So how did you come to build violins, and what do you make of the glaciers?',
    ...answer(20, 3),
  ]
  const asked = lines.findIndex((line) => line.includes('come to build')) * 5
  expect(starts(talk(lines)).filter((start) => start > 10)).toContainEqual(expect.closeTo(asked, 0))
})

test('within turns no topic begins where the speakers take turns', () => {
  const lines = Array.from({ length: 30 }, (_, at) => [
    `Host: And what about number ${at} then?`,
    ...answer(4, at),
  ]).flat()
  const { topics, sentences } = analyse(talk(lines))
  expect(topics.length).toBeGreaterThan(2)
  expect(topics.slice(1).every(({ first }) => sentences[first]?.turn)).toBe(true)
})

test('a passage that a voice begins anew begins a topic', () => {
  const [before, after] = [answer(20, 1), answer(40, 2)]
  const lines = [...before, 'Host: Yes.', ...after]
  const anew = before.length + 20
  // As a paste is read: its own times are whole seconds, those within a passage are reckoned.
  const written = new Set([0, before.length, before.length + 1, anew])
  const paste = talk(lines, (at) => at * 5 + (written.has(at) ? 0 : 0.37))
  expect(starts(paste)).toContainEqual(expect.closeTo(anew * 5, 0))
})

test('a pause begins a topic where the words say nothing else', () => {
  const things = 'lamp chair table stove clock shelf mirror carpet basket vase bench stool'.split(' ')
  const lines = ['room', 'house'].flatMap((place) =>
    things.map((thing) => `The ${thing} stands in the ${place}.`),
  )
  const paused = talk(lines, (at) => at * 5 + (at >= 13 ? 2 : 0))
  expect(starts(paused)).toContainEqual(expect.closeTo(13 * 5 + 2, 0))
})

test('items of a list begin topics', () => {
  const items = ['lamp', 'chair', 'table', 'stove']
  const lines = items.flatMap((item, at) => [
    `Number ${at + 1}, the ${item} from the old house.`,
    `It was bought by people who liked the ${item}.`,
    `You can clean the ${item} with water and soap.`,
    `Nobody would sell such a ${item} today.`,
  ])
  expect(starts(talk(lines))).toEqual([0, 20, 40, 60].map((start) => expect.closeTo(start, 0)))
})

test('a part of a list begins a topic in other languages too', () => {
  const things =
    'Lampe Vase Truhe Bank Uhr Kiste Decke Schale Kanne Bürste Leiter Gabel Säge Zange Feile Tasse'
  const lines = things.split(' ').map((thing) => `Die ${thing} steht im Zimmer bei den anderen.`)
  lines[8] = 'Schritt zwei, die Kanne steht im Zimmer bei den anderen.'
  expect(starts(talk(lines))).toContainEqual(expect.closeTo(40, 0))
})

test('no topic begins with a word that points back when its neighbour does not', () => {
  const { topics, sentences } = analyse(writtenCaptions(talkSentences(240)))
  const pointing = topics
    .slice(1)
    .filter(({ first }) => /^(?:It|This|They)\b/.test(sentences[first]?.text ?? ''))
  expect(pointing.length).toBeLessThan(topics.length / 3)
})

test('what is always the same is one topic', () => {
  expect(
    starts(talk(Array.from({ length: 40 }, () => 'The old river flows slowly to the sea.'))),
  ).toHaveLength(1)
})

test.each([
  ['with punctuation', writtenCaptions(talkSentences(240))],
  ['without times', { ...writtenCaptions(talkSentences(240)), timed: false }],
  ['without punctuation', automaticCaptions(talkSentences(240))],
])('a topic begins where the talk turns to another subject: %s', (_, { cues, timed }) => {
  const bare = timed ? cues : cues.map(({ text }) => ({ start: 0, end: 0, text }))
  const { topics, sentences } = analyse({ cues: bare, timed })
  const subjects = topics.map(({ first, last }) =>
    sentences
      .slice(first + 1, last)
      .map(({ text }) => / (bees|bridges|loaves|volcanoes|violins|tides|glaciers|clocks)\b/.exec(text)?.[1])
      .filter((subject) => subject !== undefined),
  )
  for (const said of subjects) expect(new Set(said).size).toBe(1)
  expect(topics.length).toBeLessThanOrEqual(10)
})

test('a sentence is looked at as often in a long talk as in a short one', () => {
  const looksAtEach = (count: number) => {
    const transcript = writtenCaptions(talkSentences(count))
    const { sentences, vocabulary, minutes, language } = analyse(transcript)
    let looks = 0
    const counted = <T extends object>(list: T): T =>
      new Proxy(list, {
        get: (target, key) => {
          looks++
          return Reflect.get(target, key)
        },
      })
    const stems = counted(vocabulary.stems)
    findTopicStarts(counted(sentences), { ...vocabulary, stems }, transcript, minutes, language)
    return looks / sentences.length
  }
  expect(looksAtEach(1_600)).toBeLessThan(3 * looksAtEach(200))
})

property.prop([fc.array(fc.tuple(fc.nat(40), fc.nat(2), fc.nat(3)), { minLength: 1, maxLength: 120 })])(
  'topics begin one after the other, the first with the talk, and hold two sentences at least',
  (picks) => {
    const said = talkSentences(41)
    let time = 0
    const cues = picks.map(([sentence, voice, pause]): Cue => {
      time += 4 + pause
      return {
        start: time - 4,
        end: time,
        text: `${said[sentence]}.`,
        ...(voice ? { speaker: `V${voice}` } : {}),
      }
    })
    const { topics, sentences } = analyse({ cues, timed: true })
    expect(topics[0]?.first).toBe(0)
    expect(topics.at(-1)?.last).toBe(sentences.length - 1)
    topics.slice(1).forEach(({ first }, at) => expect(first).toBe((topics[at]?.last ?? 0) + 1))
    if (topics.length > 1) for (const { first, last } of topics) expect(last).toBeGreaterThan(first)
  },
)
