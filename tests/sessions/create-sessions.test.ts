import { apiFailure, aVideo, networkFailure } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createSessionsLab, id, request, settings, templates } from '#tests/support/sessions-lab.ts'
import { expect, test } from 'vitest'

test('saves the session and its transcripts before the first request', async () => {
  const { sessions, persistence, engine } = createSessionsLab()
  const saved: string[] = []
  persistence.onChange((changes) => {
    for (const { of } of changes) saved.push(`${of} saved after ${engine.calls.length} requests`)
  })
  const transcript = { timed: true, cues: [{ start: 0, end: 1, text: 'Hello.' }] }
  const facts = { id: 'sha', cues: 1, words: 1, timed: true }
  await sessions.start({ ...request, videos: [{ video: aVideo(1, { transcript: facts }), transcript }] })
  await flush()
  expect(saved).toEqual(['session saved after 0 requests', 'transcript saved after 0 requests'])
})

test('asks for nothing before the engine is ready: requests would pile up there, past their gap', async () => {
  const lab = createSessionsLab()
  let arrive = () => {}
  const code = new Promise<void>((resolve) => (arrive = resolve))
  Object.assign(lab.engine, { ready: () => code })
  const started = lab.sessions.start(request)
  await lab.clock.advance(1000)
  expect(lab.engine.calls).toEqual([])
  arrive()
  await started
  await lab.clock.advance(0)
  expect(lab.engine.calls).toHaveLength(3)
})

test('keeps each note with its session, video, template and engine', async () => {
  const { start, engine, persistence, clock } = createSessionsLab()
  const session = await start()
  engine.call('b').succeed()
  await clock.advance(0)
  expect(await persistence.noteFacts()).toMatchObject([
    { session, video: aVideo(), template: 'b', engine: 'api' },
  ])
})

test('runs one at a time when parallel is off, whatever the cap', async () => {
  const { start, engine, clock } = createSessionsLab()
  await start({ settings: { ...settings, parallel: false } })
  for (const template of templates) {
    expect(engine.calls.at(-1)?.task.template).toBe(template)
    engine.call(template).succeed()
    await clock.advance(0)
  }
  expect(engine.calls).toHaveLength(3)
})

test('a retry is a further batch that asks only for that task', async () => {
  const { start, engine, sessions, clock, of } = createSessionsLab()
  const session = await start()
  engine.call('a').fail(apiFailure())
  await flush()
  sessions.again(session, [id('a')])
  await clock.advance(0)
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'c', 'a'])
  engine.call('a').succeed()
  await flush()
  expect(of(session)).toContain('completed a')
})

test('a single retry goes before what waits', async () => {
  const { start, engine, sessions, clock } = createSessionsLab()
  const session = await start({ settings: { ...settings, cap: 1 } })
  engine.call('a').fail(apiFailure())
  await flush()
  sessions.again(session, [id('a')])
  engine.call('b').succeed()
  await clock.advance(0)
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'a'])
})

test('leaves alone what is under way when asked for again', async () => {
  const { start, engine, sessions, clock } = createSessionsLab()
  const session = await start()
  sessions.again(session, [id('a'), id('b')])
  await clock.advance(0)
  expect(engine.calls).toHaveLength(3)
})

test('fails a task that the engine refuses in its own words and asks nobody', async () => {
  const { start, engine, events } = createSessionsLab({
    refuses: (template) => (template === 'b' ? 'Unknown here.' : undefined),
  })
  await start()
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'c'])
  expect(events.map(([, event]) => event)).toContainEqual(
    expect.objectContaining({
      type: 'failed',
      task: id('b'),
      failure: { kind: 'api', message: 'Unknown here.' },
    }),
  )
})

test('stop releases what is unfinished, and it can be run again', async () => {
  const { start, engine, sessions, clock, of } = createSessionsLab({ limits: { gapMs: 150 } })
  const session = await start()
  sessions.stop(session)
  await clock.advance(10_000)
  expect(engine.calls).toHaveLength(1)
  expect(of(session).slice(-2)).toEqual(['released', 'settled'])
  expect(sessions.busy()).toBe(false)
  sessions.again(session, templates.map(id))
  await clock.advance(10_000)
  expect(engine.calls).toHaveLength(4)
})

test('a start after everything has ended lifts a forgotten pause', async () => {
  const { start, engine, sessions } = createSessionsLab()
  const session = await start({ templates: ['a'] })
  sessions.pause(session)
  engine.call('a').succeed()
  await flush()
  await start({ templates: ['b'] })
  expect(engine.calls).toHaveLength(2)
})

test('says which cap is wrong instead of starting', async () => {
  const { sessions, persistence } = createSessionsLab()
  await expect(sessions.start({ ...request, settings: { ...settings, cap: 11 } })).rejects.toThrow(/not 11/)
  expect(await persistence.sessions()).toEqual([])
})

test('uses a new idempotency key after an answered failure, across batches', async () => {
  const { start, engine, sessions, clock } = createSessionsLab()
  const session = await start({ templates: ['a'] })
  engine.call('a').fail(apiFailure())
  await flush()
  sessions.again(session, [id('a')])
  await clock.advance(0)
  engine.call('a').fail(networkFailure)
  await flush()
  const keys = engine.calls.map(({ attempt }) => attempt.idempotencyKey.split('/').at(-1))
  expect(keys).toEqual(['0', '1'])
})

test('uses a new idempotency key where a saved note is made again, also after a reload', async () => {
  const { start, engine, sessions, clock, persistence } = createSessionsLab()
  const session = await start({ templates: ['a'] })
  const makeAgain = async () => {
    engine.call('a').succeed()
    await clock.advance(1000)
    sessions.again(session, [id('a')])
    await clock.advance(0)
  }
  await makeAgain()
  await makeAgain()
  const keys = engine.calls.map(({ attempt }) => attempt.idempotencyKey.split('/').at(-1))
  expect(keys).toEqual(['0', '1', '2'])
  sessions.stop(session)
  await clock.advance(1000)
  expect(await persistence.tasks(session)).toMatchObject([{ answered: 2, status: { status: 'pending' } }])
})

test('a task that is named twice is run once', async () => {
  const { start, engine, sessions, clock } = createSessionsLab()
  const session = await start({ templates: ['a'] })
  engine.call('a').fail(apiFailure())
  await flush()
  sessions.again(session, [id('a'), id('a')])
  await clock.advance(0)
  expect(engine.calls).toHaveLength(2)
})
