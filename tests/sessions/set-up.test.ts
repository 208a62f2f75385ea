import type { RunEvent } from '#src/domain/run-event.ts'
import { aVideo, found } from '#tests/support/builders.ts'
import { createSessionsLab, id } from '#tests/support/sessions-lab.ts'
import { expect, test } from 'vitest'

const noKey = 'Google Gemini needs a key. Enter yours in Settings.'

function lab(more: Parameters<typeof createSessionsLab>[0] = {}) {
  const made = createSessionsLab(more)
  const said = (session: string, type: RunEvent['type']) =>
    made.events.flatMap(([which, event]) => (which === session && event.type === type ? [event] : []))
  const lack = (who: 'engine' | 'transcriber', words?: string) =>
    Object.assign(made[who], { missing: () => words })
  return { ...made, said, lack }
}

test('without what has to be set up first nothing is asked and no task fails: all wait, with one reason', async () => {
  const { start, lack, engine, of, said, sessions, clock, persistence } = lab()
  lack('engine', noKey)
  const session = await start({ videos: [1, 2, 3].map((n) => found(aVideo(n))) })
  expect(engine.calls).toEqual([])
  expect(of(session)).toEqual(expect.not.arrayContaining([expect.stringMatching('failed')]))
  expect(said(session, 'released')).toMatchObject([
    { failure: { kind: 'api', message: noKey, stopsAll: true }, tasks: { length: 9 } },
  ])
  expect(sessions.busy()).toBe(false)
  await clock.advance(60_000)
  expect(await persistence.tasks(session)).toHaveLength(9)

  lack('engine')
  await sessions.goOn(session)
  await clock.advance(0)
  expect(engine.calls).toHaveLength(5)
})

test('what is made already is saved without the engine', async () => {
  const { start, lack, engine, sessions, persistence, clock } = lab()
  const save = persistence.saveResults
  Object.assign(persistence, { saveResults: () => Promise.reject(new Error('No.')) })
  const session = await start({ templates: ['a'] })
  engine.call('a').succeed()
  await clock.advance(0)
  Object.assign(persistence, { saveResults: save })
  lack('engine', noKey)
  await sessions.goOn(session)
  await clock.advance(0)
  expect(await persistence.noteFacts()).toHaveLength(1)
})

test('where only the transcriber lacks its key, the notes that need no transcript are made', async () => {
  const { start, lack, engine, transcriber, said, sessions, clock } = lab({ transcribes: {} })
  lack('transcriber', 'Transcribing needs a key of deAPI.')
  const facts = { id: 'w', cues: 1, words: 1, timed: true }
  const videos = [found(aVideo(1)), found(aVideo(2, { transcript: facts }))]
  const session = await start({ videos, templates: ['a'] })
  expect(engine.calls).toHaveLength(1)
  expect(transcriber.calls).toEqual([])
  expect(said(session, 'released')).toMatchObject([
    { tasks: [id('a')], failure: { message: 'Transcribing needs a key of deAPI.', stopsAll: true } },
  ])
  lack('transcriber')
  await sessions.goOn(session)
  await clock.advance(0)
  expect(transcriber.calls).toHaveLength(1)
})

test('a form is told before the start that the transcriber lacks its key', () => {
  const { sessions, lack } = lab({ transcribes: {} })
  lack('transcriber', 'Transcribing needs a key of deAPI.')
  const task = {
    id: id('a'),
    video: aVideo(),
    template: 'a',
    processingMode: 'auto',
    verbosity: 'standard',
  } as const
  expect(sessions.refuses('api', task)).toBe('Transcribing needs a key of deAPI.')
})
