import { tally } from '#src/run/progress.ts'
import type { TemplateStatus } from '#src/domain/task.ts'
import { apiFailure } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const at = { template: 't', attempt: 1, completedAt: 0 }
const of = (...statuses: readonly TemplateStatus[]) =>
  tally(Object.fromEntries(statuses.map((status, n) => [`captions:${n}`, { t: status }])), 0)

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
  expect(of(half, failed)).toMatchObject({ total: 2, processing: 1, error: 1, fraction: 0.75 })
})

test('what the user cancelled is no failure', () => {
  const cancelled: TemplateStatus = {
    ...at,
    status: 'error',
    progress: 0,
    error: { kind: 'cancelled', message: 'Cancelled.' },
  }
  expect(of(cancelled)).toMatchObject({ error: 0, cancelled: 1, fraction: 1 })
})

test('nothing is nothing done', () => {
  expect(of()).toMatchObject({ total: 0, fraction: 0 })
})
