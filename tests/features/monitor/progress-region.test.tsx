import type { Failure } from '#src/domain/failure.ts'
import { ProgressRegion } from '#src/features/monitor/progress-region.tsx'
import { timeOfDay } from '#src/lib/format-time.ts'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure, aVideo, found, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { offered } from '#tests/support/offered.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

const two = [found(aVideo(1, { durationSeconds: 750 })), found(aVideo(2, { durationSeconds: 750 }))]

const overloaded: Failure = { kind: 'network', answered: true, overload: true, message: 'Too much to do.' }

async function open({ cap = 10, signInUrl = null as string | null, videos = two } = {}) {
  const services = createTestServices()
  const session = await services.start({
    videos,
    settings: { parallel: cap > 1, cap, processingMode: 'hybrid', verbosity: 'standard' },
  })
  renderWithServices(<ProgressRegion session={session} />, { services, config: { signInUrl } })
  return { services, user: userEvent.setup() }
}
const region = () => within(screen.getByRole('region', { name: 'Progress' }))
const bar = () => region().getByRole('progressbar', { name: 'Overall progress' })
const button = (name: string) => region().getByRole('button', { name })

test('counts what is done, runs, waits and failed', async () => {
  const { services } = await open({ cap: 2 })
  await services.settle(() => services.engine.calls[0]?.succeed())
  await services.settle(() => services.engine.calls[1]?.fail(apiFailure()))
  expect(region().getByText('1 of 4 done · 2 running · 1 failed')).toBeVisible()
  expect(bar()).toHaveAttribute('value', '50')
  expect(bar()).toHaveAttribute('aria-valuetext', '50 %, 1 of 4 done · 2 running · 1 failed')
  expect(document.title).toBe('50 % · Fanfold')
  expect(await axeFindings()).toEqual([])
})

test('says how many notes were made in what time', async () => {
  const { services } = await open()
  await act(() => services.clock.advance(4200))
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.succeed()))
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  expect(region().getByText('Ended: 3 of 4 made in 4.2 s · 1 failed')).toBeVisible()
  expect(document.title).not.toContain('%')
  expect(await axeFindings()).toEqual([])
})

test('lists what runs, with the engine’s own figure, or with an estimate that says so', async () => {
  const { services } = await open({ cap: 2 })
  await services.settle(() =>
    services.engine.calls[0]?.attempt.report({ fraction: 0.62, stage: 'generating' }),
  )
  await act(() => services.clock.advance(41_000))
  const items = within(region().getByRole('list', { name: 'Now processing' })).getAllByRole('listitem')
  expect(items.map((item) => item.textContent)).toEqual([
    'Lecture 1· Basic Summary· generating0:4162 %',
    'Lecture 1· Study Notes0:41≈ 35 %',
  ])
  expect(region().getByRole('progressbar', { name: 'Basic Summary for Lecture 1' })).toHaveAttribute(
    'value',
    '62',
  )
  const estimated = region().getByRole('progressbar', { name: 'Study Notes for Lecture 1' })
  expect(estimated).toHaveAttribute('aria-valuetext', 'about 35 %, estimated')
})

test('says that nothing runs where the first task ran, and keeps the places of the others', async () => {
  const { services } = await open({ cap: 2 })
  const list = region().getByRole('list', { name: 'Now processing' })
  expect(list).not.toHaveTextContent('Nothing just now.')
  const places = list.children.length
  for (let n = 0; n < 4; n += 1) await services.settle(() => services.engine.calls[n]?.succeed())
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['Nothing just now.'])
  expect(list.children).toHaveLength(places)
})

