import { createWorkerTimer } from '#src/lib/worker-timer.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A worker that fires when the test says so. */
function setUp() {
  const page = new EventTarget()
  const sent: { id: number; delay?: number }[] = []
  const worker = Object.assign(page, {
    postMessage: (message: { id: number }) => sent.push(message),
    terminate() {},
  })
  const timer = createWorkerTimer(() => worker as unknown as Worker)
  return {
    timer,
    sent,
    fire: (id: number) => page.dispatchEvent(new MessageEvent('message', { data: id })),
    lose: () => page.dispatchEvent(new Event('error')),
  }
}

test('wakes when the worker says so, and not once disarmed', () => {
  const { timer, sent, fire } = setUp()
  const [one, other] = [vi.fn<() => void>(), vi.fn<() => void>()]
  timer(100, one)
  timer(100, other)()
  for (const { id } of sent.slice(0, 2)) fire(id)
  expect(one).toHaveBeenCalledTimes(1)
  expect(other).not.toHaveBeenCalled()
})

test('the page keeps the time when the worker is lost', () => {
  const { timer, lose } = setUp()
  const [before, after, disarmed] = [vi.fn<() => void>(), vi.fn<() => void>(), vi.fn<() => void>()]
  timer(100, before)
  const disarm = timer(100, disarmed)
  lose()
  disarm()
  timer(100, after)
  vi.advanceTimersByTime(100)
  expect(before).toHaveBeenCalledTimes(1)
  expect(after).toHaveBeenCalledTimes(1)
  expect(disarmed).not.toHaveBeenCalled()
})

test('the page keeps the time where no worker can be made', () => {
  const timer = createWorkerTimer(() => {
    throw new Error('refused by the content security policy')
  })
  const wake = vi.fn<() => void>()
  timer(100, wake)
  vi.advanceTimersByTime(100)
  expect(wake).toHaveBeenCalledTimes(1)
})
