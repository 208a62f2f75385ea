import { flush } from '#tests/support/fake-clock.ts'
import { createSessionsLab, id } from '#tests/support/sessions-lab.ts'
import { expect, test, vi } from 'vitest'

/** What is left of a session on the disk. */
const left = async (
  { persistence }: Pick<ReturnType<typeof createSessionsLab>, 'persistence'>,
  session: string,
) => [await persistence.session(session), ...(await persistence.tasks(session))]

test('a session that could not be deleted is still there, and does what it is told', async () => {
  const { start, sessions, persistence, engine, clock, closed } = createSessionsLab()
  const session = await start({ templates: ['a'] })
  vi.spyOn(persistence, 'deleteSession').mockRejectedValueOnce(new Error('Broken.'))
  await expect(sessions.remove(session)).rejects.toThrow('Broken.')
  expect(closed).toEqual([])
  sessions.again(session, [id('a')])
  await clock.advance(0)
  expect(engine.calls).toHaveLength(2)
  sessions.cancel(session, id('a'))
  await clock.advance(1000)
  expect(await persistence.tasks(session)).toMatchObject([{ status: { error: { kind: 'cancelled' } } }])
  await sessions.remove(session)
  expect(closed).toEqual([session])
})

test('a note that comes in the step of the deletion is kept, and no record comes back', async () => {
  const lab = createSessionsLab()
  const session = await lab.start({ templates: ['a', 'b'] })
  lab.engine.call('a').succeed()
  const gone = await lab.sessions.remove(session)
  await lab.clock.advance(600_000)
  expect(await left(lab, session)).toEqual([undefined])
  expect(await lab.persistence.noteFacts()).toHaveLength(1)
  expect(gone.tasks?.map(({ status }) => status.status).sort()).toEqual(['complete', 'pending'])
})

test('records that could not be written before are not written after it', async () => {
  const lab = createSessionsLab()
  const session = await lab.start()
  vi.spyOn(lab.persistence, 'saveTasks').mockRejectedValueOnce(new Error('Broken.'))
  await lab.sessions.remove(session)
  await lab.clock.advance(600_000)
  expect(await left(lab, session)).toEqual([undefined])
})

test('commands that are given while it is being deleted bring nothing back', async () => {
  const lab = createSessionsLab()
  const { sessions, engine, persistence } = lab
  const session = await lab.start()
  let go: () => void = () => {}
  const { deleteSession } = persistence
  vi.spyOn(persistence, 'deleteSession').mockImplementation(async (which) => {
    await new Promise<void>((resolve) => (go = resolve))
    return deleteSession(which)
  })
  const removed = sessions.remove(session)
  await flush()
  const asked = [
    sessions.rename(session, 'Exam'),
    sessions.goOn(session),
    sessions.open(session),
    sessions.change(session, { cap: 2 }),
    sessions.remove(session),
  ]
  sessions.again(session, [id('a')])
  await flush()
  go()
  expect((await removed).sessions).toHaveLength(1)
  await Promise.all(asked)
  await lab.clock.advance(1000)
  expect(await asked[2]).toBe(false)
  expect(await left(lab, session)).toEqual([undefined])
  expect(engine.calls).toHaveLength(3)
})

test('a session that is being opened when it is deleted is not open after it', async () => {
  const lab = createSessionsLab()
  const session = await lab.start({ templates: ['a'] })
  const { sessions, closed } = createSessionsLab({ persistence: lab.persistence })
  const [opened] = await Promise.all([sessions.open(session), sessions.remove(session)])
  expect(opened).toBe(true)
  expect(closed).toEqual([session])
  expect(await sessions.open(session)).toBe(false)
})