test('what has ended offers all its notes, and keeps no room for what runs once it is opened again', async () => {
  const services = createTestServices()
  const session = await services.start()
  const { unmount } = renderWithServices(<ProgressRegion session={session} />, { services })
  expect(region().queryByRole('button', { name: 'Download all notes' })).toBeNull()
  for (let n = 0; n < 2; n += 1) await services.settle(() => services.engine.calls[n]?.succeed())
  expect(button('Download all notes')).toBeVisible()
  unmount()
  renderWithServices(<ProgressRegion session={session} />, { services })
  expect(region().queryByRole('list', { name: 'Now processing' })).toBeNull()
  const download = offered()
  await userEvent.click(button('Download all notes'))
  expect((await download).name).toMatch(/^Lecture 1 - notes .*\.zip$/)
})

test('shows each task in a row for its video and a column for its template', async () => {
  const { services } = await open({ cap: 2 })
  await services.settle(() => services.engine.calls[0]?.succeed())
  const table = within(region().getByRole('grid', { name: 'Processing status' }))
  expect(table.getAllByRole('columnheader').map((each) => each.textContent)).toEqual([
    '',
    'Video',
    'Duration',
    'Status',
    'Basic Summary',
    'Study Notes',
  ])
  const row = within(table.getByRole('row', { name: /Lecture 1/ }))
  expect(row.getByRole('rowheader')).toHaveTextContent('Lecture 1')
  expect(row.getAllByRole('gridcell').map((each) => each.textContent)).toEqual([
    '',
    '12:30',
    '1 of 2 done',
    'complete< 0.1 s',
    'processing≈ 0 %',
  ])
  const other = within(table.getByRole('row', { name: /Lecture 2/ }))
  expect(other.getAllByRole('gridcell').map((each) => each.textContent)).toEqual([
    '',
    '12:30',
    '0 of 2 done',
    'processing≈ 0 %',
    'waitingfor a free lane',
  ])
})

test('retries and cancels one task from its cell', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  expect(region().getByText('No captions for this video.')).toBeVisible()
  await user.click(button('Retry Basic Summary for Lecture 1'))
  await services.settle()
  expect(services.engine.calls.map(({ task }) => task.id).slice(4)).toEqual(['basic-summary@youtube:video1'])
  await user.click(button('Cancel Study Notes for Lecture 2'))
  await services.settle()
  expect(region().getByText('cancelled')).toBeVisible()
  expect(button('Retry Study Notes for Lecture 2')).toBeVisible()
})

test('pauses and resumes in the same place', async () => {
  const { services, user } = await open({ cap: 1 })
  await user.click(button('Pause'))
  await services.settle()
  expect(button('Resume')).toHaveFocus()
  await services.settle(() => services.engine.calls[0]?.succeed())
  expect(region().getByText('1 of 4 done · 3 paused')).toBeVisible()
  expect(await axeFindings()).toEqual([])
  await user.click(button('Resume'))
  await services.settle()
  expect(region().getByText('1 of 4 done · 1 running · 2 waiting')).toBeVisible()
})

test('stops, and continues with what is unfinished', async () => {
  const { services, user } = await open({ cap: 2 })
  await services.settle(() => services.engine.calls[0]?.succeed())
  await user.click(button('Stop'))
  await services.settle()
  expect(region().getByText('1 of 4 done · 3 not started')).toBeVisible()
  expect(region().getByText('stopped at 25 %')).toBeVisible()
  expect(bar()).toHaveAttribute('aria-valuetext', 'stopped, 25 %, 1 of 4 done · 3 not started')
  expect(region().getAllByText('stopped')).toHaveLength(3)
  expect(await axeFindings()).toEqual([])
  expect(button('Continue')).toHaveFocus()
  await user.click(button('Continue'))
  await services.settle()
  expect(region().getByText('1 of 4 done · 2 running · 1 waiting')).toBeVisible()
})

