import type { RunEvent } from '#src/domain/run-event.ts'
import type { Session } from '#src/domain/session.ts'
import { taskId } from '#src/domain/task.ts'
import { takeCensus, type Census } from '#src/run/census.ts'
import { createSessionStores } from '#src/store/session-store.ts'
import { apiFailure, aVideo } from '#tests/support/builders.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const videos = [aVideo(1), aVideo(2)]
const session: Session = {
  id: 's',
  createdAt: 0,
  engine: 'api',
  videos,
  templates: ['a', 'b'],
  settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
}
const tasks = videos.flatMap(({ id }) => [taskId(id, 'a'), taskId(id, 'b')])

function setUp() {
  const jobs = new Set<() => void>()
  const stores = createSessionStores((job) => jobs.add(job))
  stores.open(session)
  const store = stores.get('s')
  if (!store) throw new Error('the store was just opened')
  let commits = 0
  store.subscribe(() => (commits += 1))
  const frame = () => {
    for (const job of jobs) job()
    jobs.clear()
  }
  return {
    stores,
    apply: (event: RunEvent) => stores.apply('s', event),
    frame,
    store,
    commits: () => commits,
  }
}

test('commits once per frame, however many events came', () => {
  const { apply, frame, commits, store } = setUp()
  for (const task of tasks) {
    apply({ type: 'started', task, attempt: 1, at: 0, expectedMs: 1000 })
    for (let i = 1; i < 50; i++)
      apply({ type: 'progress', task, attempt: 1, progress: { fraction: i / 100 }, at: 15 })
  }
  expect(commits()).toBe(0)
  frame()
  expect(commits()).toBe(1)
  expect(store.getState().statuses[videos[0]?.id ?? 'url:']?.['a']).toMatchObject({ progress: 0.49 })
})

test('shows the end of a batch at once, without waiting for a frame', () => {
  const { apply, store } = setUp()
  apply({ type: 'queued', tasks, at: 0 })
  apply({ type: 'settled', at: 1 })
  expect(store.getState().batches).toBe(0)
})

test('many batches that end in one step are shown once', () => {
  const { apply, commits, store } = setUp()
  for (const task of tasks) apply({ type: 'queued', tasks: [task], at: 0 })
  for (const task of tasks) {
    apply({ type: 'failed', task, failure: apiFailure(), at: 1 })
    apply({ type: 'settled', at: 1 })
  }
  expect(commits()).toBe(1)
  expect(store.getState().batches).toBe(0)
})

test('keeps the stage when later progress says only how far it is', () => {
  const { apply, frame, store } = setUp()
  const [task] = tasks
  if (!task) throw new Error('no task')
  apply({ type: 'started', task, attempt: 1, at: 0, expectedMs: 1000 })
  apply({ type: 'progress', task, attempt: 1, progress: { stage: 'generating' }, at: 15 })
  apply({ type: 'progress', task, attempt: 1, progress: { fraction: 0.5 }, at: 15 })
  frame()
  expect(Object.values(store.getState().statuses)[0]?.['a']).toMatchObject({
    stage: 'generating',
    progress: 0.5,
  })
})

test('a change of one task leaves the rows of the others the same objects', () => {
  const { apply, frame, store } = setUp()
  const before = store.getState().statuses
  apply({ type: 'started', task: taskId(aVideo(1).id, 'a'), attempt: 1, at: 0, expectedMs: 1000 })
  frame()
  const after = store.getState().statuses
  expect(after[aVideo(2).id]).toBe(before[aVideo(2).id])
  expect(after[aVideo(1).id]?.['b']).toBe(before[aVideo(1).id]?.['b'])
})

/** All but what happened last, which a frame may have passed over. */
const numbers = ({ live, queued, ...sums }: Census) => ({
  ...sums,
  lastEnd: 0,
  lastFailure: undefined,
  live: new Set(live),
  queued: Object.entries(queued).filter(([, count]) => count !== 0),
})

const anyEvent = fc.record({
  what: fc.constantFrom('started', 'progress', 'completed', 'failed', 'released'),
  task: fc.constantFrom(...tasks),
  fraction: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined }),
  afterMs: fc.nat(800),
})

test.prop([fc.array(anyEvent), fc.array(fc.boolean())], { numRuns: 1000 })(
  'folding in any frames gives the same state as folding event by event',
  (given, frames) => {
    let at = 0
    const events = given.map(({ what, task, fraction, afterMs }): RunEvent => {
      at += afterMs
      if (what === 'progress') {
        const progress = fraction === undefined ? { stage: `since ${at}` } : { fraction }
        return { type: what, task, attempt: 1, progress, at }
      }
      if (what === 'started') return { type: what, task, attempt: 1, at, expectedMs: 1000 }
      if (what === 'completed') return { type: what, task, note: 'n', at }
      if (what === 'failed') return { type: what, task, failure: apiFailure(), at }
      return { type: 'released', tasks: [task], at }
    })
    const [one, other] = [setUp(), setUp()]
    events.forEach((event, i) => {
      one.apply(event)
      one.frame()
      other.apply(event)
      if (frames[i]) other.frame()
    })
    other.frame()

    expect(JSON.stringify(other.store.getState().statuses)).toBe(
      JSON.stringify(one.store.getState().statuses),
    )
    const { statuses, history } = other.store.getState()
    expect(history).toEqual(one.store.getState().history)
    expect(numbers(other.store.getState().census)).toEqual(numbers(takeCensus(statuses)))
  },
)

test('knows how long the last stretch of work took, over batches that overlap', () => {
  const { apply, store, frame } = setUp()
  const stretch = () => store.getState().stretch
  apply({ type: 'queued', tasks, at: 100 })
  apply({ type: 'queued', tasks: [], at: 150 })
  apply({ type: 'settled', at: 300 })
  frame()
  expect(stretch()).toEqual({ since: 100, again: false })
  apply({ type: 'settled', at: 400 })
  expect(stretch()).toEqual({ since: 100, until: 400, again: false })
  apply({ type: 'queued', tasks, at: 900 })
  apply({ type: 'settled', at: 950 })
  expect(stretch()).toEqual({ since: 900, until: 950, again: true })
})

test('the furthest figure of a frame counts, not the last one', () => {
  const { apply, frame, store } = setUp()
  const [task] = tasks
  if (!task) throw new Error('no task')
  apply({ type: 'started', task, attempt: 1, at: 0, expectedMs: 1000 })
  apply({ type: 'progress', task, attempt: 1, progress: { fraction: 0.6 }, at: 1 })
  apply({ type: 'progress', task, attempt: 1, progress: { fraction: 0.3 }, at: 900 })
  frame()
  expect(store.getState().statuses[videos[0]?.id ?? 'url:']?.['a']).toMatchObject({ progress: 0.6 })
})

test('holds the session as it was changed, and what happened in it', () => {
  const { apply, frame, store, stores } = setUp()
  apply({ type: 'queued', tasks, at: 100 })
  stores.changed({ ...session, settings: { ...session.settings, cap: 9 } })
  frame()
  expect(store.getState().session.settings.cap).toBe(9)
  expect(store.getState().batches).toBe(1)
})
