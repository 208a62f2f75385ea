import { noteLines, plainMarkdown } from '#src/domain/note-text.ts'
import { expect, test } from 'vitest'

test('leaves the signs of Markdown, times and addresses out', () => {
  const text =
    '## Cells [1:02:03]\n\n- **Walls** of `plants` [see](https://a.test/x_y)\n1. One https://b.test ~~two~~'
  expect(
    plainMarkdown(text)
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['Cells', '', 'Walls of plants see', 'One two'])
})

test('takes a line that several levels share once', () => {
  const levels = { brief: '# One\n\nTwo', standard: '# One\n\nTwo\n\nThree', comprehensive: '- Two\n- Four' }
  expect(noteLines({ levels })).toEqual(['One', 'Two', 'Three', 'Four'])
})
