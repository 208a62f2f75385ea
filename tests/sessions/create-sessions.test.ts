import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import { taskId, taskParts } from '#src/domain/task.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createSessions } from '#src/sessions/create-sessions.ts'
import type { StartRequest } from '#src/sessions/sessions.ts'
import { apiFailure, aVideo, found, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { createControlledEngine } from '#tests/support/controlled-engine.ts'
import { createFakeClock, flush } from '#tests/support/fake-clock.ts'
import { expect, test } from 'vitest'

const templates = ['a', 'b', 'c']
const settings = { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' } as const
const request: StartRequest = { engine: 'api', videos: [found()], templates, settings }
const id = (template: string) => taskId(aVideo().id, template)

function setUp({
  gapMs = 0,
  refuses,
}: { gapMs?: number; refuses?: (template: string) => string | undefined } = {}) {
  const clock = createFakeClock()
  const persistence = createMemoryPersistence()
  const engine = createControlledEngine({ gapMs }, { refuses: ({ template }) => refuses?.(template) })
  const events: (readonly [string, RunEvent | LaneEvent])[] = []
  let ids = 0
  const sessions = createSessions({
    engine: () => engine,
    persistence,
    clock,
    random: () => 0.5,
    newId: () => `id${++ids}`,
    listener: { opened: () => {}, happened: (session, event) => events.push([session, event]) },
  })
  const start = async (more: Partial<StartRequest> = {}) => {
    const session = await sessions.start({ ...request, ...more })
    await clock.advance(0)
    return session
  }
  const of = (session: string) =>
    events
      .filter(([which]) => which === session)
      .map(([, event]) => ('task' in event ? `${event.type} ${taskParts(event.task).template}` : event.type))
  return { clock, persistence, engine, sessions, start, of, events }
}

test('saves the session and its transcripts before the first request', async () => {
  const { sessions, persistence, engine } = setUp()
  const saved: string[] = []
  persistence.onChange(({ of }) => saved.push(`${of} saved after ${engine.calls.length} requests`))
  const transcript = { timed: true, cues: [{ start: 0, end: 1, text: 'Hello.' }] }
  const facts = { id: 'sha', cues: 1, words: 1, timed: true }
  await sessions.start({ ...request, videos: [{ video: aVideo(1, { transcript: facts }), transcript }] })
  await flush()
  expect(saved).toEqual(['transcript saved after 0 requests', 'session saved after 0 requests'])
})

test('keeps each note with its session, video, template and engine', async () => {
  const { start, engine, persistence, clock } = setUp()
  const session = await start()
  engine.call('b').succeed()
  await clock.advance(0)
  expect(await persistence.notes()).toMatchObject([
    { session, video: aVideo().id, template: 'b', engine: 'api' },
  ])
})

test('runs one at a time when parallel is off, whatever the cap', async () => {
  const { start, engine, clock } = setUp()
  await start({ settings: { ...settings, parallel: false } })
  for (const template of templates) {
    expect(engine.calls.at(-1)?.task.template).toBe(template)
    engine.call(template).succeed()
    await clock.advance(0)
  }
  expect(engine.calls).toHaveLength(3)
})

test('a retry is a further batch that asks only for that task', async () => {
  const { start, engine, sessions, clock, of } = setUp()
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
  const { start, engine, sessions, clock } = setUp()
  const session = await start({ settings: { ...settings, cap: 1 } })
  engine.call('a').fail(apiFailure())
  await flush()
  sessions.again(session, [id('a')])
  engine.call('b').succeed()
  await clock.advance(0)
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'a'])
})

test('leaves alone what is under way when asked for again', async () => {
  const { start, engine, sessions, clock } = setUp()
  const session = await start()
  sessions.again(session, [id('a'), id('b')])
  await clock.advance(0)
  expect(engine.calls).toHaveLength(3)
})

test('a second session follows the same task instead of asking twice', async () => {
  const { start, engine, of, events } = setUp()
  await start()
  const second = await start({ templates: ['a', 'd'] })
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'c', 'd'])
  engine.call('a').succeed()
  await flush()
  expect(of(second)).toEqual(expect.arrayContaining(['started a', 'completed a']))
  const queued = events.filter(([session, { type }]) => session === second && type === 'queued').length
  engine.call('d').succeed()
  await flush()
  const settled = events.filter(([session, { type }]) => session === second && type === 'settled').length
  expect(settled).toBe(queued)
})

