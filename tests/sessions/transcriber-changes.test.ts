import { aVideo, found, networkFailure, rateLimited } from '#tests/support/builders.ts'
import { createControlledTranscriber } from '#tests/support/controlled-transcriber.ts'
import { request, settings } from '#tests/support/sessions-lab.ts'
import { createTranscribingLab } from '#tests/support/transcribing-lab.ts'
import { expect, test } from 'vitest'

const links = (...n: number[]) => n.map((one) => found(aVideo(one, { durationSeconds: 60 })))

test('what is being transcribed comes to its end where transcription is switched off, and Continue fails nothing of it', async () => {
  const { start, sessions, transcribing, transcriber, engine, step, of } = createTranscribingLab()
  const session = await start({ templates: ['a'] })
  transcribing.by = undefined
  await sessions.goOn(session)
  await step()
  expect(of(session)).not.toContain('failed a')
  transcriber.call().succeed()
  await step()
  expect(engine.calls).toHaveLength(1)
  engine.call('a').succeed()
  await step()
  expect(of(session)).toContain('completed a')
})

test('at another address the next videos are transcribed, in lanes of their own; what was begun is not begun again', async () => {
  const { start, sessions, transcribing, transcriber, engine, step } = createTranscribingLab({
    transcribes: { budgets: [{ count: 1, windowMs: 60_000 }] },
  })
  const first = await start({ videos: links(1), templates: ['a'] })
  const other = createControlledTranscriber()
  transcribing.by = { ...other, server: 'other.test' }
  await sessions.goOn(first)
  await start({ videos: links(1, 2), templates: ['b'] })
  expect(transcriber.calls.map(({ video }) => video.title)).toEqual(['Lecture 1'])
  expect(other.calls.map(({ video }) => video.title)).toEqual(['Lecture 2'])
  transcriber.call().succeed()
  other.call().succeed()
  await step()
  const asked = engine.calls.map(({ task }) => `${task.video.title} ${task.template}`)
  expect(asked.toSorted()).toEqual(['Lecture 1 a', 'Lecture 1 b', 'Lecture 2 b'])
})

test('a transcriber that was set to one at a time has all its lanes again at the next start', async () => {
  const { start, sessions, transcriber, clock } = createTranscribingLab()
  await start({ videos: links(...Array.from({ length: 30 }, (_, n) => n)), templates: ['a'] })
  while (sessions.busy()) {
    for (const call of transcriber.calls) call.fail(networkFailure)
    await clock.advance(400_000)
  }
  const before = transcriber.calls.length
  await start({ videos: links(101, 102, 103), templates: ['a'] })
  expect(transcriber.calls).toHaveLength(before + 3)
})

test('“Try now” opens the gate of the transcriber as well', async () => {
  const { start, sessions, transcriber, step } = createTranscribingLab()
  const session = await start({ templates: ['a'] })
  transcriber.call().fail(rateLimited(3_600_000))
  await step()
  expect(transcriber.calls).toHaveLength(1)
  sessions.tryNow(session)
  await step()
  expect(transcriber.calls).toHaveLength(2)
})

test('whoever comes while the transcriber’s gate is closed is told until when', async () => {
  const { start, transcriber, step, preparing, clock } = createTranscribingLab()
  await start({ videos: links(1), templates: ['a'] })
  transcriber.call().fail(rateLimited(5000))
  await step()
  const session = await start({ videos: links(2), templates: ['a'] })
  expect(preparing(session)[0]).toEqual({ gateOpensAt: clock.epoch() + 5000 })
})

test('the forecast makes notes while others are transcribed, and counts no transcription that is under way', async () => {
  const { sessions, start } = createTranscribingLab({
    transcribes: { pace: { baseMs: 40_000, perMinuteMs: 0, mostMs: 40_000 } },
  })
  const one = { ...request, videos: links(1), templates: ['a'], settings: { ...settings, cap: 1 } }
  const note = 23_000
  expect(sessions.forecast(one)).toMatchObject({ transcriptions: 1, ms: 40_000 + note })
  expect(sessions.forecast({ ...one, videos: links(1, 2, 3) }).ms).toBe(3 * 40_000 + note)
  await start({ videos: links(1), templates: ['b'], settings: { ...settings, cap: 1 } })
  expect(sessions.forecast({ ...one, videos: links(1, 2) })).toMatchObject({
    transcriptions: 1,
    ms: 2 * 40_000 + note,
  })
  expect(sessions.forecast(one)).not.toHaveProperty('transcriptions')
})

test('a session that was renamed while its words could not be saved is not kept with words that are not there', async () => {
  const { start, sessions, persistence, transcriber, step, changed } = createTranscribingLab()
  const session = await start({ templates: ['a'] })
  const save = persistence.saveSession
  let refuse = () => {}
  Object.assign(persistence, {
    saveSession: (...given: Parameters<typeof save>) =>
      given[1]?.length
        ? new Promise<void>((_, reject) => (refuse = () => reject(new Error('No room.'))))
        : save(...given),
  })
  transcriber.call().succeed()
  await step()
  await sessions.rename(session, 'Mine')
  refuse()
  await step()
  const kept = await persistence.session(session)
  expect(kept?.name).toBe('Mine')
  expect(kept?.videos[0]?.transcript).toBeUndefined()
  expect(changed.at(-1)?.videos[0]?.transcript).toBeUndefined()
})
