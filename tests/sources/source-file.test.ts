import { fileSort } from '#src/sources/source-file.ts'
import { workbook } from '#tests/support/workbook.ts'
import { expect, test } from 'vitest'

const sort = (name: string, data: string | Uint8Array) =>
  fileSort({ name, bytes: typeof data === 'string' ? new TextEncoder().encode(data) : data })
const one = 'https://youtu.be/aaaaaaaaaa1'
const srt = '1\n00:00:01,000 --> 00:00:04,000\nHello\n'

test.each([
  ['a workbook called .csv', 'list.csv', workbook([{ rows: [[one]] }]), 'table'],
  ['a CSV called .xlsx', 'list.xlsx', `Title,Link\nA,${one}`, 'table'],
  ['captions called .csv', 'talk.csv', srt, 'captions'],
  ['WebVTT called .xlsx', 'talk.xlsx', 'WEBVTT\n\n00:01.000 --> 00:04.000\nHello', 'captions'],
  ['a CSV with captions in its cells', 'list.csv', `Link,Transcript\n${one},"${srt}"`, 'table'],
  ['captions', 'talk.txt', srt, 'captions'],
  [
    'a transcript that names a link',
    'talk.txt',
    `Hello all.\nSee ${one} for more.\nBread.\nWater.`,
    'captions',
  ],
  ['a list of links', 'links.txt', `${one}\nhttps://youtu.be/aaaaaaaaaa2\n`, 'links'],
  ['a list of links in Markdown', 'links.txt', `# Videos\n- [A](${one})\n- [B](${one}2)`, 'links'],
  ['a table parted by tabs', 'list.txt', `Title\tLink\nA\t${one}\nB\t${one}2`, 'table'],
  ['nothing', 'empty.txt', '', 'captions'],
  [
    'JSON that names a link',
    'talk.json',
    JSON.stringify([{ start: 0, end: 2.5, text: `See ${one}` }]),
    'captions',
  ],
  [
    'JSON whose times come late, behind a link',
    'talk.json',
    JSON.stringify({
      text: `${one} ${'word '.repeat(20_000)}`,
      segments: [{ start: 0, end: 2.5, text: 'Hello' }],
    }),
    'captions',
  ],
  ['a list of links in JSON', 'links.json', JSON.stringify([{ title: 'A', url: one }]), 'links'],
  [
    'XML, which is full of addresses',
    'talk.xml',
    `<tt xmlns="http://www.w3.org/ns/ttml"><p>${one}</p></tt>`,
    'captions',
  ],
  ["Whisper's table", 'talk.tsv', `start\tend\ttext\n0\t2500\tSee ${one}\n`, 'captions'],
  ['a table of numbers and links', 'list.tsv', `1\t2024\t${one}\n2\t2025\t${one}2\n`, 'table'],
])('knows %s', (_, name, data, expected) => {
  expect(sort(name, data)).toBe(expected)
})

test('knows captions behind blank lines', () => {
  expect(sort('talk.csv', `\n \n${srt}`)).toBe('captions')
})

test.each(['\n', '1\n', ' '])('takes no time over a file of nothing but %j', (blank) => {
  const before = performance.now()
  sort('blank.csv', `${blank.repeat(40_000)}x`)
  expect(performance.now() - before).toBeLessThan(500)
})