test('retries all that failed at once', async () => {
  const { services, user } = await open()
  expect(region().queryByRole('button', { name: 'Retry failed' })).toBeNull()
  await services.settle(() => services.engine.calls.slice(0, 2).forEach((call) => call.fail(apiFailure())))
  await user.click(button('Retry failed'))
  await services.settle()
  expect(services.engine.calls.map(({ task }) => task.id).slice(4)).toEqual([
    'basic-summary@youtube:video1',
    'study-notes@youtube:video1',
  ])
  expect(button('Retry failed')).toHaveAttribute('aria-disabled', 'true')
  expect(button('Retry failed')).toHaveFocus()
})

test('says until when the server wants to be left alone, and tries now when told to', async () => {
  const { services, user } = await open({ cap: 1 })
  await services.settle(() => services.engine.calls[0]?.fail(rateLimited(300_000)))
  const until = timeOfDay(services.clock.epoch() + 300_000)
  expect(region().getByText(`0 of 4 done · 4 wait for the server until ${until}`)).toBeVisible()
  expect(region().getAllByText(`server until ${until}`)).toHaveLength(4)
  expect(await axeFindings()).toEqual([])
  await user.click(button('Try now'))
  expect(screen.getByRole('region', { name: 'Progress' })).toHaveFocus()
  await services.settle()
  expect(region().getByText('0 of 4 done · 1 running · 3 waiting')).toBeVisible()
})

test('shows a failure that stops everything once, with the way to sign in, and continues with all of it', async () => {
  const { services, user } = await open({ cap: 1, signInUrl: 'https://example.org/login' })
  const expired = apiFailure({ message: 'Your session has expired.', stopsAll: true, signIn: true })
  await services.settle(() => services.engine.calls[0]?.fail(expired))
  expect(region().getAllByText('Your session has expired.')).toHaveLength(1)
  expect(region().getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', 'https://example.org/login')
  expect(region().getByText('0 of 4 done · 3 not started · 1 failed')).toBeVisible()
  expect(await axeFindings()).toEqual([])
  await user.click(button('Continue'))
  await services.settle()
  expect(region().queryByText('Your session has expired.')).toBeNull()
  expect(region().getByText('0 of 4 done · 1 running · 3 waiting')).toBeVisible()
})

test('speaks at the start, at quarters and at the end, not at every step', async () => {
  const videos = Array.from({ length: 10 }, (_, n) => found(aVideo(n)))
  const { services } = await open({ videos })
  const said: string[] = []
  const status = region().getByRole('status')
  new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
    childList: true,
    characterData: true,
    subtree: true,
  })
  expect(status).toHaveTextContent('Making 20 notes.')
  for (let n = 0; n < 20; n += 1) {
    await services.settle(() => services.engine.calls[n]?.attempt.report({ fraction: 0.5 }))
    await services.settle(() => services.engine.calls[n]?.succeed())
  }
  expect(said).toEqual([
    '1 of 20 done.',
    '5 of 20 done.',
    '10 of 20 done.',
    '15 of 20 done.',
    'Finished. 20 of 20 done.',
  ])
})

test('speaks of a failure in its own words', async () => {
  const { services } = await open()
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  expect(region().getByRole('status')).toHaveTextContent('0 of 4 done, 1 failed. No captions for this video.')
})

test('says what a task waits for that is tried again, and how long', async () => {
  const { services } = await open({ cap: 2 })
  await services.settle(() => services.engine.calls[0]?.fail(networkFailure))
  // Half of the first back-off, which is 2 s at most.
  expect(region().getByText('attempt 2 of 3 in 1 s')).toBeVisible()
  expect(region().getByText('0 of 4 done · 2 running · 1 waits to try again · 1 waiting')).toBeVisible()
})

test('tells when all is likely to be done, once there is something to go by', async () => {
  const { services } = await open({ cap: 1 })
  expect(region().queryByText(/left/)).toBeNull()
  await act(() => services.clock.advance(30_000))
  await services.settle(() => services.engine.calls[0]?.succeed())
  await act(() => services.clock.advance(30_000))
  await services.settle(() => services.engine.calls[1]?.succeed())
  await act(() => services.clock.advance(20_000))
  expect(region().getByText(/^about 4\d s left · 1:20$/)).toBeVisible()
  expect(bar()).toHaveAttribute('aria-valuetext', expect.stringMatching(/about 4\d s left$/))
})

