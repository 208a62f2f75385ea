import { drawComposer, fill, generate, links } from '#tests/features/composer/draw-composer.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices, type TestServices } from '#tests/support/services.tsx'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

const gemini = 'https://generativelanguage.googleapis.com/v1beta'
const engine = () => screen.getByRole('combobox', { name: 'Engine' })
const link = 'https://youtu.be/dQw4w9WgXcQ'
const found = () => within(screen.getByRole('region', { name: 'What was found' }))
const openOptions = () => fireEvent.click(screen.getByText('Options', { exact: true }))

test('the engine is chosen in the form, and what it needs is said at once', async () => {
  const { user, services } = drawComposer({ refuses: () => undefined })
  await user.selectOptions(engine(), 'Your own model')
  expect(services.settings.getState().engine).toBe('model')
  expect(screen.getByText('Google Gemini needs your key before it can make notes.')).toHaveRole('status')
  act(() => services.keys.set(gemini, 'AIza-planted'))
  expect(screen.queryByText(/needs your key/)).not.toBeInTheDocument()
})

test('nothing starts while the key is missing: the focus goes to where it can be given', async () => {
  const { user, start, services } = drawComposer({
    config: { engine: 'model' },
    refuses: () => undefined,
  })
  await fill(user, links(), link)
  expect(await found().findByText('1 video')).toBeInTheDocument()
  await user.click(generate())
  expect(start).not.toHaveBeenCalled()
  const setUp = screen.getByRole('link', { name: 'Set it up' })
  expect(setUp).toHaveFocus()
  expect(setUp).toHaveAccessibleDescription('Google Gemini needs your key before it can make notes.')
  services.keys.set('https://api.openai.com/v1', 'sk-of-another')
  await user.click(generate())
  expect(start).not.toHaveBeenCalled()
})

test('says what an engine can’t do also while its key is missing', async () => {
  const { user } = drawComposer({
    config: { engine: 'model' },
    refuses: ({ video }) => (video.transcript ? undefined : 'This video has no transcript yet.'),
  })
  await fill(user, links(), link)
  expect(await found().findByText('This video has no transcript yet.')).toBeInTheDocument()
  expect(screen.getByText('Google Gemini needs your key before it can make notes.')).toBeInTheDocument()
})

