import { App } from '#src/app/app.tsx'
import { createDraftStore } from '#src/features/composer/draft-store.ts'
// Loaded before the clock of a test runs: the app itself fetches them when it is idle.
import '#src/features/monitor/interrupted.tsx'
import '#src/features/monitor/progress-region.tsx'
import '#src/features/results/notes-region.tsx'
import { aSession } from '#tests/support/kept.ts'
import { createTestServices, renderWithServices, type TestServices } from '#tests/support/services.tsx'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

const draw = (services: TestServices, session: string) =>
  renderWithServices(<App draft={createDraftStore()} />, { services, at: `/?session=${session}` })
/** A session that is shown after it was opened from the storage. */
async function shown() {
  const services = createTestServices()
  await services.persistence.saveSession(aSession())
  const rendered = draw(services, 's1')
  // The first one to be drawn fetches code as well.
  await screen.findByRole('region', { name: 'Notes' }, { timeout: 10_000 })
  return { ...rendered, services }
}

test('a session that is deleted while it is shown is said to be gone', async () => {
  const { services } = await shown()
  await services.settle(() => void services.sessions.remove('s1'))
  expect(await screen.findByText(/no such session/)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.queryByRole('region', { name: 'Notes' })).toBeNull()
})

test('a session that was deleted meanwhile is said to be gone where one comes back to it', async () => {
  const { services, unmount } = await shown()
  unmount()
  await services.settle(() => void services.sessions.remove('s1'))
  draw(services, 's1')
  expect(await screen.findByText(/no such session/)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a session that can’t be read is not said to be gone, and is asked for again', async () => {
  const services = createTestServices()
  await services.persistence.saveSession(aSession())
  const read = vi.spyOn(services.persistence, 'session').mockRejectedValue(new Error('Close the other tabs.'))
  draw(services, 's1')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This session could not be opened.Close the other tabs.',
  )
  expect(screen.queryByText(/no such session/)).toBeNull()
  read.mockRestore()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('region', { name: 'Notes' })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByRole('main')).toHaveFocus()
})
