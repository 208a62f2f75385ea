import { taskId } from '#src/domain/task.ts'
import { apiFailure, aVideo, found, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { id, settings } from '#tests/support/sessions-lab.ts'
import { createTranscribingLab } from '#tests/support/transcribing-lab.ts'
import { expect, test } from 'vitest'

const links = (...n: number[]) => n.map((one) => found(aVideo(one)))

test('a video is transcribed once for all its templates, kept with its session, and then its notes are made', async () => {
  const { start, transcriber, engine, step, persistence, changed, settled } = createTranscribingLab()
  const session = await start()
  expect(transcriber.calls).toHaveLength(1)
  expect(engine.calls).toHaveLength(0)
  transcriber.call().succeed()
  await step()
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b', 'c'])
  const [kept] = (await persistence.session(session))?.videos ?? []
  expect(kept).toMatchObject({
    title: 'Lecture 1',
    durationSeconds: 60,
    transcript: { cues: 1, timed: true },
  })
  expect(await persistence.transcript(kept?.transcript?.id ?? '')).toMatchObject({ timed: true })
  expect(engine.calls.map(({ task }) => task.video)).toEqual([kept, kept, kept])
  expect(changed.at(-1)?.videos).toEqual([kept])
  for (const call of engine.calls) call.succeed()
  await step()
  expect(settled(session)).toBe(true)
  const notes = await persistence.notes((await persistence.noteFacts()).map((note) => note.id))
  expect(notes.map(({ video }) => video)).toEqual([kept, kept, kept])
})

test('two sessions that want the words of one video share the one request, and both keep them', async () => {
  const { start, transcriber, engine, step, persistence } = createTranscribingLab()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['b'] })
  expect(transcriber.calls).toHaveLength(1)
  transcriber.call().succeed()
  await step()
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'b'])
  for (const session of [first, second]) {
    expect((await persistence.session(session))?.videos[0]?.transcript).toBeDefined()
  }
})

test('what waits says so: how far it is, from when on it is tried again', async () => {
  const { start, transcriber, step, preparing, clock } = createTranscribingLab()
  const session = await start({ templates: ['a'] })
  expect(preparing(session)).toEqual([{}, { stage: 'transcribing' }])
  transcriber.call().attempt.report({ fraction: 0.4 })
  transcriber.call().attempt.report({ fraction: 0.2, stage: 'reading' })
  expect(preparing(session).slice(2)).toEqual([
    { stage: 'transcribing', fraction: 0.4 },
    { stage: 'reading', fraction: 0.4 },
  ])
  transcriber.call().fail(rateLimited(5000))
  await step()
  expect(preparing(session).at(-1)).toEqual({ gateOpensAt: clock.epoch() + 5000 })
})

test('its budget holds, and those behind it know when it lets the next one through', async () => {
  const { start, transcriber, clock, preparing } = createTranscribingLab({
    transcribes: { budgets: [{ count: 1, windowMs: 60_000 }] },
  })
  const session = await start({ videos: links(1, 2), templates: ['a'] })
  expect(transcriber.calls).toHaveLength(1)
  expect(preparing(session).at(-1)).toEqual({ gateOpensAt: clock.epoch() + 60_000 })
  await clock.advance(59_999)
  expect(transcriber.calls).toHaveLength(1)
  await clock.advance(1)
  expect(transcriber.calls).toHaveLength(2)
})

test('another account’s budget holds at once', async () => {
  const { start, transcriber, clock, sessions, step } = createTranscribingLab({
    transcribes: { budgets: [{ count: 1, windowMs: 60_000 }] },
  })
  await start({ videos: links(1, 2, 3), templates: ['a'] })
  await clock.advance(1000)
  expect(transcriber.calls).toHaveLength(1)
  Object.assign(transcriber, {
    limits: { ...transcriber.limits, budgets: [{ count: 300, windowMs: 60_000 }] },
  })
  sessions.readLimits()
  await step()
  expect(transcriber.calls).toHaveLength(3)
})

test('no more at once than the session may have', async () => {
  const { start, transcriber, step, sessions } = createTranscribingLab()
  const session = await start({
    videos: links(1, 2, 3, 4),
    templates: ['a'],
    settings: { ...settings, cap: 2 },
  })
  expect(transcriber.calls).toHaveLength(2)
  await sessions.change(session, { cap: 3 })
  await step()
  expect(transcriber.calls).toHaveLength(3)
})

test('where it fails, all notes of the video fail in its words, and a retry asks once more', async () => {
  const { start, transcriber, step, of, last, sessions, settled, engine } = createTranscribingLab()
  const session = await start()
  transcriber.call().fail(apiFailure())
  await step()
  expect(of(session).filter((what) => what.startsWith('failed'))).toHaveLength(3)
  expect(last(session, 'failed')).toMatchObject({
    failure: {
      kind: 'api',
      message: 'The video could not be transcribed. No captions for this video.',
      suggestion: 'Try another video.',
    },
  })
  expect(settled(session)).toBe(true)
  expect(sessions.busy()).toBe(false)
  sessions.again(session, [id('a'), id('b')])
  await step()
  expect(transcriber.calls).toHaveLength(2)
  transcriber.call().succeed()
  await step()
  expect(engine.calls).toHaveLength(2)
  sessions.again(session, [id('c')])
  await step()
  expect(transcriber.calls).toHaveLength(2)
  expect(engine.calls).toHaveLength(3)
})

