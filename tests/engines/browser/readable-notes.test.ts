import { verbosities } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { builtInTemplates, templateById } from '#src/templates/built-in.ts'
import { statementsOf } from '#tests/engines/browser/note-statements.ts'
import { expect, test } from 'vitest'

const captions = (text: string) => ({
  timed: true,
  cues: text
    .trim()
    .split('\n')
    .map((line, at) => ({ start: at * 5, end: at * 5 + 5, text: line.trim() })),
})

/** A short guide, with facts between what to do. */
const guide = captions(`
  In this video you will learn how to care for a sourdough starter.
  All you need is a jar, some rye flour and a kitchen scale.
  A sourdough starter is a mixture of flour and water in which wild yeast lives.
  Wild yeast is a group of fungi that lives on the skin of grain and fruit.
  It eats the sugar of the flour.
  Bakers in Egypt used to think that the rising dough was a gift of the gods.
  A laboratory in Belgium found that seven hundred starters hold two hundred kinds of yeast.
  The laboratory says that about thirty percent of the starters smell of vinegar.
  First, weigh fifty grams of rye flour, and pour the flour into the jar.
  Add fifty grams of warm water and stir the mixture with a wooden spoon.
  Then cover the jar with a cloth.
  Put the jar in a warm corner of the kitchen for one whole day.
  Here is the surprising part.
  On the second day, remove half of the mixture and add fresh flour and water.
  Repeat the feeding every morning until the mixture doubles in four hours.
  You know it works when a spoonful of the starter floats in a glass of water.
  Let us look at some common mistakes and what to do about them.
  If you notice a layer of grey water, then the starter is hungry.
  Feed the starter twice a day until the layer is gone.
  If your kitchen is cold, then the yeast needs two more days.
  A dry crust is a sign that the cloth is too thin.
  To conclude: feed the starter, keep the jar warm, and wait.
`)

const noteOf = (template: TemplateId, transcript: typeof guide) => {
  const found = templateById(template)
  if (!found) throw new Error(`no template ${template}`)
  const video = { id: 'captions:x', title: 'A talk' } as const
  return makeNote(analyse(transcript), found, video).levels.comprehensive ?? ''
}

/** The text of a section, up to the next one. */
const section = (note: string, title: string) => note.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

const said = (transcript: typeof guide) =>
  builtInTemplates.flatMap(({ id }) => statementsOf(noteOf(id, transcript), new Set()))

test('a guide has its needs, its steps and its troubles in their own sections, and nothing else there', () => {
  const note = noteOf('tutorial-guide', guide)
  expect(section(note, 'Prerequisites')).toMatch(/^\n- All you need is a jar.*\[00:05\]\n?$/)
  expect(section(note, 'Troubleshooting')).toMatch(/If you notice a layer of grey water/)
  expect(section(note, 'Troubleshooting')).not.toMatch(/Belgium|Egypt|spoon|floats/)
  expect(section(note, 'Steps')).toMatch(/stir the mixture[^]*remove half of the mixture/)
  expect(section(note, 'Steps')).not.toMatch(/Belgium|Egypt|wild yeast lives/)
  expect(section(note, 'Verification')).toMatch(/floats in a glass/)
})

test('findings of a paper are results and figures', () => {
  const facts = [
    'A survey of four hundred villages found that wells fell by two metres.',
    'The deepest wells lost nearly forty percent of their water.',
    'Shallow wells showed that clay holds water better than sand.',
    'Villages near rivers reduced their use of wells by ten percent.',
    'The increase of rain in autumn led to fuller wells in the north.',
    'A well is a hole that reaches down to the water under the ground.',
    'Children carried water from the village square to the school every day.',
  ]
  const note = noteOf('research-paper', captions([...facts, ...facts.map((f) => `Also ${f}`)].join('\n')))
  expect(note).toContain('percent')
  expect(note).not.toContain('Children carried')
})

test('no statement begins with a word that points to something left out', () => {
  const transcript = captions(`
    Marie Curie studied the rays of uranium in a cold shed in Paris.
    She won two prizes for that work.
    Many chemists did the opposite.
    Pitchblende is a mineral that holds uranium and a little radium in black lumps.
    A week later it was gone from the shelf.
    Radium glows in the dark because the rays excite the air around the metal.
    Be careful with these numbers.
    Workers painted the dials of clocks with radium until the factory closed in winter.
    This was the reason for new laws on safety in the American factories.
    Laws on safety followed in France, Belgium and Canada during the next ten years.
  `)
  const starts = said(transcript).filter((text) => /^(?:She|It|This|Many|A week|Be careful)\b/.test(text))
  expect(starts).toEqual([])
  expect(said(transcript).join(' ')).toMatch(/shed in Paris\. She won two prizes/)
})

