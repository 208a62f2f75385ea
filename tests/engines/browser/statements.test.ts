import { fc, test } from '@fast-check/vitest'
import { analyse } from '#src/engines/browser/analyse.ts'
import { expect } from 'vitest'

const analysisOf = (rows: readonly (readonly [string, string])[]) =>
  analyse({
    timed: true,
    cues: rows.map(([speaker, text], at) => ({ start: at * 6, end: at * 6 + 6, speaker, text })),
  })
const statementsOf = (...rows: readonly (readonly [string, string])[]) =>
  analysisOf(rows).statements.map(({ speaker, text }) => `${speaker}: ${text}`)

test('what leans on another speaker is left out, what leans on the same one is joined to it', () => {
  expect(
    statementsOf(
      ['Ada', 'The glacier of the valley carries stones. It melts in the summer.'],
      ['Ben', 'It carries the sand of the valley, too.'],
    ),
  ).toEqual(['Ada: The glacier of the valley carries stones. It melts in the summer.'])
})

test('a change of voice stays one where its first word is a sound of hesitation', () => {
  const { sentences } = analysisOf([
    ['Ada', 'the ice of the glacier is thin'],
    ['Ben', 'um the harbour of the city is deep'],
    ['Ben', 'and ships of the navy go there'],
  ])
  expect(sentences.map(({ speaker, text }) => `${speaker}: ${text}`)).toEqual([
    'Ada: The ice of the glacier is thin.',
    'Ben: The harbour of the city is deep and ships of the navy go there.',
  ])
})

test("a sound of hesitation changes no end mark, least of all another speaker's", () => {
  const { sentences } = analysisOf([
    ['Ada', 'Is the ice of the lake safe for cars?'],
    ['Ben', 'Um.'],
    ['Ada', 'The ice of the lake is safe for cars in winter.'],
    ['Ben', 'Uh?'],
  ])
  expect(sentences.map(({ text }) => text)).toEqual([
    'Is the ice of the lake safe for cars?',
    'The ice of the lake is safe for cars in winter.',
  ])
})

test.each([
  'The D-Day landings were long.',
  'A t-test compares two means.',
  'You dial nine one one there.',
  'The port is eight zero eight zero.',
  'Sing Sing is a prison of the state.',
  'Bora Bora is an island.',
  'The [patient] must be treated.',
  'The array [1, 2, 3] is short.',
])('nothing is taken out of "%s"', (text) => {
  expect(analysisOf([['Ada', text]]).sentences.map((one) => one.text)).toEqual([text])
})

test.each([
  ['[door slams] The ice melts.', 'The ice melts.'],
  ['The ice melts. [Laughs] The river rises.', 'The ice melts. The river rises.'],
  ['The ice [coughs] melts.', 'The ice melts.'],
  ['♪ la la la. The ice melts.', 'The ice melts.'],
])('of "%s" only what is said stays', (text, said) => {
  expect(
    analysisOf([['Ada', text]])
      .sentences.map((one) => one.text)
      .join(' '),
  ).toBe(said)
})

test('a sentence over two cues has no space within a word where the script has none', () => {
  const { sentences } = analysisOf([
    ['Ada', '冰川是一条由冰'],
    ['Ada', '形成的河流。'],
  ])
  expect(sentences.map(({ text }) => text)).toEqual(['冰川是一条由冰形成的河流。'])
})

const row = fc.tuple(
  fc.constantFrom('a', 'b'),
  fc.array(fc.constantFrom('melts', 'um', 'stone', 'so', 'rises.', 'well,', 'Uh?'), {
    minLength: 1,
    maxLength: 9,
  }),
)
test.prop([fc.array(row, { maxLength: 12 })])('no sentence holds words of two speakers', (rows) => {
  const { sentences } = analysisOf(
    rows.map(([speaker, list]) => [
      speaker,
      list.map((word) => (/^[usw]/i.test(word) ? word : speaker + word)).join(' '),
    ]),
  )
  for (const { speaker, words } of sentences) {
    for (const word of words) {
      if (/^[ab](?:melts|stone|rises)$/.test(word)) expect(word.charAt(0)).toBe(speaker)
    }
  }
})

const byHand = (analysis: ReturnType<typeof analyse>) =>
  analysis.statements.map(({ text, followers = [] }) => [text, ...followers.map((one) => one.text)])

test('what leans on a statement and is too long to be joined follows it, up to what does not fit', () => {
  const analysis = analysisOf([
    [
      'Ada',
      'In one study people slept for six hours a night in the laboratory of the old hospital for two weeks.',
    ],
    ['Ada', 'Their reaction times got as bad as if they had been awake for a whole night in the hospital.'],
    ['Ada', 'They did.'],
    ['Ada', 'They felt fine in the laboratory all the same.'],
    ['Ben', 'They lost their sleep in the hospital.'],
  ])
  expect(byHand(analysis)).toEqual([
    [
      'In one study people slept for six hours a night in the laboratory of the old hospital for two weeks.',
      'Their reaction times got as bad as if they had been awake for a whole night in the hospital.',
    ],
  ])
})

