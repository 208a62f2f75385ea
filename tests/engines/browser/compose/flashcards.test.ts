import { test } from '@fast-check/vitest'
import { analyse } from '#src/engines/browser/analyse.ts'
import { flashcardsOf } from '#src/engines/browser/compose/flashcards.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { escapeInline } from '#src/engines/browser/markdown.ts'
import { templateById } from '#src/templates/built-in.ts'
import { anyTranscript } from '#tests/engines/browser/any-transcript.ts'
import { automaticCaptions, talkSentences, writtenCaptions } from '#tests/engines/browser/long-talk.ts'
import { spoken } from '#tests/engines/browser/note-statements.ts'
import { expect } from 'vitest'

const captions = (...lines: readonly string[]) => ({
  timed: true,
  cues: lines.map((text, at) => ({ start: at * 6, end: at * 6 + 6, text })),
})
const cardsOf = (...lines: readonly string[]) => flashcardsOf(analyse(captions(...lines)))

test.each([
  ['with punctuation', writtenCaptions(talkSentences(200, 3))],
  ['without', automaticCaptions(talkSentences(200, 4))],
])('answers are said where the card says, in captions %s', (_, transcript) => {
  const cards = flashcardsOf(analyse(transcript))
  expect(cards.length).toBeGreaterThan(3)
  for (const { answer, start } of cards) {
    const heard = transcript.cues.filter((cue) => cue.end >= start - 1 && cue.start <= start + 25)
    expect(spoken(heard.map(({ text }) => text).join(' '))).toContain(spoken(answer))
  }
})

test.prop([anyTranscript], { numRuns: 60 })(
  'asks nothing twice and tells no answer, whatever the captions',
  (transcript) => {
    const cards = flashcardsOf(analyse(transcript))
    expect(new Set(cards.map(({ question }) => spoken(question))).size).toBe(cards.length)
    for (const { question, answer } of cards) {
      expect(` ${spoken(question)} `).not.toContain(` ${spoken(answer)} `)
    }
  },
)

test('the note has cards of the whole list only', () => {
  const analysis = analyse(writtenCaptions(talkSentences(200, 3)))
  const template = templateById('flashcards')
  const note =
    (template && makeNote(analysis, template, { id: 'captions:x', title: 'T' }).levels.comprehensive) ?? ''
  const known = new Set(
    flashcardsOf(analysis).map(({ question }) => question.split('_____').map(escapeInline).join('_____')),
  )
  const asked = [...note.matchAll(/\*\*Q:\*\* (.*)/g)].map(([, question = '']) => question)
  expect(asked.length).toBeGreaterThan(3)
  expect(asked.filter((question) => !known.has(question))).toEqual([])
})

test('a definition is asked for by its term and answered without it', () => {
  expect(cardsOf('A drumlin is a hill of clay that a moving glacier has shaped.')).toEqual([
    { question: 'What is a drumlin?', answer: 'A hill of clay that a moving glacier has shaped.', start: 0 },
  ])
})

test.each([
  [
    'The northern glacier melts faster than the ice cap, because dark dust covers its surface.',
    'The northern glacier melts faster than the ice cap. Why?',
    'Because dark dust covers its surface.',
  ],
  [
    'The glacier can lose a tenth of its ice when warm rain falls on its snow.',
    'When can the glacier lose a tenth of its ice?',
    'When warm rain falls on its snow.',
  ],
  [
    'If warm rain falls on the glacier, the river floods the harbour.',
    'What if warm rain falls on the glacier?',
    'The river floods the harbour.',
  ],
  [
    'Press the lid of the container to remove the air.',
    'Why should you press the lid of the container?',
    'To remove the air.',
  ],
  [
    'The average depth of the northern glacier is 400 metres.',
    'What is the average depth of the northern glacier?',
    '400 metres.',
  ],
  [
    'A drumlin contains the clay of an old glacier.',
    'What does a drumlin contain?',
    'The clay of an old glacier.',
  ],
  [
    'The sand of the northern glacier contains quartz, granite and basalt.',
    'The sand of the northern glacier contains _____, _____ and _____.',
    'quartz, granite and basalt',
  ],
  [
    'Der Gletscher im Norden verliert viel Eis, weil dunkler Staub seine Oberfläche bedeckt.',
    'Der Gletscher im Norden verliert viel Eis. Warum?',
    'Weil dunkler Staub seine Oberfläche bedeckt.',
  ],
])('“%s” is asked for by the one of its clauses that the other answers', (said, question, answer) => {
  expect(cardsOf(said)).toContainEqual({ question, answer, start: 0 })
})