test('a link that this browser can’t do is offered to the user’s own model, and the draft stays', async () => {
  const { user, services, history, draft } = drawComposer()
  await fill(user, links(), link)
  expect(await found().findByRole('link', { name: 'open the video' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  )
  await user.click(found().getByRole('button', { name: 'Use your own model instead' }))
  expect(services.settings.getState().engine).toBe('model')
  expect(history.at(-1)).toBe('/settings#own-model')
  expect(draft.getState().links).toBe(link)
})

test('where the key is there, the model is used without a way round', async () => {
  const services = createTestServices(
    createControlledEngine(
      {},
      {
        refuses: ({ video, processingMode }) =>
          video.transcript || processingMode === 'auto' ? undefined : 'No.',
      },
    ),
  )
  services.keys.set(gemini, 'AIza-planted')
  const { user, history, start } = drawComposer({ services })
  await fill(user, links(), link)
  await user.click(await found().findByRole('button', { name: 'Use your own model instead' }))
  expect(history.at(-1)).toBe('/')
  await user.click(generate())
  expect(start.mock.calls[0]?.[0]).toMatchObject({ engine: 'model', settings: { processingMode: 'auto' } })
})

test('a key that another tab brings makes a new plan', async () => {
  const services: TestServices = createTestServices(
    createControlledEngine(
      {},
      {
        refuses: ({ video }) =>
          video.transcript || services.keys.of('https://llm.test/v1') ? undefined : 'This one wants a key.',
      },
    ),
  )
  services.settings.setState({
    provider: 'other',
    connections: { other: { baseUrl: 'https://llm.test/v1', model: 'm' } },
  })
  const { user } = drawComposer({ services, config: { engine: 'model' } })
  await fill(user, links(), link)
  expect(await found().findByText('This one wants a key.')).toBeInTheDocument()
  act(() => services.keys.set('https://llm.test/v1', 'sk-planted'))
  expect(found().queryByText('This one wants a key.')).not.toBeInTheDocument()
})

test('links that Gemini can’t watch are not offered to it, but to the transcription', async () => {
  const { user } = drawComposer()
  await fill(user, links(), 'https://example.org/talk.mp4')
  expect(await found().findByRole('link', { name: /Transcription of links/ })).toHaveAttribute(
    'href',
    '/settings#transcription',
  )
  expect(found().queryByRole('button', { name: 'Use your own model instead' })).not.toBeInTheDocument()
})

test('says for each engine what a link needs', async () => {
  const { services } = drawComposer({ refuses: () => undefined })
  const says = (hint: RegExp) => expect(links()).toHaveAccessibleDescription(hint)
  says(/In this browser a link needs its captions/)
  act(() => services.settings.setState({ engine: 'model' }))
  says(/Gemini watches YouTube videos itself; other links need/)
  act(() => services.settings.setState({ provider: 'ollama' }))
  says(/Ollama needs their captions/)
  act(() => services.settings.setState({ transcription: { on: true, plan: 'basic' } }))
  says(/deAPI first transcribes those without captions/)
  act(() => services.settings.setState({ engine: 'api' }))
  says(/The notes API looks after the rest/)
})

test('the processing mode is for what can watch, and goes with the start', async () => {
  const { user, services, start } = drawComposer({
    config: { engine: 'api', apiBaseUrl: '' },
    refuses: () => undefined,
  })
  openOptions()
  const mode = () => screen.queryByRole('combobox', { name: 'Processing mode' })
  expect(mode()).toHaveDisplayValue('Hybrid')
  await user.selectOptions(mode() as HTMLElement, 'Transcript only')
  await fill(user, links(), link)
  await user.click(generate())
  expect(start.mock.calls[0]?.[0].settings.processingMode).toBe('transcript-only')
  // What one engine is to do says nothing of the other, where the same costs eighty times as much.
  act(() => services.settings.setState({ engine: 'model' }))
  expect(mode()).toHaveDisplayValue('Auto')
  await user.selectOptions(mode() as HTMLElement, 'Video only')
  expect(services.settings.getState()).toMatchObject({
    processingMode: 'transcript-only',
    modelMode: 'video-only',
  })
  act(() => services.settings.setState({ provider: 'ollama' }))
  expect(mode()).not.toBeInTheDocument()
  act(() => services.settings.setState({ engine: 'browser' }))
  expect(mode()).not.toBeInTheDocument()
})

test('a model on one machine makes one note at a time, whatever the slider says', () => {
  const { services } = drawComposer({ config: { engine: 'model' }, refuses: () => undefined })
  const slider = () => screen.getByRole('slider', { name: 'Concurrent requests' })
  expect(slider()).toHaveAccessibleDescription('At the same time, at most.')
  act(() => services.settings.setState({ provider: 'ollama' }))
  expect(slider()).toHaveAccessibleDescription('This engine makes 1 at a time.')
})

test('requests a minute are those of the provider, and go back with the options', async () => {
  const { services, user } = drawComposer({ config: { engine: 'model' }, refuses: () => undefined })
  openOptions()
  const rate = () => screen.getByRole('spinbutton', { name: 'Requests a minute' })
  expect(rate()).toHaveValue(10)
  fireEvent.change(rate(), { target: { value: '3' } })
  expect(services.settings.getState().connections).toEqual({ gemini: { requestsAMinute: 3 } })
  act(() => services.settings.setState({ provider: 'groq' }))
  expect(rate()).toHaveValue(30)
  act(() => services.settings.setState({ provider: 'gemini' }))
  await user.click(screen.getByRole('button', { name: 'Reset to defaults' }))
  expect(rate()).toHaveValue(10)
  expect(services.settings.getState().connections).toEqual({ gemini: {} })
})

test('tells what a start is likely to cost, and in dollars where the price is known', async () => {
  const models = [{ id: 'some/model', price: { input: 0.5, output: 2 } }]
  const services = {
    ...createTestServices({
      ...createControlledEngine(),
      expectedUse: () => ({ input: 15_123, output: 6_000 }),
    }),
    connections: { test: () => Promise.reject(new Error('not here')), models: async () => models },
  }
  services.settings.setState({
    engine: 'model',
    provider: 'openrouter',
    connections: { openrouter: { model: 'some/model' } },
  })
  services.keys.set('https://openrouter.ai/api/v1', 'sk-planted')
  const { user } = drawComposer({ services })
  await fill(user, links(), link)
  expect(await screen.findByText(/; about 30,000 tokens in, 12,000 out, about \$0\.04/)).toBeInTheDocument()
  act(() => services.settings.setState({ connections: { openrouter: { model: 'another' } } }))
  expect(await screen.findByText(/tokens in, 12,000 out$/)).toBeInTheDocument()
})

test('has no findings while something is missing', async () => {
  const { user } = drawComposer()
  await fill(user, links(), link)
  await found().findByRole('button', { name: 'Use your own model instead' })
  expect(await axeFindings()).toEqual([])
  await user.selectOptions(engine(), 'Your own model')
  openOptions()
  expect(await axeFindings()).toEqual([])
})
