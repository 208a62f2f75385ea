import { headingDepths, outlineOf, splitBlocks } from '#src/widgets/markdown-blocks.ts'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'

test('splits at blank lines, before headings and around rules', () => {
  expect(splitBlocks('# A\ntext\n\nmore\n## B\n\n---\nlast')).toEqual([
    '# A\ntext',
    'more',
    '## B',
    '---',
    'last',
  ])
})
test('keeps a list with blank lines and indented parts together', () => {
  const list = '1. one\n\n2. two\n\n   still two\n\n- other'
  expect(splitBlocks(`${list}\n\nafter`)).toEqual([list, 'after'])
})
test('keeps fenced code together, whatever stands in it', () => {
  const code = '````md\n# no heading\n\n```\n\n---\n````'
  expect(splitBlocks(`before\n\n${code}\n\nafter`)).toEqual(['before', code, 'after'])
})
test('leaves a text with definitions in one piece', () => {
  const text = 'See [it][a].\n\n[a]: https://example.org'
  expect(splitBlocks(text)).toEqual([text])
})
property.prop([
  fc.array(fc.constantFrom('# h', 'text', '', '- item', '  part', '```', '---', '> said', '| a |', '1. x'), {
    maxLength: 30,
  }),
])('loses and reorders nothing but blank lines', (lines) => {
  const words = (text: string) => text.split('\n').filter((line) => line.trim() !== '')
  expect(splitBlocks(lines.join('\n')).flatMap(words)).toEqual(words(lines.join('\n')))
})
test('lists the headings of the first three levels as plain text', () => {
  const blocks = splitBlocks(
    '# The **cost**\n\ntext\n\n#### deep\n\n## See [it](https://example.org) `now` [12:30] ##\n\n```\n# no\n```',
  )
  expect(outlineOf(blocks)).toEqual([
    { block: 0, level: 1, text: 'The cost' },
    { block: 3, level: 2, text: 'See it now' },
  ])
})

test.each([
  ['blank lines', '\n'.repeat(100_000) + 'end', ['end']],
  ['lines of one blank', 'a' + '\n '.repeat(100_000) + '\nend', ['a', 'end']],
])('splits a hundred thousand %s at once', (_, text, blocks) => {
  expect(splitBlocks(text)).toEqual(blocks)
})
test.each([
  ['blanks', `# ${'a'.repeat(9)}${' '.repeat(100_000)}b`, 'aaaaaaaaa'],
  ['closing marks', `## Top ${'#'.repeat(100_000)}x`, 'Top'],
  ['brackets', `# Top ${'['.repeat(100_000)}`, /^Top \[+$/],
])('reads a heading with a hundred thousand %s at once', (_, heading, text) => {
  expect(outlineOf([heading])[0]?.text).toMatch(text)
})

test('headings never skip a depth, whatever levels a note uses', () => {
  const blocks = ['## Top', 'words', '#### Far below', '### Nearer', '# Above', '###### Deep']
  expect(headingDepths(blocks)).toEqual([1, 0, 2, 2, 1, 2])
})
