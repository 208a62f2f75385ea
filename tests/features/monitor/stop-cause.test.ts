import { stopCause } from '#src/features/monitor/stop-cause.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import { createSessionStores } from '#src/store/session-store.ts'
import { aVideo } from '#tests/support/builders.ts'
import { settings } from '#tests/support/sessions-lab.ts'
import { expect, test } from 'vitest'

const session: Session = {
  id: 's',
  createdAt: 0,
  engine: 'model',
  videos: [aVideo(1), aVideo(2)],
  templates: ['a', 'b'],
  settings,
}
const tasks = sessionTasks(session).map(({ id }) => id)
const failure = { kind: 'api', message: 'There is no key.', stopsAll: true } as const

test('what was put off before anything was asked has one cause, until it is asked for again', () => {
  const stores = createSessionStores((now) => now())
  stores.open(session)
  const cause = () => {
    const state = stores.get('s')?.getState()
    return state && stopCause(state)
  }
  expect(cause()).toBeUndefined()
  stores.apply('s', { type: 'queued', tasks, at: 1 })
  stores.apply('s', { type: 'released', tasks, failure, at: 1 })
  stores.apply('s', { type: 'settled', at: 1 })
  expect(cause()).toEqual(failure)
  stores.apply('s', { type: 'queued', tasks, at: 2 })
  expect(cause()).toBeUndefined()
  // Stopped by the user: the old cause is none any more.
  stores.apply('s', { type: 'released', tasks, at: 3 })
  stores.apply('s', { type: 'settled', at: 3 })
  expect(cause()).toBeUndefined()
})
