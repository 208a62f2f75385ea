import type { RunEvent } from '#src/domain/run-event.ts'
import { taskId } from '#src/domain/task.ts'
import { follow } from '#src/store/follow.ts'
import { createSessionStores, type SessionState } from '#src/store/session-store.ts'
import { aVideo } from '#tests/support/builders.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { expect, test } from 'vitest'

const task = taskId(aVideo(1).id, 'a')
const queued: RunEvent = { type: 'queued', tasks: [task], at: 0 }
const started: RunEvent = { type: 'started', task, attempt: 1, at: 0, expectedMs: 1 }
const settled: RunEvent = { type: 'settled', at: 1 }

function setUp() {
  const clock = createFakeClock()
  const stores = createSessionStores((job) => job())
  stores.open({
    id: 's',
    createdAt: 0,
    engine: 'api',
    videos: [aVideo(1)],
    templates: ['a'],
    settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
  })
  const store = stores.get('s')
  if (!store) throw new Error('the store was just opened')
  const shown: SessionState[] = []
  const stop = follow(store, clock, 1000, (state) => shown.push(state))
  return { clock, store, shown, stop, apply: (event: RunEvent) => stores.apply('s', event) }
}

test('shows a session as it is, and its begin and end at once', () => {
  const { shown, apply, store } = setUp()
  expect(shown).toHaveLength(1)
  apply(queued)
  expect(shown.at(-1)?.batches).toBe(1)
  apply(settled)
  expect(shown.at(-1)).toBe(store.getState())
  expect(shown).toHaveLength(3)
})

test('while something is under way, shows what changed no more often than asked', async () => {
  const { shown, apply, clock, store } = setUp()
  apply(queued)
  apply(started)
  expect(shown).toHaveLength(2)
  await clock.advance(1000)
  expect(shown).toHaveLength(3)
  expect(shown.at(-1)).toBe(store.getState())
})

test('arms nothing when nothing is under way, or nobody looks', () => {
  const { apply, clock, stop } = setUp()
  expect(clock.next()).toBeUndefined()
  apply(queued)
  expect(clock.next()).toBe(1000)
  stop()
  expect(clock.next()).toBeUndefined()
})
