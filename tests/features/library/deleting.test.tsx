import { StorageFull } from '#src/domain/ports.ts'
import { LibraryPage } from '#src/features/library/library-page.tsx'
import { aNote, aVideo } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

/** Three templates of each of two videos, the second one's first. */
async function open(at = '/library') {
  const services = createTestServices()
  const notes = [1, 2].flatMap((n) =>
    ['basic-summary', 'study-notes', 'flashcards'].map((template, k) =>
      aNote({ id: `${template}${n}`, template, video: aVideo(n), madeAt: n * 1000 - k }),
    ),
  )
  await services.persistence.putIn({ notes })
  renderWithServices(<LibraryPage />, { services, at })
  await screen.findByRole('list', { name: 'Notes' })
  const left = async () => (await services.persistence.noteFacts()).length
  return { services, left, user: userEvent.setup() }
}
const button = (name: string) => screen.getByRole('button', { name })
const link = (name: string) => screen.getByRole('link', { name })

test('deletes a note, goes to the next one, and puts it back', async () => {
  const { user, left } = await open()
  await user.click(button('Delete Basic Summary of Lecture 2'))
  await waitFor(() => expect(link('Study Notes of Lecture 2')).toHaveFocus())
  expect(screen.queryByRole('link', { name: 'Basic Summary of Lecture 2' })).toBeNull()
  expect(screen.getByText('Basic Summary of “Lecture 2” was deleted.')).toBeVisible()
  expect(await left()).toBe(5)
  await user.click(button('Undo'))
  await waitFor(() => expect(link('Basic Summary of Lecture 2')).toHaveFocus())
  expect(await left()).toBe(6)
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('deletes all notes of a video', async () => {
  const { user, left } = await open()
  await user.click(button('Delete 3 notes of Lecture 1'))
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Lecture 1' })).toBeNull())
  expect(screen.getByText('3 notes of “Lecture 1” were deleted.')).toBeVisible()
  expect(link('Flashcards of Lecture 2')).toHaveFocus()
  expect(await left()).toBe(3)
})

test('deletes what is selected', async () => {
  const { user, left } = await open()
  await user.click(screen.getByRole('checkbox', { name: 'Select all notes of Lecture 2' }))
  await user.click(screen.getByRole('checkbox', { name: 'Select Flashcards of Lecture 2' }))
  const bar = within(screen.getByRole('group', { name: 'Selected notes' }))
  expect(bar.getByText('2 selected')).toBeVisible()
  expect(screen.getByRole('checkbox', { name: 'Select all notes of Lecture 2' })).toBePartiallyChecked()
  await user.click(bar.getByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(link('Flashcards of Lecture 2')).toHaveFocus())
  expect(await left()).toBe(4)
  await user.click(button('Undo'))
  await waitFor(async () => expect(await left()).toBe(6))
})

test('selects everything that is listed, and nothing that is not', async () => {
  const { user, left } = await open('/library?template=flashcards')
  await user.click(screen.getByRole('checkbox', { name: 'Select Flashcards of Lecture 1' }))
  await user.click(button('Select all 2'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Template' }), 'Study Notes')
  expect(screen.queryByRole('group', { name: 'Selected notes' })).toBeNull()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Template' }), 'All templates')
  await user.click(
    within(screen.getByRole('group', { name: 'Selected notes' })).getByRole('button', { name: 'Delete' }),
  )
  await waitFor(async () => expect(await left()).toBe(4))
})

test('closes an open note that is deleted', async () => {
  const { user, left } = await open('/library?note=study-notes1')
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  await waitFor(() => expect(screen.queryByRole('article')).toBeNull())
  expect(await left()).toBe(5)
  await waitFor(() => expect(link('Flashcards of Lecture 1')).toHaveFocus())
})

test('several are put back one after the other, the last one first', async () => {
  const { user, left } = await open()
  for (const name of ['Basic Summary', 'Study Notes']) {
    await user.click(button(`Delete ${name} of Lecture 2`))
    await waitFor(() => expect(screen.queryByRole('link', { name: `${name} of Lecture 2` })).toBeNull())
  }
  for (const name of ['Study Notes', 'Basic Summary']) {
    await user.click(button('Undo'))
    await waitFor(() => expect(link(`${name} of Lecture 2`)).toHaveFocus())
  }
  expect(await left()).toBe(6)
})

test('says why nothing was deleted, and keeps the note open', async () => {
  const { user, services, left } = await open('/library?note=study-notes1')
  vi.spyOn(services.persistence, 'deleteNotes').mockRejectedValueOnce(new StorageFull('There is no room.'))
  await user.click(await screen.findByRole('button', { name: 'Delete' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Nothing was deleted\. There is no room\.$/)
  expect(await left()).toBe(6)
  expect(await screen.findByRole('article')).toBeVisible()
})
