import { drawComposer, fill, generate, links, remedy, srt } from '#tests/features/composer/draw-composer.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { workbook } from '#tests/support/workbook.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

const files = () => screen.getByLabelText<HTMLInputElement>('Caption files')
const found = () => within(screen.getByRole('region', { name: 'What was found' }))
const column = (name: string) => screen.getByRole('combobox', { name })
const link = (n: number) => `https://youtu.be/aaaaaaa${1000 + n}`
const csv = (text: string, name = 'list.csv') => new File([text], name)
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

test('two columns chosen one right after the other both count', async () => {
  const { user } = drawComposer(noRefusal)
  await user.upload(files(), csv(`A,B,Link\nfirst,second,${link(1)}\n`))
  expect(await found().findByText('first')).toBeVisible()
  fireEvent.change(column('Title column'), { target: { value: '1' } })
  fireEvent.change(column('Description column'), { target: { value: '0' } })
  await waitFor(() => expect(column('Description column')).toHaveDisplayValue('A: A'))
  expect(column('Title column')).toHaveDisplayValue('B: B')
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