test('says that an overloaded server gets less at once, and lets the user take it back', async () => {
  const videos = Array.from({ length: 5 }, (_, n) => found(aVideo(n)))
  const { services, user } = await open({ cap: 8, videos })
  await services.settle(() => services.engine.calls[0]?.fail(overloaded))
  expect(region().getByText(/now at most 4 at once/)).toBeVisible()
  expect(region().getByRole('status')).toHaveTextContent(
    'The server is overloaded. The run goes on more slowly.',
  )
  expect(await axeFindings()).toEqual([])
  await user.click(button('Back to 8 at once'))
  await services.settle()
  expect(region().queryByRole('button', { name: 'Back to 8 at once' })).toBeNull()
})

test('rolls back to one at a time when too much fails, and says why', async () => {
  const videos = Array.from({ length: 20 }, (_, n) => found(aVideo(n)))
  const { services, user } = await open({ cap: 10, videos })
  for (let n = 0; n < 20; n += 1) {
    await services.settle(() => {
      if (n % 2 === 0) services.engine.calls[n]?.fail(networkFailure)
      else services.engine.calls[n]?.succeed()
    })
  }
  expect(region().getByText(/Too many requests failed: .* one note at a time/)).toBeVisible()
  const asked = services.engine.calls.length
  await services.settle(() => services.engine.calls[20]?.succeed())
  expect(services.engine.calls).toHaveLength(asked)
  await user.click(button('Back to 10 at once'))
  await services.settle()
  expect(services.engine.calls.length).toBeGreaterThan(asked)
})

test('reports how it went', async () => {
  const { services, user } = await open({ cap: 2 })
  for (let n = 0; n < 4; n += 1) {
    await act(() => services.clock.advance(1000))
    await services.settle(() => services.engine.calls[n]?.succeed())
  }
  await user.click(button('Report'))
  const figure = (name: string) => region().getByText(name).nextElementSibling?.textContent
  expect(figure('Took')).toBe('4.0 s')
  // Two at a time, but for the last second: 7 s of work in 4.
  expect(figure('Saved against one by one')).toBe('3.0 s')
  expect(figure('Notes that were made')).toBe('100 %')
  expect(figure('Attempts')).toBe('4')
  expect(await axeFindings()).toEqual([])
})

test('says of what takes longer than expected when it is given up, and forecasts nothing', async () => {
  const { services } = await open({ cap: 4 })
  await act(() => services.clock.advance(2000))
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.succeed()))
  await act(() => services.clock.advance(60_000))
  const given = timeOfDay(services.clock.epoch() - 62_000 + 300_000)
  expect(region().getByText(`· longer than expected, given up at ${given}`)).toBeVisible()
  expect(region().getByText('longer than expected')).toBeVisible()
  expect(region().queryByText(/left/)).toBeNull()
})

test('keeps the focus in the region when the button that has it goes away', async () => {
  const { services, user } = await open()
  await services.settle(() => services.engine.calls[0]?.fail(apiFailure()))
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.succeed()))
  await user.click(button('Retry failed'))
  await services.settle(() => services.engine.calls[4]?.succeed())
  expect(region().queryByRole('button', { name: 'Retry failed' })).toBeNull()
  expect(screen.getByRole('region', { name: 'Progress' })).toHaveFocus()
})

test('a short wait makes no notice that pushes the page about', async () => {
  const { services } = await open({ cap: 1 })
  await services.settle(() => services.engine.calls[0]?.fail(rateLimited(3000)))
  expect(region().queryByRole('button', { name: 'Try now' })).toBeNull()
  expect(region().getByText(/4 wait for the server until/)).toBeVisible()
})
