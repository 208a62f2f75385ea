import type { Session } from '#src/domain/session.ts'
import { noTasks, type TaskCounts } from '#src/domain/task-record.ts'
import { interruptedSessions, keptProgress } from '#src/store/interrupted.ts'
import { aVideo } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const session = (id: string): Session => ({
  id,
  createdAt: 0,
  engine: 'api',
  videos: [aVideo(1), aVideo(2)],
  templates: ['a', 'b'],
  settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
})
const counts = (some: Partial<TaskCounts>): TaskCounts => ({ ...noTasks, ...some })
const progressOf = (some?: Partial<TaskCounts>) => keptProgress(session('s'), some && counts(some))

test('a task without a record is pending, and was cut off', () => {
  expect(progressOf({ complete: 1 })).toEqual({ total: 4, complete: 1, failed: 0, pending: 3, cutOff: true })
  expect(progressOf()).toMatchObject({ pending: 4, cutOff: true })
})

test('what was under way is pending, and was cut off', () => {
  expect(progressOf({ complete: 2, error: 1, live: 1 })).toMatchObject({
    failed: 1,
    pending: 1,
    cutOff: true,
  })
})

test('what the user stopped, what failed and what is done was not cut off', () => {
  expect(progressOf({ complete: 1, open: 3 })).toMatchObject({ pending: 3, cutOff: false })
  expect(progressOf({ complete: 3, error: 1 })).toMatchObject({ pending: 0, cutOff: false })
})

test('interrupted are the sessions that were cut off', () => {
  const kept = new Map([
    ['cut', counts({ live: 1, complete: 3 })],
    ['stopped', counts({ open: 4 })],
  ])
  const sessions = ['cut', 'stopped', 'unheard'].map(session)
  const found = interruptedSessions(sessions, kept)
  expect(found.map(({ id }) => id)).toEqual(['cut', 'unheard'])
})
