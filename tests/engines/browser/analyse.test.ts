import { analyse, analysisSteps } from '#src/engines/browser/analyse.ts'
import { automaticCaptions, talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { expect, test } from 'vitest'

test('topics begin where the talk turns to another subject, within 20 seconds', () => {
  const { topics } = analyse(writtenCaptions(talkSentences(240)))
  const turns = Array.from({ length: 7 }, (_, at) => (at + 1) * 150)
  const found = turns.filter((turn) => topics.some(({ start }) => Math.abs(start - turn) <= 20))
  expect(found.length).toBeGreaterThanOrEqual(6)
})

test('topics cover all sentences, one after the other', () => {
  const { topics, sentences } = analyse(automaticCaptions(talkSentences(150)))
  expect(topics[0]?.first).toBe(0)
  expect(topics.at(-1)?.last).toBe(sentences.length - 1)
  topics.slice(1).forEach(({ first }, at) => expect(first).toBe((topics[at]?.last ?? 0) + 1))
})

test('topics have titles of their own, made of words that were said', () => {
  const transcript = automaticCaptions(talkSentences(300))
  const { topics } = analyse(transcript)
  const said = new Set(transcript.cues.flatMap(({ text }) => text.split(' ')))
  expect(new Set(topics.map(({ title }) => title)).size).toBe(topics.length)
  for (const word of topics.flatMap(({ title }) => title.toLowerCase().split(' '))) {
    expect(word === 'and' || word === '…' || said.has(word), word).toBe(true)
  }
})

test('key terms are the phrases that come again, with the sentence that defines them', () => {
  const { terms, sentences } = analyse(
    writtenCaptions([
      'Today we look at the hash tree and why it is useful',
      'A hash tree is a structure in which each leaf holds a hash of some data',
      'With a hash tree you can prove that the data was not changed',
      'The root of a hash tree fits into a few bytes on any disk',
    ]),
  )
  expect(terms[0]?.text).toBe('hash tree')
  expect(sentences[terms[0]?.definition ?? -1]?.text).toMatch(/^A hash tree is a structure/)
})

test('greetings and requests to subscribe weigh nothing', () => {
  const { sentences, weights } = analyse(
    writtenCaptions([
      'Hello everyone and welcome back to the glacier channel for geology students',
      'A glacier is a slow river of ice that carves valleys out of rock',
      'Please subscribe to the glacier channel and leave a comment below the video',
    ]),
  )
  expect(sentences.map(({ index }) => (weights[index] ?? 0) > 0)).toEqual([false, true, false])
})

test.each([
  [
    'de',
    'Der Gletscher ist ein Fluss aus Eis und er fließt sehr langsam in das Tal, weil das Eis so schwer ist',
  ],
  ['fr', 'Le glacier est un fleuve de glace et il descend dans la vallée parce que la glace est très lourde'],
  ['es', 'El glaciar es un río de hielo que baja por el valle porque el hielo es muy pesado'],
  ['ru', 'Ледник это река из льда и она течёт вниз по долине потому что лёд очень тяжёлый'],
  ['zh', '冰川是一条由冰形成的河流，它在山谷里慢慢地流，因为冰很重'],
])('the language %s is told by its function words', (code, text) => {
  expect(analyse({ timed: false, cues: [{ start: 0, end: 0, text }] }).language.code).toBe(code)
})

test('an analysis says before each step how far it is and what comes', () => {
  const steps = [...analysisSteps(writtenCaptions(talkSentences(10)))]
  const fractions = steps.map(({ fraction }) => fraction)
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
  expect(new Set(steps.map(({ stage }) => stage)).size).toBe(steps.length)
  expect(steps.length).toBeGreaterThan(3)
})
