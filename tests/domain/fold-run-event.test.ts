import { foldRunEvent } from '#src/domain/fold-run-event.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import { taskId, type Preparation, type Statuses, type TemplateStatus } from '#src/domain/task.ts'
import { apiFailure, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { produce } from 'immer'
import { expect, test } from 'vitest'

const video = 'youtube:a'
const task = taskId(video, 't')
const start: Statuses = {
  [video]: { t: { template: 't', status: 'pending', queued: false, progress: 0, attempt: 0 } },
}

const fold = (...events: readonly RunEvent[]): TemplateStatus | undefined =>
  produce(start, (draft) => {
    for (const event of events) foldRunEvent(draft, event)
  })[video]?.['t']

const started: RunEvent = { type: 'started', task, attempt: 1, at: 10, expectedMs: 1000 }
const failed: RunEvent = { type: 'failed', task, failure: apiFailure(), at: 20 }
const progress = (fraction: number, attempt = 1): RunEvent => ({
  type: 'progress',
  task,
  attempt,
  progress: { fraction, stage: 'generating' },
  at: 15,
})

test('progress never goes back within an attempt and is 1 only when the note is saved', () => {
  expect(fold(started, progress(0.6), progress(0.3))).toMatchObject({ progress: 0.6, measured: true })
  expect(fold(started, progress(7))?.progress).toBeLessThan(1)
  expect(fold(started, progress(0.6), { type: 'completed', task, note: 'n', at: 30 })).toMatchObject({
    status: 'complete',
    progress: 1,
    note: 'n',
    startedAt: 10,
    completedAt: 30,
  })
})

test('late progress of an earlier attempt changes nothing', () => {
  expect(fold({ ...started, attempt: 2 }, progress(0.5, 1))).toMatchObject({
    attempt: 2,
    progress: 0,
    measured: false,
  })
})

test('a retry keeps what went wrong before', () => {
  const retried = fold(started, failed, { type: 'queued', tasks: [task], at: 30 }, started)
  expect(retried).toMatchObject({ status: 'processing', previous: apiFailure() })
})

test('a wait says for what and until when', () => {
  const waiting = (failure: typeof networkFailure): RunEvent => ({
    type: 'waiting',
    task,
    until: 99,
    failure,
    at: 20,
  })
  expect(fold(started, waiting(networkFailure))).toMatchObject({
    status: 'pending',
    waiting: { for: 'retry', until: 99 },
  })
  expect(fold(started, waiting(rateLimited(5)))).toMatchObject({ waiting: { for: 'server', until: 99 } })
})

test('what waits for a transcript says how far that is, and only while it waits', () => {
  const queued: RunEvent = { type: 'queued', tasks: [task], at: 5 }
  const preparing = (preparation: Preparation): RunEvent => ({
    type: 'preparing',
    tasks: [task],
    preparation,
    at: 6,
  })
  const far = preparing({ stage: 'transcribing', fraction: 0.4 })
  expect(fold(queued, preparing({}), far)).toMatchObject({
    status: 'pending',
    waiting: { for: 'transcript', stage: 'transcribing', fraction: 0.4 },
  })
  expect(fold(queued, far, preparing({ notBefore: 99 }))).toHaveProperty('waiting', {
    for: 'transcript',
    notBefore: 99,
  })
  for (const after of [queued, started, failed, { type: 'released', tasks: [task], at: 7 } as const]) {
    expect(fold(queued, far, after)).not.toHaveProperty('waiting')
  }
  expect(fold(far)).toEqual(fold())
  expect(fold(queued, started, far)).toEqual(fold(queued, started))
})

test('what a stop releases is pending again and waits for nothing', () => {
  const released = fold(started, progress(0.4), { type: 'released', tasks: [task], at: 20 })
  expect(released).toMatchObject({ status: 'pending', progress: 0 })
  expect(released).not.toHaveProperty('waiting')
})

test('an event about a task that is not there changes nothing', () => {
  const stray: RunEvent = { ...failed, task: taskId('youtube:b', 't') }
  expect(produce(start, (draft) => foldRunEvent(draft, stray))).toBe(start)
})

test('what is taken up again keeps what was reached, what had ended starts anew', () => {
  const queued: RunEvent = { type: 'queued', tasks: [task], at: 30 }
  const released: RunEvent = { type: 'released', tasks: [task], at: 20 }
  expect(fold(started, progress(0.6), released, queued)).toMatchObject({ reached: 0.6, queued: true })
  expect(fold(started, progress(0.6), queued)).toMatchObject({ reached: 0.6 })
  expect(fold(started, progress(0.6), failed, queued)).not.toHaveProperty('reached')
})
