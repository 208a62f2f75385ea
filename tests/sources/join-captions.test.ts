import { collectVideos, type Given } from '#src/sources/collect-videos.ts'
import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { tableFile } from '#src/sources/sheet/row-videos.ts'
import { tableOf } from '#src/sources/sheet/table.ts'
import type { TableFile } from '#src/sources/source-file.ts'
import { expect, test } from 'vitest'

const captions = (name: string, words = name) => ({
  name,
  read: readCaptionText(`1\n00:00:01,000 --> 00:00:04,000\n${words}\n`),
})
const table = (rows: readonly (readonly string[])[]): TableFile => {
  const read = tableOf(rows)
  if (!read.ok) throw new Error(read.reason)
  return tableFile('list.csv', read.table)
}
const collect = (given: Partial<Given>) =>
  collectVideos({ links: '', files: [], transcript: undefined, ...given })
const summary = (given: Partial<Given>) =>
  collect(given).videos.map(({ video, transcript }) => [video.title, transcript?.cues[0]?.text])
const link = (n: number) => `https://youtu.be/aaaaaaaa${100 + n}`
const lectures = table([
  ['Title', 'Link', 'Caption file', 'Length'],
  ['Über Brot: Teil 1', link(1), '', '10'],
  ['02. Wasser & Salz', link(2), '', '20'],
  ['Zeit', link(3), 'deep/c.srt', '30'],
])

test('joins by the title of a row: case, accents, marks and leading numbers do not matter', () => {
  const files = [lectures, captions('wasser_salz.de.vtt'), captions('01 - uber BROT - Teil 1.srt')]
  expect(summary({ files })).toEqual([
    ['Über Brot: Teil 1', '01 - uber BROT - Teil 1.srt'],
    ['02. Wasser & Salz', 'wasser_salz.de.vtt'],
    ['Zeit', undefined],
  ])
})

test('joins by the file that a row names, whatever is added first', () => {
  expect(summary({ files: [captions('C.srt'), lectures] })[2]).toEqual(['Zeit', 'C.srt'])
})

test('says which row names a file that is not here', () => {
  expect(collect({ files: [lectures] }).warnings).toEqual([
    'Row 4 of list.csv: the caption file "c.srt" is not here. Add it too.',
  ])
})

test('joins by title only where one row has it', () => {
  const same = table([
    ['Title', 'Link'],
    ['Intro', link(1)],
    ['Intro', link(2)],
  ])
  expect(summary({ files: [same, captions('Intro.vtt')] })).toHaveLength(3)
})

test('takes the spoken language, then the reader’s, then the first, and names the others', () => {
  const of = (...languages: string[]) => languages.map((l) => captions(`Talk [abc123DEF45].${l}.vtt`))
  const words = (given: Partial<Given>) => summary(given)[0]?.[1]
  expect(words({ files: of('de', 'fr') })).toContain('.de.')
  expect(words({ files: of('de', 'fr'), languages: ['fr-CA', 'en'] })).toContain('.fr.')
  expect(words({ files: of('de', 'en-orig', 'fr'), languages: ['fr'] })).toContain('.en-orig.')
  expect(collect({ files: of('de', 'fr'), languages: ['fr'] }).rejects).toEqual([
    {
      what: 'Talk [abc123DEF45].de.vtt',
      reason: 'The captions of this video are already in Talk [abc123DEF45].fr.vtt.',
    },
  ])
})

test('a row with captions and no link is a video with its title', () => {
  const rows = table([
    ['Title', 'Transcript'],
    ['Bread', 'Flour and water.'],
    ['Water', 'water.srt'],
  ])
  expect(summary({ files: [rows, captions('water.srt', 'It boils.')] })).toEqual([
    ['Bread', 'Flour and water.'],
    ['Water', 'It boils.'],
  ])
})

test('the length that a table says counts until captions tell the true one', () => {
  const lengths = (given: Partial<Given>) => collect(given).videos.map(({ video }) => video.durationSeconds)
  expect(lengths({ files: [lectures, captions('C.srt')] })).toEqual([600, 1200, 4])
})

test('merges the same video from the box, a list and a table, and counts it', () => {
  const list = { name: 'more.txt', links: `${link(2)}\n${link(4)}` }
  const { videos, merged } = collect({ links: `${link(1)}?t=3`, files: [lectures, list] })
  expect(videos.map(({ video }) => video.title)).toEqual([
    'Über Brot: Teil 1',
    '02. Wasser & Salz',
    'Zeit',
    'YouTube aaaaaaaa104',
  ])
  expect(merged).toBe(2)
})

test('takes five thousand videos, and says how many are left', () => {
  const links = Array.from({ length: 5200 }, (_, n) => `https://example.org/${n}`).join('\n')
  const { videos, warnings } = collect({ links })
  expect(videos).toHaveLength(5000)
  expect(warnings[0]).toMatch(/first 5,000 of 5,200.*other 200/)
})

test('names the file and the line of what is no link in a list', () => {
  const list = { name: 'more.txt', links: `${link(1)}\nhello you` }
  expect(collect({ files: [list] }).rejects).toMatchObject([
    { at: 'Line 2', file: 'more.txt', what: 'hello you' },
  ])
})

test('takes a long list of what can not be used, and names each', () => {
  const ids = Array.from({ length: 150_000 }, (_, n) => `ftp://${n.toString(36)}`)
  const list = { name: 'more.txt', links: ids.join('\n') }
  const { rejects } = collect({ files: [list] })
  expect(rejects).toHaveLength(150_000)
  expect(rejects[149_999]).toMatchObject({ at: 'Line 150000', file: 'more.txt' })
})

test('the file that a row names counts before others for the same video, whatever their language', () => {
  const named = table([
    ['Title', 'Link', 'Caption file'],
    ['Talk', 'https://youtu.be/abc123DEF45', 'right.srt'],
  ])
  const right = captions('right.srt')
  const byId = captions('Talk [abc123DEF45].en-orig.vtt')
  for (const files of [
    [named, byId, right],
    [named, right, byId],
  ]) {
    expect(summary({ files, languages: ['en'] })).toEqual([['Talk', 'right.srt']])
    expect(collect({ files }).rejects).toEqual([
      { what: byId.name, reason: 'The captions of this video are already in right.srt.' },
    ])
  }
})

test('a file that two rows name belongs to both', () => {
  const named = table([
    ['Title', 'Link', 'Caption file'],
    ['One', link(1), 'both.srt'],
    ['Two', link(2), 'both.srt'],
  ])
  const files = [named, captions('both.srt')]
  expect(summary({ files })).toEqual([
    ['One', 'both.srt'],
    ['Two', 'both.srt'],
  ])
  expect(collect({ files })).toMatchObject({ rejects: [], warnings: [] })
})
