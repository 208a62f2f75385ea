import { fc, test } from '@fast-check/vitest'
import type { Cue } from '#src/domain/video.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { automaticCaptions } from '#tests/engines/browser/long-talk.ts'
import { spoken } from '#tests/engines/browser/note-statements.ts'
import { expect } from 'vitest'

const sentencesOf = (cues: readonly Cue[]) => analyse({ timed: true, cues }).sentences
const read = (...texts: string[]) =>
  sentencesOf(texts.map((text, at) => ({ start: at * 4, end: at * 4 + 4, text }))).map(({ text }) => text)

test('sentences end at full stops, not at abbreviations, initials and decimals', () => {
  expect(read('Dr. Smith paid 3.5 million, e.g. for a boat. It sank at once! Did J. Doe know?')).toEqual([
    'Dr. Smith paid 3.5 million, e.g. for a boat.',
    'It sank at once!',
    'Did J. Doe know?',
  ])
})

test('a sentence reaches over the borders of cues', () => {
  expect(read('Glaciers carve wide', 'valleys out of rock. They', 'are slow rivers of ice.')).toEqual([
    'Glaciers carve wide valleys out of rock.',
    'They are slow rivers of ice.',
  ])
})

test('hesitation, music, applause and what is said twice in a row are left out', () => {
  expect(read('[Music] um so the the glacier is uh is a river [Applause] of ice ♪ la la ♪')).toEqual([
    'The glacier is a river of ice.',
  ])
})

test('a change of voice ends a sentence', () => {
  const cue = { start: 0, end: 4 }
  expect(
    sentencesOf([
      { ...cue, text: 'we walked over the ice', speaker: 'Ann' },
      { ...cue, text: 'was it safe to walk there', speaker: 'Bo' },
    ]).map(({ text, speaker }) => `${speaker}: ${text}`),
  ).toEqual(['Ann: We walked over the ice.', 'Bo: Was it safe to walk there?'])
})

test('without marks a sentence begins where the next thing to do does, unless a condition comes before it', () => {
  const recipe = [
    'chop one onion and two cloves of garlic',
    'heat two tablespoons of oil in a wide pan',
    'add three hundred grams of rice',
    'if the rice gets too dry add some stock of the other pan',
  ]
  const found = read(recipe.join(' '))
  expect(found.slice(0, 2)).toEqual([
    'Chop one onion and two cloves of garlic.',
    'Heat two tablespoons of oil in a wide pan.',
  ])
  expect(found.at(-1)).toMatch(/[Ii]f the rice gets too dry add some stock of the other pan\.$/)
})

const spokenPassage = [
  'so today we are going to talk about bread',
  "it's one of the oldest foods that people make",
  'and the first thing you need is flour',
  'now flour is basically ground grain with a lot of starch in it',
  'but there is also some protein in there',
  'and that is what holds the loaf together',
  'when you add water the protein forms a net',
  'so the gas from the yeast cannot get out',
  "that's why the dough rises in the bowl",
  "I think most people don't wait long enough",
  'you can see that in the crumb of the bread',
  "if it is dense then the yeast didn't have time",
  'and of course the oven has to be really hot',
  "let's look at the oven next",
]

test('words without punctuation are cut only where a speaker would stop, and mostly there', () => {
  const begins = (text: string) =>
    spoken(text.replace(/^(?:so|and of course|and|now|but) /, ''))
      .split(' ', 4)
      .join(' ')
  const places = new Set(spokenPassage.map(begins))
  const found = sentencesOf(automaticCaptions(spokenPassage).cues).map(({ text }) =>
    begins(text.toLowerCase()),
  )
  expect(found.filter((begin) => !places.has(begin))).toEqual([])
  expect(found.length).toBeGreaterThan(spokenPassage.length * 0.6)
})

test('a pause ends a sentence where the language is unknown', () => {
  const cues = [
    { start: 0, end: 3, text: 'lorka mesti vano peru' },
    { start: 3, end: 6, text: 'tisa nolma keru dasti' },
    { start: 9, end: 12, text: 'vorin saleko mitu bana pelor' },
    { start: 12, end: 15, text: 'kasti demora luvi' },
  ]
  expect(sentencesOf(cues).map(({ start }) => start)).toContain(9)
})

test('text without spaces is cut into words and sentences', () => {
  const [first, second] = sentencesOf([{ start: 0, end: 8, text: '冰川是由雪形成的河流。它慢慢地流下山谷' }])
  expect(first?.text).toBe('冰川是由雪形成的河流。')
  expect(second?.text).toBe('它慢慢地流下山谷。')
  expect(second?.start).toBeGreaterThan(3)
})

test.prop([fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 20 })])(
  'no words are lost or made, whatever the captions hold',
  (texts) => {
    const before = new Set(spoken(texts.map((text) => text.normalize('NFC')).join(' ')))
    for (const { text } of sentencesOf(texts.map((value, at) => ({ start: at, end: at + 1, text: value })))) {
      for (const letter of spoken(text)) expect(before).toContain(letter)
    }
  },
)
