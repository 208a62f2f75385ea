import { drawSettings, key, model, testButton } from '#tests/features/settings/draw-settings.tsx'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

const good = {
  ok: true,
  latencyMs: 412,
  message: 'Google Gemini answered.',
  model: { id: 'gemini-flash-latest', window: 1_048_576 },
} as const
const result = () => screen.findByText(/answered|right key/)

/** With a key, and a test under way. */
async function begin() {
  const drawn = drawSettings()
  fireEvent.change(key(), { target: { value: 'AIza-planted' } })
  await drawn.user.click(testButton())
  await waitFor(() => expect(drawn.asked).toHaveLength(1))
  return drawn
}

test('says what is missing before there is something to test', async () => {
  const { asked, user } = drawSettings()
  expect(testButton()).toHaveAttribute('aria-disabled', 'true')
  expect(testButton()).toHaveAccessibleDescription('Google Gemini needs your key before it can make notes.')
  await user.click(testButton())
  expect(asked).toHaveLength(0)
})

test('says that it works, how fast and with which window, and keeps the focus', async () => {
  const { asked } = await begin()
  expect(asked[0]?.of).toBe('model')
  expect(screen.getByText('Asking…')).toBeInTheDocument()
  await act(async () => asked[0]?.answer(good))
  expect((await result()).closest('[role=status]')).toHaveTextContent(
    'Google Gemini answered.The answer took 412 ms. The model takes 1,048,576 tokens at once.',
  )
  expect(testButton()).toHaveFocus()
  expect(screen.getByRole('link', { name: 'Go on to your notes' })).toHaveAttribute('href', '/')
})

test('says what is wrong and what helps', async () => {
  const { asked } = await begin()
  const problem = {
    ok: false,
    problem: 'key',
    message: 'That is not the right key.',
    suggestion: 'Copy it again.',
  }
  await act(async () => asked[0]?.answer(problem as never))
  expect((await result()).closest('[role=status]')).toHaveTextContent(
    'That is not the right key.Copy it again.',
  )
  expect(screen.queryByRole('link', { name: 'Go on to your notes' })).not.toBeInTheDocument()
})

test('leads to the sign-in of a notes API that wants one', async () => {
  const { asked, user } = drawSettings({ engine: 'api', config: { signInUrl: 'https://sign.test/in' } })
  await user.click(testButton())
  await waitFor(() => expect(asked).toHaveLength(1))
  const problem = { ok: false, problem: 'key', message: 'It wants you to sign in.' } as const
  await act(async () => asked[0]?.answer(problem as never))
  expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', 'https://sign.test/in')
})

test('says that the test itself failed', async () => {
  const { asked } = await begin()
  await act(async () => asked[0]?.fail(new Error('A part of Fanfold could not be loaded.')))
  expect(await screen.findByText('A part of Fanfold could not be loaded.')).toBeInTheDocument()
})

test('another key aborts a test under way', async () => {
  const { asked } = await begin()
  fireEvent.change(key(), { target: { value: 'AIza-another' } })
  await waitFor(() => expect(asked[0]?.signal.aborted).toBe(true))
  await act(async () => asked[0]?.answer(good))
  expect(screen.queryByText(good.message)).not.toBeInTheDocument()
})

test('a result is gone with the next change, and does not come back with the old value', async () => {
  const { asked } = await begin()
  await act(async () => asked[0]?.answer(good))
  await result()
  fireEvent.change(model(), { target: { value: 'gemini-pro' } })
  expect(screen.queryByText(good.message)).not.toBeInTheDocument()
  // Queries without a use are dropped at the next turn.
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  fireEvent.change(model(), { target: { value: 'gemini-flash-latest' } })
  expect(screen.queryByText(good.message)).not.toBeInTheDocument()
})

test('a second test takes the place of what the first one said', async () => {
  const { asked, user } = await begin()
  await act(async () => asked[0]?.answer(good))
  await result()
  await user.click(testButton())
  expect(screen.queryByText(good.message)).not.toBeInTheDocument()
  await act(async () =>
    asked[1]?.answer({ ok: false, problem: 'key', message: 'That is not the right key.' }),
  )
  expect(await result()).toHaveTextContent('That is not the right key.')
})

test('a notes API and the transcription are tested as such', async () => {
  const { asked, user, services } = drawSettings({ engine: 'api' })
  await user.click(testButton())
  await waitFor(() => expect(asked[0]?.of).toBe('api'))
  act(() => services.settings.setState({ engine: 'browser', transcription: { on: true, plan: 'basic' } }))
  fireEvent.change(key('deAPI'), { target: { value: '12|planted' } })
  await user.click(testButton())
  await waitFor(() => expect(asked[1]?.of).toBe('transcriber'))
  expect(services.keys.of('https://api.deapi.ai')).toBe('12|planted')
})
