import { fc, test } from '@fast-check/vitest'
import { analyse } from '#src/engines/browser/analyse.ts'
import { isFragment } from '#src/engines/browser/fragments.ts'
import { english } from '#src/engines/browser/languages/english.ts'
import { nearDuplicates } from '#src/engines/browser/near-duplicates.ts'
import { describe, expect } from 'vitest'

const analysisOf = (text: string) =>
  analyse({
    timed: true,
    cues: text
      .trim()
      .split('\n')
      .map((line, at) => ({ start: at * 5, end: at * 5 + 5, text: line.trim() })),
  })

const talk = analysisOf(`
  Hello, welcome back to the channel of the mountains.
  A glacier is a body of ice that moves down the side of a mountain.
  I guess my favourite glacier is the one in my own valley, honestly.
  The ice of a glacier carries rocks from the mountain to the valley.
  The walls of ice at the end of the valley.
  The glacier carries rocks of the mountain down into the valley with its ice.
  The meltwater of the glacier feeds the rivers of the plain.
`)
const weightOf = (start: string): number =>
  talk.weights[talk.sentences.findIndex(({ text }) => text.startsWith(start))] ?? -1

test('greetings and half sentences weigh nothing', () => {
  expect(weightOf('Hello')).toBe(0)
  expect(weightOf('The walls of ice')).toBe(0)
})

test('of two sentences that say the same in other words the better one is kept', () => {
  const both = [weightOf('The ice of a glacier'), weightOf('The glacier carries')]
  expect(Math.min(...both)).toBe(0)
  expect(Math.max(...both)).toBeGreaterThan(0)
})

test('the same words with another figure, or with a "not", say something else', () => {
  const { weights } = analysisOf(`
    In 2019 the price of bread rose by 10 percent in the city.
    In 2020 the price of bread rose by 30 percent in the city.
    The mask of paper protects the nurse from the virus.
    The mask of paper does not protect the nurse from the virus.
  `)
  expect([...weights].filter((weight) => weight > 0)).toHaveLength(4)
})

test('a sentence that length alone cut in two weighs nothing', () => {
  const { sentences, weights } = analysisOf(`
    The glacier of the valley carries stones and sand down to the wide plain of the river in the south of the old
    country and then, without any of the walls that the farmers of the plain had built there against the ice.
    The ice of the glacier is older than the walls.
    The river of the plain is fed by the ice.
  `)
  for (const { sure, index } of sentences) if (sure < 0.1) expect(weights[index]).toBe(0)
  expect(sentences.some(({ sure }) => sure < 0.1)).toBe(true)
})

test('what is said of the matter weighs more than what a speaker says of oneself', () => {
  expect(weightOf('I guess')).toBeLessThan(weightOf('The meltwater'))
})

test('weights lie between 0 and 1, and the best is 1', () => {
  expect(Math.max(...talk.weights)).toBe(1)
  expect(Math.min(...talk.weights)).toBeGreaterThanOrEqual(0)
})

describe('a fragment', () => {
  const sentenceOf = (text: string) => {
    const [sentence] = analysisOf(text).sentences
    if (!sentence) throw new Error(`no sentence in ${text}`)
    return sentence
  }

  test.each([
    'The equivalent of eight blocks of work for the network.',
    'From the point of view of the attacker.',
    'To use money in a fast way.',
    'The coins that the user has.',
    'If you come to my address.',
    'Although nodes do work if you have a line.',
    'Maybe not on the network, which is just developers, but in other areas.',
    "The website that's now been taken down.",
    'Looking forward to getting something that we can release.',
    'As always, if you have a question about bread.',
    'Are increasingly being pulled apart.',
  ])('is “%s”', (text) => {
    expect(isFragment(sentenceOf(text), english)).toBe(true)
  })

  test.each([
    'The probing attack reveals balances.',
    'If you run a node, you need a disk.',
    'Use the app to scan your car.',
    'After that, a miner may include a block of transactions.',
    'She painted the wall.',
    'Please come to the front.',
    'I think that the price is right.',
    'In winter, if it snows, we stay at home.',
    'Bees collect nectar and pollen from flowers.',
    'The total reward of course consists of two parts.',
    'Insert the disc into the tray of the player.',
    'Thread the belt through the pulley of the engine.',
    'The price of bread rose in the city.',
  ])('is not “%s”', (text) => {
    expect(isFragment(sentenceOf(text), english)).toBe(false)
  })

  test('is nothing in a language without a list of verbs', () => {
    const { finite: _, ...plain } = english
    expect(isFragment(sentenceOf('From the point of view of the attacker.'), plain)).toBe(false)
  })
})

const stems = fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), { maxLength: 40 })
test.prop([stems])('a sentence of few words never counts as a repeat, nor does the first one', (list) => {
  const counts = Array.from({ length: 13 }, (_, id) => list.flat().filter((other) => other === id).length)
  const vocabulary = { stems: [...list, ...list], counts, common: counts.map(() => false) }
  const repeated = nearDuplicates([...vocabulary.stems.keys()], vocabulary)
  for (const [at, ids] of vocabulary.stems.entries()) {
    if (new Set(ids).size < 4) expect(repeated.has(at)).toBe(false)
  }
  expect(repeated.has(0)).toBe(false)
})
