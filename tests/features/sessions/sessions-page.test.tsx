import { SessionsPage } from '#src/features/sessions/sessions-page.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { aKeptResult, aVideo, found } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices, type TestServices } from '#tests/support/services.tsx'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

const draw = (services: TestServices) => renderWithServices(<SessionsPage />, { services, at: '/sessions' })
const button = (name: string) => screen.findByRole('button', { name })
const items = () => screen.findAllByRole('listitem')

/** A session that is kept and not open, with one of its four notes made and one under way when its page went away. */
async function cutOff(services: TestServices): Promise<void> {
  const { note, task } = aKeptResult()
  await services.persistence.putIn({
    sessions: [
      {
        id: 's1',
        createdAt: 1_700_000_000_000,
        engine: 'api',
        videos: [aVideo(1), aVideo(2)],
        templates: ['basic-summary', 'study-notes'],
        settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
      },
    ],
    notes: [note],
    tasks: [
      task,
      {
        session: 's1',
        task: 'study-notes@youtube:video1',
        status: { template: 'study-notes', status: 'pending', queued: true, progress: 0, attempt: 0 },
        answered: 0,
      },
    ],
  })
}

test('lists the sessions, newest first, with how far they are', async () => {
  const services = createTestServices()
  const first = await services.start({ templates: ['basic-summary'] })
  await services.start({ videos: [found(aVideo(2)), found(aVideo(3))], engine: 'browser' })
  await services.settle(() => services.engine.calls[0]?.succeed())
  draw(services)
  const [newest, oldest, ...others] = (await items()).map((item) => within(item))
  expect(others).toHaveLength(0)
  expect(newest?.getByRole('link', { name: 'Lecture 2 and 1 more' })).toBeVisible()
  expect(newest?.getByText('Basic Summary, Study Notes')).toBeVisible()
  expect(newest?.getByText('0 of 4 done, running')).toBeVisible()
  expect(newest?.queryByRole('button', { name: /^Resume/ })).toBeNull()
  expect(oldest?.getByRole('link', { name: 'Lecture 1' })).toHaveAttribute('href', `/?session=${first}`)
  expect(oldest?.getByText('1 of 1 done')).toBeVisible()
  expect(oldest?.queryByRole('button', { name: /^Resume/ })).toBeNull()
  expect(await axeFindings()).toEqual([])
})

test('lists all of many sessions, however few are drawn at first', async () => {
  const services = createTestServices()
  for (let n = 1; n <= 25; n++)
    await services.start({ videos: [found(aVideo(n))], templates: ['basic-summary'] })
  draw(services)
  await waitFor(() => expect(screen.getAllByRole('link', { name: /^Lecture/ })).toHaveLength(25))
})

test('leads to the form where nothing was started', async () => {
  draw(createTestServices())
  expect(await screen.findByRole('link', { name: 'Make new notes' })).toHaveAttribute('href', '/')
})

test('what was cut off says so, and is resumed without what is done', async () => {
  const services = createTestServices()
  await cutOff(services)
  draw(services)
  expect(await screen.findByText('1 of 4 done, interrupted')).toBeVisible()
  await userEvent.click(await button('Resume Lecture 1 and 1 more'))
  await services.settle()
  expect(services.engine.calls.map(({ task }) => task.id).sort()).toEqual([
    'basic-summary@youtube:video2',
    'study-notes@youtube:video1',
    'study-notes@youtube:video2',
  ])
  expect(screen.getByText('1 of 4 done, running')).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Resume/ })).toBeNull()
  // The button is gone; the keyboard is not lost.
  expect(screen.getByRole('link', { name: 'Lecture 1 and 1 more' })).toHaveFocus()
})

test('what the user stopped is not called interrupted, and can be resumed', async () => {
  const services = createTestServices()
  const id = await services.start()
  await services.settle(() => services.sessions.stop(id))
  draw(services)
  expect(await button('Resume Lecture 1')).toBeVisible()
  expect(screen.getByText('0 of 2 done')).toBeVisible()
})

