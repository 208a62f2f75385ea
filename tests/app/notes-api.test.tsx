import { axeFindings } from '#tests/support/axe.ts'
import { mockApi, openApp, startInApp } from '#tests/support/mocked-api.tsx'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 30_000 })

const api = mockApi()
const notes = () => within(screen.getByRole('region', { name: 'Notes' }))
const progress = () => within(screen.getByRole('region', { name: 'Progress' }))
const patient = { timeout: 10_000 }

test('asks once per template, with the fields of the contract', async () => {
  await startInApp('Basic Summary', 'Study Notes')
  await api.request('study-notes')
  expect(api.asked.map(({ body }) => body)).toEqual(
    ['basic-summary', 'study-notes'].map((selectedTemplate) => ({
      videoUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      selectedTemplate,
      processingMode: 'hybrid',
      verbosity: 'standard',
    })),
  )
})

test('the first finished note is read while the other is still being made', async () => {
  await startInApp('Basic Summary', 'Study Notes')
  ;(await api.request('study-notes')).note()
  expect(await notes().findByText('Words of study-notes.', {}, patient)).toBeVisible()
  expect(notes().getByRole('tab', { name: 'Study Notes' })).toHaveAttribute('aria-selected', 'true')
  expect(progress().getByRole('list', { name: 'Now processing' })).toHaveTextContent('Basic Summary')
  expect(await axeFindings()).toEqual([])
  ;(await api.request('basic-summary')).note()
  await progress().findByText(/2 notes in/, {}, patient)
  expect(notes().getByRole('tab', { name: 'Study Notes' })).toHaveAttribute('aria-selected', 'true')
  expect(await axeFindings()).toEqual([])
})

test('a failed template shows the server’s own words, and its retry asks for it alone', async () => {
  const user = await startInApp('Basic Summary', 'Study Notes')
  ;(await api.request('basic-summary')).answer(422, {
    error: 'No captions here',
    details: 'The uploader switched them off.',
    suggestion: 'Try another video.',
  })
  ;(await api.request('study-notes')).note()
  await user.click(notes().getByRole('tab', { name: 'Basic Summary' }))
  const panel = within(await notes().findByRole('tabpanel', { name: 'Basic Summary' }))
  expect(await panel.findByText(/No captions here/, {}, patient)).toBeVisible()
  expect(panel.getByText(/switched them off/)).toBeVisible()
  expect(panel.getByText(/Try another video/)).toBeVisible()
  expect(await axeFindings()).toEqual([])
  await user.click(panel.getByRole('button', { name: 'Retry Basic Summary' }))
  await vi.waitUntil(() => api.asked.length === 3, patient)
  ;(await api.request('basic-summary')).note()
  expect(await notes().findByText('Words of basic-summary.', {}, patient)).toBeVisible()
})

test('a rate limit holds the run and says until when', async () => {
  await startInApp('Basic Summary', 'Study Notes')
  ;(await api.request('basic-summary')).answer(429, { error: 'Slow down' }, { 'retry-after': '120' })
  expect(await progress().findByRole('button', { name: 'Try now' }, patient)).toBeVisible()
  expect(progress().getByText(/server asks to wait until/)).toHaveTextContent(/\d{1,2}:\d{2}/)
  expect(await axeFindings()).toEqual([])
})

test('a server that wants a sign-in stops new starts under one message with a link', async () => {
  api.config = { apiBaseUrl: '', signInUrl: '/sign-in', parallel: { maxConcurrent: 1 } }
  await startInApp('Basic Summary', 'Study Notes')
  ;(await api.request('basic-summary')).answer(401, { error: 'Please sign in first' })
  expect((await progress().findAllByText(/Please sign in first/, {}, patient))[0]).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Sign in' })[0]).toHaveAttribute('href', '/sign-in')
  expect(progress().getByRole('button', { name: 'Continue' })).toBeVisible()
  expect(api.asked).toHaveLength(1)
  expect(await axeFindings()).toEqual([])
})

test('runs one at a time where the host switched parallel off', async () => {
  api.config = { apiBaseUrl: '', parallel: { enabled: false } }
  await startInApp('Basic Summary', 'Study Notes')
  const first = await api.request('basic-summary')
  const came = performance.now()
  expect(screen.getByRole('switch', { name: 'Parallel processing' })).toBeDisabled()
  // The stagger is 150 ms: by then a second request would have come.
  await vi.waitUntil(() => performance.now() > came + 300, patient)
  expect(api.asked).toHaveLength(1)
  first.note()
  ;(await api.request('study-notes')).note()
  await progress().findByText(/2 notes in/, {}, patient)
  expect(await axeFindings()).toEqual([])
})

test('a broken config.json is told and the rest works', async () => {
  api.config = { parallel: { maxConcurrent: 99 }, apiBaseUrl: '' }
  openApp()
  // A second one says that nothing is kept here: jsdom has no storage to keep it in.
  const alerts = await screen.findAllByRole('alert', {}, patient)
  expect(alerts.some(({ textContent }) => textContent.includes('config.json'))).toBe(true)
  expect(await axeFindings()).toEqual([])
})
