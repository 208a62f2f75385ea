import { drawComposer, generate, links, srt } from '#tests/features/composer/draw-composer.tsx'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

const files = () => screen.getByLabelText<HTMLInputElement>('Caption files')
const folder = () => screen.getByLabelText<HTMLInputElement>('Folder of captions')
const found = () => within(screen.getByRole('region', { name: 'What was found' }))
const many = (n: number) =>
  Array.from({ length: n }, (_, at) => srt(`Words of talk ${at}.`, `talk ${at}.srt`))

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
  const slow = slowFile()
  await user.upload(files(), [...many(20), slow.file])
  expect(await screen.findByText('reading 20 of 21')).toBeVisible()
  await user.click(generate())
  expect(screen.getByRole('button', { name: 'Add captions' })).toHaveAccessibleDescription(/20 of 21 files/)
  expect(start).not.toHaveBeenCalled()
  await slow.open('The last words.')
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

test('takes captions of YouTube, of television and of a recogniser, known by what is in them', async () => {
  const { user } = drawComposer()
  const event = { tStartMs: 1000, dDurationMs: 2000, segs: [{ utf8: 'Bread' }, { utf8: ' needs water.' }] }
  const texts = {
    'one.json3': JSON.stringify({ wireMagic: 'pb3', events: [event] }),
    'two.xml':
      '<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="1s" end="3s">Water boils.</p></body></tt>',
    'three.json': JSON.stringify({ text: '', segments: [{ start: 1, end: 2.5, text: 'Salt is salty.' }] }),
    'four.json': JSON.stringify({ chapters: [{ start: 0, title: 'Beginning' }] }),
  }
  const given = Object.entries(texts).map(([name, text]) => new File([text], name))
  given.forEach(({ name }) => expect(files().accept).toContain(name.slice(name.indexOf('.'))))
  await user.upload(files(), given)
  expect(await found().findByText('3 videos · 1 not usable')).toBeVisible()
  expect(found().getAllByText('captions ✓')).toHaveLength(3)
  expect(found().getByText(/a JSON file, and in it no list of texts with times/)).toBeVisible()
})

test('takes captions in JSON out of a folder, and no facts of a video', async () => {
  const { user } = drawComposer()
  const segments = [{ start: 1, end: 2.5, text: 'Salt is salty.' }]
  const inside = [
    new File([JSON.stringify({ segments })], 'talk.json'),
    new File([JSON.stringify({ title: 'Talk' })], 'talk.info.json'),
    new File(['{}'], 'talk.live_chat.json'),
  ]
  await user.upload(folder(), inside)
  expect(await found().findByText('1 video')).toBeVisible()
  expect(found().getByText(/^2 files .* were passed over\.$/)).toBeVisible()
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

test('one file of a dropped folder that can not be read takes no other with it', async () => {
  drawComposer()
  const gone = {
    isDirectory: false,
    name: 'b.srt',
    file: (_: unknown, fail: (error: Error) => void) => fail(new Error('It was moved.')),
  }
  const locked = {
    isDirectory: true,
    name: 'week 2',
    createReader: () => ({
      readEntries: (_: unknown, fail: (error: Error) => void) => fail(new Error('It is locked.')),
    }),
  }
  const inside = [fileEntry(srt('First.', 'a.srt')), gone, locked, fileEntry(srt('Last.', 'z.srt'))]
  const course = folderEntry('course', inside)
  const dataTransfer = { types: ['Files'], files: [], items: [{ webkitGetAsEntry: () => course }] }
  fireEvent.drop(links(), { dataTransfer })
  expect(await found().findByText('2 videos')).toBeVisible()
  expect(found().getByText(/^2 files .* were passed over\.$/)).toBeVisible()
})

test('what was removed while it was read stays removed, and what comes after it is read', async () => {
  const { user, draft } = drawComposer()
  const slow = slowFile()
  await user.upload(files(), [...many(20), slow.file])
  expect(await screen.findByText('reading 20 of 21')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Remove all' }))
  expect(screen.queryByText(/^reading/)).not.toBeInTheDocument()
  await user.upload(files(), [srt('New words.', 'new.srt')])
  await slow.open('The last words.')
  expect(await found().findByText('1 video')).toBeVisible()
  expect(draft.getState().files.map(({ name }) => name)).toEqual(['new.srt'])
  expect(screen.queryByText(/^reading/)).not.toBeInTheDocument()
})

test('still knows after a look at another page that it is reading', async () => {
  const { user, draft, start, services, unmount } = drawComposer()
  const slow = slowFile()
  await user.upload(files(), [...many(20), slow.file])
  expect(await screen.findByText('reading 20 of 21')).toBeVisible()
  unmount()
  drawComposer({ services, draft })
  expect(screen.getByText('reading 20 of 21')).toBeVisible()
  await user.click(generate())
  expect(start).not.toHaveBeenCalled()
  await slow.open('The last words.')
  expect(await found().findByText('21 videos')).toBeVisible()
})

/** A file whose reading ends when the test says so. */
function slowFile() {
  let end: (bytes: ArrayBuffer) => void = () => {}
  const file = srt('', 'slow.srt')
  const arrayBuffer = () => new Promise<ArrayBuffer>((resolve) => void (end = resolve))
  Object.defineProperty(file, 'arrayBuffer', { value: arrayBuffer })
  return {
    file,
    open: async (words: string) => {
      const bytes = await srt(words).arrayBuffer()
      await act(async () => end(bytes))
    },
  }
}

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