test('a name is given in place: Enter saves, Escape gives up, none takes it away', async () => {
  const services = createTestServices()
  await cutOff(services)
  draw(services)
  await userEvent.click(await button('Rename Lecture 1 and 1 more'))
  const field = screen.getByRole('textbox', { name: 'Name of Lecture 1 and 1 more' })
  expect(field).toHaveFocus()
  expect(await axeFindings()).toEqual([])
  await userEvent.type(field, '  Physics {Enter}')
  expect(await screen.findByRole('link', { name: 'Physics' })).toBeVisible()
  expect(await button('Rename Physics')).toHaveFocus()
  expect(await services.persistence.session('s1')).toMatchObject({ name: 'Physics' })

  await userEvent.click(await button('Rename Physics'))
  await userEvent.keyboard('Chemistry{Escape}')
  expect(screen.getByRole('link', { name: 'Physics' })).toBeVisible()
  expect(await button('Rename Physics')).toHaveFocus()

  await userEvent.click(await button('Rename Physics'))
  await userEvent.clear(screen.getByRole('textbox'))
  await userEvent.click(await button('Save'))
  expect(await screen.findByRole('link', { name: 'Lecture 1 and 1 more' })).toBeVisible()
})

test('a name that can’t be saved stays in its field, with the reason as it is', async () => {
  const services = createTestServices()
  await cutOff(services)
  vi.spyOn(services.persistence, 'saveSession').mockRejectedValue(new Error('Close the other tab.'))
  draw(services)
  await userEvent.click(await button('Rename Lecture 1 and 1 more'))
  await userEvent.keyboard('Physics{Enter}')
  expect(await screen.findByText('The name could not be saved. Close the other tab.')).toBeVisible()
  expect(screen.getByRole('textbox')).toHaveValue('Physics')
})

test.each([
  [new Error('Nobody knows whether it was done. Look whether it is.'), /Nobody knows whether it was done/],
  [
    new DOMException('Failed to execute transaction', 'UnknownError'),
    /went wrong\. The browser’s storage or/,
  ],
])('what went wrong with a delete is said for people', async (error, words) => {
  const services = createTestServices()
  await cutOff(services)
  vi.spyOn(services.sessions, 'remove').mockRejectedValue(error)
  draw(services)
  await userEvent.click(await button('Delete Lecture 1 and 1 more'))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(words)
  expect(alert).not.toHaveTextContent(/was not deleted/)
})

test('leads to a new session with other templates', async () => {
  const services = createTestServices()
  await cutOff(services)
  draw(services)
  const link = await screen.findByRole('link', {
    name: 'Duplicate with other templates: Lecture 1 and 1 more',
  })
  expect(link).toHaveAttribute('href', '/?from-session=s1')
})

test('a deleted session comes back whole; its notes were there all the time', async () => {
  const services = createTestServices()
  await cutOff(services)
  await services.start({ videos: [found(aVideo(7))] })
  draw(services)
  await userEvent.click(await button('Delete Lecture 1 and 1 more'))
  await waitFor(async () => expect(await items()).toHaveLength(1))
  expect(screen.getByRole('link', { name: 'Lecture 7' })).toHaveFocus()
  expect(screen.getByText('“Lecture 1 and 1 more” was deleted. Its notes stay in the library.')).toBeVisible()
  expect(await services.persistence.note('n1')).toBeDefined()
  expect(await axeFindings()).toEqual([])

  await userEvent.click(await button('Undo'))
  expect(await screen.findByText('1 of 4 done, interrupted')).toBeVisible()
  await waitFor(() => expect(screen.getByRole('link', { name: 'Lecture 1 and 1 more' })).toHaveFocus())
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
})

test('a session that runs is stopped before it is deleted, and the last one gives the focus to the heading', async () => {
  const services = createTestServices()
  await services.start()
  draw(services)
  await userEvent.click(await button('Delete Lecture 1'))
  await services.settle()
  expect(screen.getByText(/was deleted, and what ran of it was stopped\. Its notes/)).toBeVisible()
  expect(services.engine.calls.every(({ attempt }) => attempt.signal.aborted)).toBe(true)
  expect(screen.getByRole('heading', { name: 'Sessions' })).toHaveFocus()
})

test('several are put back one after the other, the last one first', async () => {
  const services = createTestServices()
  await services.start({ videos: [found(aVideo(1))] })
  await services.start({ videos: [found(aVideo(2))] })
  draw(services)
  for (const name of ['Delete Lecture 2', 'Delete Lecture 1']) await userEvent.click(await button(name))
  for (const name of ['Lecture 1', 'Lecture 2']) {
    await userEvent.click(await button('Undo'))
    expect(await screen.findByRole('link', { name })).toBeVisible()
  }
})
