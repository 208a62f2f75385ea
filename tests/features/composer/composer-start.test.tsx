import {
  drawComposer,
  fill,
  generate,
  links,
  remedy,
  template,
  transcript,
} from '#tests/features/composer/draw-composer.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

const words = 'Bread needs flour, water, salt and time. The dough rests for an hour.'

test('starts the chosen templates of a pasted transcript, in the order of the menu, and keeps the form', async () => {
  const { user, start, onStarted } = drawComposer()
  await fill(user, transcript(), words)
  await user.click(template('Flashcards'))
  await user.click(template('Basic Summary'))
  await user.click(template('Basic Summary'))
  await user.click(generate())
  await waitFor(() => expect(onStarted).toHaveBeenCalledWith(expect.any(String)))
  expect(start).toHaveBeenCalledOnce()
  expect(start).toHaveBeenCalledWith(
    expect.objectContaining({
      engine: 'browser',
      templates: ['basic-summary', 'study-notes', 'flashcards'],
      settings: { parallel: true, cap: 5, processingMode: 'transcript-only', verbosity: 'standard' },
    }),
  )
  expect(transcript()).toHaveValue(words)
})

test('leaves out a kind that can be made of nothing that is given, and says why before the start', async () => {
  const { user, start } = drawComposer({
    refuses: ({ video, template: kind }) =>
      kind === 'chapters' && !video.transcript?.timed ? 'Chapters need times.' : undefined,
  })
  await user.click(template('Chapters'))
  expect(template('Chapters')).toBeChecked()
  await fill(user, transcript(), words)
  await waitFor(() => expect(template('Chapters')).toHaveAccessibleDescription('Chapters need times.'))
  await user.click(generate())
  await waitFor(() => expect(start).toHaveBeenCalledOnce())
  expect(start).toHaveBeenCalledWith(expect.objectContaining({ templates: ['basic-summary', 'study-notes'] }))
})

test('says what is missing at the first wrong field and goes there', async () => {
  const { user, start } = drawComposer()
  await user.click(generate())
  expect(links()).toHaveFocus()
  expect(links()).toBeInvalid()
  expect(links()).toHaveAccessibleDescription(/Nothing to make notes from yet/)
  await user.type(links(), 'h')
  expect(links()).toBeValid()
  expect(start).not.toHaveBeenCalled()
})

test('asks for a template where none is chosen', async () => {
  const { user, start } = drawComposer()
  await fill(user, transcript(), words)
  await user.click(template('Basic Summary'))
  await user.click(template('Study Notes'))
  await user.click(generate())
  expect(template('Basic Summary')).toHaveFocus()
  expect(screen.getByRole('group', { name: 'Templates' })).toHaveAccessibleDescription(
    'Choose at least one kind of note.',
  )
  expect(start).not.toHaveBeenCalled()
})

test('starts once however often the button is pressed', async () => {
  const { user, start, onStarted } = drawComposer()
  await fill(user, transcript(), words)
  await user.dblClick(generate())
  await waitFor(() => expect(onStarted).toHaveBeenCalled())
  expect(start).toHaveBeenCalledOnce()
})

test('shows why a start failed, and another one is possible', async () => {
  const { user, start, onStarted } = drawComposer()
  start.mockRejectedValueOnce(new Error('The storage is full.'))
  await fill(user, transcript(), words)
  await user.click(generate())
  expect(await screen.findByRole('alert')).toHaveTextContent(/The storage is full\./)
  await user.click(generate())
  await waitFor(() => expect(onStarted).toHaveBeenCalled())
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('leaves out what the engine can do nothing with, says what helps, and goes on with the rest', async () => {
  const { user, start } = drawComposer()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ\nhttps://youtu.be/9bZkp7q19f0')
  await fill(user, transcript(), words)
  expect(await screen.findByText('3 videos · 2 not with this engine')).toBeVisible()
  expect(screen.getAllByText(remedy)).toHaveLength(2)
  expect(screen.getByText(/^1 video × 2 templates = 2 notes/)).toBeVisible()
  await user.click(generate())
  await waitFor(() => expect(start).toHaveBeenCalledOnce())
  const [request] = start.mock.calls[0] ?? []
  expect(request?.videos.map(({ video }) => video.link)).toEqual([undefined])
})

test('refuses a link alone at its field where the engine can do nothing with it', async () => {
  const { user, start } = drawComposer()
  await fill(user, links(), 'https://youtu.be/dQw4w9WgXcQ')
  await user.click(generate())
  expect(links()).toHaveFocus()
  expect(links()).toHaveAccessibleDescription(new RegExp(`No notes can be made of this yet. ${remedy}`))
  expect(screen.getByText(remedy)).toBeVisible()
  expect(start).not.toHaveBeenCalled()
})

test('is done by keyboard alone', async () => {
  const { user, onStarted } = drawComposer()
  await user.tab()
  expect(links()).toHaveFocus()
  await user.tab()
  expect(screen.getByRole('button', { name: 'Add captions' })).toHaveFocus()
  await user.tab()
  expect(screen.getByRole('button', { name: 'Add a folder' })).toHaveFocus()
  await user.tab()
  await user.keyboard(words)
  await user.tab()
  expect(template('Basic Summary')).toHaveFocus()
  await user.keyboard(' ')
  const button = generate()
  while (document.activeElement !== button) await user.tab()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(onStarted).toHaveBeenCalled())
})

test('is without findings, empty and with everything wrong', async () => {
  const { user } = drawComposer()
  expect(await axeFindings()).toEqual([])
  await fill(user, links(), 'not a link')
  await user.click(template('Basic Summary'))
  await user.click(template('Study Notes'))
  await user.click(generate())
  expect(await axeFindings()).toEqual([])
})
