import {
  contributionOf,
  isCancelled,
  progressOf,
  requestKey,
  taskId,
  taskParts,
  type TemplateStatus,
} from '#src/domain/task.ts'
import { apiFailure, aTask, aVideo } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const of = { template: 't', attempt: 1 }
const processing = { ...of, status: 'processing', startedAt: 1000, expectedMs: 10_000 } as const

test('progress is estimated from the time a task is likely to take, and stops at 95 %', () => {
  const estimated: TemplateStatus = { ...processing, progress: 0, measured: false }
  expect([1000, 6000, 10_500, 999_999].map((now) => progressOf(estimated, now))).toEqual([0, 0.5, 0.95, 0.95])
})

test('a wall clock that was set back makes no progress negative', () => {
  expect(progressOf({ ...processing, progress: 0, measured: false }, 0)).toBe(0)
})

test("an engine's own figure is what is shown", () => {
  expect(progressOf({ ...processing, progress: 0.3, measured: true }, 999_999)).toBe(0.3)
})

test('what does not run is as far as it says', () => {
  expect(progressOf({ ...of, status: 'pending', queued: true, progress: 0 }, 5)).toBe(0)
  const complete = {
    ...of,
    status: 'complete',
    progress: 1,
    note: 'n',
    startedAt: 0,
    completedAt: 1,
  } as const
  expect(progressOf(complete, 5)).toBe(1)
})

test('an id is its template and its video, whatever the video is called', () => {
  const id = taskId('url:https://user@example.org/a', 'basic-summary')
  expect(taskParts(id)).toEqual({ template: 'basic-summary', video: 'url:https://user@example.org/a' })
})

test('two requests are the same where link, template and mode are', () => {
  const task = aTask()
  expect(requestKey(task)).toBe('https://www.youtube.com/watch?v=video1-basic-summary-hybrid')
  const { link: _, ...withoutLink } = aVideo()
  expect(requestKey({ ...task, video: withoutLink })).toBe('youtube:video1-basic-summary-hybrid')
})

test("only the user's own doing counts as cancelled", () => {
  const error = { ...of, status: 'error', progress: 0, completedAt: 0 } as const
  expect(isCancelled({ ...error, error: { kind: 'cancelled', message: '' } })).toBe(true)
  expect(isCancelled({ ...error, error: apiFailure() })).toBe(false)
  expect(isCancelled({ ...of, status: 'pending', queued: true, progress: 0 })).toBe(false)
})

test('an estimate counts half for the whole, since it may have to be made anew', () => {
  const flying = { template: 't', attempt: 1, status: 'processing', startedAt: 0, expectedMs: 100 } as const
  expect(contributionOf({ ...flying, progress: 0, measured: false }, 50)).toBe(0.25)
  expect(contributionOf({ ...flying, progress: 0.5, measured: true }, 50)).toBe(0.5)
  expect(contributionOf({ ...flying, progress: 0, measured: false, reached: 0.4 }, 50)).toBe(0.4)
})
