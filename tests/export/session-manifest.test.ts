import type { Records } from '#src/domain/ports.ts'
import { sessionTasks } from '#src/domain/session.ts'
import { interrupted } from '#src/domain/task-record.ts'
import { pendingStatus, type TemplateStatus } from '#src/domain/task.ts'
import { readSessionManifest } from '#src/export/read-session-manifest.ts'
import { manifestFileName, sessionManifest } from '#src/export/session-manifest.ts'
import { backup } from '#src/export/backup.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { keptSession, now } from '#tests/export/arbitrary-library.ts'
import { schemaFindings, textOf } from '#tests/export/file-schemas.ts'
import { aSession } from '#tests/support/kept.ts'
import { test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'

const needs = () => {
  let ids = 0
  return { newId: () => `new${++ids}`, now, knows: () => true }
}

async function written(records: Records): Promise<string> {
  const persistence = createMemoryPersistence()
  await persistence.putIn(records)
  const [session] = await persistence.sessions()
  if (!session) throw new Error('There is no session')
  return textOf(sessionManifest(session, persistence, now))
}

/** What stays the same in another browser: all but the ids that are made there. */
function essence({ sessions = [], tasks = [], notes = [], transcripts = [] }: Records) {
  const [session] = sessions
  if (!session) throw new Error('There is no session')
  const recordOf = new Map(tasks.map((record) => [record.task, record]))
  return {
    session: { ...session, id: '' },
    tasks: sessionTasks(session).map(({ id, template }) => {
      const record = recordOf.get(id)
      const status: TemplateStatus = record ? interrupted(record.status) : pendingStatus(template)
      const note = status.status === 'complete' ? notes.find((one) => one.id === status.note) : undefined
      return {
        id,
        status: status.status === 'complete' ? { ...status, note: '' } : status,
        answered: record?.answered ?? 0,
        note: note && { ...note, id: '', session: '' },
      }
    }),
    transcripts: new Map(transcripts.map(({ id, transcript }) => [id, transcript])),
  }
}

property.prop([keptSession()])(
  'a session that is written and read is the same, under ids of its own',
  async (records) => {
    const text = await written(records)
    expect(schemaFindings('fanfold-session.v1', JSON.parse(text))).toBe('')
    const read = readSessionManifest(text, needs())
    if (!read.ok) throw new Error(read.reason)
    expect(read.warnings).toEqual([])
    expect(essence(read.records)).toEqual(essence(records))
    const ids = [read.session, ...(read.records.notes ?? []).map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
    expect(read.records.notes?.every((note) => note.session === read.session)).toBe(true)
    // All of them: a session without records would be taken for an interrupted one.
    expect(read.records.tasks).toHaveLength(sessionTasks(records.sessions[0]).length)
  },
)

test('the file is named after the session and the day', () => {
  expect(manifestFileName('Physics: week 1/2', new Date(2026, 10, 26).getTime())).toBe(
    'Physics week 1 2 - session 2026-11-26.json',
  )
})

test('whose models write is in no file, and what is read again goes on with those that are chosen there', async () => {
  const provider = { id: 'ollama', baseUrl: 'http://192.168.0.7:11434/v1' } as const
  const persistence = createMemoryPersistence()
  const session = aSession({ engine: 'model', provider })
  await persistence.saveSession(session)
  for (const text of [
    await textOf(sessionManifest(session, persistence, now)),
    await textOf(backup(persistence, now)),
  ])
    expect(text).not.toContain('192.168.0.7')
  const read = readSessionManifest(await textOf(sessionManifest(session, persistence, now)), needs())
  expect(read.ok && read.records.sessions?.[0]).not.toHaveProperty('provider')
})
