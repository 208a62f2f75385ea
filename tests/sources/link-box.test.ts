import { readLinkBox } from '#src/sources/link-box.ts'
import { expect, test } from 'vitest'

const one = 'https://youtu.be/aaaaaaaaaa1'
const two = 'https://youtu.be/aaaaaaaaaa2'
const ids = (text: string) => readLinkBox(text).links.map(({ id }) => id)
const whats = (text: string) => readLinkBox(text).rejects.map(({ what }) => what)

test.each([
  ['lines', `${one}\n${two}`],
  ['carriage returns', `${one}\r\n\r\n${two}\r\n`],
  ['spaces and tabs', `  ${one} \t ${two}`],
  ['commas', `${one},${two}`],
  ['commas and spaces', `${one}, ${two}.`],
  ['no https', 'youtu.be/aaaaaaaaaa1,www.youtube.com/watch?v=aaaaaaaaaa2'],
  ['titles around them', `Lecture 1 - ${one}\n2. Lecture (${two})`],
  ['Markdown', `- [Lecture 1](${one})\n- [Lecture 2](${two})`],
])('finds links parted by %s', (_, text) => {
  expect(ids(text)).toEqual(['youtube:aaaaaaaaaa1', 'youtube:aaaaaaaaaa2'])
  expect(whats(text)).toEqual([])
})

test('keeps a comma that is part of a link', () => {
  expect(ids('https://example.org/talk,123.html')).toEqual(['url:https://example.org/talk,123.html'])
})

test('keeps a link that stands inside another', () => {
  const archived = 'https://web.archive.org/web/2020/https://example.org/talk'
  expect(ids(archived)).toEqual([`url:${archived}`])
})

test('gives the same video once', () => {
  expect(ids(`${one}\nhttps://www.youtube.com/watch?v=aaaaaaaaaa1&t=9 ${one}`)).toHaveLength(1)
})

test('lists a line without a link once', () => {
  expect(whats('my favourite lecture\nmy favourite lecture\nhello')).toEqual([
    'my favourite lecture',
    'hello',
  ])
})

test('lists a link that can not be used although its line has a good one', () => {
  const text = `${one} ftp://example.org/x javascript:alert(1) https://www.youtube.com/@somebody`
  expect(ids(text)).toHaveLength(1)
  expect(whats(text)).toEqual([
    'ftp://example.org/x',
    'javascript:alert(1)',
    'https://www.youtube.com/@somebody',
  ])
})

test('shortens a very long line where it lists it', () => {
  const [reject] = readLinkBox('word '.repeat(1000)).rejects
  expect(reject?.what.length).toBeLessThan(130)
})

test.each([
  ['lines', 'my favourite lecture\n'.repeat(5001)],
  ['characters', 'word '.repeat(200_001)],
])('is one reject as a whole, which says what to do, above so many %s', (_, text) => {
  const { links, rejects } = readLinkBox(`${one}\n${text}`)
  expect(links).toEqual([])
  expect(rejects).toEqual([
    { what: 'Video links', reason: expect.stringMatching(/too much.*"Transcript".*"Add captions"/) },
  ])
})

test('reads five thousand links', () => {
  const text = Array.from({ length: 5000 }, (_, n) => `https://example.org/${n}`).join('\n')
  expect(readLinkBox(text).links).toHaveLength(5000)
})
