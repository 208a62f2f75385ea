import type { Pace } from '#src/domain/ports.ts'
import { createEstimates, expectAnew, expectedMs, paceMs, restMs, taskKind } from '#src/run/estimate.ts'
import { aVideo } from '#tests/support/builders.ts'
import type { Statuses, TemplateStatus } from '#src/domain/task.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const pace: Pace = { baseMs: 15_000, perMinuteMs: 8_000, mostMs: 300_000 }
const task = (template: string, durationSeconds?: number) => ({
  template,
  video: durationSeconds === undefined ? {} : { durationSeconds },
})

test('a task takes 15 s and 8 s a minute, at most five minutes', () => {
  expect(paceMs(pace, task('a', 0))).toBe(15_000)
  expect(paceMs(pace, task('a', 600))).toBe(95_000)
  expect(paceMs(pace, task('a', 7200))).toBe(300_000)
  expect(paceMs(pace, task('a', Infinity))).toBe(300_000)
})

test.each([undefined, Number.NaN, -1, -Infinity])('a length of %s is none', (seconds) => {
  expect(paceMs(pace, task('a', seconds))).toBe(300_000)
  expect(taskKind(task('a', seconds))).not.toBe(taskKind(task('a', 60)))
})

test('takes what is likely where the length is unknown, if the pace says that', () => {
  expect(paceMs({ ...pace, unknownMs: 45_000 }, task('a'))).toBe(45_000)
})

test('expects what the pace says before anything was learned, and 1 ms at least', () => {
  expect(expectedMs(pace, {}, task('a', 600))).toBe(95_000)
  expect(expectedMs({ baseMs: 0, perMinuteMs: 0, mostMs: 0 }, {}, task('a', 600))).toBe(1)
})

test('what one task took is expected of the others of its kind', () => {
  const estimates = createEstimates(pace)
  estimates.learn(task('a', 600), 190_000)
  expect(expectedMs(pace, estimates.learned(), task('a', 0))).toBe(30_000)
})

test('a kind that nothing is known of is expected to be like all others', () => {
  const estimates = createEstimates(pace)
  estimates.learn(task('a', 600), 47_500)
  expect(expectedMs(pace, estimates.learned(), task('b', 600))).toBe(47_500)
})

test('tasks of unknown length teach nothing of those whose length is known', () => {
  const estimates = createEstimates(pace)
  estimates.learn(task('a'), 30_000)
  expect(expectedMs(pace, estimates.learned(), task('a'))).toBe(30_000)
  expect(expectedMs(pace, estimates.learned(), task('b'))).toBe(30_000)
  expect(expectedMs(pace, estimates.learned(), task('a', 600))).toBe(95_000)
})

test('one odd first answer does not stand for its whole kind', () => {
  const estimates = createEstimates(pace)
  for (let i = 0; i < 20; i++) estimates.learn(task('a', 600), 95_000)
  estimates.learn(task('b', 600), 950_000)
  const expected = expectedMs(pace, estimates.learned(), task('b', 600))
  expect(expected).toBeGreaterThan(95_000)
  expect(expected).toBeLessThan(500_000)
})

test('learns that a server takes as long for a short video as for a long one', () => {
  const estimates = createEstimates(pace)
  for (let i = 0; i < 60; i++) estimates.learn(task('a', 60 * (1 + (i % 20))), 20_000)
  // By the pace it would be 15 times as long as for the shortest.
  expect(expectedMs(pace, estimates.learned(), task('a', 2100))).toBeLessThan(40_000)
})

test('an attempt that has outlasted what was expected is likely to be one of the long ones', () => {
  expect(restMs(60_000, 0, 15_000)).toBe(45_000)
  expect(restMs(60_000, 0.5, 0)).toBe(60_000)
  const rests = [0, 30_000, 60_000, 120_000].map((elapsed) => elapsed + restMs(60_000, 0.5, elapsed))
  expect(rests).toEqual(rests.toSorted((a, b) => a - b))
  expect(restMs(60_000, 0.5, 60_000)).toBeGreaterThan(15_000)
})

test.prop([fc.nat(600_000), fc.double({ min: 0, max: 3, noNaN: true }), fc.nat(10_000_000)], {
  numRuns: 1000,
})('what is left of an attempt is a time, whatever was learned', (expected, spread, elapsed) => {
  const rest = restMs(expected + 1, spread, elapsed)
  expect(rest).toBeGreaterThanOrEqual(0)
  expect(rest).toBeLessThan(1e9)
})

test('follows a server that changes its speed', () => {
  const estimates = createEstimates(pace)
  for (let i = 0; i < 300; i++) estimates.learn(task('a', 600), 95_000)
  for (let i = 0; i < 150; i++) estimates.learn(task('a', 600), 190_000)
  expect(expectedMs(pace, estimates.learned(), task('a', 600))).toBeGreaterThan(175_000)
})

test('what was said is not changed afterwards', () => {
  const estimates = createEstimates(pace)
  estimates.learn(task('a', 600), 95_000)
  const before = estimates.learned()
  const copy = { ...before }
  estimates.learn(task('a', 600), 1)
  expect(before).toEqual(copy)
})

test.prop(
  [
    fc.array(
      fc.record({
        template: fc.constantFrom('a', 'b'),
        seconds: fc.option(fc.integer({ min: -5, max: 20_000 }), { nil: undefined }),
        tookMs: fc.oneof(fc.integer({ min: -1000, max: 1e9 }), fc.constant(0)),
      }),
    ),
  ],
  { numRuns: 1000 },
)('a clock that steps or a server that hangs teaches at most a thousandfold', (all) => {
  const estimates = createEstimates(pace)
  for (const { template, seconds, tookMs } of all) estimates.learn(task(template, seconds), tookMs)
  for (const seconds of [0, 60, 6000]) {
    const paced = paceMs(pace, task('a', seconds))
    const expected = expectedMs(pace, estimates.learned(), task('a', seconds))
    expect(expected).toBeGreaterThanOrEqual(Math.floor(paced / 1000))
    expect(expected).toBeLessThanOrEqual(Math.ceil(paced * 1000))
  }
})

test('what flies is expected anew by what was learned, and what was shown of it is kept', () => {
  const video = aVideo(1, { durationSeconds: 600 })
  const of = { template: 'a', attempt: 1 } as const
  const flying = { ...of, status: 'processing', startedAt: 0, expectedMs: 95_000, progress: 0 } as const
  const waiting: TemplateStatus = { ...of, template: 'c', status: 'pending', queued: true, progress: 0 }
  const statuses: Statuses = {
    [video.id]: {
      a: { ...flying, measured: false },
      b: { ...flying, template: 'b', progress: 0.3, measured: true },
      c: waiting,
    },
  }
  const anew = expectAnew(
    statuses,
    [video, aVideo(2)],
    pace,
    { a: { scale: 2, power: 1, spread: 0 } },
    47_500,
  )
  expect(anew[video.id]).toEqual({
    a: { ...flying, progress: 0.5, expectedMs: 190_000, measured: false },
    b: { ...flying, template: 'b', progress: 0.3, expectedMs: 95_000, measured: true },
    c: waiting,
  })
})
