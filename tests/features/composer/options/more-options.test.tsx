import { defaultConfig } from '#src/domain/config.ts'
import { defaultSettings } from '#src/store/settings-store.ts'
import { drawComposer, fill, generate, transcript } from '#tests/features/composer/draw-composer.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

const number = (name: string) => screen.getByRole('spinbutton', { name })
const type = (name: string, value: string) => fireEvent.change(number(name), { target: { value } })
const group = (name: string) => within(screen.getByRole('radiogroup', { name }))
const openOptions = () => fireEvent.click(screen.getByText('Options'))

/** The notes API of a host that allows so many requests a minute. */
const drawApi = (rateLimitRpm = 300, more: object = {}) => {
  const parallel = { ...defaultConfig.parallel, rateLimitRpm }
  const drawn = drawComposer({
    config: { engine: 'api', apiBaseUrl: '', parallel, ...more },
    refuses: () => undefined,
  })
  openOptions()
  return drawn
}

test('are closed at first, and switch and slider are not in them', () => {
  drawComposer()
  const details = screen.getByRole('group', { name: '' })
  expect(details).not.toHaveAttribute('open')
  expect(within(details).queryByRole('switch')).not.toBeInTheDocument()
  expect(number('Time-out')).not.toBeVisible()
})

test('a rate is for engines that have one', () => {
  drawComposer()
  openOptions()
  expect(screen.queryByRole('spinbutton', { name: 'Requests a minute' })).not.toBeInTheDocument()
  expect(screen.queryByRole('radiogroup', { name: 'Rate limit' })).not.toBeInTheDocument()
  expect(number('Time-out')).toBeVisible()
})

test('a rate shows how much is really sent, and that it holds at once', () => {
  const { services } = drawApi()
  expect(number('Requests a minute')).toHaveValue(300)
  expect(number('Requests a minute')).toHaveAccessibleDescription(
    /up to 285 requests a minute: .* Holds at once/,
  )
  type('Requests a minute', '100')
  expect(number('Requests a minute')).toHaveAccessibleDescription(/up to 95 requests a minute/)
  expect(services.settings.getState().requestsAMinute).toBe(100)
})

test('a rate is told in what one note costs', () => {
  drawApi(60, { requestsPerTask: 3 })
  expect(number('Requests a minute')).toHaveAccessibleDescription(
    /up to 57 requests a minute \(19 × 3 for a note\)/,
  )
})

test.each(['0', '-1', '2.5', '1e2', '', '61'])('a rate of “%s” is said and not kept', (value) => {
  const { services } = drawApi(60)
  type('Requests a minute', '20')
  type('Requests a minute', value)
  expect(number('Requests a minute')).toBeInvalid()
  expect(number('Requests a minute')).toHaveAccessibleDescription(/from 1 to 60\. Still in use: 20\./)
  expect(services.settings.getState().requestsAMinute).toBe(20)
})

test('a host that allows less than was chosen before wins', () => {
  const services = drawApi(60).services
  expect(services.settings.getState().requestsAMinute).toBeUndefined()
  services.settings.setState({ requestsAMinute: 200 })
  expect(number('Requests a minute')).toHaveAccessibleDescription(/up to 57 requests a minute/)
})

test('a rate for each template is the user’s to choose, and the host’s at first', () => {
  const { services } = drawApi()
  expect(group('Rate limit').getByRole('radio', { name: 'Shared by all' })).toBeChecked()
  fireEvent.click(group('Rate limit').getByRole('radio', { name: 'One for each' }))
  expect(services.settings.getState().rateLimitMode).toBe('independent')
  expect(number('Requests a minute')).toHaveAccessibleDescription(/285 requests a minute for each template/)
  expect(screen.getByRole('radiogroup', { name: 'Rate limit' })).toHaveAccessibleDescription(
    /once nothing is under way/,
  )
})

test('order and time-out go with the start', async () => {
  const { user, start } = drawComposer()
  openOptions()
  fireEvent.click(group('Order').getByRole('radio', { name: 'As listed' }))
  type('Time-out', '90')
  expect(number('Time-out')).toHaveAccessibleDescription(/now 2 min\. .* from the next start/)
  await fill(user, transcript(), 'Bread needs flour, water, salt and time.')
  await user.click(generate())
  expect(start.mock.calls[0]?.[0].settings).toMatchObject({ order: 'listed', timeoutMs: 90_000 })
})

test.each(['9', '3601', ''])('a time-out of “%s” seconds is said and not kept', (value) => {
  const { services } = drawComposer()
  openOptions()
  type('Time-out', value)
  expect(number('Time-out')).toBeInvalid()
  expect(number('Time-out')).toHaveAccessibleDescription(
    /from 10 to 3600 seconds\. Still in use: 300 seconds/,
  )
  expect(services.settings.getState().timeoutMs).toBeUndefined()
})

test('go back to the defaults with switch and slider, and nothing else does', async () => {
  const { services, user } = drawApi(60)
  const kept = {
    engine: 'api',
    apiBaseUrl: 'https://notes.test',
    templates: ['flashcards'],
    theme: 'dark',
  } as const
  services.settings.setState({ ...kept, cap: 9, parallel: false, order: 'listed' })
  type('Requests a minute', '7')
  type('Time-out', 'x')
  fireEvent.click(group('Rate limit').getByRole('radio', { name: 'One for each' }))
  await user.click(screen.getByRole('button', { name: 'Reset to defaults' }))
  expect(services.settings.getState()).toEqual({ ...defaultSettings, ...kept })
  expect(number('Requests a minute')).toHaveValue(60)
  expect(number('Time-out')).toBeValid()
  expect(screen.getByRole('slider', { name: 'Concurrent requests' })).toHaveValue('5')
  expect(screen.getByRole('button', { name: 'Reset to defaults' })).toHaveFocus()
})

test('have no findings, right and wrong', async () => {
  drawApi()
  expect(await axeFindings()).toEqual([])
  type('Requests a minute', '0')
  expect(await axeFindings()).toEqual([])
})
