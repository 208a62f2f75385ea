import { address, drawSettings, key, provider } from '#tests/features/settings/draw-settings.tsx'
import { createTestServices } from '#tests/support/services.tsx'
import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'

const leave = (field: HTMLElement, text: string) => {
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}

test('an address is kept as its server is asked, and what is none is said', async () => {
  const { user, services } = drawSettings()
  await user.selectOptions(provider(), 'LM Studio')
  leave(address(), 'ftp://x')
  expect(address()).toBeInvalid()
  expect(services.settings.getState().connections?.['lm-studio']).toBeUndefined()
  leave(address(), '192.168.1.5:1234/v1/chat/completions')
  expect(address()).toHaveValue('http://192.168.1.5:1234/v1')
  expect(services.settings.getState().connections?.['lm-studio']?.baseUrl).toBe('http://192.168.1.5:1234/v1')
})

test('a half-typed address is the address of nothing', async () => {
  const { user, services } = drawSettings()
  await user.selectOptions(provider(), 'Another server')
  await user.type(address(), 'https://one.test')
  expect(services.settings.getState().connections).toBeUndefined()
  expect(screen.queryByLabelText(/^Key for/)).not.toBeInTheDocument()
  await user.keyboard('{Enter}')
  expect(services.settings.getState().connections).toEqual({ other: { baseUrl: 'https://one.test/v1' } })
  expect(key('one.test')).toBeInTheDocument()
})

test('a key does not go along to another address', async () => {
  const { services, user } = drawSettings()
  await user.selectOptions(provider(), 'Another server')
  leave(address(), 'https://one.test/v1')
  fireEvent.change(key('one.test'), { target: { value: 'sk-planted' } })
  leave(address(), 'https://two.test/v1')
  expect(key('two.test')).toHaveValue('')
  expect(key('two.test')).not.toHaveAccessibleDescription(/There is a key/)
  expect(services.keys.of('https://two.test/v1')).toBeUndefined()
  expect(services.keys.of('https://one.test/v1')).toBe('sk-planted')
})

test('the field of the key can be gone to right after an address is typed', async () => {
  const { services, user } = drawSettings()
  await user.selectOptions(provider(), 'Another server')
  leave(address(), 'https://one.test/v1')
  await user.clear(address())
  await user.type(address(), 'https://two.test/v1')
  await user.tab()
  expect(key('two.test')).toHaveFocus()
  await user.keyboard('sk-typed{Enter}')
  expect(services.keys.store.getState().keys).toEqual({ 'https://two.test/v1': 'sk-typed' })
})

test('at another address, that is who gets the key and the words, and nobody gives out keys', async () => {
  const { user } = drawSettings()
  await user.selectOptions(provider(), 'OpenAI')
  expect(key('OpenAI')).toHaveAccessibleDescription(/sent to OpenAI alone.*Get a key from OpenAI/)
  leave(address(), 'https://proxy.test/v1')
  expect(key('proxy.test')).toHaveAccessibleDescription(/sent to proxy.test alone/)
  expect(provider()).toHaveAccessibleDescription(/straight to proxy.test\./)
  expect(screen.queryByRole('link', { name: /Get a key/ })).not.toBeInTheDocument()
  expect(screen.getAllByRole('textbox', { name: 'Address of the server' })).toHaveLength(1)
})

test('empty means what the host says, where it says anything', async () => {
  drawSettings({ config: { model: { provider: 'openai', baseUrl: 'https://llm.host.test/v1' } } })
  expect(key('llm.host.test')).toBeInTheDocument()
  expect(address()).toHaveAccessibleDescription(/Empty means https:\/\/llm\.host\.test\/v1\./)
  leave(address(), 'https://two.test/v1')
  leave(address(), '')
  expect(address()).toHaveValue('https://llm.host.test/v1')
})

test.each([
  ['http://localhost:11434/v1', /a server on this device; this page sends them nowhere else/],
  ['http://192.168.1.5:11434/v1', /192\.168\.1\.5 in your network; this page sends them nowhere else/],
  ['https://gpu.example.org/v1', /straight to gpu\.example\.org\.$/],
])('says where the words go: %s', (baseUrl, words) => {
  const services = createTestServices()
  services.settings.setState({ provider: 'ollama', connections: { ollama: { baseUrl } } })
  drawSettings({ services })
  expect(provider()).toHaveAccessibleDescription(words)
})

test('deAPI at another address is named by it', () => {
  const services = createTestServices()
  services.settings.setState({ transcription: { on: true, plan: 'basic', baseUrl: 'https://own.test' } })
  drawSettings({ services, engine: 'browser' })
  expect(key('own.test')).toHaveAccessibleDescription(/sent to own.test alone/)
  expect(screen.queryByRole('link', { name: /Get a key/ })).not.toBeInTheDocument()
})

test('that nothing leaves the page is said only while links are not transcribed elsewhere', () => {
  const { services } = drawSettings({ engine: 'browser' })
  const card = () => screen.getByRole('radio', { name: /In this browser/ })
  expect(card()).toHaveAccessibleDescription(/Nothing leaves this page/)
  act(() => services.settings.setState({ transcription: { on: true, plan: 'basic' } }))
  expect(card()).toHaveAccessibleDescription(/go to deAPI.*nothing else leaves this page/)
})
