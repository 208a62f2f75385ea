import { Timeline } from '#src/features/monitor/timeline/timeline.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure, aVideo, found, networkFailure } from '#tests/support/builders.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

async function open({ count = 2, cap = 2, aMinute = 100 } = {}) {
  const services = createTestServices(
    createControlledEngine({ budgets: [{ count: aMinute, windowMs: 60_000 }] }),
  )
  const session = await services.start({
    videos: Array.from({ length: count }, (_, n) => found(aVideo(n + 1))),
    settings: { parallel: cap > 1, cap, processingMode: 'hybrid', verbosity: 'standard' },
  })
  renderWithServices(<Timeline session={session} />, { services })
  return { services, user: userEvent.setup() }
}
type Services = Awaited<ReturnType<typeof open>>['services']

/** Two lanes: a failure that is tried again, a note; then a failure, and two notes. */
async function play(services: Services) {
  const { engine, clock, settle } = services
  await act(() => clock.advance(2000))
  await settle(() => engine.calls[0]?.fail(networkFailure))
  await settle(() => engine.calls[1]?.succeed())
  await act(() => clock.advance(2000))
  await settle(() => engine.calls.slice(2).forEach((call) => call.fail(apiFailure())))
  await settle(() => engine.calls.slice(4).forEach((call) => call.succeed()))
}
const chart = () => screen.getByRole('listbox', { name: 'Attempts over time' })
const option = () => within(chart()).getByRole('option')
const button = (name: string) => screen.getByRole('button', { name })

test('is one stop of the tab key, and the arrow keys say one attempt after the other', async () => {
  const { services, user } = await open()
  await play(services)
  await user.click(button('Whole run'))
  await user.tab()
  await user.tab()
  expect(chart()).toHaveFocus()
  expect(option()).toHaveAttribute('id', chart().getAttribute('aria-activedescendant'))
  expect(option()).toHaveTextContent(
    'Lecture 1 · Basic SummaryAttempt 1 · lane 1 · started after 0.0 s · took 2.0 sfailed, tried again: The server answered 500., waited until 3.0 s',
  )
  await user.keyboard('{ArrowDown}')
  expect(option()).toHaveTextContent(/^Lecture 1 · Study Notes.*lane 2.*complete$/)
  await user.keyboard('{ArrowRight}')
  expect(option()).toHaveTextContent(/lane 2 · started after 2\.0 s/)
  await user.keyboard('{Home}')
  expect(option()).toHaveTextContent(/lane 2 · started after 0\.0 s/)
})

test('the keyboard leads on from a bar that the pointer rests on', async () => {
  const { services, user } = await open()
  await play(services)
  await user.pointer({ target: chart(), coords: { clientX: 32, clientY: 30 } })
  expect(option()).toHaveTextContent(/lane 1 · started after 0\.0 s/)
  act(() => chart().focus())
  await user.keyboard('{ArrowRight}')
  expect(option()).toHaveTextContent(/lane 1 · started after 2\.0 s/)
  expect(option()).toHaveAttribute('id', chart().getAttribute('aria-activedescendant'))
})

test('the keyboard leads on from a bar that was tapped on', async () => {
  const { services, user } = await open()
  await play(services)
  await user.pointer({ keys: '[TouchA]', target: chart(), coords: { clientX: 32, clientY: 54 } })
  expect(option()).toHaveTextContent(/lane 2 · started after 0\.0 s/)
  act(() => chart().focus())
  await user.keyboard('{ArrowRight}')
  expect(option()).toHaveTextContent(/lane 2 · started after 2\.0 s/)
})

test('axe finds nothing in the chart', async () => {
  const { services } = await open()
  await play(services)
  expect(await axeFindings()).toEqual([])
})

test('zooms by buttons and keys, and back to the whole run', async () => {
  const { services, user } = await open()
  await play(services)
  expect(button('Whole run')).toHaveAttribute('aria-disabled', 'true')
  await user.click(button('Zoom in'))
  expect(button('Whole run')).toHaveAttribute('aria-disabled', 'false')
  await user.click(button('Zoom out'))
  expect(button('Whole run')).toHaveAttribute('aria-disabled', 'true')
  act(() => chart().focus())
  await user.keyboard('++')
  expect(button('Zoom out')).toHaveAttribute('aria-disabled', 'false')
  await user.keyboard('0')
  expect(button('Zoom out')).toHaveAttribute('aria-disabled', 'true')
})

test('says what the shapes mean that are there, and what is allowed', async () => {
  const { services } = await open()
  await play(services)
  const words = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(words).toEqual([
    'complete',
    'failed, tried again',
    'failed',
    'waits for its next try',
    'attempts in the last minute',
    'at most 95',
  ])
})

test('draws what runs once a second, whatever else happens', async () => {
  const { services } = await open({ cap: 1 })
  expect(option()).toHaveTextContent('took 0.0 srunning')
  await services.settle(() => services.engine.calls[0]?.attempt.report({ fraction: 0.3 }))
  await act(() => services.clock.advance(999))
  expect(option()).toHaveTextContent('took 0.0 srunning')
  await act(() => services.clock.advance(1))
  expect(option()).toHaveTextContent('took 1.0 srunning')
})

test('its table has a row for each attempt', async () => {
  const { services, user } = await open()
  await play(services)
  await user.click(button('Show as a table'))
  const table = within(screen.getByRole('table', { name: 'Attempts' }))
  expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
    'Lane',
    'Video',
    'Template',
    'Attempt',
    'Started after',
    'Took',
    'End',
    'Waited until',
  ])
  const rows = table.getAllByRole('row').slice(1)
  expect(rows).toHaveLength(services.engine.calls.length)
  expect(
    within(rows[0] as HTMLElement)
      .getAllByRole('cell')
      .map((one) => one.textContent),
  ).toEqual([
    '1',
    'Lecture 1',
    'Basic Summary',
    '1',
    '0.0 s',
    '2.0 s',
    'failed, tried again: The server answered 500.',
    '3.0 s',
  ])
  expect(await axeFindings()).toEqual([])
  await user.click(button('Show as a chart'))
  expect(chart()).toBeVisible()
})

test('a long table comes in pages', async () => {
  const { services, user } = await open({ count: 60, cap: 1, aMinute: 1000 })
  for (let n = 0; n < 120; n += 1) await services.settle(() => services.engine.calls[n]?.succeed())
  await user.click(button('Show as a table'))
  expect(screen.getByText('1 to 100 of 120 attempts')).toBeVisible()
  expect(button('Previous')).toHaveAttribute('aria-disabled', 'true')
  await user.click(button('Next'))
  expect(screen.getByText('101 to 120 of 120 attempts')).toBeVisible()
  expect(screen.getAllByRole('row')).toHaveLength(21)
  expect(button('Next')).toHaveAttribute('aria-disabled', 'true')
})
