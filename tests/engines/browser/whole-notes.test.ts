import type { Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { noteWeights } from '#src/engines/browser/compose/alone.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { templateById } from '#src/templates/built-in.ts'
import { expect, test } from 'vitest'

const captions = (text: string) => ({
  timed: true,
  cues: text
    .trim()
    .split('\n')
    .map((line, at) => ({ start: at * 5, end: at * 5 + 5, text: line.trim() })),
})

const noteOf = (template: TemplateId, text: string, level: Verbosity = 'comprehensive') => {
  const found = templateById(template)
  if (!found) throw new Error(`no template ${template}`)
  return makeNote(analyse(captions(text)), found, { id: 'captions:x', title: 'A talk' }).levels[level] ?? ''
}

const section = (note: string, title: string) => note.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

const sleep = `
  People in the laboratory of the old hospital slept for six hours a night over two long weeks in autumn.
  Their reaction times got as bad as if they had been awake for a whole night in the hospital.
  Caffeine stays in the blood of most adults for about five hours after the last cup of coffee.
`

test('what leans on a statement follows it, but not where the level is brief', () => {
  const both = /two long weeks in autumn\. \[00:00\] Their reaction times/
  expect(noteOf('tutorial-guide', sleep, 'standard')).toMatch(both)
  expect(noteOf('tutorial-guide', sleep, 'brief')).not.toMatch(/awake for a whole night/)
})

test('a denied claim stands on no slide and on no card alone', () => {
  const note = ['presentation-slides', 'flashcards', 'mind-map'].map((id) =>
    noteOf(
      id,
      'The length of a pendulum sets the period of it.\nHeavy pendulums swing faster. That is not true.\nThe moon slows all pendulums down.',
    ),
  )
  expect(note.join('\n')).not.toMatch(/swing faster[^.]|swing faster\. \[/)
})

test.each([
  'Vaccines cause autism in young children, but that claim was disproved by many large studies many years ago.',
  'The moon of the earth makes people mad, although that is only an old tale of the wives in the villages.',
])('no slide and no leaf ends before what turns against it: %s', (text) => {
  const notes = ['presentation-slides', 'mind-map'].map((id) => noteOf(id, text)).join('\n')
  expect(notes).not.toMatch(/young children(?!,)|makes people mad(?!,)/)
})

test('what a "but" turns against is said with it, in a brief note too', () => {
  const note = noteOf(
    'basic-summary',
    `
    The drug of the new laboratory cured the fever of every single patient in the old hospital.
    But it killed half of them within a year after they had gone back to their homes in the mountains.
  `,
    'brief',
  )
  expect(note).toMatch(/old hospital\. \[00:00\] It killed half/)
})

test('a quantity is not cut before its half', () => {
  const note = noteOf(
    'presentation-slides',
    'The people had a period of six and a half months earlier this year where the pool was always empty.',
  )
  expect(note).not.toMatch(/period of six\. /)
})

test('what a talk looks forward to is not what it is about', () => {
  const note = noteOf(
    'basic-summary',
    `
    We'll look forward to getting the glaciers of the valley on tape at some point soon.
    Glaciers carve wide valleys into the rock of the northern mountains.
    Glaciers of the northern mountains shrink by a metre every summer.
  `,
  )
  expect(section(note, 'Main topic')).not.toMatch(/on tape/)
})

test('a row is not cut before its last thing', () => {
  const note = noteOf(
    'presentation-slides',
    'The file of the project lists two services, the app and a proxy that holds the certificate of the site.',
  )
  expect(note).not.toMatch(/two services, the app\. /)
})

test('what is to do is a step even where an error is spoken of, what to do about one is not', () => {
  const note = noteOf(
    'tutorial-guide',
    `
    Use the app to read the error code of the engine.
    Open the hood of the car and find the sensor.
    If you see an error in the app, press the button for ten seconds.
    Replace the sensor with a new one from the shop.
  `,
  )
  expect(section(note, 'Steps')).toMatch(/read the error code[^]*find the sensor[^]*Replace the sensor/)
  expect(section(note, 'Troubleshooting')).toMatch(/^\n- If you see an error in the app[^\n]*\n?$/)
})

test('a talk that does not conclude has no conclusion', () => {
  const talk = Array.from(
    { length: 30 },
    (_, at) => `The glacier of valley ${at} feeds the river of the northern plain in summer.`,
  )
  const bye = ['See you next week.', 'Thanks for watching.', 'See you soon.', 'Bye bye.', 'Thank you all.']
  expect(noteOf('basic-summary', [...talk, ...bye].join('\n'))).not.toContain('## Conclusion')
})

const weightsOf = (rows: readonly (readonly [string, string])[]) => {
  const cues = rows.map(([speaker, text], at) => ({ start: at * 5, end: at * 5 + 5, speaker, text }))
  const analysis = analyse({ timed: true, cues })
  return analysis.statements.map(
    ({ index }) => (noteWeights(analysis)[index] ?? 0) / (analysis.weights[index] ?? 1),
  )
}

test('what names who is there is worth less, unless it settles what is to be done', () => {
  const [matter, praise, task] = weightsOf([
    ['Ann', 'Glaciers carve wide valleys into the rock of the mountains.'],
    ['Ann', "The glacier chapter of Ben's talk was great in my opinion."],
    ['Ann', 'The notes of the glacier go to Ben by Friday.'],
    ['Ben', 'Glaciers of the northern mountains shrink in summer.'],
  ])
  expect(praise).toBeLessThan(matter ?? 0)
  expect(task).toBe(matter)
})

test('a condition from which nothing follows is worth little, however long it is', () => {
  const [hanging, whole] = weightsOf([
    [
      '',
      'If the rate is one coin a byte, for example, and you see that the partitions of the mint are equal.',
    ],
    ['', 'If the harbour is full of ice, the ships of the northern coast have to wait for the spring.'],
  ])
  expect(hanging).toBeLessThan((whole ?? 0) / 2)
})

test('notes to study hold what a lecture defines, whatever other notes hold of it', () => {
  const note = noteOf(
    'study-notes',
    `
    The amplitude of the swing is the largest distance from the middle of the path.
    The period of a pendulum depends only on its length and on gravity.
    On the moon the same pendulum swings much slower than in the lecture hall.
    Damping is the loss of energy through friction or drag in the air.
    If the damping is weak, then the amplitude falls a little with every swing.
    If the damping is strong, then the mass creeps back to the middle.
    Shock absorbers in cars work close to critical damping on every road.
    Door closers in schools work in the same way as shock absorbers.
    The energy of the swing grows with the square of the amplitude.
    A child on a swing is pushed once in every period by a parent.
    Bridges shake when soldiers march over them in step with the bridge.
    A tuning fork rings for a long time after one stroke of the hammer.
    Clocks with a pendulum lose a second a day on a high mountain.
    Heavy bobs of brass keep the clocks of towers steady in the wind.
  `,
  )
  expect(note).toContain('The amplitude of the swing is the largest distance')
  expect(note).toContain('Damping is the loss of energy')
})

test('whom a talk is with is not what it is about', () => {
  const transcript = {
    timed: true,
    cues: [
      ['Ann', 'Today we are going to talk to Ben.'],
      ['Ben', 'Glaciers carve wide valleys into the rock of the northern mountains.'],
      ['Ann', 'Glaciers of the northern mountains shrink by a metre every summer.'],
    ].map(([speaker = '', text = ''], at) => ({ start: at * 5, end: at * 5 + 5, speaker, text })),
  }
  const template = templateById('basic-summary')
  if (!template) throw new Error('no template')
  const { levels } = makeNote(analyse(transcript), template, { id: 'captions:x', title: 'A talk' })
  expect(section(levels.brief ?? '', 'Main topic')).toMatch(/Glaciers/)
})