test('a failure that may pass is tried again by itself', async () => {
  const { start, transcriber, step, clock, engine } = createTranscribingLab()
  await start({ templates: ['a'] })
  transcriber.call().fail(networkFailure)
  await clock.advance(30_000)
  transcriber.call().succeed()
  await step()
  expect(transcriber.calls).toHaveLength(2)
  expect(engine.calls).toHaveLength(1)
})

test('without credit the rest is pending again for one reason, and going on asks for all of it', async () => {
  const { start, transcriber, step, last, sessions, settled } = createTranscribingLab()
  const session = await start({
    videos: links(1, 2, 3),
    templates: ['a'],
    settings: { ...settings, cap: 1 },
  })
  transcriber.call().fail(apiFailure({ stopsAll: true, message: 'No credit.' }))
  await step()
  const ids = [2, 3].map((n) => taskId(aVideo(n).id, 'a'))
  expect(last(session, 'failed')).toMatchObject({ task: taskId(aVideo(1).id, 'a') })
  expect(last(session, 'released')).toMatchObject({ failure: { kind: 'api', stopsAll: true } })
  expect(transcriber.calls).toHaveLength(1)
  expect(settled(session)).toBe(true)
  await sessions.goOn(session)
  await step()
  expect(transcriber.calls).toHaveLength(2)
  expect(ids).toHaveLength(2)
})

test('a stop releases what waits and gives its transcription up, unless another session wants it', async () => {
  const { start, transcriber, step, last, sessions, engine, settled } = createTranscribingLab()
  const first = await start({ templates: ['a'] })
  const second = await start({ templates: ['b'] })
  sessions.stop(first)
  await step()
  expect(last(first, 'released')).toMatchObject({ tasks: [id('a')] })
  expect(settled(first)).toBe(true)
  expect(transcriber.call().attempt.signal.aborted).toBe(false)
  sessions.stop(second)
  await step()
  expect(transcriber.call().attempt.signal.aborted).toBe(true)
  expect(sessions.busy()).toBe(false)
  transcriber.call().succeed()
  await step()
  expect(engine.calls).toHaveLength(0)
})

test('one of two notes that is cancelled leaves the transcription to the other, the last one ends it', async () => {
  const { start, transcriber, step, of, sessions, settled } = createTranscribingLab()
  const session = await start({ templates: ['a', 'b'] })
  sessions.cancel(session, id('a'))
  await step()
  expect(of(session)).toContain('failed a')
  expect(transcriber.call().attempt.signal.aborted).toBe(false)
  sessions.cancel(session, id('b'))
  await step()
  expect(transcriber.call().attempt.signal.aborted).toBe(true)
  expect(settled(session)).toBe(true)
})

test('a pause starts no further transcription and no note of what becomes ready', async () => {
  const { start, transcriber, step, sessions, engine } = createTranscribingLab()
  const session = await start({
    videos: links(1, 2),
    templates: ['a'],
    settings: { ...settings, cap: 1 },
  })
  sessions.pause(session)
  transcriber.call('Lecture 1').succeed()
  await step()
  expect(transcriber.calls).toHaveLength(1)
  expect(engine.calls).toHaveLength(0)
  sessions.resume(session)
  await step()
  expect(transcriber.calls).toHaveLength(2)
  expect(engine.calls).toHaveLength(1)
})

test('what was made and could not be saved is not made again', async () => {
  const { start, transcriber, step, last, sessions, persistence, engine } = createTranscribingLab()
  const session = await start({ templates: ['a'] })
  const save = persistence.saveSession
  persistence.saveSession = () => Promise.reject(new Error('The disk is broken.'))
  transcriber.call().succeed()
  await step()
  expect(last(session, 'failed')).toMatchObject({
    failure: { kind: 'system', cause: 'memory', message: 'The transcript was made but could not be saved.' },
  })
  persistence.saveSession = save
  await sessions.goOn(session)
  await step()
  expect(transcriber.calls).toHaveLength(1)
  expect(engine.calls).toHaveLength(1)
})

test('a session that is deleted while its words are saved stays deleted', async () => {
  const { start, transcriber, step, sessions, persistence } = createTranscribingLab()
  const session = await start({ templates: ['a'] })
  const save = persistence.saveSession
  let go = () => {}
  persistence.saveSession = async (...given) => {
    await new Promise<void>((resolve) => (go = resolve))
    return save(...given)
  }
  transcriber.call().succeed()
  await step()
  const removed = sessions.remove(session)
  await step()
  go()
  await removed
  expect(await persistence.session(session)).toBeUndefined()
})
