import type { LaneLimits } from '#src/domain/ports.ts'
import { ProgressRegion } from '#src/features/monitor/progress-region.tsx'
import { untilTime } from '#src/lib/format-time.ts'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure, aVideo, found, networkFailure } from '#tests/support/builders.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { withoutWords } from '#tests/support/controlled-transcriber.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

async function open(cap = 5, limits: Partial<LaneLimits> = {}) {
  const services = createTestServices(createControlledEngine({}, { refuses: withoutWords }))
  services.settings.setState({ transcription: { on: true, plan: 'basic' } })
  Object.assign(services.transcriber, { limits: { ...services.transcriber.limits, ...limits } })
  const session = await services.start({
    videos: [found(aVideo(1)), found(aVideo(2))],
    settings: { parallel: true, cap, processingMode: 'hybrid', verbosity: 'standard' },
  })
  renderWithServices(<ProgressRegion session={session} />, { services })
  const report = (title: string, fraction: number) =>
    services.settle(() => services.transcriber.call(title).attempt.report({ fraction }))
  return { services, session, report, user: userEvent.setup() }
}
const cells = () => [...document.querySelectorAll('[role=gridcell]')].map(({ textContent }) => textContent)
const now = () =>
  within(screen.getByRole('list', { name: 'Now processing' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)

test('says of a note that it waits for the transcript, and how far that is', async () => {
  const { report } = await open()
  await report('Lecture 1', 0.4)
  expect(screen.getByText('0 of 4 done · 4 wait for the transcript')).toBeVisible()
  expect(cells().filter((text) => text === 'waitingtranscript: 40 %')).toHaveLength(2)
  expect(cells().filter((text) => text === 'waitingtranscript: transcribing')).toHaveLength(2)
  expect(now().filter(Boolean)).toEqual([
    'Lecture 1· transcript· transcribing40 %',
    'Lecture 2· transcript· transcribing',
  ])
  expect(screen.getByRole('progressbar', { name: 'Transcript of Lecture 1' })).toHaveAttribute(
    'aria-valuetext',
    '40 %',
  )
  expect(await axeFindings()).toEqual([])
})

test('says from when on it is tried again', async () => {
  const { services } = await open()
  await services.settle(() => services.transcriber.call('Lecture 1').fail(networkFailure))
  // Half of the most that is waited after the first failure.
  const at = untilTime(services.clock.epoch() + 1000, services.clock.epoch())
  expect(cells().filter((text) => text === `waitingtranscript: not before ${at}`)).toHaveLength(2)
})

test('behind a budget each waits for its turn, and when the next one goes is said once', async () => {
  const { services } = await open(5, { budgets: [{ count: 1, windowMs: 60_000 }] })
  const at = untilTime(services.clock.epoch() + 60_000, services.clock.epoch())
  expect(cells().filter((text) => text === 'waitingtranscript waits')).toHaveLength(2)
  expect(screen.getByText(`0 of 4 done · 4 wait for the transcript, the next at ${at}`)).toBeVisible()
})

test('a failed transcription is said in its own words in every cell, each can be retried, and its notes are then made', async () => {
  const { services, user } = await open()
  await services.settle(() => services.transcriber.call('Lecture 1').fail(apiFailure()))
  const words = 'The video could not be transcribed. No captions for this video.'
  expect(screen.getAllByText(words).length).toBeGreaterThanOrEqual(2)
  await user.click(screen.getByRole('button', { name: 'Retry Study Notes for Lecture 1' }))
  await services.settle()
  await services.settle(() => services.transcriber.call('Lecture 1').succeed())
  expect(services.engine.calls.map(({ task }) => task.template)).toEqual(['study-notes'])
  await services.settle(() => services.engine.call('study-notes').succeed())
  expect(screen.getAllByText(/^1 of 4 done/).length).toBeGreaterThan(0)
})

test('what stops all is said once, above', async () => {
  const { services } = await open(1)
  const none = apiFailure({ stopsAll: true, message: 'No credit is left.', suggestion: 'Top it up.' })
  await services.settle(() => services.transcriber.call('Lecture 1').fail(none))
  expect(
    screen.getByText('The video could not be transcribed. No credit is left.', { selector: 'p' }),
  ).toBeVisible()
})

test('a pause says so of what has not begun, and not of what is being transcribed', async () => {
  const { services, session } = await open()
  await act(async () => services.sessions.pause(session))
  await services.settle()
  expect(cells().filter((text) => text === 'waitingtranscript: transcribing')).toHaveLength(4)
})
