import { notesZip, notesZipName } from '#src/export/notes-zip.ts'
import { taskId } from '#src/domain/task.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { aNote, aVideo } from '#tests/support/builders.ts'
import { aSession } from '#tests/support/kept.ts'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'

const twins = [aVideo(1, { title: 'Intro' }), aVideo(2, { title: 'intro' })]
const session = aSession({ videos: twins })
const nameOf = (template: string) => template.toUpperCase()
const breathe = () => Promise.resolve()

async function kept() {
  const persistence = createMemoryPersistence()
  const made = twins.map((video, n) => ({ id: `n${n}`, video, template: 'a', session: session.id }))
  await persistence.putIn({
    sessions: [session],
    notes: made.map((one) => aNote({ ...one, levels: { standard: `Words of ${one.id}.` } })),
    tasks: made.map(({ id, video, template }) => ({
      session: session.id,
      answered: 0,
      task: taskId(video.id, template),
      status: {
        template,
        status: 'complete',
        progress: 1,
        attempt: 1,
        note: id,
        startedAt: 1,
        completedAt: 2,
      },
    })),
  })
  return persistence
}

test('each note that there is becomes a Markdown file of its own, also of videos with one title', async () => {
  const from = await kept()
  const unsaved = aNote({ id: 'late', template: 'b', levels: { standard: 'Not saved.' } })
  const late = taskId('youtube:video1', 'b')
  const zip = await notesZip(
    session,
    { ...from, unsavedNote: async (task) => (task === late ? unsaved : undefined) },
    nameOf,
    breathe,
  )
  const files = unzipSync(new Uint8Array(await (zip ?? new Blob()).arrayBuffer()))
  expect(Object.keys(files)).toEqual([
    'Intro - A (standard).md',
    'Intro - B (standard).md',
    'intro - A (standard) 2.md',
  ])
  expect(strFromU8(files['intro - A (standard) 2.md'] ?? new Uint8Array())).toContain('Words of n1.')
})

test('a session without notes makes no file', async () => {
  expect(await notesZip(session, createMemoryPersistence(), nameOf, breathe)).toBeUndefined()
})

test('the file is named after the session and the day', () => {
  expect(notesZipName('Physics: week 1', new Date(2026, 10, 26).getTime())).toBe(
    'Physics week 1 - notes 2026-11-26.zip',
  )
})
