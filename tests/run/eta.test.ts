import type { LaneLimits } from '#src/domain/ports.ts'
import type { TemplateStatus } from '#src/domain/task.ts'
import type { Ms } from '#src/lib/clock.ts'
import { nextEta, remainingMs, type LanesNow } from '#src/run/eta.ts'
import { apiFailure, aVideo } from '#tests/support/builders.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

/** A task takes as many seconds as its video is long. */
const limits: LaneLimits = { ...noLimits, pace: { baseMs: 0, perMinuteMs: 60_000, mostMs: 1e9 } }
const steady: LanesNow = { cap: 2, closed: {}, learned: {}, steadySince: 1000 }
const of = { template: 't', progress: 0, attempt: 1 }
const pending: TemplateStatus = { ...of, status: 'pending', queued: true }
const processing = (startedAt: number, expectedMs: Ms, progress?: number): TemplateStatus => ({
  ...of,
  status: 'processing',
  startedAt,
  expectedMs,
  progress: progress ?? 0,
  measured: progress !== undefined,
})
const complete = (startedAt: number, completedAt: number): TemplateStatus => ({
  ...of,
  status: 'complete',
  note: 'n',
  progress: 1,
  startedAt,
  completedAt,
})

/** Each status with the length of its video in seconds. */
function remaining(
  tasks: readonly (readonly [TemplateStatus, number])[],
  {
    now = 1000,
    lanes = {},
    more = {},
  }: { now?: number; lanes?: Partial<LanesNow>; more?: Partial<LaneLimits> } = {},
) {
  const videos = tasks.map(([, durationSeconds], n) => aVideo(n, { durationSeconds }))
  const statuses = Object.fromEntries(
    tasks.map(([status], n) => [aVideo(n).id, { [status.template]: status }]),
  )
  return remainingMs({
    videos,
    statuses,
    lanes: { ...steady, ...lanes },
    limits: { ...limits, ...more },
    now,
  })
}

test('there is nothing to say where nothing is left', () => {
  expect(remaining([])).toBeUndefined()
  const error: TemplateStatus = { ...of, status: 'error', error: apiFailure(), completedAt: 5 }
  expect(
    remaining([
      [complete(0, 9), 1],
      [error, 1],
    ]),
  ).toBeUndefined()
  expect(remainingMs({ videos: [aVideo()], statuses: {}, lanes: steady, limits, now: 0 })).toBeUndefined()
})

test('lays what is left into the lanes, the longest first', () => {
  expect(
    remaining([
      [pending, 10],
      [pending, 20],
      [pending, 30],
    ]),
  ).toBe(30_000)
  expect(
    remaining(
      [
        [pending, 10],
        [pending, 20],
        [pending, 30],
      ],
      { lanes: { cap: 1 } },
    ),
  ).toBe(60_000)
  expect(
    remaining([
      [pending, 10],
      [pending, 10],
      [pending, 10],
    ]),
  ).toBe(20_000)
})

test('what was learned of the engine counts', () => {
  expect(remaining([[pending, 10]], { lanes: { learned: { t: { scale: 3, power: 1, spread: 0 } } } })).toBe(
    30_000,
  )
})

test('what flies is done when its time is over', () => {
  expect(remaining([[processing(1000, 20_000), 20]], { now: 6000 })).toBe(15_000)
})

test('what takes longer than expected goes on for a share of what it took', () => {
  const fresh = processing(50_500, 2000)
  expect(
    remaining(
      [
        [processing(1000, 20_000), 20],
        [fresh, 20],
      ],
      { now: 51_000 },
    ),
  ).toBe(5000)
})

test('nothing can be told where all that is left has used up its time', () => {
  expect(remaining([[processing(1000, 20_000), 20]], { now: 21_001 })).toBeUndefined()
})

test('nothing can be told once an attempt takes several times as long as expected', () => {
  expect(remaining([[processing(1000, 20_000), 20]], { now: 101_000 })).toBeUndefined()
})

test("an engine's own figure says the more the further it is", () => {
  // Half done after 40 s says 40 s more; the length says nothing is left but the overrun of 4 s.
  expect(remaining([[processing(1000, 20_000, 0.5), 20]], { now: 41_000 })).toBe(10_000 + 3000)
  expect(remaining([[processing(1000, 20_000, 0), 20]], { now: 6000 })).toBe(15_000)
})

test('is as slow as the lanes were in the last minute', () => {
  const idle = [
    [pending, 100],
    [complete(1000, 16_000), 15],
  ] as const
  // One lane of two was busy for 15 s of 30 s: a quarter of what the lanes could do.
  expect(remaining(idle, { now: 31_000 })).toBe(100_000 + 100_000 * (1 / 0.5 - 1 / 2))
})

