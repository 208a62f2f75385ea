import { drawComposer, fill, generate, links, remedy, srt } from '#tests/features/composer/draw-composer.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { workbook } from '#tests/support/workbook.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

const files = () => screen.getByLabelText<HTMLInputElement>('Caption files')
const folder = () => screen.getByLabelText<HTMLInputElement>('Folder of captions')
const found = () => within(screen.getByRole('region', { name: 'What was found' }))
const column = (name: string) => screen.getByRole('combobox', { name })
const link = (n: number) => `https://youtu.be/aaaaaaa${1000 + n}`
const csv = (text: string, name = 'list.csv') => new File([text], name)
const many = (n: number) =>
  Array.from({ length: n }, (_, at) => srt(`Words of talk ${at}.`, `talk ${at}.srt`))
const noRefusal = { refuses: () => undefined }

test('lists each line of a short text that is no link with its number', async () => {
  const { user } = drawComposer()
  await fill(user, links(), `${link(1)}\nsee you soon`)
  expect(await found().findByText('Line 2:')).toBeVisible()
  expect(found().getByText('see you soon')).toBeVisible()
})

test('counts the lines of a long text that hold no link', async () => {
  const { user } = drawComposer(noRefusal)
  await fill(
    user,
    links(),
    `${link(1)}\n${Array.from({ length: 214 }, (_, n) => `Words ${n} here`).join('\n')}`,
  )
  expect(await found().findByText('214 lines without a link were passed over.')).toBeVisible()
  expect(found().getByText('1 video')).toBeVisible()
})

test('previews a few of many videos, and says how many there are', async () => {
  const { user } = drawComposer(noRefusal)
  await fill(user, links(), Array.from({ length: 3000 }, (_, n) => link(n)).join('\n'))
  expect(await found().findByText('3,000 videos')).toBeVisible()
  expect(found().getByText('25 of 3,000 videos shown')).toBeVisible()
  expect(found().getAllByText('link only')).toHaveLength(25)
})

test('says how many videos were given twice', async () => {
  const { user } = drawComposer(noRefusal)
  await fill(user, links(), `${link(1)}\n${link(1)}?t=5\n${link(2)}`)
  expect(await found().findByText('2 videos · 1 duplicate merged')).toBeVisible()
})

test('reads a table: its columns are found, its bad rows named, the rest starts', async () => {
  const { user, start } = drawComposer(noRefusal)
  const text = `Title;Link;Description;Length\nBread;${link(1)};"On\nbread";45\nWater;no link;;\nSalt;${link(3)};;abc\n`
  await user.upload(files(), csv(text))
  expect(await found().findByText('2 videos · 1 not usable')).toBeVisible()
  expect(found().getByText('3 rows · 2 usable · 1 not usable')).toBeVisible()
  expect(column('Link column')).toHaveDisplayValue('B: Link')
  expect(column('Title column')).toHaveDisplayValue('A: Title')
  expect(column('Description column')).toHaveDisplayValue('C: Description')
  expect(column('Transcript or caption file column')).toHaveDisplayValue('– none –')
  expect(column('Duration column')).toHaveDisplayValue('D: Length')
  expect(found().getByText('Row 3 of list.csv:')).toBeVisible()
  expect(found().getByText(/^Row 4 of list\.csv: "abc" is not a duration/)).toBeVisible()
  expect(found().getByText('45:00')).toBeVisible()
  expect(await axeFindings()).toEqual([])
  await user.click(generate())
  await waitFor(() => expect(start).toHaveBeenCalledOnce())
  const [request] = start.mock.calls[0] ?? []
  expect(request?.videos.map(({ video }) => [video.title, video.durationSeconds])).toEqual([
    ['Bread', 2700],
    ['Salt', undefined],
  ])
})

test('takes rows that were copied out of a spreadsheet for a table', async () => {
  const { user } = drawComposer(noRefusal)
  await fill(user, links(), `Title\tLink\nBread\t${link(1)}\nWater\t${link(2)}\n`)
  expect(await found().findByText('Bread')).toBeVisible()
  expect(links()).toHaveValue('')
  expect(screen.getByRole('button', { name: 'Remove Pasted table.tsv' })).toBeVisible()
})

test('says once what all of many videos lack', async () => {
  const { user } = drawComposer()
  await fill(user, links(), Array.from({ length: 20 }, (_, n) => link(n)).join('\n'))
  expect(await found().findByText('20 videos · 20 not with this engine')).toBeVisible()
  expect(found().getAllByText(remedy)).toHaveLength(1)
})

test('reads the columns that the user chooses', async () => {
  const { user } = drawComposer(noRefusal)
  await user.upload(files(), csv(`A,B,Link\nfirst,second,${link(1)}\n`))
  expect(await found().findByText('first')).toBeVisible()
  await user.selectOptions(column('Title column'), 'B: B')
  expect(await found().findByText('second')).toBeVisible()
  await user.selectOptions(column('Link column'), '– none –')
  expect(await found().findByText(/No column of this table holds links/)).toBeVisible()
})

