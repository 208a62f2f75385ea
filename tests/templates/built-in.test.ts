import { builtInTemplates, templateById } from '#src/templates/built-in.ts'
import { expect, test } from 'vitest'

test('templates stand in the order in which they are offered, under their names', () => {
  expect(builtInTemplates.map(({ id, name }) => `${id}: ${name}`)).toEqual([
    'basic-summary: Basic Summary',
    'study-notes: Study Notes',
    'presentation-slides: Presentation Slides',
    'tutorial-guide: Tutorial Guide',
    'research-paper: Research Paper',
    'flashcards: Flashcards',
    'chapters: Chapters',
    'mind-map: Mind Map',
    'key-quotes: Key Quotes',
  ])
})

test('a template is found by its id, another id finds none', () => {
  expect(templateById('flashcards')?.name).toBe('Flashcards')
  expect(templateById('poem')).toBeUndefined()
})

test('no id holds the sign that parts the halves of a task id', () => {
  expect(builtInTemplates.filter(({ id }) => id.includes('@'))).toEqual([])
})

test('the sections of a template have ids of their own', () => {
  for (const { sections } of builtInTemplates) {
    expect(new Set(sections.map(({ id }) => id)).size).toBe(sections.length)
  }
})
