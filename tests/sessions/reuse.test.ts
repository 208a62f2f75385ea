import { taskId, type TaskId } from '#src/domain/task.ts'
import type { Saved } from '#src/domain/ports.ts'
import { aKeptResult, aVideo, found } from '#tests/support/builders.ts'
import { flush } from '#tests/support/fake-clock.ts'
import { createSessionsLab, id, request, templates } from '#tests/support/sessions-lab.ts'
import { fc, test } from '@fast-check/vitest'
import { expect, vi } from 'vitest'

const saved: Saved = { note: 'n1', at: 1000 }

test('asks for nothing that is there already', async () => {
  const { start, engine } = createSessionsLab()
  await start({ reuse: new Map([[id('b'), saved]]) })
  expect(engine.calls.map(({ task }) => task.template)).toEqual(['a', 'c'])
})

test('keeps what is there as complete, with the earlier note, and never tried', async () => {
  const { start, persistence } = createSessionsLab()
  const session = await start({ reuse: new Map([[id('b'), saved]]) })
  const kept = (await persistence.tasks(session)).find(({ task }) => task === id('b'))
  expect(kept?.status).toMatchObject({ status: 'complete', note: 'n1', attempt: 0, completedAt: 1000 })
})

test('a session of which everything is there is complete at once', async () => {
  const { start, engine, sessions, persistence } = createSessionsLab()
  const session = await start({ reuse: new Map(templates.map((one) => [id(one), saved])) })
  expect(engine.calls).toEqual([])
  expect(sessions.busy()).toBe(false)
  expect((await persistence.taskCounts()).get(session)).toMatchObject({ complete: 3, open: 0 })
})

test('makes nothing of it when the session goes on, and makes it where it is asked for', async () => {
  const { start, engine, sessions, clock } = createSessionsLab()
  const session = await start({ reuse: new Map([[id('b'), saved]]) })
  sessions.stop(session)
  await sessions.goOn(session)
  await clock.advance(0)
  expect(engine.calls.map(({ task }) => task.template)).not.toContain('b')
  sessions.again(session, [id('b')])
  await clock.advance(0)
  expect(engine.calls.at(-1)?.task.template).toBe('b')
})

test('starts nothing where it can not be saved', async () => {
  const { start, engine, persistence } = createSessionsLab()
  vi.spyOn(persistence, 'putIn').mockRejectedValue(new Error('The disk is full.'))
  await expect(start({ reuse: new Map([[id('b'), saved]]) })).rejects.toThrow('The disk is full.')
  expect(engine.calls).toEqual([])
  expect(await persistence.sessions()).toEqual([])
})

test('the forecast counts only what is to be made', () => {
  const { sessions } = createSessionsLab()
  expect(sessions.forecast({ ...request, reuse: new Map([[id('b'), saved]]) }).requests).toBe(2)
})

const videos = [1, 2, 3].map((n) => aVideo(n))
const all: readonly TaskId[] = videos.flatMap((video) => templates.map((one) => taskId(video.id, one)))

test.prop([fc.subarray([...all])])(
  'every task is either asked for or there, and in the end all are complete',
  async (there) => {
    const { start, engine, persistence, clock } = createSessionsLab()
    const earlier = aKeptResult({ session: 'before' })
    await persistence.saveResults([earlier])
    const reuse = new Map(there.map((task) => [task, { note: earlier.note.id, at: earlier.note.madeAt }]))
    const session = await start({ videos: videos.map(found), reuse })
    for (let answered = 0; answered < engine.calls.length; answered++) {
      engine.calls[answered]?.succeed()
      await clock.advance(1000)
      await flush()
    }
    const asked = engine.calls.map(({ task }) => task.id)
    expect([...asked, ...there].sort()).toEqual([...all].sort())
    const counts = (await persistence.taskCounts()).get(session)
    expect(counts).toEqual({ live: 0, open: 0, error: 0, complete: all.length })
    expect(await persistence.noteFacts()).toHaveLength(all.length - there.length + 1)
  },
)
