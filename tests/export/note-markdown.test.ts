import type { Note } from '#src/domain/note.ts'
import { noteFileName, noteMarkdown } from '#src/export/note-markdown.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { aNote, aVideo } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const bicycle = (more: Partial<Note> = {}): Note =>
  aNote({
    title: 'How a bicycle stays upright',
    levels: { standard: '## Overview\n\nIt steers into the fall.' },
    template: 'study-notes',
    ...more,
  })
const written = (body: string, more: Partial<Note> = {}, video = aVideo()) =>
  noteMarkdown(bicycle({ levels: { standard: body }, ...more }), video, 'standard')
const titles = (markdown: string) => markdown.match(/bicycle stays upright/gi)?.length

test('a note is its title, its body and where it comes from', () => {
  expect(noteMarkdown(bicycle(), aVideo(), 'standard')).toBe(
    `# How a bicycle stays upright

## Overview

It steers into the fall.

---

From [Lecture 1](<https://www.youtube.com/watch?v=video1>) · made by a notes API · ${dateAndTime(1_700_000_000_000)}
`,
  )
})

test.each([
  ['a heading of the first rank', '# How a Bicycle Stays Upright\n\nWords.'],
  ['an underlined heading', 'How a bicycle stays upright\n===\n\nWords.'],
  ['a lower heading that says the title', '### How a bicycle stays upright ###\r\n\r\nWords.'],
  ['an emphasised one', '## **How a bicycle stays upright**\n\nWords.'],
])('a body that starts with %s gets no second title', (_, body) => {
  expect(titles(written(body))).toBe(1)
})

test('a heading with a hundred thousand blanks in it is read at once', () => {
  expect(written(`## How a bicycle ${' '.repeat(100_000)} stays upright`)).toMatch(/^## How/)
  expect(written(`## How a bicycle ${' #'.repeat(50_000)} does not`)).toMatch(/^# How/)
})

test('a body with another title in front keeps its own and gets no second one', () => {
  expect(written('# Balance\n\nWords.').match(/^# /gm)).toHaveLength(1)
})

test('a level that is not there gives the level the note was made for', () => {
  const note = bicycle({ levels: { brief: 'Short.', comprehensive: 'Long.' }, selected: 'comprehensive' })
  expect(noteMarkdown(note, aVideo(), 'standard')).toContain('Long.')
  expect(noteFileName(note, aVideo(), 'Study Notes', 'standard')).toBe(
    'Lecture 1 - Study Notes (comprehensive).md',
  )
})

test('a video without a link is named all the same', () => {
  const { link: _, ...video } = aVideo(1, { title: 'lecture.srt' })
  expect(written('Words.', { engine: 'browser' }, video)).toContain('From lecture.srt · made in the browser')
})

test('signs of Markdown in a title stay what they are', () => {
  const text = written('Words.', { title: 'Lists <b> & *stars*' }, aVideo(1, { title: 'a ] b\n[c]' }))
  expect(text).toContain('# Lists \\<b\\> \\& \\*stars\\*')
  expect(text).toContain('[a \\] b \\[c\\]](<')
})

test('a link with a blank or an angle cannot break out of its brackets', () => {
  expect(written('Words.', {}, aVideo(1, { link: 'https://example.org/a b>c' }))).toContain(
    '(<https://example.org/a%20b%3Ec>)',
  )
})
