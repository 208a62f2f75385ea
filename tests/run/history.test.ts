import { foldHistory, noHistory } from '#src/run/history.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import { taskId, type TaskId } from '#src/domain/task.ts'
import { aVideo, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const [a, b, c] = [1, 2, 3].map((n) => taskId(aVideo(n).id, 't')) as [TaskId, TaskId, TaskId]
const fold = (...events: readonly (RunEvent | LaneEvent)[]) => foldHistory(noHistory(), events)
const started = (task: TaskId, at: number, attempt = 1): RunEvent => ({
  type: 'started',
  task,
  attempt,
  at,
  expectedMs: 1,
})

test('each attempt has the first lane that was free when it started', () => {
  const { spans, lanes } = fold(
    started(a, 0),
    started(b, 1),
    { type: 'completed', task: a, note: 'n', at: 5 },
    started(c, 6),
  )
  expect(spans).toEqual([{ task: a, attempt: 1, lane: 0, from: 0, until: 5, end: 'complete' }])
  expect(lanes.map((flying) => flying?.task)).toEqual([c, b])
})

test('a lane is free with the answer, before what it brought is saved', () => {
  const { spans, lanes } = fold(started(a, 0), { type: 'answered', task: a, at: 5 }, started(b, 5), {
    type: 'completed',
    task: a,
    note: 'n',
    at: 7,
  })
  expect(spans).toEqual([{ task: a, attempt: 1, lane: 0, from: 0, until: 5, end: 'complete' }])
  expect(lanes.map((flying) => flying?.task)).toEqual([b])
})

test('says how an attempt ended, and until when the next one waits', () => {
  const { spans } = fold(
    started(a, 0),
    { type: 'waiting', task: a, until: 9, failure: networkFailure, at: 5 },
    started(a, 9, 2),
    { type: 'waiting', task: a, until: 70, failure: rateLimited(), at: 10 },
    started(a, 70, 2),
    { type: 'released', tasks: [a, b], at: 80 },
  )
  expect(spans.map(({ end, waitsUntil, message }) => [end, waitsUntil, message])).toEqual([
    ['retry', 9, networkFailure.message],
    ['rate-limit', 70, 'Too many requests.'],
    ['released', undefined, undefined],
  ])
})

test('what is cancelled before it started leaves no attempt', () => {
  const failure = { kind: 'cancelled', message: 'Cancelled.' } as const
  expect(fold({ type: 'failed', task: a, failure, at: 1 }).length).toBe(0)
})

test('an earlier state still shows what it showed', () => {
  const one = fold(started(a, 0), { type: 'completed', task: a, note: 'n', at: 1 })
  const two = foldHistory(one, [started(b, 2), { type: 'completed', task: b, note: 'n', at: 3 }])
  expect(one.spans.slice(0, one.length).map(({ task }) => task)).toEqual([a])
  expect(two.spans.slice(0, two.length).map(({ task }) => task)).toEqual([a, b])
})

test('an attempt that was followed and given up leaves its lane when it is asked for anew', () => {
  const { lanes, spans } = fold(
    { type: 'queued', tasks: [a], at: 0 },
    started(a, 0),
    { type: 'queued', tasks: [a], at: 5 },
    started(a, 6),
    { type: 'answered', task: a, at: 9 },
    { type: 'completed', task: a, note: 'n', at: 9 },
  )
  expect(spans.map(({ end }) => end)).toEqual(['released', 'complete'])
  expect(lanes).toEqual([undefined])
})

test('holds last from the word that begins them to the one that ends them', () => {
  const { holds } = fold(
    { type: 'gate-closed', gate: '', until: 60, why: 'server', at: 1 },
    { type: 'gate-closed', gate: '', until: 90, why: 'server', at: 2 },
    { type: 'paused', at: 3 },
    { type: 'gate-opened', gate: '', at: 90 },
    { type: 'gate-closed', gate: '', until: 99, why: 'budget', at: 95 },
    { type: 'resumed', at: 100 },
    { type: 'gate-closed', gate: 't', until: 200, why: 'outage', at: 150 },
  )
  expect(holds).toEqual([
    { why: 'server', gate: '', from: 1, until: 90 },
    { why: 'paused', gate: '', from: 3, until: 100 },
    { why: 'outage', gate: 't', from: 150 },
  ])
})