test('a sentence that only frames the talk is not said', () => {
  expect(said(guide).filter((text) => /^(?:Here is the surprising|Let us look)/.test(text))).toEqual([])
})

test('words on both sides of a full stop stay two sentences', () => {
  const { sentences } = analyse(captions('The second tool is spacing.\nSpacing is spreading work over days.'))
  expect(sentences.map(({ text }) => text)).toEqual([
    'The second tool is spacing.',
    'Spacing is spreading work over days.',
  ])
})

test('"you know" stays where it is no filler', () => {
  const { sentences } = analyse(
    captions('You know it works when the oven is hot and you tell what you know.'),
  )
  expect(sentences[0]?.text).toBe('You know it works when the oven is hot and you tell what you know.')
})

test('topics are named after what is announced or explained in them', () => {
  const filler = (thing: string) =>
    Array.from({ length: 9 }, (_, at) => `The ${thing} number ${at} of the museum stands in room ${at}.`)
  const { topics } = analyse(
    captions(
      [
        'Now let us look at the history of clocks.',
        ...filler('clock'),
        'The second subject is pendulum physics.',
        'A pendulum is a weight that swings from a fixed point above the weight.',
        ...filler('pendulum'),
      ].join('\n'),
    ),
  )
  expect(topics.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['History of clocks', expect.stringMatching(/^Pendulum/)]),
  )
})

test('key terms are only terms that somebody explains', () => {
  const terms = section(noteOf('study-notes', guide), 'Key terms')
  expect(terms).toContain('- **Wild yeast**: Wild yeast is a group of fungi')
  expect(terms.split('\n').filter((line) => line && !/ (?:is|are) /.test(line))).toEqual([])
  expect(
    noteOf('study-notes', captions('Snow fell on the old town.\nDogs ran over the white square.')),
  ).not.toMatch(/Key terms|meant by/)
})

test('a card asks what an explained term is and is answered by what explains it', () => {
  expect(noteOf('flashcards', guide)).toContain(
    '**Q:** What is wild yeast?\n\n**A:** A group of fungi that lives on the skin of grain and fruit.',
  )
})

test('no answer of a card is asked for more than twice', () => {
  const places = ['Rome', 'Oslo', 'Lima', 'Cairo', 'Quito', 'Delhi', 'Tunis', 'Turin']
  const transcript = captions(
    places
      .map((place) => `Merchants in ${place} sold their roasted coffee beans to ships from the south.`)
      .join('\n'),
  )
  const answers = [...noteOf('flashcards', transcript).matchAll(/\*\*A:\*\* (.*?) \[/g)].map(
    ([, answer]) => answer,
  )
  for (const answer of answers) expect(answers.filter((other) => other === answer).length).toBeLessThan(3)
})

test('bullets of slides are sentences or their main clauses, never a piece of one', () => {
  const note = noteOf(
    'presentation-slides',
    captions(`
      By the end of the winter, most of the glaciers in the western valleys have grown by a metre of snow.
      If the spring is warm, then the rivers rise before the farmers have repaired the dams and the bridges.
      Glaciers feed the rivers of the whole valley, and the farmers use the water for their orchards in summer.
      Snow falls on the upper ice in autumn.
      Meltwater streams carry sand and clay, which settles on the fields beside the river banks.
    `),
  )
  const bullets = [...note.matchAll(/^- (.*?) \[/gm)].map(([, text]) => text)
  expect(bullets).toContain('Snow falls on the upper ice in autumn.')
  expect(bullets.filter((text) => /^(?:By the end|If the spring)/.test(text ?? ''))).toEqual([])
})

test('every level of every note keeps to these rules for the guide', () => {
  for (const template of builtInTemplates) {
    const { levels } = makeNote(analyse(guide), template, { id: 'captions:x', title: 'A talk' })
    for (const level of verbosities) expect(levels[level], template.id).not.toMatch(/^- It eats/m)
  }
})

test('a talk that shows nothing to do has no steps', () => {
  const talk = captions(
    Array.from({ length: 4 }, (_, at) =>
      [
        `The old harbour of town ${at} was the largest one of the northern coast.`,
        `Merchants of the coast sold salt to town ${at} and bought timber there.`,
        `A warehouse of town ${at} holds the letters of the merchants.`,
        `The harbour of town ${at} fell silent when the river changed its bed.`,
        `Ships by using the tide reached the warehouse of town ${at} twice a day.`,
      ].join('\n'),
    ).join('\n'),
  )
  expect(noteOf('tutorial-guide', talk)).toMatch(/## Summary/)
  expect(noteOf('tutorial-guide', talk)).not.toMatch(/## Steps|Step 1/)
})

test('what a section needs is not taken by a template that can do without it', () => {
  expect(section(noteOf('tutorial-guide', guide), 'Steps')).toContain('Then cover the jar with a cloth.')
})