test('a follower runs the task itself when the session that asked first is stopped', async () => {
  const { start, engine, sessions, clock, of } = setUp()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  sessions.stop(first)
  await clock.advance(0)
  expect(engine.calls).toHaveLength(2)
  engine.call('a').succeed()
  await flush()
  expect(of(first)).not.toContain('completed a')
  expect(of(second)).toContain('completed a')
})

test('a follower can cancel without disturbing the one it follows', async () => {
  const { start, engine, sessions, of } = setUp()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  sessions.cancel(second, id('a'))
  engine.call('a').succeed()
  await flush()
  expect(of(second)).toContain('failed a')
  expect(of(second)).not.toContain('completed a')
  expect(of(first)).toContain('completed a')
})

test('fails a task that the engine refuses in its own words and asks nobody', async () => {
  const { start, engine, events } = setUp({
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
  const { start, engine, sessions, clock, of } = setUp({ gapMs: 150 })
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
  const { start, engine, sessions } = setUp()
  const session = await start({ templates: ['a'] })
  sessions.pause(session)
  engine.call('a').succeed()
  await flush()
  await start({ templates: ['b'] })
  expect(engine.calls).toHaveLength(2)
})

test('a new session on paused lanes learns that they are paused', async () => {
  const { start, sessions, of } = setUp()
  const session = await start()
  sessions.pause(session)
  const second = await start({ templates: ['d'] })
  expect(of(second)).toContain('paused')
})

test('two sessions share the stagger of their engine', async () => {
  const { sessions, engine, clock } = setUp({ gapMs: 150 })
  const arrivals: number[] = []
  void sessions.start({ ...request, templates: ['a'] })
  void sessions.start({ ...request, templates: ['b'] })
  for (let ms = 0; ms < 300; ms += 10) {
    await clock.advance(ms === 0 ? 0 : 10)
    while (arrivals.length < engine.calls.length) arrivals.push(clock.now())
  }
  expect((arrivals[1] ?? 0) - (arrivals[0] ?? 0)).toBe(150)
})

test('says which cap is wrong instead of starting', async () => {
  const { sessions, persistence } = setUp()
  await expect(sessions.start({ ...request, settings: { ...settings, cap: 11 } })).rejects.toThrow(/not 11/)
  expect(await persistence.sessions()).toEqual([])
})

test('uses a new idempotency key after an answered failure, across batches', async () => {
  const { start, engine, sessions, clock } = setUp()
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

test('a follower runs the task itself when the one who asked first cancels it', async () => {
  const { start, engine, sessions, clock, of } = setUp()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['a'] })
  sessions.cancel(first, id('a'))
  await clock.advance(0)
  engine.call('a').succeed()
  await flush()
  expect(of(first)).toContain('failed a')
  expect(of(second)).not.toContain('failed a')
  expect(of(second)).toContain('completed a')
})

test('other captions of the same link are another task', async () => {
  const { start, engine } = setUp()
  const withWords = (transcript: string) =>
    found(aVideo(1, { transcript: { id: transcript, cues: 1, words: 1, timed: true } }))
  await start({ templates: ['a'], videos: [withWords('old')] })
  await start({ templates: ['a'], videos: [withWords('new')] })
  expect(engine.calls).toHaveLength(2)
})

test('while a session that wants one at a time runs, its engine does one at a time', async () => {
  const { start, engine, clock } = setUp()
  await start({ settings: { ...settings, parallel: false }, templates: ['a', 'b'] })
  await start({ videos: [found(aVideo(2))], templates: ['c', 'd'] })
  expect(engine.calls).toHaveLength(1)
  engine.call('a').succeed()
  await clock.advance(0)
  engine.call('b').succeed()
  await clock.advance(0)
  expect(engine.calls).toHaveLength(4)
})

test('a session that is opened while the server wants a rest learns until when', async () => {
  const { start, engine, of } = setUp()
  await start({ templates: ['a', 'b'] })
  engine.call('a').fail(rateLimited(60_000))
  await flush()
  const second = await start({ templates: ['c'] })
  expect(of(second)).toContain('gate-closed')
})

test('a task that is named twice is run once', async () => {
  const { start, engine, sessions, clock } = setUp()
  const session = await start({ templates: ['a'] })
  engine.call('a').fail(apiFailure())
  await flush()
  sessions.again(session, [id('a'), id('a')])
  await clock.advance(0)
  expect(engine.calls).toHaveLength(2)
})