test('a speed of next to nothing is not taken for never', () => {
  const rows = [
    [pending, 100],
    [complete(1000, 1001), 1],
  ] as const
  expect(remaining(rows, { now: 61_000 })).toBe(100_000 + 100_000 * (1 / 0.1 - 1 / 2))
})

test('nothing can be told while others have the lanes', () => {
  expect(remaining([[pending, 100]], { now: 61_000 })).toBeUndefined()
})

test('a long wait for the server does not make the work after it look slow', () => {
  const closed = { '': { until: 301_000, why: 'server' } } as const
  const rows = [
    [pending, 10],
    [complete(1000, 2000), 1],
  ] as const
  expect(remaining(rows, { lanes: { closed }, now: 201_000 })).toBe(110_000)
})

test('what no run has does not count', () => {
  const released: TemplateStatus = { ...of, status: 'pending', queued: false }
  const rows = [
    [released, 1000],
    [processing(1000, 20_000), 20],
  ] as const
  expect(remaining(rows, { now: 6000 })).toBe(15_000)
})

test('a second is too short to tell a speed', () => {
  expect(remaining([[pending, 100]], { now: 1999 })).toBe(100_000)
})

test('a gate that the server closed is waited for', () => {
  const closed = { '': { until: 61_000, why: 'server' } } as const
  expect(remaining([[pending, 10]], { lanes: { closed } })).toBe(70_000)
  expect(remaining([[processing(1000, 20_000), 20]], { lanes: { closed } })).toBe(20_000)
})

test('nothing can be told while the server is down', () => {
  const closed = { '': { until: 61_000, why: 'outage' } } as const
  expect(remaining([[pending, 10]], { lanes: { closed } })).toBeUndefined()
})

test('a gate that is open for one template is not waited for by all', () => {
  const closed = { t: { until: 61_000, why: 'server' } } as const
  const other: TemplateStatus = { ...pending, template: 'u' }
  expect(
    remaining(
      [
        [pending, 10],
        [other, 10],
      ],
      { lanes: { closed }, more: { per: 'template' } },
    ),
  ).toBe(10_000)
})

test('a budget lets only so many through in each window', () => {
  const budgets = [{ count: 2, windowMs: 3_600_000 }]
  const five = Array.from({ length: 5 }, () => [pending, 10] as const)
  // 95 % of two is one an hour: the fifth comes after four.
  expect(remaining(five, { more: { budgets } })).toBe(4 * 3_600_000)
  const closed = { '': { until: 1_801_000, why: 'budget' } } as const
  expect(remaining(five, { more: { budgets }, lanes: { closed } })).toBe(4.5 * 3_600_000)
})

test('the first estimate is what is known, and so is the first after something changed', () => {
  expect(nextEta(undefined, 5000, 1000, 0)).toEqual({ endsAt: 6000, at: 1000, steadySince: 0 })
  const before = { endsAt: 99_000, at: 900, steadySince: 0 }
  expect(nextEta(before, 5000, 1000, 950).endsAt).toBe(6000)
})

test('a later estimate moves towards what is known now and does not jump', () => {
  const before = { endsAt: 100_000, at: 0, steadySince: 0 }
  const { endsAt } = nextEta(before, 199_000, 1000, 0)
  expect(endsAt).toBeGreaterThan(100_000)
  expect(endsAt).toBeLessThan(110_000)
  let eta = before
  for (let now = 1000; now <= 100_000; now += 1000) eta = nextEta(eta, 200_000, now, 0)
  expect(Math.abs(eta.endsAt - 300_000)).toBeLessThan(30_000)
})

test('an end never lies in the past, also where the clock went back', () => {
  expect(nextEta({ endsAt: 100, at: 50, steadySince: 0 }, 0, 10_000, 0).endsAt).toBe(10_000)
  expect(nextEta({ endsAt: 9000, at: 8000, steadySince: 0 }, 100, 10, 0).endsAt).toBe(9000)
})

const anyStatus = fc.oneof(
  fc.constant(pending),
  fc
    .tuple(
      fc.integer({ min: 0, max: 200_000 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0, max: 0.99 }),
    )
    .map(([startedAt, expected, progress]) => processing(startedAt, expected, progress || 0)),
  fc.integer({ min: 0, max: 200_000 }).map((at) => complete(at, at + 500)),
)

test.prop(
  [
    fc.array(fc.tuple(anyStatus, fc.double({ min: -1, max: 1e5 })), { maxLength: 20 }),
    fc.integer({ min: 0, max: 400_000 }),
    fc.integer({ min: 1, max: 10 }),
  ],
  { numRuns: 1000 },
)('is a time from now on, whatever the statuses say', (tasks, now, cap) => {
  const left = remaining(tasks, { now, lanes: { cap } })
  if (left !== undefined) expect(left >= 0 && Number.isFinite(left)).toBe(true)
})
