import {
  address,
  drawSettings,
  key,
  model,
  provider,
  testButton,
} from '#tests/features/settings/draw-settings.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { createTestServices } from '#tests/support/services.tsx'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'

const advanced = () => fireEvent.click(screen.getByText('Advanced'))
const models = [
  { id: 'gpt-4.1-mini', window: 1_047_576, price: { input: 0.4, output: 1.6 } },
  { id: 'free-one', price: { input: 0, output: 0 } },
]

test('Gemini needs nothing but a key at first', () => {
  drawSettings()
  expect(provider()).toHaveDisplayValue('Google Gemini')
  expect(model()).toHaveValue('gemini-flash-latest')
  expect(screen.getByRole('link', { name: /Get a key from Google Gemini/ })).toHaveAttribute(
    'href',
    'https://aistudio.google.com/apikey',
  )
  expect(screen.getByText('Advanced').closest('details')).not.toHaveAttribute('open')
})

test('a server at home needs its address and no key, and says how it lets the page in', async () => {
  const { user, services } = drawSettings()
  await user.selectOptions(provider(), 'Ollama')
  expect(screen.queryByLabelText(/^Key for Ollama/)).not.toBeInTheDocument()
  expect(address()).toHaveValue('http://localhost:11434/v1')
  expect(address()).toHaveAccessibleDescription(/OLLAMA_ORIGINS.* http:\/\/localhost/)
  expect(testButton()).toHaveAccessibleDescription('Choose which model of Ollama is to make the notes.')
  fireEvent.change(model(), { target: { value: 'llama3.2' } })
  expect(services.settings.getState()).toMatchObject({
    provider: 'ollama',
    connections: { ollama: { model: 'llama3.2' } },
  })
})

test('what was said of each provider stays with it', async () => {
  const { user, services } = drawSettings()
  fireEvent.change(model(), { target: { value: 'gemini-pro' } })
  await user.selectOptions(provider(), 'OpenAI')
  expect(model()).toHaveValue('gpt-4.1-mini')
  await user.selectOptions(provider(), 'Google Gemini')
  expect(model()).toHaveValue('gemini-pro')
  expect(services.settings.getState().connections).toEqual({ gemini: { model: 'gemini-pro' } })
})

test('lists the models with window and price once the field is used, and once for the same key', async () => {
  const list = vi.fn(async () => models)
  const { user, container } = drawSettings({ models: list })
  fireEvent.change(key(), { target: { value: 'AIza-planted' } })
  expect(list).not.toHaveBeenCalled()
  await user.click(model())
  await waitFor(() => expect(container.querySelector('option[value="gpt-4.1-mini"]')).toBeInTheDocument())
  expect(container.querySelector('option[value="gpt-4.1-mini"]')).toHaveTextContent(
    'gpt-4.1-mini · 1,047,576 tokens at once · $0.4 in, $1.6 out for a million tokens',
  )
  expect(container.querySelector('option[value="free-one"]')).toHaveTextContent('free-one · free')
  expect(model()).toHaveAccessibleDescription('“gemini-flash-latest” is not among the 2 models of the list.')
  await user.click(key())
  await user.click(model())
  expect(list).toHaveBeenCalledOnce()
})

test('a list that does not come is said, and a name can be typed all the same', async () => {
  const { user, services } = drawSettings({
    models: () => Promise.reject(new Error('The server does not let this page in.')),
  })
  await user.click(model())
  await waitFor(() =>
    expect(model()).toHaveAccessibleDescription(/does not let this page in\. You can type a name/),
  )
  // Why is said once.
  expect(screen.getAllByText(/does not let this page in/)).toHaveLength(1)
  fireEvent.change(model(), { target: { value: ' my-model ' } })
  expect(services.settings.getState().connections?.gemini?.model).toBe('my-model')
})

test('showing the whole list leaves the model as it is', async () => {
  const { user, services } = drawSettings({ models: async () => models })
  await user.click(screen.getByRole('button', { name: 'Show the list: Model' }))
  expect(model()).toHaveFocus()
  expect(model()).toHaveValue('')
  expect(model()).toHaveAccessibleDescription(/^Chosen: gemini-flash-latest\./)
  await user.tab()
  expect(model()).toHaveValue('gemini-flash-latest')
  expect(services.settings.getState().connections).toBeUndefined()
})

test('more can be said under Advanced, and taken back', () => {
  const { services } = drawSettings()
  advanced()
  fireEvent.click(screen.getByRole('radio', { name: 'Standard alone' }))
  fireEvent.change(screen.getByRole('combobox', { name: 'Second model' }), {
    target: { value: 'gemini-lite' },
  })
  const number = (name: string) => screen.getByRole('spinbutton', { name })
  fireEvent.change(number('Context window'), { target: { value: '32000' } })
  fireEvent.change(number('Requests a minute'), { target: { value: '5' } })
  expect(services.settings.getState()).toMatchObject({
    levels: 'one',
    connections: { gemini: { fallback: 'gemini-lite', window: 32_000, requestsAMinute: 5 } },
  })
  fireEvent.change(number('Context window'), { target: { value: '12' } })
  expect(number('Context window')).toHaveAccessibleDescription(/Still in use: 32000 tokens/)
  fireEvent.change(number('Context window'), { target: { value: '' } })
  fireEvent.change(number('Requests a minute'), { target: { value: '' } })
  expect(number('Context window')).toBeValid()
  expect(services.settings.getState().connections).toEqual({ gemini: { fallback: 'gemini-lite' } })
})

test('a browser’s own model is offered only where there is one', async () => {
  const { unmount } = drawSettings()
  const names = () =>
    within(provider())
      .getAllByRole('option')
      .map((option) => option.textContent)
  expect(names()).not.toContain('This browser’s own model')
  unmount()
  drawSettings({ services: { ...createTestServices(), providers: async () => ['gemini', 'device'] } })
  await waitFor(() => expect(names()).toEqual(['Google Gemini', 'This browser’s own model']))
})

test('the host’s model holds until the user picks another', async () => {
  const { user } = drawSettings({
    config: { model: { provider: 'other', baseUrl: 'https://llm.host.test/v1', model: 'host-model' } },
  })
  expect(provider()).toHaveDisplayValue('Another server')
  expect(address()).toHaveValue('https://llm.host.test/v1')
  expect(model()).toHaveValue('host-model')
  await user.selectOptions(provider(), 'Mistral')
  expect(model()).toHaveValue('mistral-small-latest')
})

test.each(['model', 'api', 'browser'] as const)('is without findings: %s', async (engine) => {
  const { services } = drawSettings({ engine })
  services.settings.setState({ transcription: { on: true, plan: 'basic' } })
  if (engine === 'model') advanced()
  expect(await axeFindings()).toEqual([])
})
