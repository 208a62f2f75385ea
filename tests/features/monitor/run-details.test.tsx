import { ProgressRegion } from '#src/features/monitor/progress-region.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure, aVideo, found, networkFailure } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

async function open({ count = 2, cap = 10 } = {}) {
  const services = createTestServices()
  const session = await services.start({
    videos: Array.from({ length: count }, (_, n) => found(aVideo(n + 1))),
    settings: { parallel: cap > 1, cap, processingMode: 'hybrid', verbosity: 'standard' },
  })
  const drawn = renderWithServices(<ProgressRegion session={session} />, {
    services,
    at: `/?session=${session}`,
  })
  return { services, history: drawn.history, user: userEvent.setup() }
}
const region = () => within(screen.getByRole('region', { name: 'Progress' }))
const button = (name: string | RegExp) => region().getByRole('button', { name })
const causes = () => region().getByRole('list', { name: 'Failures by cause' })

test('failures have no place before the first one, and come after what is there', async () => {
  const { services } = await open()
  const names = () =>
    region()
      .getAllByRole('button', { expanded: false })
      .map((one) => one.textContent)
  expect(names()).toEqual(['Timeline'])
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  expect(names()).toEqual(['Timeline', 'Failures 1'])
})

test('says each cause once, what to do, and which notes it concerns', async () => {
  const { services, user } = await open({ count: 4 })
  await services.settle(() => services.engine.calls.slice(0, 7).forEach((call) => call.fail(apiFailure())))
  await services.settle(() =>
    services.engine.calls[7]?.fail(apiFailure({ message: 'This video is private.', suggestion: undefined })),
  )
  await user.click(button('Failures 8'))
  expect(causes().children).toHaveLength(2)
  const first = within(causes().children[0] as HTMLElement)
  expect(first.getByText('No captions for this video.')).toBeVisible()
  expect(first.getByText('Try another video.')).toBeVisible()
  expect(first.getByText('7 notes')).toBeVisible()
  expect(first.getAllByRole('link')).toHaveLength(5)
  expect(first.getByText('and 2 more')).toBeVisible()
})

test('shows fifty causes of thousands, and says how the others are tried again', async () => {
  const { services, user } = await open({ count: 30 })
  for (let n = 0; n < 53; n += 1) {
    const message = `The server says ${'no'.repeat(n + 1)}.`
    await services.settle(() => services.engine.calls[n]?.fail(apiFailure({ message })))
  }
  for (let n = 53; n < 60; n += 1) {
    const message = 'The server says neither.'
    await services.settle(() => services.engine.calls[n]?.fail(apiFailure({ message })))
  }
  await user.click(button('Failures 60'))
  expect(causes().children).toHaveLength(51)
  expect(causes().lastChild).toHaveTextContent(
    /^and 4 more causes, of 10 notes; “Retry failed” tries them again as well$/,
  )
  expect(button('Retry failed')).toBeVisible()
})

test('leads from a failure to its note, and axe finds nothing', async () => {
  const { services, user, history } = await open()
  await services.settle(() => services.engine.calls[3]?.fail(apiFailure()))
  await user.click(button('Failures 1'))
  expect(await axeFindings(causes())).toEqual([])
  await user.click(within(causes()).getByRole('link', { name: 'Lecture 2 · Study Notes' }))
  expect(history.at(-1)).toBe('/?session=id1&video=youtube%3Avideo2&tab=study-notes')
})

test('tries one cause again, keeps the others, and gives the focus to the region', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.calls.slice(0, 2).forEach((call) => call.fail(apiFailure())))
  await services.settle(() =>
    services.engine.calls[2]?.fail(apiFailure({ message: 'This video is private.' })),
  )
  await user.click(button('Failures 3'))
  await user.click(button('Retry these 2: No captions for this video'))
  expect(screen.getByRole('region', { name: 'Progress' })).toHaveFocus()
  await services.settle()
  expect(services.engine.calls.slice(4).map(({ task }) => task.id)).toEqual([
    'basic-summary@youtube:video1',
    'study-notes@youtube:video1',
  ])
  await act(() => services.clock.advance(500))
  expect(region().queryByRole('button', { name: /^Retry these 2/ })).toBeNull()
  expect(button('Retry this: This video is private')).toBeVisible()
})

