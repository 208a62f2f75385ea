import { apiFailure } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createSessionsLab, id, settings } from '#tests/support/sessions-lab.ts'
import { createTabsLab } from '#tests/support/tabs-lab.ts'
import { expect, test, vi } from 'vitest'

/** A session of which the note of `a` was made and could not be saved. */
async function unsavedLab() {
  const lab = createSessionsLab()
  const save = vi.spyOn(lab.persistence, 'saveResults').mockRejectedValueOnce(new Error('Broken.'))
  const session = await lab.start({ templates: ['a', 'b'], settings: { ...settings, cap: 1 } })
  lab.engine.call('a').succeed()
  await lab.clock.advance(1000)
  return { ...lab, save, session }
}

test('going on saves what could not be saved, without making it again, and makes the rest', async () => {
  const { sessions, session, engine, clock, persistence } = await unsavedLab()
  expect((await persistence.taskCounts()).get(session)).toEqual({ live: 1, open: 1, complete: 0, error: 0 })
  await sessions.goOn(session)
  await clock.advance(0)
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'b'])
  expect(await persistence.noteFacts()).toMatchObject([{ template: 'a' }])
})

test('going on runs what stopped the rest, and not what failed alone', async () => {
  const { start, engine, sessions, clock } = createSessionsLab()
  const session = await start({ settings: { ...settings, cap: 1 } })
  engine.call('a').fail(apiFailure())
  await clock.advance(0)
  engine.call('b').fail(apiFailure({ stopsAll: true }))
  await clock.advance(0)
  await sessions.goOn(session)
  await clock.advance(0)
  engine.call('b').succeed()
  await clock.advance(0)
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'b', 'c'])
})

test('when its page is gone, the note is pending for the tab that goes on, and is not made unasked', async () => {
  const { openTab, settle, persistence, clock } = createTabsLab()
  const [host, guest] = [await openTab(), await openTab()]
  vi.spyOn(persistence, 'saveResults').mockRejectedValueOnce(new Error('Broken.'))
  const session = await host.start({ templates: ['a'] })
  host.engine.call('a').succeed()
  const other = await host.start({ templates: ['b'] })
  await clock.advance(1000)
  expect(await host.sessions.unsavedNote(session, id('a'))).toBeDefined()
  host.crash()
  await settle()
  expect(guest.seen(other).batches).toBe(1)
  const [status] = Object.values(guest.seen(session).statuses).map(({ a }) => a)
  expect(status).toMatchObject({ status: 'pending', queued: false })
  expect(guest.engine.calls.map(({ task }) => task.template)).toEqual(['b'])
  void guest.sessions.goOn(session)
  await settle()
  guest.engine.call('a').succeed()
  await flush()
  expect(await persistence.noteFacts()).toHaveLength(1)
})

test('a session that follows saves it without asking again, and then it is there for both', async () => {
  const { start, sessions, engine, clock, persistence, of } = createSessionsLab()
  const save = vi.spyOn(persistence, 'saveResults').mockRejectedValueOnce(new Error('Broken.'))
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  engine.call('a').succeed()
  await clock.advance(1000)
  expect(await sessions.unsavedNote(second, id('a'))).toBe(await sessions.unsavedNote(first, id('a')))
  expect(await sessions.unsavedNote(second, id('a'))).toMatchObject({ template: 'a' })

  sessions.again(second, [id('a')])
  await clock.advance(1000)
  expect(engine.calls).toHaveLength(1)
  expect(save).toHaveBeenCalledTimes(2)
  for (const session of [first, second]) {
    expect(of(session).filter((type) => type === 'completed a')).toHaveLength(1)
    expect(await persistence.tasks(session)).toMatchObject([{ status: { status: 'complete' } }])
    expect(await sessions.unsavedNote(session, id('a'))).toBeUndefined()
  }
  expect(await persistence.noteFacts()).toHaveLength(1)
  expect(sessions.losesWork()).toBe(false)
})

test('a session that is started later and wants the same saves it as well', async () => {
  const { start, session, engine, sessions, clock, persistence } = await unsavedLab()
  sessions.stop(session)
  await start({ templates: ['a'] })
  await clock.advance(1000)
  expect(engine.calls.filter(({ task }) => task.template === 'a')).toHaveLength(1)
  const counts = [...(await persistence.taskCounts()).values()].map(({ complete }) => complete)
  expect(counts).toEqual([1, 1])
})

test('where it can’t be saved again, it is still there', async () => {
  const { session, sessions, save, clock, engine } = await unsavedLab()
  save.mockRejectedValueOnce(new Error('Still broken.'))
  sessions.again(session, [id('a')])
  await clock.advance(1000)
  expect(await sessions.unsavedNote(session, id('a'))).toMatchObject({ template: 'a' })
  expect(sessions.losesWork()).toBe(true)
  sessions.again(session, [id('a')])
  await clock.advance(1000)
  expect(sessions.losesWork()).toBe(false)
  expect(engine.calls.filter(({ task }) => task.template === 'a')).toHaveLength(1)
})

test('a session is not deleted while it has notes that are not saved', async () => {
  const { session, sessions, engine, clock, persistence, closed } = await unsavedLab()
  await expect(sessions.remove(session)).rejects.toThrow(/Download or save/)
  expect(await persistence.session(session)).toBeDefined()
  expect(closed).toEqual([])
  sessions.again(session, [id('a')])
  await clock.advance(1000)
  expect(engine.calls.filter(({ task }) => task.template === 'a')).toHaveLength(1)
  expect((await sessions.remove(session)).sessions).toHaveLength(1)
})
