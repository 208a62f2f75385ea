import { App } from '#src/app/app.tsx'
import { createDraftStore } from '#src/features/composer/draft-store.ts'
// Loaded before the clock of a test runs: the app itself fetches them when it is idle.
import '#src/features/monitor/progress-region.tsx'
import '#src/features/results/notes-region.tsx'
import '#src/features/settings/settings-page.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { createTestServices, renderWithServices, type RenderOptions } from '#tests/support/services.tsx'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

const draw = (options?: RenderOptions) => renderWithServices(<App draft={createDraftStore()} />, options)
const nav = () => within(screen.getByRole('navigation', { name: 'Main' }))
const links = () => screen.getByRole('textbox', { name: 'Video links' })

test('says what it is and has the form ready', () => {
  draw()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/every kind of note/)
  expect(screen.getByRole('form', { name: 'New notes' })).toBeVisible()
  expect(nav().getByRole('link', { name: 'New' })).toHaveAttribute('aria-current', 'page')
})

test('keeps what was typed while another page is looked at', async () => {
  draw()
  await userEvent.type(links(), 'https://youtu.be/dQw4w9WgXcQ')
  await userEvent.click(nav().getByRole('link', { name: 'Settings' }))
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeVisible()
  expect(nav().getByRole('link', { name: 'Settings' })).toHaveAttribute('aria-current', 'page')
  expect(document.title).toBe('Settings · Fanfold')
  await userEvent.click(nav().getByRole('link', { name: 'New' }))
  expect(links()).toHaveValue('https://youtu.be/dQw4w9WgXcQ')
  expect(document.title).toBe('Fanfold')
})

test('goes from the form to the session it started', async () => {
  const { history } = draw()
  await userEvent.type(screen.getByRole('textbox', { name: 'Transcript' }), 'Bread needs flour and time.')
  await userEvent.click(screen.getByRole('button', { name: 'Generate notes' }))
  // What reads the form comes after the first screen.
  await waitFor(() => expect(history.at(-1)).toMatch(/^\/\?session=\w+$/))
  expect(await screen.findByRole('region', { name: 'Progress' })).toBeVisible()
  expect(await screen.findByRole('region', { name: 'Notes' })).toBeVisible()
  // Below the form, which is out of view then.
  expect(screen.getByRole('heading', { level: 2, name: 'Bread needs flour and time.' })).toHaveFocus()
})

test('shows an open session from its address', async () => {
  const services = createTestServices()
  const session = await services.start()
  draw({ services, at: `/?session=${session}` })
  expect(await screen.findByRole('region', { name: 'Notes' })).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'New notes' })).toBeVisible()
})

test('is without findings while a session is open', async () => {
  const services = createTestServices()
  const session = await services.start()
  draw({ services, at: `/?session=${session}` })
  await screen.findByRole('region', { name: 'Notes' })
  expect(await axeFindings()).toEqual([])
})

test('says calmly that a session is gone', async () => {
  draw({ at: '/?session=long-ago' })
  expect(await screen.findByText(/no such session/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Make new notes' })).toHaveAttribute('href', '/')
})

test('has an answer to an address that leads nowhere', () => {
  draw({ at: '/nowhere' })
  expect(screen.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
})

test('shows the engine in use and leads to its settings', () => {
  draw({ config: { apiBaseUrl: 'https://notes.test/v1' } })
  expect(screen.getByRole('link', { name: 'Engine: notes API at notes.test' })).toHaveAttribute(
    'href',
    '/settings',
  )
})

test('goes through the themes and puts each on the page', async () => {
  draw()
  for (const [before, after] of [
    ['system', 'light'],
    ['light', 'dark'],
    ['dark', 'system'],
  ]) {
    await userEvent.click(screen.getByRole('button', { name: `Theme: ${before}` }))
    expect(document.documentElement.dataset['theme']).toBe(after)
  }
})

test('reports a broken configuration until it is dismissed', async () => {
  draw({ problem: 'config.json can’t be used.' })
  expect(screen.getByRole('alert')).toHaveTextContent('config.json can’t be used.')
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
})

test('is without findings on the first screen', async () => {
  draw()
  expect(await axeFindings()).toEqual([])
})
