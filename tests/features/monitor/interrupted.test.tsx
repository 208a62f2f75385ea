import type { Session } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import { pendingStatus, taskId } from '#src/domain/task.ts'
import { Interrupted } from '#src/features/monitor/interrupted.tsx'
import { aKeptResult, aVideo } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { settings } from '#tests/support/sessions-lab.ts'
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

const templates = ['basic-summary', 'study-notes', 'flashcards']
const session: Session = { id: 's1', createdAt: 1, engine: 'api', videos: [aVideo()], templates, settings }
const task = (template: string) => taskId(aVideo().id, template)
const live: TaskRecord = {
  session: 's1',
  task: task('study-notes'),
  status: { ...pendingStatus('study-notes'), queued: true },
  answered: 2,
}

/** One note of three is made; one was under way and one not even noted when the page went away. */
async function setUp(...more: readonly Session[]) {
  const services = createTestServices()
  await services.persistence.saveSession(session)
  for (const one of more) await services.persistence.saveSession(one)
  await services.persistence.saveResults([aKeptResult()])
  await services.persistence.saveTasks([live])
  const rendered = renderWithServices(<Interrupted waits={false} />, { services })
  return { ...rendered, services }
}

test('offers what was interrupted with how far it is, and runs only the rest of it, under the old keys', async () => {
  const { services, history } = await setUp()
  const region = await screen.findByRole('region', { name: 'Interrupted' })
  expect(region).toHaveTextContent('Lecture 1 1 of 3 done')
  expect(services.engine.calls).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Resume Lecture 1' }))
  await services.settle()
  expect(history.at(-1)).toBe('/?session=s1')
  expect(services.engine.calls.map(({ attempt }) => attempt.idempotencyKey)).toEqual([
    `s1/${task('study-notes')}/2`,
    `s1/${task('flashcards')}/0`,
  ])
  expect(screen.queryByRole('region', { name: 'Interrupted' })).toBeNull()
})

test('offers nothing where all was stopped by the user, or is done', async () => {
  const services = createTestServices()
  await services.persistence.saveSession({ ...session, templates: ['basic-summary', 'study-notes'] })
  await services.persistence.saveResults([aKeptResult()])
  await services.persistence.saveTasks([{ ...live, status: pendingStatus('study-notes') }])
  renderWithServices(<Interrupted waits={false} />, { services })
  await services.settle()
  expect(screen.queryByRole('region')).toBeNull()
})

test('names three at most, and can be put off', async () => {
  const others = ['A', 'B', 'C'].map((name, n) => ({ ...session, id: name, name, createdAt: n + 2 }))
  await setUp(...others)
  await screen.findByRole('region', { name: 'Interrupted' })
  const resumes = screen.getAllByRole('button', { name: /^Resume/ }).map((button) => button.ariaLabel)
  expect(resumes).toEqual(['Resume C', 'Resume B', 'Resume A'])
  expect(screen.getByRole('link', { name: '1 more' })).toHaveAttribute('href', '/sessions')
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('region')).toBeNull()
})

test('what is deleted is not offered any more, and is again once that is taken back', async () => {
  const { services, unmount } = await setUp({ ...session, id: 'other', name: 'Other', createdAt: 2 })
  await screen.findByRole('button', { name: 'Resume Other' })
  await services.settle(() => void services.sessions.remove('other'))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Resume Other' })).toBeNull())
  expect(screen.getByRole('button', { name: 'Resume Lecture 1' })).toBeVisible()
  unmount()
  const gone = await services.persistence.deleteSession('s1')
  renderWithServices(<Interrupted waits={false} />, { services })
  expect(screen.queryByRole('region')).toBeNull()
  await services.settle()
  expect(screen.queryByRole('region')).toBeNull()
  await services.settle(() => void services.persistence.putIn(gone))
  expect(await screen.findByRole('button', { name: 'Resume Lecture 1' })).toBeVisible()
})

test('offers nothing before it is known what other tabs have open', async () => {
  const { services } = await setUp()
  await screen.findByRole('region', { name: 'Interrupted' })
  for (const role of ['finding', 'guest'] as const) {
    await services.settle(() => services.tab.setState({ role }, true))
    expect(screen.queryByRole('region')).toBeNull()
  }
  await services.settle(() => services.tab.setState({ role: 'guest', isInStep: true }, true))
  expect(screen.getByRole('region', { name: 'Interrupted' })).toBeVisible()
})

test('says why a session could not be resumed, and stays', async () => {
  const { services, history } = await setUp()
  vi.spyOn(services.persistence, 'session').mockRejectedValue(new Error('Reload this tab.'))
  await userEvent.click(await screen.findByRole('button', { name: 'Resume Lecture 1' }))
  await services.settle()
  expect(screen.getByRole('alert')).toHaveTextContent('“Lecture 1” was not resumed. Reload this tab.')
  expect(screen.getByRole('button', { name: 'Resume Lecture 1' })).toBeVisible()
  expect(history).toEqual(['/'])
})

test('reads nothing while something else is to be read first', async () => {
  const services = createTestServices()
  await services.persistence.saveSession(session)
  const read = vi.spyOn(services.persistence, 'sessions')
  renderWithServices(<Interrupted waits />, { services })
  await services.settle()
  expect(read).not.toHaveBeenCalled()
})
