import { fc, test } from '@fast-check/vitest'
import { verbosities } from '#src/domain/note.ts'
import { analyse } from '#src/engines/browser/analyse.ts'
import { makeNote } from '#src/engines/browser/make-note.ts'
import { escapeMarkdown, timeMark } from '#src/engines/browser/markdown.ts'
import { builtInTemplates } from '#src/templates/built-in.ts'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import Markdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { expect } from 'vitest'

const rendered = (markdown: string) =>
  renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, markdown))

const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '# ',
        '- ',
        '1. ',
        '> ',
        '| a |',
        '---',
        '```',
        '**',
        '__',
        '_',
        '~~',
        '[x](javascript:alert(1))',
        '<script>',
        '<img src=x onerror=y>',
        '&amp;',
        '&#42;',
        '![i](u)',
        '[x]: /u',
        '$',
        '\\',
        '`',
        '=',
        '+ ',
        '[ ] ',
      ),
      fc.constantFrom('word', 'two words', ' '),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test.prop([hostile], { numRuns: 400 })('escaped text renders as the text it was', (text) => {
  const html = rendered(`- ${escapeMarkdown(text)}`)
  expect(textOf(html).trim()).toBe(text.replaceAll(/\s+/g, ' ').trim())
  expect(html.replaceAll(/<\/?(?:ul|li|p)>/g, '')).not.toMatch(/<\w/)
})

test('captions that are Markdown and HTML stay plain text in every note', () => {
  const lines = [
    'The <script>alert(1)</script> tag of a page is a danger to every reader of it',
    '# A heading is a line that begins with a hash in many plain text files',
    'You can write [a link](javascript:alert(1)) and the browser would run the code',
    'A table | has | many | pipes in it and each row is a line of the file',
    'The `code` of a program is a text that stands between two backticks here',
    '1. The first item of a list is a number with a dot behind it always',
    'Some **bold** words are a way to show what matters to the careful reader',
    'An image ![x](http://example.com/x.png) is a link to a file elsewhere on the network',
  ]
  const cues = lines.map((text, at) => ({ start: at * 6, end: at * 6 + 6, text: `${text}.` }))
  const analysis = analyse({ timed: true, cues })
  for (const template of builtInTemplates) {
    const { levels } = makeNote(analysis, template, { id: 'captions:x', title: '<b>Title</b> `x`' })
    for (const level of verbosities) {
      const html = rendered((levels[level] ?? '').replaceAll('http://', ''))
      expect(html, template.id).not.toMatch(/<(?:script|a|code|table|img|b|del)\b/)
    }
  }
})

test('times have two figures for minutes and hours only where there are some', () => {
  expect([0, 75, 3_723].map(timeMark)).toEqual(['[00:00]', '[01:15]', '[1:02:03]'])
})

test('addresses become links to the web and to mail only, whoever is named as their speaker', () => {
  const text =
    'The old lighthouse of www.evil.example/x and a@evil.example has javascript:alert(1) on its walls.'
  const speaker = '<b>[Ada](javascript:alert(1))</b>'
  const analysis = analyse({ timed: true, cues: [{ start: 0, end: 9, text, speaker }] })
  const notes = builtInTemplates.flatMap((template) =>
    Object.values(makeNote(analysis, template, { id: 'captions:x', title: 'T' }).levels),
  )
  expect(notes.join('\n')).toContain('lighthouse')
  for (const note of notes) {
    const html = rendered(note)
    expect(html).not.toMatch(/<b>|href="(?!http:\/\/|mailto:)/)
  }
})
