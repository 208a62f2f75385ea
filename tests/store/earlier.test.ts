import { noteFacts } from '#src/domain/note.ts'
import type { Session } from '#src/domain/session.ts'
import { taskId } from '#src/domain/task.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { earlierFrom, readEarlierVideos } from '#src/store/earlier.ts'
import { aNote, aVideo } from '#tests/support/builders.ts'
import { expect, test } from 'vitest'

const facts = (id: string) => ({ id, cues: 1, words: 1, timed: true })
const session = (id: string, ...videos: Session['videos']): Session => ({
  id,
  createdAt: 1,
  engine: 'api',
  videos,
  templates: ['a'],
  settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
})

test('knows the videos of sessions, and those of which only notes are left', () => {
  const { videos } = earlierFrom([session('s', aVideo(1))], [noteFacts(aNote({ video: aVideo(2) }))])
  expect([...videos.keys()].sort()).toEqual(['youtube:video1', 'youtube:video2'])
})

test('keeps the words of a video that was given without them later, and the newest of several', () => {
  const [old, newer] = [aVideo(1, { transcript: facts('old') }), aVideo(1, { transcript: facts('new') })]
  const { videos } = earlierFrom([session('1', old), session('2', newer), session('3', aVideo(1))], [])
  expect(videos.get(old.id)?.transcript?.id).toBe('new')
})

test('has the notes of a task, oldest first', () => {
  const notes = [aNote({ id: 'n1' }), aNote({ id: 'n2' })].map(noteFacts)
  expect(earlierFrom([], notes).notes.get(taskId(aVideo().id, 'basic-summary'))).toEqual(notes)
})

test('finds a session, a video of the library, and neither where they are gone', async () => {
  const persistence = createMemoryPersistence()
  const video = aVideo(7)
  await persistence.putIn({ sessions: [session('s', aVideo(1))], notes: [aNote({ video })] })
  expect(await readEarlierVideos(persistence, { session: 's' })).toMatchObject({ session: { id: 's' } })
  expect(await readEarlierVideos(persistence, { video: video.id })).toEqual({ video })
  expect(await readEarlierVideos(persistence, { session: 'x' })).toBeUndefined()
  expect(await readEarlierVideos(persistence, { video: 'url:https://example.org' })).toBeUndefined()
})