test('no card asks for one thing of a list alone', () => {
  const cards = cardsOf(
    'The average depth of the northern glacier is 400 metres.',
    'Dip the brush of the painter into warm water or rubbing alcohol before the next coat.',
  )
  expect(cards).not.toEqual([])
  expect(cards.filter(({ answer }) => /^(?:warm water|rubbing alcohol)$/.test(answer))).toEqual([])
})

test('no card tells its answer by another form of it or by its abbreviation', () => {
  const cards = cardsOf(
    'The oldest maps of the village were drawn by the Royal Mountain Society in 1880.',
    'The Royal Mountain Society, or RMS, lent its maps to the climbers of the village.',
    'Climbers of the village respect every other climber who reached the northern summit.',
  )
  expect(cards.map(({ answer }) => answer)).not.toEqual([])
  for (const { question, answer } of cards) {
    if (answer === 'Royal Mountain Society') expect(question).not.toContain('RMS')
    if (/^climber/i.test(answer)) expect(question).not.toMatch(/climber/i)
  }
})

test('a figure is asked for with what it counts, the number of a thing is not', () => {
  const answers = cardsOf(
    'During the last summer, the ice of the northern glacier fell by 40 metres.',
    'The committee printed version 22 of the chart before the snow melted away.',
  ).map(({ answer }) => answer)
  expect(answers).toContain('40 metres')
  expect(answers.filter((answer) => answer.includes('22'))).toEqual([])
})

test('no card leans on what was said before, or speaks of whoever speaks', () => {
  const cards = cardsOf(
    'It carries the sand of the northern glacier down to the harbour of the city.',
    'I saw the northern glacier from the harbour of the city when I was a child.',
    'The harbour of the city and the northern glacier have a lot to do with that.',
  )
  expect(cards).toEqual([])
})

test('no card asks for one plain word of many, nor for what somebody does', () => {
  const answers = cardsOf(
    'All the other projects of the northern harbour have channels for their young engineers.',
    'Engineers of the northern harbour write to the projects on the coast about new bridges.',
    'The long discussion of the northern harbour really burns people out after some years.',
    'The long discussion about bridges really burns people out before the end of a winter.',
  ).map(({ answer }) => answer)
  expect(
    answers.filter((answer) => /^(?:projects|engineers|discussion|burns people)$/i.test(answer)),
  ).toEqual([])
})

test('no card is made of an answer to somebody or of a link', () => {
  const cards = cardsOf(
    'Exactly, the Royal Mountain Society lent its oldest maps to the climbers of the village.',
    'The Royal Mountain Society keeps its oldest maps at https://maps.example/old for the climbers.',
  )
  expect(cards).toEqual([])
})

test.each([
  [
    'sv',
    'Isen i norr har förlorat 40 meter i höjd under de senaste åren.',
    'Havet i söder har stigit med 12 meter i samma tid.',
  ],
  [
    'it',
    'Il ghiacciaio del nord ha perso 40 metri di altezza negli ultimi anni.',
    'Il mare del sud è salito di 12 metri nello stesso tempo.',
  ],
  [
    'pl',
    'Lodowiec na północy stracił 40 metrów i odsłonił stare skały doliny.',
    'Morze na południu wzrosło o 12 metrów i zalało port miasta.',
  ],
])('a talk in %s has slides and cards, whatever English means by the same letters', (_, ...lines) => {
  const analysis = analyse(
    captions(...lines, ...lines.map((line) => line.replace(/\d+/, '30').replace(/^\S+/, 'Alpen'))),
  )
  const template = templateById('presentation-slides')
  const slides =
    template && makeNote(analysis, template, { id: 'captions:x', title: 'T' }).levels.comprehensive
  expect(slides).toMatch(/^- .*\[\d\d:\d\d\]$/m)
  expect(flashcardsOf(analysis).length).toBeGreaterThan(0)
})
