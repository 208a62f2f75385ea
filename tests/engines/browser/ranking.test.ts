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
