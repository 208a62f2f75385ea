import {
  drawComposer,
  fill,
  generate,
  links,
  srt,
  template,
  transcript,
} from '#tests/features/composer/draw-composer.tsx'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices } from '#tests/support/services.tsx'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const files = () => screen.getByLabelText<HTMLInputElement>('Caption files')
const found = () => within(screen.getByRole('region', { name: 'What was found' }))

test('lists each line that is no link with its reason', async () => {
  const { user } = drawComposer()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ\nsee you soon')
  expect(await found().findByText('see you soon')).toBeVisible()
  expect(found().getByText(/There is no link in this line/)).toBeVisible()
  expect(found().getByText(/1 not usable/)).toBeVisible()
})

test('adds caption files, shows what they are, and takes them away again', async () => {
  const { user } = drawComposer()
  await user.upload(files(), [srt(), srt('Second words of another talk.', 'second.srt')])
  expect(await found().findByText('2 videos')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Remove second.srt' }))
  expect(await found().findByText('1 video')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Add captions' })).toHaveFocus()
})

test('takes files that are dropped, and shows that it would', async () => {
  drawComposer()
  const dataTransfer = { types: ['Files'], files: [srt()] }
  fireEvent.dragOver(links(), { dataTransfer })
  expect(screen.getByText('Drop caption files, tables or folders to add them')).toBeVisible()
  fireEvent.drop(links(), { dataTransfer })
  expect(screen.queryByText('Drop caption files, tables or folders to add them')).not.toBeInTheDocument()
  expect(await found().findByText('1 video')).toBeVisible()
})

test('says of an empty file what it is, and keeps the others', async () => {
  const { user } = drawComposer()
  await user.upload(files(), [new File([], 'empty.srt'), srt()])
  expect(await found().findByText(/1 video · 1 not usable/)).toBeVisible()
  expect(found().getByText('empty.srt')).toBeVisible()
})

test('says at the files that none of them can be used', async () => {
  const { user } = drawComposer()
  await user.upload(files(), [new File([], 'empty.srt')])
  await screen.findByRole('button', { name: 'Remove empty.srt' })
  await user.click(generate())
  const button = screen.getByRole('button', { name: 'Add captions' })
  expect(button).toHaveFocus()
  expect(button).toHaveAccessibleDescription(/None of this can be used/)
})

test('says of a file that the browser cannot read what to do', async () => {
  const { user } = drawComposer()
  const file = srt()
  Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.reject(new DOMException('gone')) })
  await user.upload(files(), file)
  expect(await found().findByText(/could not be read/)).toBeVisible()
})

test('refuses a film by its size, without reading it', async () => {
  const { user } = drawComposer()
  const file = srt('', 'film.txt')
  const read = vi.spyOn(file, 'arrayBuffer')
  Object.defineProperty(file, 'size', { value: 21 * 2 ** 20 })
  await user.upload(files(), file)
  expect(await found().findByText(/This file has 21 MB/)).toBeVisible()
  expect(read).not.toHaveBeenCalled()
})

test('tries the sample without throwing away what is there, and one more click starts it', async () => {
  const { user, start, services } = drawComposer()
  services.settings.setState({ templates: [] })
  await fill(user, links(), 'see you soon')
  await user.click(screen.getByRole('button', { name: 'Try the sample' }))
  expect(await found().findByText(/1 video/)).toBeVisible()
  expect(links()).toHaveValue('see you soon')
  await user.click(generate())
  await waitFor(() => expect(start).toHaveBeenCalledOnce())
})

test('does not take the sample for the captions of a link that was given', async () => {
  const { user } = drawComposer()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ')
  await user.click(screen.getByRole('button', { name: 'Try the sample' }))
  expect(await found().findByText(/2 videos/)).toBeVisible()
  expect(found().getByText('link only')).toBeVisible()
})

test('loads the sample once', async () => {
  const { user } = drawComposer()
  await user.dblClick(screen.getByRole('button', { name: 'Try the sample' }))
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Remove/ })).toHaveLength(1))
})

test('shows why a template cannot be made on this engine, and never sends it', async () => {
  const refuses = ({ template: id }: { template: string }) =>
    id === 'flashcards' ? 'The server does not know it.' : undefined
  const services = createTestServices(createControlledEngine({}, { refuses }))
  services.settings.setState({ engine: 'api', templates: ['basic-summary', 'flashcards'] })
  const { user, start } = drawComposer({ services })
  expect(template('Flashcards')).toHaveAttribute('aria-disabled', 'true')
  expect(template('Flashcards')).toHaveAccessibleDescription('The server does not know it.')
  await user.click(template('Flashcards'))
  expect(template('Flashcards')).not.toBeChecked()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ')
  expect(
    await screen.findByText(/^1 video × 1 template = 1 request, at most 5 min by a first guess$/),
  ).toBeVisible()
  await user.click(generate())
  await waitFor(() => expect(start).toHaveBeenCalledOnce())
  expect(start).toHaveBeenCalledWith(
    expect.objectContaining({
      engine: 'api',
      templates: ['basic-summary'],
      settings: expect.objectContaining({ processingMode: 'hybrid' }),
    }),
  )
})

test('a long paste becomes a file, with what was in the box, and is called by its first words', async () => {
  const { user } = drawComposer()
  await fill(user, transcript(), 'Bread needs flour. ')
  await user.paste('Water boils at a hundred degrees. '.repeat(4000))
  expect(transcript()).toHaveValue('')
  expect(await screen.findByRole('button', { name: 'Remove Pasted transcript' })).toBeVisible()
  expect(await found().findByText(/^Bread needs flour\. Water/)).toBeVisible()
})
