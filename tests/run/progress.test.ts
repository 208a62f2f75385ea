import { takeCensus } from '#src/run/census.ts'
import { overallProgress } from '#src/run/progress.ts'
import type { Statuses, TemplateStatus } from '#src/domain/task.ts'
import { apiFailure } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const at = { template: 't', attempt: 1, completedAt: 0 }
const of = (...all: readonly TemplateStatus[]) => {
  const statuses: Statuses = Object.fromEntries(all.map((status, n) => [`captions:${n}`, { t: status }]))
  return overallProgress(takeCensus(statuses), statuses, 0)
}

test('is the mean over the tasks; what has ended counts whole', () => {
  const half: TemplateStatus = {
    ...at,
    status: 'processing',
    progress: 0.5,
    startedAt: 0,
    expectedMs: 1,
    measured: true,
  }
  const failed: TemplateStatus = { ...at, status: 'error', progress: 0.2, error: apiFailure() }
  expect(of(half, failed)).toBe(0.75)
})

test('what was reached before a wait is kept', () => {
  expect(of({ ...at, status: 'pending', queued: true, progress: 0, reached: 0.4 })).toBe(0.4)
})

test('nothing is nothing done', () => {
  expect(of()).toBe(0)
})
