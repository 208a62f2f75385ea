import type { RunEvent } from '#src/domain/run-event.ts'
import { taskId, type Statuses, type TemplateStatus } from '#src/domain/task.ts'
import type { Hold } from '#src/run/history.ts'
import { foldRunCounts, noCounts, readReport } from '#src/run/report.ts'
import { apiFailure, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { produce } from 'immer'
import { expect, test } from 'vitest'

const task = taskId('captions:0', 't')
const of = { template: 't', progress: 0, attempt: 1 }
const pending: TemplateStatus = { ...of, status: 'pending', queued: true }
const flying: TemplateStatus = { ...of, status: 'processing', startedAt: 100, expectedMs: 1, measured: false }
const complete = (startedAt: number, completedAt: number): TemplateStatus => ({
  ...of,
  status: 'complete',
  note: 'n',
  startedAt,
  completedAt,
})
const error = (failure: typeof networkFailure, completedAt = 5): TemplateStatus => ({
  ...of,
  status: 'error',
  error: failure,
  completedAt,
})

const count = (before: TemplateStatus, ...events: readonly RunEvent[]) =>
  produce(noCounts, (draft) => {
    for (const event of events) foldRunCounts(draft, { 'captions:0': { t: before } }, event)
  })

test('counts attempts, waits for the server, and retries', () => {
  const waiting = { type: 'waiting', task, until: 9, at: 100 } as const
  const counts = count(
    pending,
    { type: 'queued', tasks: [task], at: 0 },
    { type: 'started', task, attempt: 1, at: 0, expectedMs: 1 },
    { ...waiting, failure: rateLimited() },
    { ...waiting, failure: rateLimited() },
    { ...waiting, failure: networkFailure },
    { type: 'settled', at: 9 },
  )
  expect(counts).toEqual({ attempts: 1, serverWaits: 2, retries: 1, busyMs: 0 })
})

test.each<RunEvent>([
  { type: 'waiting', task, until: 900, failure: networkFailure, at: 350 },
  { type: 'completed', task, note: 'n', at: 350 },
  { type: 'failed', task, failure: apiFailure(), at: 350 },
  { type: 'released', tasks: [task], at: 350 },
])('what held a lane has held it until its end: $type', (event) => {
  expect(count(flying, event).busyMs).toBe(250)
  expect(count(pending, event).busyMs).toBe(0)
  expect(count(flying, { ...event, at: 50 }).busyMs, 'the clock went back').toBe(0)
})

const report = (
  rows: readonly (readonly TemplateStatus[])[],
  more: {
    since?: number
    until?: number
    now?: number
    counts?: Partial<typeof noCounts>
    budgets?: number[]
    per?: 'engine' | 'template'
    holds?: readonly Hold[]
  } = {},
) => {
  const { since = 0, until, now = 60_000, counts, budgets, per = 'engine', holds = [] } = more
  const statuses: Statuses = Object.fromEntries(
    rows.map((row, n) => [`captions:${n}`, Object.fromEntries(row.map((status, i) => [`t${i}`, status]))]),
  )
  return readReport(
    {
      statuses,
      counts: { ...noCounts, ...counts },
      holds,
      stretch: { since, ...(until !== undefined && { until }) },
    },
    budgets && { per, budgets: budgets.map((max) => ({ count: max, windowMs: 60_000 })) },
    now,
  )
}

test('a stretch of nothing says nothing, and nothing wrong', () => {
  expect(report([], { now: 0 })).toEqual({
    wallMs: 0,
    savedMs: 0,
    heldMs: 0,
    videos: 0,
    notes: 0,
    videosPerMinute: 0,
    ended: 0,
    successRate: 1,
    attempts: 0,
    serverWaits: 0,
    retries: 0,
    failures: {},
  })
})

test('lasts until its end, or until now where it goes on', () => {
  expect(report([], { since: 10_000, now: 70_000 }).wallMs).toBe(60_000)
  expect(report([], { since: 10_000, until: 30_000, now: 70_000 }).wallMs).toBe(20_000)
  expect(report([], { since: 90_000, now: 70_000 }).wallMs).toBe(0)
})

test('saves what the same attempts would have taken one after the other', () => {
  expect(report([], { counts: { busyMs: 200_000 } }).savedMs).toBe(140_000)
  expect(report([], { counts: { busyMs: 20_000 } }).savedMs).toBe(0)
})

test('a video counts when all its notes are there, and some were made in this stretch', () => {
  const [done, old] = [complete(0, 9), complete(0, 1)]
  expect(
    report([
      [done, done],
      [done, pending],
      [done, error(apiFailure())],
    ]).videosPerMinute,
  ).toBe(1)
  expect(report([[old]], { since: 5 }).videosPerMinute).toBe(0)
  expect(report([[old, done]], { since: 5, now: 60_005 }).videosPerMinute).toBe(1)
})

test('what the user cancelled is neither success nor failure', () => {
  const cancelled = error({ kind: 'cancelled', message: '' })
  expect(report([[complete(0, 9), error(apiFailure()), cancelled]])).toMatchObject({
    successRate: 0.5,
    failures: { api: 1, cancelled: 1 },
  })
  expect(report([[cancelled]]).successRate).toBe(1)
})

test('counts failures by their kind', () => {
  const failures = [networkFailure, networkFailure, rateLimited()].map((one) => error(one))
  expect(report([failures]).failures).toEqual({ network: 2, 'rate-limit': 1 })
})

test('names the median and the slow end of what it took', () => {
  const times = Array.from({ length: 20 }, (_, i) => complete(0, (20 - i) * 1000))
  expect(report([times])).toMatchObject({ p50Ms: 10_000, p95Ms: 19_000 })
  expect(report([[complete(0, 700)]])).toMatchObject({ p50Ms: 700, p95Ms: 700 })
})

test('says how much of the tightest budget was used', () => {
  expect(report([], { counts: { attempts: 19 }, budgets: [100, 20] }).budgetUsed).toBe(1)
  expect(report([], { counts: { attempts: 19 }, budgets: [100, 40] }).budgetUsed).toBe(0.5)
  // A run that is shorter than the window could have used up the whole of it.
  expect(report([], { counts: { attempts: 19 }, budgets: [40], now: 1000 }).budgetUsed).toBe(0.5)
  expect(report([], { counts: { attempts: 19 }, budgets: [40], now: 120_000 }).budgetUsed).toBe(0.25)
  expect(report([], { counts: { attempts: 500 }, budgets: [40] }).budgetUsed).toBe(1)
  expect(report([], { counts: { attempts: 19 }, budgets: [] })).not.toHaveProperty('budgetUsed')
})

test('says how long nothing could start: what overlaps counts once, and only within the stretch', () => {
  const holds: readonly Hold[] = [
    { why: 'paused', gate: '', from: 0, until: 12_000 },
    { why: 'server', gate: '', from: 15_000, until: 20_000 },
    { why: 'paused', gate: '', from: 18_000, until: 24_000 },
    { why: 'outage', gate: '', from: 50_000 },
  ]
  expect(report([], { since: 10_000, until: 60_000, holds }).heldMs).toBe(2000 + 9000 + 10_000)
})

test('with a gate for each template nothing can start only while all are held', () => {
  const hold = (gate: string, from: number, until: number): Hold => ({ why: 'server', gate, from, until })
  const holds = [hold('t0', 0, 20), hold('t1', 10, 30)]
  const rows = [[pending, pending]]
  expect(report(rows, { per: 'template', budgets: [], holds }).heldMs).toBe(10)
})
