import type { Columns, Role } from '#src/sources/sheet/columns.ts'
import { tableFile } from '#src/sources/sheet/row-videos.ts'
import { tableOf } from '#src/sources/sheet/table.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { expect, test } from 'vitest'

const file = (rows: readonly (readonly string[])[], columns?: Partial<Columns>): TableFile => {
  const read = tableOf(rows)
  if (!read.ok) throw new Error(read.reason)
  return tableFile('list.csv', read.table, columns)
}
const rowVideos = ({ videos }: TableFile) => videos
const withColumn = ({ name, table, videos }: TableFile, role: Role, column: number | null) =>
  tableFile(name, table, { ...videos.columns, [role]: column })
const head = ['Title', 'Link', 'Description', 'Transcript', 'Duration']
const link = (n: number) => `https://youtu.be/aaaaaaaa${100 + n}`

test('reads a row with everything in it', () => {
  const { videos } = rowVideos(file([head, ['Bread', link(1), 'On\nbread', 'Flour and water.', '1:30']]))
  expect(videos).toMatchObject([
    {
      at: 'Row 2',
      file: 'list.csv',
      title: 'Bread',
      link: { id: 'youtube:aaaaaaaa101' },
      description: 'On\nbread',
      durationSeconds: 90,
      transcript: { cues: [{ text: 'Flour and water.' }] },
    },
  ])
})

test('names each row that can not be used, and the good ones go on', () => {
  const rows = [head, ['A', link(1)], ['B', ''], ['C', 'ftp://example.org'], [], ['D', link(4)]]
  const { videos, rejects } = rowVideos(file(rows))
  expect(videos.map(({ title }) => title)).toEqual(['A', 'D'])
  expect(rejects).toMatchObject([
    { at: 'Row 3', file: 'list.csv', what: 'B', reason: expect.stringContaining('no link') },
    { at: 'Row 4', file: 'list.csv', what: 'ftp://example.org' },
  ])
})

test('merges the same video by other links, and a later row fills what the first leaves open', () => {
  const rows = [
    head,
    ['', link(1)],
    ['Bread', `${link(1)}?t=9`],
    ['Other', 'https://www.youtube.com/watch?v=aaaaaaaa101'],
  ]
  const { videos, repeated, warnings } = rowVideos(file(rows))
  expect(videos).toMatchObject([{ at: 'Row 2', title: 'Bread' }])
  expect(repeated).toBe(2)
  expect(warnings.map(({ at, text }) => `${at}: ${text}`)).toEqual([
    'Row 3: This is the same video as in row 2, so they are one.',
    'Row 4: This is the same video as in row 2, so they are one.',
  ])
})

test.each(['abc', '-5', '40:00:00'])(
  'warns of the duration %s with its row, and goes on without it',
  (length) => {
    const { videos, warnings } = rowVideos(file([head, ['A', link(1), '', '', length]]))
    expect(videos[0]?.durationSeconds).toBeUndefined()
    expect(warnings).toMatchObject([{ at: 'Row 2', text: expect.stringContaining(`"${length}"`) }])
  },
)

test('reads seconds where the header says so', () => {
  const rows = [
    ['Link', 'duration_seconds'],
    [link(1), '90'],
  ]
  expect(rowVideos(file(rows)).videos[0]?.durationSeconds).toBe(90)
})

test('takes a transcript cell for the name of a caption file, or for the words', () => {
  const rows = [
    head,
    ['A', link(1), '', 'subs/A.VTT'],
    ['B', '', '', 'Only words here.'],
    ['C', link(3), '', '{"a": 1}'],
  ]
  const { videos, warnings } = rowVideos(file(rows))
  expect(videos).toMatchObject([{ captionFile: 'a.vtt' }, { title: 'B', transcript: {} }, { title: 'C' }])
  expect(warnings).toMatchObject([{ at: 'Row 4', text: expect.stringMatching(/transcript can't be used/) }])
})

test('reads bare ids of YouTube videos in the link column', () => {
  const rows = [['Video ID'], ['dQw4w9WgXcQ'], ['not an id']]
  const { videos, rejects } = rowVideos(file(rows, { link: 0 }))
  expect(videos.map(({ link: found }) => found?.id)).toEqual(['youtube:dQw4w9WgXcQ'])
  expect(rejects).toHaveLength(1)
})

test('follows the user who says which column is what', () => {
  const before = file([
    ['A', 'B', 'Link'],
    ['one', 'two', link(1)],
  ])
  const title = (table: TableFile) => rowVideos(table).videos[0]?.title
  expect(title(before)).toBe('one')
  expect(title(withColumn(before, 'title', 1))).toBe('two')
  expect(title(withColumn(before, 'title', null))).toBeUndefined()
  expect(rowVideos(withColumn(before, 'link', null)).rejects).toMatchObject([
    { what: 'list.csv', reason: expect.stringContaining('choose it as the link column') },
  ])
})

test('says of a table without links that it has none', () => {
  expect(
    rowVideos(
      file([
        ['Name', 'Price'],
        ['Bread', '2.50'],
      ]),
    ).rejects,
  ).toMatchObject([{ what: 'list.csv', reason: expect.stringMatching(/No column.*links \(1 row\)/) }])
})

test('leaves out what is more than a session takes, and counts it', () => {
  const rows = Array.from({ length: 7000 }, (_, n) => [`https://example.org/${n}`])
  const { videos, leftOut, rows: all } = rowVideos(file(rows))
  expect([videos.length, leftOut, all]).toEqual([5000, 2000, 7000])
})

test('names the columns by their header, else by what stands first in them', () => {
  expect(
    file([
      ['Title', 'Link'],
      ['A', link(1)],
    ]).videos.names,
  ).toEqual(['A: Title', 'B: Link'])
  expect(file([['Bread', link(1)]]).videos.names).toEqual(['A: Bread', 'B: https://youtu.be/aaaaaaa…'])
})

test('cuts a long title and a long description', () => {
  const long = 'word '.repeat(10_000)
  const [video] = rowVideos(file([head, [long, link(1), long]])).videos
  expect(video?.title).toHaveLength(121)
  expect(video?.description).toHaveLength(121)
})
