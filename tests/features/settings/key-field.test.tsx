import { drawSettings, key, testButton } from '#tests/features/settings/draw-settings.tsx'
import { createTestServices } from '#tests/support/services.tsx'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

const gemini = 'https://generativelanguage.googleapis.com/v1beta'
const remember = () => screen.getByRole('switch', { name: 'Remember on this device' })
const stored = () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])

test('a key is held for its server, and is in no storage', async () => {
  const { services, user, container } = drawSettings()
  await user.click(key())
  await user.paste('  GEMINI_API_KEY="AIza-planted"\n')
  expect(services.keys.of(gemini)).toBe('AIza-planted')
  expect(container.innerHTML).not.toContain('planted')
  expect(stored()).not.toContain('planted')
  expect(JSON.stringify(services.settings.getState())).not.toContain('planted')
})

test('a key that is there stands nowhere in the page', () => {
  const { services, container } = drawSettings()
  act(() => services.keys.set(gemini, 'AIza-planted'))
  expect(key()).toHaveValue('')
  expect(key()).toHaveAttribute('type', 'password')
  expect(key()).toHaveAttribute('autocomplete', 'off')
  expect(key()).toHaveAccessibleDescription(/There is a key for Google Gemini/)
  expect(container.innerHTML).not.toContain('planted')
})

test('what is typed can be shown', async () => {
  const { user } = drawSettings()
  await user.type(key(), 'AIza-planted')
  await user.click(screen.getByRole('button', { name: 'Show what is typed' }))
  expect(key()).toHaveAttribute('type', 'text')
})

test('what is typed is held once the field is left, or at Enter: half a key takes the place of none', async () => {
  const { services, user } = drawSettings()
  services.keys.set(gemini, 'AIza-good')
  await user.type(key(), 'AIza-typed')
  expect(services.keys.of(gemini)).toBe('AIza-good')
  await user.keyboard('{Enter}')
  expect(services.keys.of(gemini)).toBe('AIza-typed')
  await user.type(key(), '-on')
  await user.tab()
  expect(services.keys.of(gemini)).toBe('AIza-typed-on')
  await user.clear(key())
  await user.tab()
  expect(services.keys.of(gemini)).toBe('AIza-typed-on')
})

test('what is typed is held where the page is left from the field', async () => {
  const { services, user, unmount } = drawSettings()
  await user.type(key(), 'AIza-typed')
  unmount()
  expect(services.keys.of(gemini)).toBe('AIza-typed')
})

test.each(['pointer', 'keyboard'])('a test by %s right after typing is one of the new key', async (by) => {
  const { services, user, asked } = drawSettings()
  await user.type(key(), 'AIza-typed')
  if (by === 'pointer') await user.click(testButton())
  else {
    while (document.activeElement !== testButton()) await user.tab()
    await user.keyboard('{Enter}')
  }
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(services.keys.of(gemini)).toBe('AIza-typed')
})

test('says what can’t be a key, and holds the one from before', async () => {
  const { services, user } = drawSettings()
  fireEvent.change(key(), { target: { value: 'ключ' } })
  expect(key()).toBeInvalid()
  expect(key()).toHaveAccessibleDescription(/Latin letters/)
  expect(services.keys.store.getState().keys).toEqual({})
  fireEvent.change(key(), { target: { value: 'AIza-planted' } })
  await user.clear(key())
  await user.type(key(), 'ключ')
  await user.tab()
  expect(key()).toHaveAccessibleDescription(/The key from before is still in use/)
  expect(services.keys.of(gemini)).toBe('AIza-planted')
  await user.click(screen.getByRole('button', { name: 'Forget this key' }))
  expect(key()).toHaveValue('')
  expect(key()).toBeValid()
})

test('asks nothing while what stands in the field can’t be a key, and says so beside the button', async () => {
  const { services, user, asked } = drawSettings()
  act(() => services.keys.set(gemini, 'AIza-good'))
  await user.click(key())
  await user.paste('ключ')
  await user.click(testButton())
  expect(asked).toHaveLength(0)
  expect(testButton()).toHaveAccessibleDescription(/can’t be one: correct it/)
  await user.clear(key())
  expect(testButton()).toHaveAttribute('aria-disabled', 'false')
})

test('says that blanks in a key are left out', async () => {
  const { services, user } = drawSettings()
  await user.click(key())
  await user.paste('sk-test-01234567 89abcdef')
  expect(services.keys.of(gemini)).toBe('sk-test-0123456789abcdef')
  expect(key()).toHaveAccessibleDescription(/without blanks, line breaks/)
})

test('says what becomes of notes under way where all keys are forgotten', async () => {
  const services = createTestServices()
  const sessions = { ...services.sessions, busy: () => true }
  const { user } = drawSettings({ services: { ...services, sessions } })
  act(() => services.keys.set(gemini, 'AIza-good'))
  await user.click(screen.getByRole('button', { name: 'Forget all keys' }))
  expect(screen.getByText(/goes on with the key it has; the rest will wait/)).toHaveRole('status')
})

test('remembers by the user’s choice alone, and takes it back at once', async () => {
  const { user } = drawSettings()
  fireEvent.change(key(), { target: { value: 'AIza-planted' } })
  expect(remember()).not.toBeChecked()
  expect(remember()).toHaveAccessibleDescription(/whoever uses this browser profile can read them/)
  await user.click(remember())
  expect(localStorage.getItem('fanfold-keys')).toContain('AIza-planted')
  await user.click(remember())
  expect(stored()).not.toContain('planted')
})

test('forgets all keys with one click, also what stands in the field, and keeps the focus', async () => {
  const { services, user } = drawSettings()
  services.keys.set('https://api.groq.com/openai/v1', 'gsk-planted')
  fireEvent.change(key(), { target: { value: 'AIza-planted' } })
  await user.click(remember())
  const forget = screen.getByRole('button', { name: 'Forget all keys' })
  await user.click(forget)
  expect(services.keys.store.getState()).toMatchObject({ keys: {}, remembered: false })
  expect(stored()).not.toContain('planted')
  expect(key()).toHaveValue('')
  expect(forget).toHaveFocus()
  const said = screen.getByText('All keys are forgotten, in every tab.')
  expect(said).toHaveRole('status')
  act(() => services.keys.set(gemini, 'AIza-another'))
  expect(said).toBeEmptyDOMElement()
})

test('forgets one key, and the field has the focus', async () => {
  const { services, user } = drawSettings()
  fireEvent.change(key(), { target: { value: 'AIza-planted' } })
  await user.click(screen.getByRole('button', { name: 'Forget this key' }))
  expect(services.keys.store.getState().keys).toEqual({})
  expect(key()).toHaveFocus()
  expect(key()).toHaveValue('')
})