test('what the next sentence denies stands with it or not at all', () => {
  expect(statementsOf(['Ada', 'A heavy pendulum swings faster. That is not true.'])).toEqual([
    'Ada: A heavy pendulum swings faster. That is not true.',
  ])
  expect(
    statementsOf(['Ada', 'A heavy pendulum swings faster than others.'], ['Ben', "That's not true."]),
  ).toEqual([])
})

test.each([
  ['Right?', 'That is not true.'],
  ['Is that so?', 'No, that is not true.'],
  ['Is that true?', 'No.'],
  ['Well, that is false.'],
  ['Actually, that is a myth.'],
  ['Wrong.'],
  ["That's simply not true."],
  ['Of course, this is wrong.'],
  ['It does not.'],
  ['But that is not true.'],
  ['That is a common misconception.'],
])('a claim does not stand without its denial: %s %s', (...said) => {
  const { statements } = analysisOf(
    ['A heavy pendulum swings faster than others.', ...said, 'The moon slows all pendulums down.'].map(
      (text) => ['Ada', text] as const,
    ),
  )
  const texts = statements.map(({ text }) => text)
  const alone = texts.filter((text) => text.endsWith('swings faster than others.'))
  expect(alone).toEqual([])
  expect(texts.at(-1)).toMatch(/^The moon slows/)
  expect(statements.filter(({ kinds, text }) => /swings faster/.test(text) && !kinds.has('denied'))).toEqual(
    [],
  )
})

test.each([
  ['Schwere Pendel schwingen viel schneller als leichte Pendel.', 'Das stimmt nicht.'],
  ['Der Zucker macht kleine Kinder sehr unruhig.', 'Das ist aber falsch.'],
  ['El azúcar de la fruta causa fiebre en los niños pequeños.', 'Eso no es verdad.'],
  ['Le sucre des fruits rend les enfants très nerveux.', "Ce n'est pas vrai."],
  ['Lo zucchero della frutta rende i bambini molto nervosi.', 'Non è vero.'],
  ['Сахар делает маленьких детей очень беспокойными.', 'Это неправда.'],
])('a claim does not stand without its denial in other languages: %s %s', (claim, denial) => {
  const { statements } = analysisOf([
    ['Ada', claim],
    ['Ada', denial],
  ])
  expect(statements.filter(({ kinds }) => !kinds.has('denied'))).toEqual([])
})

test('what somebody takes back is no statement', () => {
  const said = statementsOf(
    ['Ada', 'The length of the pendulum sets the period of the clock.'],
    ['Ben', 'Alice takes the money of the bank with the secret.'],
    ['Ada', 'Yep.'],
    ['Ben', 'No, no, no, sorry.'],
    ['Ben', 'Alice takes the refund of the bank after eighty days.'],
  )
  expect(said.join(' ')).not.toContain('with the secret')
  expect(said).toHaveLength(2)
})

test.each([
  ['Does the mass of it matter for the period?', 'No, it does not matter for the period.'],
  ['This leads to false alarms in the old clocks.'],
  ['It is not true that heavy pendulums swing faster.'],
])('what denies something else leaves a claim alone: %s %s', (...said) => {
  const { sentences } = analysisOf(
    ['The length of the pendulum sets the period of the clock.', ...said].map(
      (text) => ['Ada', text] as const,
    ),
  )
  expect(sentences[0]?.kinds.has('denied')).toBe(false)
})

test('what turns against a statement, too long to be joined to it, is said with it wherever it is said', () => {
  const { statements } = analysisOf([
    ['Ada', 'The drug of the new laboratory cured the fever of every single patient in the old hospital.'],
    [
      'Ada',
      'But it killed half of them within a year after they had gone back to their homes in the mountains.',
    ],
  ])
  expect(statements.map(({ counter }) => counter?.text.slice(0, 14))).toEqual(['It killed half'])
})

test('a short answer that says of something what it does is a statement, a piece of one is none', () => {
  const question = ['Ada', 'How many hours do people need?'] as const
  expect(statementsOf(question, ['Ben', 'Most adults need nine hours of sleep.'])).toHaveLength(1)
  expect(statementsOf(question, ['Ben', 'Roughly nine hours of sleep a night.'])).toEqual([])
})

test('what somebody is asked to do by a day is a statement', () => {
  expect(statementsOf(['Ada', 'Tom, can you set up the alert by Friday?'])).toHaveLength(1)
})
