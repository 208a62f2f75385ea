import { analyse } from '#src/engines/browser/analyse.ts'
import { flashcardsOf } from '#src/engines/browser/compose/flashcards.ts'
import { expect, test } from 'vitest'

const cardsOf = (...lines: readonly string[]) =>
  flashcardsOf(
    analyse({
      timed: true,
      cues: lines.map((text, at) => ({ start: at * 6, end: at * 6 + 6, text })),
    }),
  )

test.each([
  "You won't lose weight by drinking the juice of lemons.",
  "Don't prune the roses by tearing the branches.",
  'Hardly anybody can lose weight by drinking the juice of lemons.',
  'The doctors never used antibiotics to prevent infections.',
  'The farmers stopped using poison to protect the fields of the village.',
  'Never open the door of the oven before the bread has risen.',
  "The tower of the church didn't fall because the storm was strong, it fell because the wood was rotten.",
  'The theory claims the dinosaurs died because a comet hit the earth.',
  'The farmers of the valley pay the tax of the king once a year in silver.',
  'The alphabet of the people has letters, numbers and no names.',
  'The lower your retrieval strength is, the more you gain from the practice of recall.',
  'When the bank of the city closed, the merchants of the coast lost the money of the savers.',
  'A black hole is like a drain in a bathtub of the universe.',
])('“%s” is not cut where its halves would say something else', (said) => {
  const known = 'A drumlin is a hill of clay that a moving glacier has shaped.'
  const cards = cardsOf(known, said)
  expect(cards).toContainEqual(expect.objectContaining({ question: 'What is a drumlin?' }))
  // A blank in the whole sentence keeps what it says.
  const cut = cards.filter(({ question }) => !question.includes('_____'))
  expect(cut).toHaveLength(1)
})

test.each([
  'Der Gletscher schmilzt nicht, weil der Staub schwarz ist, sondern weil die Sonne scheint.',
  'Der Motor des Traktors läuft nicht lange, es sei denn die Batterie des Traktors ist voll.',
  'Wenn der Gletscher im Norden, der im Winter wächst, Staub sammelt, schmilzt das Eis im Sommer.',
])('“%s” is not cut outside English either', (said) => {
  const known = 'Der Sand der Wüste ist aus Quarz, Granit und Basalt.'
  const cards = cardsOf(known, said)
  expect(cards).toContainEqual(expect.objectContaining({ answer: 'Quarz, Granit und Basalt' }))
  expect(cards.filter(({ question }) => !question.includes('_____'))).toEqual([])
})

test.each([
  [
    'If the valve is shut, the boiler of the ship explodes, but it is safe when the pump runs.',
    'The boiler of the ship explodes, but it is safe when the pump runs.',
  ],
  ['If the king dies, then probably the queen rules the country.', 'Probably the queen rules the country.'],
  [
    'Fever is often a sign of infection in the body of the patient.',
    'Often a sign of infection in the body of the patient.',
  ],
  ['Wenn der Gletscher im Norden wächst, sinkt das Wasser des Meeres.', 'sinkt das Wasser des Meeres'],
])('what limits “%s” stays in the answer', (said, answer) => {
  expect(cardsOf(said).map((card) => card.answer)).toContain(answer)
})

test.each([
  [
    'The bus of the school focuses on the safety of the children.',
    'What does the bus of the school focus on?',
  ],
  [
    'The will of the king was broken because the army of the enemy was strong.',
    'Why was the will of the king broken?',
  ],
  ['Photosynthesis is a process that turns light into sugar in the leaves.', 'What is photosynthesis?'],
  [
    'Der Sand der Wüste ist aus Quarz, Granit und Basalt.',
    'Der Sand der Wüste ist aus _____, _____ und _____.',
  ],
])('“%s” is asked in the grammar of its language', (said, question) => {
  expect(cardsOf(said).map((card) => card.question)).toContain(question)
})

test('no card holds what is taken back, or what to do without its condition', () => {
  const cards = cardsOf(
    'The northern glacier melts faster than the ice cap, because dark dust covers its surface.',
    'Nope, sorry.',
    'The sea of the south rose by 12 metres in the last years of the war.',
    'The ships of the harbour sail to the islands of the north.',
  )
  expect(cards.map(({ answer }) => answer)).toContain('12 metres')
  expect(cards.filter(({ question }) => question.includes('glacier'))).toEqual([])
})
