import type { Failure } from '#src/domain/failure.ts'
import { ProgressRegion } from '#src/features/monitor/progress-region.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure, aVideo, found } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

/** Four notes, all at once. */
async function open() {
  const services = createTestServices()
  const session = await services.start({
    videos: [1, 2].map((n) => found(aVideo(n, { durationSeconds: 750 }))),
    settings: { parallel: true, cap: 10, processingMode: 'hybrid', verbosity: 'standard' },
  })
  renderWithServices(<ProgressRegion session={session} />, { services })
  return { services }
}
const region = () => within(screen.getByRole('region', { name: 'Progress' }))
const bar = () => region().getByRole('progressbar', { name: 'Overall progress' })

test('counts notes with warnings among what is done', async () => {
  const { services } = await open()
  await act(() => services.clock.advance(4200))
  await services.settle(() => services.engine.calls[0]?.succeed({ warnings: ['The end is missing.'] }))
  expect(region().getByText('1 of 4 done · 1 to look at · 3 running')).toBeVisible()
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.succeed()))
  expect(region().getByText('4 notes in 4.2 s · 1 to look at')).toBeVisible()
})

test('a run that made nothing is said to have failed, with its cause and what to do', async () => {
  const { services } = await open()
  const settings = 'Choose another model in Settings → Engines.'
  const failure: Failure = { kind: 'api', message: 'This model is gone.', suggestion: settings }
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.fail(failure)))
  expect(region().queryByText(/Retry failed” tries/)).toBeNull()
  await services.settle(() => services.engine.calls[0]?.fail(failure))
  expect(region().getByText('Ended: 0 of 4 made · 4 failed')).toBeVisible()
  expect(bar()).toHaveAttribute('aria-valuetext', 'Ended: 0 of 4 made · 4 failed')
  expect(region().queryByText('100 %')).toBeNull()
  expect(region().getByRole('status')).toHaveTextContent('Ended. 0 of 4 done, 4 failed.')
  expect(region().getByText(settings)).toBeVisible()
  expect(region().getByText('“Retry failed” tries all 4 again.')).toBeVisible()
  expect(region().getByRole('link', { name: 'Open Settings' })).toHaveAttribute('href', '/settings')
  expect(await axeFindings()).toEqual([])
})

test('failures of several causes are told apart below, not above', async () => {
  const { services } = await open()
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.fail(apiFailure())))
  await services.settle(() => services.engine.calls[0]?.fail({ kind: 'api', message: 'Another reason.' }))
  expect(region().getByText('Ended: 0 of 4 made · 4 failed')).toBeVisible()
  expect(region().queryByText(/Retry failed” tries/)).toBeNull()
})

test('a task that has used up its estimate is given no figure and no end, and keeps its stage', async () => {
  const { services } = await open()
  await services.settle(() => services.engine.calls.slice(1).forEach((call) => call.succeed()))
  await services.settle(() => services.engine.calls[0]?.attempt.report({ stage: 'asking the model' }))
  await act(() => services.clock.advance(250_000))
  expect(region().getByText('· asking the model, longer than expected')).toBeVisible()
  expect(region().queryByText(/95 %|left/)).toBeNull()
})