test('looks at failures at most twice a second while it goes on, and at once at the end', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  await user.click(button('Failures 1'))
  await services.settle(() => services.engine.calls[1]?.fail(apiFailure()))
  expect(within(causes()).getByText('1 note')).toBeVisible()
  await act(() => services.clock.advance(500))
  expect(within(causes()).getByText('2 notes')).toBeVisible()
  await services.settle(() => services.engine.calls.slice(2).forEach((call) => call.fail(apiFailure())))
  expect(within(causes()).getByText('4 notes')).toBeVisible()
})

test('says how fast it goes and how much succeeds, once there is something to tell', async () => {
  const { services } = await open({ cap: 1 })
  expect(region().queryByText(/a minute|succeed/)).toBeNull()
  await act(() => services.clock.advance(5000))
  await services.settle(() => services.engine.calls[0]?.succeed())
  await act(() => services.clock.advance(5000))
  await services.settle(() => services.engine.calls[1]?.succeed())
  await act(() => services.clock.advance(1000))
  expect(region().getByText('10.9 notes a minute · 100 % succeed')).toBeVisible()
  await services.settle(() => services.engine.calls[2]?.fail(apiFailure()))
  await services.settle(() => services.engine.calls[3]?.fail(apiFailure()))
  expect(region().getByText('10.9 notes a minute · 50 % succeeded')).toBeVisible()
})

test('reports waits, retries and failures by kind, and says that it is of the last run', async () => {
  const { services, user } = await open({ cap: 1 })
  await user.click(button('Pause'))
  await services.settle()
  await act(() => services.clock.advance(3000))
  await user.click(button('Resume'))
  await services.settle(() => services.engine.calls[0]?.fail(networkFailure))
  await act(() => services.clock.advance(2000))
  for (let n = 1; n < 5; n += 1) await services.settle(() => services.engine.calls[n]?.fail(apiFailure()))
  await user.click(button('Report'))
  const figure = (name: string) => region().getByText(name).nextElementSibling?.textContent
  expect(figure('Nothing could start for')).toBe('3.0 s')
  expect(figure('Tried again after a failure')).toBe('1')
  expect(figure('Failures')).toBe('4 refused')
  expect(region().queryByText(/Of the last run/)).toBeNull()

  await user.click(button('Retry failed'))
  for (let n = 5; n < 9; n += 1) await services.settle(() => services.engine.calls[n]?.succeed())
  expect(region().getByText('Of the last run, not of all that was done in this session.')).toBeVisible()
  expect(figure('Failures')).toBe('none')
})

test('copies the report for other programs, and says so, or why not', async () => {
  const { services, user } = await open()
  await act(() => services.clock.advance(4000))
  await services.settle(() => services.engine.calls.forEach((call) => call.succeed()))
  await user.click(button('Report'))
  await user.click(button('Copy as JSON'))
  expect(region().getByText('Copied.')).toBeVisible()
  const report: unknown = JSON.parse(await navigator.clipboard.readText())
  expect(report).toMatchObject({
    format: 'fanfold-report',
    scope: 'whole session',
    wallMs: 4000,
    savedMs: 12_000,
    p50Ms: 4000,
    videosFinished: 2,
    videosPerMinute: 30,
    successShare: 1,
    attempts: 4,
    failuresByKind: {},
    budgetUsedShare: null,
    templates: ['basic-summary', 'study-notes'],
    notesInSession: { total: 4, complete: 4, failed: 0, cancelled: 0, unfinished: 0 },
  })
  navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
  await user.click(button('Copy as JSON'))
  expect(await region().findByText(/^The browser did not allow copying/)).toBeVisible()
})
