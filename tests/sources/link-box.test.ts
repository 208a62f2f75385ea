import { readLinkBox } from '#src/sources/link-box.ts'
import { readLinkIn } from '#src/sources/link-line.ts'
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

test('is one reject as a whole, which says what to do, above two million characters', () => {
  const { links, rejects } = readLinkBox(`${one}\n${'word '.repeat(400_001)}`)
  expect(links).toEqual([])
  expect(rejects).toEqual([
    {
      what: 'Video links',
      reason: expect.stringMatching(/too much.*2 million.*"Transcript".*"Add captions"/),
    },
  ])
})

test('names each bad line of a short list with its number', () => {
  const { rejects } = readLinkBox(`${one}\nsee you\n\n${two}\nhello`)
  expect(rejects.map(({ at, what }) => [at, what])).toEqual([
    ['Line 2', 'see you'],
    ['Line 5', 'hello'],
  ])
})

test('counts the lines of the text around the links where there are many', () => {
  const prose = Array.from({ length: 214 }, (_, n) => `Paragraph ${n} says nothing of use.`)
  const read = readLinkBox([...prose.slice(0, 100), `Watch ${one} first`, ...prose.slice(100)].join('\n'))
  expect(read).toMatchObject({ links: [{ id: 'youtube:aaaaaaaaaa1' }], rejects: [], passedOver: 214 })
})

test('names a broken link in a long text all the same', () => {
  const prose = Array.from({ length: 30 }, (_, n) => `Some words ${n} and no link\n`).join('')
  const text = `${prose}https://youtu.be/short\n${prose}${one}`
  expect(readLinkBox(text).rejects).toMatchObject([{ what: 'https://youtu.be/short', at: 'Line 31' }])
})

test('says once that a long text holds no link', () => {
  const text = Array.from({ length: 30 }, (_, n) => `Paragraph ${n} says nothing of use.`).join('\n')
  expect(readLinkBox(text)).toMatchObject({
    rejects: [{ what: 'Video links', reason: expect.stringMatching(/no link in any of these 30 lines/) }],
    passedOver: 0,
  })
})

test.each([
  ['HTML', `<ul><li><a href="${one}">Lecture</a></li><li><a href='${two}'>Two</a></li></ul>`],
  ['a Markdown table', `|Lecture 1|${one}|\n|---|---|\n|Lecture 2|${two}|`],
  ['a word before', `Video:${one} and link=${two}`],
  ['Chinese without spaces', `请看${one}。然后看${two}，谢谢`],
  ['a list in JSON', `["${one}","${two}"]`],
])('finds links in %s', (_, text) => {
  expect(ids(text)).toEqual(['youtube:aaaaaaaaaa1', 'youtube:aaaaaaaaaa2'])
})

test('reads &amp; in a link that was copied out of a page', () => {
  expect(ids('<a href="https://example.org/v?a=1&amp;b=2">')).toEqual(['url:https://example.org/v?a=1&b=2'])
})

test('counts how often a video was given again', () => {
  expect(readLinkBox(`${one} ${two} ${one}?t=5 https://youtube.com/shorts/aaaaaaaaaa2`).repeated).toBe(2)
})

test('says in which line a video was given again, the first few times', () => {
  const { again } = readLinkBox(`${one}\n${two}\n${one}?t=5`)
  expect(again).toEqual([{ at: 'Line 3', text: 'This is the same video as in line 1, so they are one.' }])
  const many = Array.from({ length: 500 }, () => one).join('\n')
  expect(readLinkBox(many).again.length).toBeLessThan(20)
})

test.each([
  ['one word', 'a.'.repeat(500_000)],
  ['links in each other', 'https://'.repeat(125_000)],
  ['commas', ',https://youtu.be/x'.repeat(55_000)],
  ['brackets', '(['.repeat(500_000)],
])('reads a million characters of %s in a moment', (_, text) => {
  const start = performance.now()
  readLinkBox(text)
  expect(performance.now() - start).toBeLessThan(3000)
})

test('finds the links in a million characters of prose', () => {
  const text = `${'The dough rests for an hour and then it is baked. '.repeat(20)}${one}\n`.repeat(970)
  expect(readLinkBox(text)).toMatchObject({ links: [{ id: 'youtube:aaaaaaaaaa1' }], repeated: 969 })
})

test('reads five thousand links', () => {
  const text = Array.from({ length: 5000 }, (_, n) => `https://example.org/${n}`).join('\n')
  expect(readLinkBox(text).links).toHaveLength(5000)
})

test('finds the first link in a cell with words', () => {
  expect(readLinkIn(`Lecture 1: ${one} (new)`)).toMatchObject({
    ok: true,
    link: { id: 'youtube:aaaaaaaaaa1' },
  })
  expect(readLinkIn('no link here')).toMatchObject({ ok: false })
})
