import { marked, snippetOf } from '#src/features/library/snippet.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const filler = 'Nothing of interest is said in this sentence at all. '.repeat(10)
const hits = (pieces: ReturnType<typeof marked> = []) =>
  pieces.filter(({ hit }) => hit).map(({ text }) => text)
const whole = (pieces: ReturnType<typeof marked> = []) => pieces.map(({ text }) => text).join('')

test('shows where most of the words stand close to each other', () => {
  const standard = `A wall. ${filler}The **cell** and its wall. ${filler}`
  const snippet = snippetOf(
    { levels: { standard }, selected: 'standard' },
    { words: ['cell', 'wall'], beginnings: [] },
  )
  expect(hits(snippet?.pieces)).toEqual(['cell', 'wall'])
  expect(whole(snippet?.pieces)).toMatch(/^….*The cell and its wall.*…$/)
  expect(whole(snippet?.pieces).length).toBeLessThan(200)
})

test('shows a phrase where it stands, in whichever level that is', () => {
  const levels = {
    brief: `A cell. A wall. ${filler}`,
    standard: `The wall of a cell is thick. ${filler}Here the cell wall breaks. ${filler}`,
  }
  const marks = { words: ['cell', 'wall', 'thick'], beginnings: [], phrases: [['cell', 'wall']] }
  for (const selected of ['brief', 'standard'] as const) {
    const snippet = snippetOf({ levels, selected }, marks)
    expect(snippet?.level).toBe('standard')
    expect(whole(snippet?.pieces)).toMatch(/Here the cell wall breaks/)
  }
})

test('looks into the other levels where the one that opens does not say it', () => {
  const levels = { brief: 'Osmosis.', standard: 'Water.', comprehensive: 'Osmosis and water.' }
  const marks = { words: ['osmosis'], beginnings: [] }
  expect(snippetOf({ levels, selected: 'standard' }, marks)?.level).toBe('brief')
  expect(snippetOf({ levels, selected: 'comprehensive' }, marks)?.level).toBe('comprehensive')
  expect(snippetOf({ levels, selected: 'standard' }, { words: ['zebra'], beginnings: [] })).toBeUndefined()
})

test('marks whole words, whatever their case and accents', () => {
  const pieces = marked('Café cafés in Köln', { words: ['cafe'], beginnings: ['kol'] })
  expect(hits(pieces)).toEqual(['Café', 'Köln'])
})

test.prop([fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('a', 'the', '1')])(
  'changes nothing of a text',
  (text, word) => {
    expect(whole(marked(text, { words: [word], beginnings: [word] }))).toBe(text)
  },
)