test('reads a workbook, also behind the name of a text', async () => {
  const { user } = drawComposer(noRefusal)
  const bytes = workbook([
    {
      rows: [
        ['Title', 'Link'],
        ['Bread', link(1)],
      ],
    },
  ])
  await user.upload(files(), new File([bytes], 'list.csv'))
  expect(await found().findByText('Bread')).toBeVisible()
})

test('reads a text file with links, and names its bad lines', async () => {
  const { user } = drawComposer(noRefusal)
  await user.upload(files(), csv(`${link(1)}\n${link(2)}\nsee you`, 'links.txt'))
  expect(await found().findByText('2 videos · 1 not usable')).toBeVisible()
  expect(found().getByText('Line 3 of links.txt:')).toBeVisible()
})

test.each([
  ['old.xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', /old Office document.*\.xlsx/],
  ['list.xlsx', 'PK\x03\x04broken', /damaged/],
  ['list.csv', 'Name,Price\nBread,2.50\n', /No column of this table holds links/],
])('says of %s why it can not be used', async (name, text, reason) => {
  const { user } = drawComposer()
  await user.upload(files(), new File([Uint8Array.from(text, (char) => char.charCodeAt(0))], name))
  expect(await found().findByText(reason)).toBeVisible()
  expect(found().getByText('1 not usable')).toBeVisible()
})

test('joins caption files with the rows of a table by title, and by the name in a cell', async () => {
  const { user } = drawComposer()
  await user.upload(files(), [
    csv(`Title,Link,Caption file\nÜber Brot,${link(1)},\nWater,${link(2)},w.srt\n`),
    srt('Flour.', '01 - uber brot.srt'),
    srt('It boils.', 'W.srt'),
  ])
  expect(await found().findByText('2 videos')).toBeVisible()
  expect(found().getAllByText('captions ✓')).toHaveLength(2)
})

test('shows the first of many files, the others on demand, and takes all away', async () => {
  const { user } = drawComposer()
  await user.upload(files(), many(45))
  expect(await found().findByText('45 videos')).toBeVisible()
  const added = () => within(screen.getByRole('list', { name: 'Added files' })).getAllByRole('listitem')
  expect(added()).toHaveLength(8)
  await user.click(screen.getByRole('button', { name: 'and 37 more' }))
  expect(added()).toHaveLength(45)
  await user.click(screen.getByRole('button', { name: 'Show fewer' }))
  expect(added()).toHaveLength(8)
  await user.click(screen.getByRole('button', { name: 'Remove all' }))
  expect(screen.queryByRole('list', { name: 'Added files' })).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Add captions' })).toHaveFocus()
})

test('says how far it has read, and does not start before the end', async () => {
  const { user, start } = drawComposer()
  let open: (bytes: ArrayBuffer) => void = () => {}
  const slow = srt('', 'slow.srt')
  Object.defineProperty(slow, 'arrayBuffer', {
    value: () => new Promise<ArrayBuffer>((resolve) => void (open = resolve)),
  })
  await user.upload(files(), [...many(20), slow])
  expect(await screen.findByText('reading 20 of 21')).toBeVisible()
  await user.click(generate())
  expect(screen.getByRole('button', { name: 'Add captions' })).toHaveAccessibleDescription(/20 of 21 files/)
  expect(start).not.toHaveBeenCalled()
  open(await srt('The last words.').arrayBuffer())
  expect(await found().findByText('21 videos')).toBeVisible()
  expect(screen.queryByText(/^reading/)).not.toBeInTheDocument()
})

test('takes a folder, and passes over what is neither captions nor a table', async () => {
  const { user } = drawComposer()
  expect(folder()).toHaveAttribute('webkitdirectory')
  await user.upload(folder(), [...many(2), new File(['x'], '.DS_Store'), new File(['x'], 'cover.jpg')])
  expect(await found().findByText('2 videos')).toBeVisible()
  expect(found().getByText('2 files that are neither captions nor a table were passed over.')).toBeVisible()
})

test('takes a dropped folder with the folders in it', async () => {
  drawComposer()
  const inner = folderEntry('week 2', [fileEntry(srt('Second.', 'b.srt')), fileEntry(new File([], 'b.mp4'))])
  const outer = folderEntry('course', [fileEntry(srt('First.', 'a.srt')), inner])
  const dataTransfer = { types: ['Files'], files: [], items: [{ webkitGetAsEntry: () => outer }] }
  fireEvent.drop(links(), { dataTransfer })
  expect(await found().findByText('2 videos')).toBeVisible()
  expect(found().getByText('1 file that is neither captions nor a table was passed over.')).toBeVisible()
})

const fileEntry = (file: File) => ({
  isDirectory: false,
  name: file.name,
  file: (take: (file: File) => void) => take(file),
})

/** As browsers do it: some at a time, and nothing at the end. */
function folderEntry(name: string, inside: readonly object[]) {
  return {
    isDirectory: true,
    name,
    createReader: () => {
      const left = [...inside]
      return { readEntries: (take: (some: readonly object[]) => void) => take(left.splice(0, 1)) }
    },
  }
}
