import { recount, takeCensus } from '#src/run/census.ts'
import { taskId, type Statuses, type TemplateStatus } from '#src/domain/task.ts'
import type { VideoId } from '#src/domain/video.ts'
import { apiFailure, networkFailure } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const video: VideoId = 'captions:1'
const base = { attempt: 1, progress: 0 }
const done = (template: string): TemplateStatus => ({
  ...base,
  template,
  status: 'complete',
  note: 'n',
  startedAt: 0,
  completedAt: 5,
})
const failed = (template: string, more: object = {}): TemplateStatus => ({
  ...base,
  template,
  status: 'error',
  error: apiFailure(more),
  completedAt: 7,
})
const waiting = (template: string): TemplateStatus => ({
  ...base,
  template,
  status: 'pending',
  queued: true,
  waiting: { for: 'retry', until: 9 },
  previous: networkFailure,
})

test('counts each task once, and videos whose every note is complete', () => {
  const statuses: Statuses = {
    'captions:1': { a: done('a'), b: done('b') },
    'captions:2': { a: done('a'), b: waiting('b') },
    'captions:3': { a: failed('a'), b: { ...base, template: 'b', status: 'pending', queued: false } },
  }
  expect(takeCensus(statuses)).toMatchObject({
    total: 6,
    complete: 3,
    failed: 1,
    pending: 2,
    idle: 1,
    queued: { b: 1 },
    videos: 1,
    live: [taskId('captions:2', 'b')],
    lastEnd: 7,
  })
})

test('what the user cancelled is no failure', () => {
  const cancelled: TemplateStatus = {
    ...base,
    template: 'a',
    status: 'error',
    error: { kind: 'cancelled', message: 'Cancelled.' },
    completedAt: 1,
  }
  const census = takeCensus({ [video]: { a: cancelled } })
  expect(census).toMatchObject({ failed: 0, cancelled: 1 })
  expect(census.lastFailure).toBeUndefined()
})

test('knows what stops the rest, and what it left behind', () => {
  const released: TemplateStatus = {
    ...base,
    template: 'b',
    status: 'pending',
    queued: false,
    previous: apiFailure({ stopsAll: true }),
  }
  const statuses = { [video]: { a: failed('a', { stopsAll: true }), b: released } }
  expect(takeCensus(statuses)).toMatchObject({ stoppers: 1, stopped: 1 })
})

test('a video that is whole, and then asked for anew, is whole no more', () => {
  const before: Statuses = { [video]: { a: done('a'), b: done('b') } }
  const after: Statuses = { [video]: { ...before[video], b: waiting('b') } }
  const whole = takeCensus(before)
  expect(whole.videos).toBe(1)
  expect(recount(whole, before, after, new Set([video])).videos).toBe(0)
})
