import { takeCensus } from '#src/run/census.ts'
import { sessionTasks } from '#src/domain/session.ts'
import { folded } from '#tests/support/folded.ts'
import { play, step } from '#tests/support/session-play.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })
const thousand = { numRuns: 1000 }

test.prop([fc.array(step, { maxLength: 25 })], thousand)(
  'whatever is commanded, nothing starts while paused or twice, and all is at rest in the end',
  async (steps) => {
    const { ids, sessions, eventsOf, persistence } = await play(steps)
    expect(sessions.busy()).toBe(false)
    for (const session of await persistence.sessions()) {
      expect(ids).toContain(session.id)
      const events = eventsOf(session.id)
      const number = (what: string) => events.filter(({ type }) => type === what).length
      expect(number('settled'), 'each batch settles').toBe(number('queued'))
      const { processing, total } = takeCensus(folded(sessionTasks(session), events))
      expect(processing).toBe(0)
      expect(total).toBe(4)
    }
  },
)

test.prop([fc.array(step, { maxLength: 25 })], thousand)('only stop and cancel abort', async (steps) => {
  const { aborted, mayAbort } = await play(steps)
  for (const id of aborted) expect([...mayAbort]).toContain(id)
})

test.prop([fc.array(step, { maxLength: 25 })], thousand)(
  'a command that is given twice does what it does once',
  async (steps) => {
    const [once, twice] = [await play(steps), await play(steps, { times: 2 })]
    expect(twice.events).toEqual(once.events)
  },
)
