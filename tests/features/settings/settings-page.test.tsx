import { SettingsPage } from '#src/features/settings/settings-page.tsx'
import { defaultSettings } from '#src/store/settings-store.ts'
import { axeFindings } from '#tests/support/axe.ts'
import { renderWithServices } from '#tests/support/services.tsx'
import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

const address = () => screen.getByRole('textbox', { name: 'Address of the notes API' })

test('asks for an address only where the notes API is chosen, and keeps both', async () => {
  const { services } = renderWithServices(<SettingsPage />)
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument()
  await userEvent.click(screen.getByRole('radio', { name: 'Notes API' }))
  await userEvent.type(address(), 'http://127.0.0.1:8787{Enter}')
  expect(services.settings.getState()).toMatchObject({ engine: 'api', apiBaseUrl: 'http://127.0.0.1:8787' })
})

test('says what is no address and keeps the last good one', async () => {
  const { services } = renderWithServices(<SettingsPage />, { config: { apiBaseUrl: 'https://notes.test' } })
  expect(address()).toHaveValue('https://notes.test')
  await userEvent.clear(address())
  await userEvent.tab()
  expect(address()).toBeValid()
  await userEvent.type(address(), 'ftp://x')
  expect(address()).toBeInvalid()
  expect(address()).toHaveAccessibleDescription(/This is not an address/)
  expect(services.settings.getState().apiBaseUrl).toBe('')
})

test.each([
  ['localhost:8787', /starts with http:\/\//],
  ['http://', /can’t be read/],
  ['https://notes.test/?key=1', /leave out that sign/],
  ['https://notes.test/#', /leave out that sign/],
  ['https://me:secret@notes.test', /leave out the part before the @/],
])('says what is wrong with %s and does not keep it', (typed, reason) => {
  const { services } = renderWithServices(<SettingsPage />, { config: { apiBaseUrl: 'https://notes.test' } })
  fireEvent.change(address(), { target: { value: typed } })
  expect(address()).toBeInvalid()
  expect(address()).toHaveAccessibleDescription(reason)
  expect(services.settings.getState().apiBaseUrl).toBeUndefined()
})

test('says the whole command of a notes API on this machine', () => {
  renderWithServices(<SettingsPage />, { config: { apiBaseUrl: '' } })
  expect(address()).toHaveAccessibleDescription(/npm run serve:api -- --captions DIR/)
})

test('keeps the chosen theme', async () => {
  const { services } = renderWithServices(<SettingsPage />)
  await userEvent.click(screen.getByRole('radio', { name: 'Dark' }))
  expect(services.settings.getState().theme).toBe('dark')
})

test('goes back to the defaults, and to the host’s engine', async () => {
  const { services } = renderWithServices(<SettingsPage />)
  await userEvent.click(screen.getByRole('radio', { name: 'Notes API' }))
  await userEvent.click(screen.getByRole('button', { name: 'Reset to defaults' }))
  expect(services.settings.getState()).toEqual(defaultSettings)
  expect(screen.getByRole('radio', { name: 'In this browser' })).toBeChecked()
})

test('is without findings', async () => {
  renderWithServices(<SettingsPage />, { config: { apiBaseUrl: '' } })
  expect(await axeFindings()).toEqual([])
})
