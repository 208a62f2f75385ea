import { ProgressRegion } from '#src/features/monitor/progress-region.tsx'
import { RunsUnderWay } from '#src/features/monitor/runs-under-way.tsx'
import { axeFindings } from '#tests/support/axe.ts'
import { apiFailure } from '#tests/support/builders.ts'
import { createTestServices, renderWithServices } from '#tests/support/services.tsx'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function open({ notify = false } = {}) {
  const services = createTestServices()
  services.settings.setState({ notify })
  const session = await services.start()
  renderWithServices(
    <>
      <RunsUnderWay />
      <ProgressRegion session={session} />
    </>,
    { services },
  )
  return { services, user: userEvent.setup() }
}
const turn = () => screen.getByRole('switch', { name: 'Tell me when it is done' })

/** Hides the page, or shows it again. */
function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

/** A browser's notifications, with the answer that its user gives. */
function browserWith(permission: NotificationPermission, answer = permission) {
  const shown: { title: string; body: string | undefined; click: () => void; closed: boolean }[] = []
  const asked = vi.fn<() => void>()
  class FakeNotification {
    static permission = permission
    static requestPermission() {
      asked()
      FakeNotification.permission = answer
      return Promise.resolve(answer)
    }
    readonly shown
    constructor(title: string, { body }: NotificationOptions) {
      this.shown = { title, body, click: () => {}, closed: false }
      shown.push(this.shown)
    }
    addEventListener(_: string, click: () => void) {
      this.shown.click = click
    }
    close() {
      this.shown.closed = true
    }
  }
  vi.stubGlobal('Notification', FakeNotification)
  return { shown, asked }
}

async function endAfter(services: Awaited<ReturnType<typeof open>>['services'], ms: number) {
  await act(() => services.clock.advance(ms))
  await services.settle(() => services.engine.calls[0]?.succeed())
  await services.settle(() => services.engine.calls[1]?.fail(apiFailure()))
}

test('the title says how it ended while nobody looks, until somebody does', async () => {
  const { services } = await open()
  const before = document.title
  hide(true)
  await services.settle(() => services.engine.calls.forEach((call) => call.succeed()))
  expect(document.title).toBe('Done · Fanfold')
  hide(false)
  expect(document.title).not.toBe(before)
  expect(document.title).not.toContain('Done')
})

test('the title counts failures, and an end that is seen needs no words', async () => {
  const { services } = await open()
  hide(true)
  await endAfter(services, 0)
  expect(document.title).toBe('1 failed · Fanfold')
  hide(false)
  await services.settle(() => services.sessions.again('id1', ['study-notes@youtube:video1']))
  await services.settle(() => services.engine.calls[2]?.fail(apiFailure()))
  expect(document.title).not.toContain('failed')
})

test('asks the browser on the click, says what was decided, and remembers it', async () => {
  const { asked } = browserWith('default', 'granted')
  const { services, user } = await open()
  expect(asked).not.toHaveBeenCalled()
  await user.click(turn())
  expect(asked).toHaveBeenCalledOnce()
  expect(await screen.findByText(/^You are told when a run ends/)).toBeVisible()
  expect(turn()).toBeChecked()
  expect(services.settings.getState().notify).toBe(true)
  expect(await axeFindings()).toEqual([])
  await user.click(turn())
  expect(turn()).not.toBeChecked()
  expect(services.settings.getState().notify).toBe(false)
})

test('where the browser forbids it, it stays off and says how to change that', async () => {
  browserWith('denied')
  const { services, user } = await open()
  await user.click(turn())
  expect(await screen.findByText(/Allow them in its settings for this site/)).toBeVisible()
  expect(turn()).not.toBeChecked()
  expect(services.settings.getState().notify).toBe(false)
})

test('where there are no notifications it says so', async () => {
  const { user } = await open()
  await user.click(turn())
  expect(await screen.findByText(/^This browser has no notifications/)).toBeVisible()
  expect(turn()).not.toBeChecked()
})

test('tells of the end to whoever wanted it and does not look; a click leads back', async () => {
  const { shown } = browserWith('granted')
  const { services } = await open({ notify: true })
  const focus = vi.spyOn(window, 'focus').mockReturnValue()
  hide(true)
  await endAfter(services, 12_000)
  expect(shown).toMatchObject([{ title: 'Fanfold', body: '1 note is ready, 1 failed.' }])
  shown[0]?.click()
  expect(focus).toHaveBeenCalledOnce()
  expect(shown[0]?.closed).toBe(true)
})

test.each([
  ['another tab runs it, and says it', { notify: true, hidden: true, ms: 12_000, role: 'guest' }],
  ['nobody wanted it', { notify: false, hidden: true, ms: 12_000 }],
  ['the page is looked at', { notify: true, hidden: false, ms: 12_000 }],
  ['it was over in a moment', { notify: true, hidden: true, ms: 9000 }],
] as const)('says nothing where %s', async (_, { notify, hidden, ms, ...tab }) => {
  const { shown } = browserWith('granted')
  const { services } = await open({ notify })
  services.tab.setState(tab)
  hide(hidden)
  await endAfter(services, ms)
  expect(shown).toEqual([])
})
