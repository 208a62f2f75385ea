import { seededRandom } from '#src/lib/random.ts'
import type { Persistence, Records } from '#src/domain/ports.ts'
import { interrupted } from '#src/domain/task-record.ts'
import { backup, backupFileName } from '#src/export/backup.ts'
import { packedFileOf } from '#src/export/file-of.ts'
import { readBackup } from '#src/export/read-backup.ts'
import { restoreBackup } from '#src/export/restore-backup.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { keptSession, now } from '#tests/export/arbitrary-library.ts'
import { schemaFindings, textOf } from '#tests/export/file-schemas.ts'
import { aKeptResult, aNote, aVideo } from '#tests/support/builders.ts'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'

const template = { id: 'mine', name: 'Mine', version: 1, purpose: '', sections: [{ id: 'a', title: 'A' }] }
const restore = (file: Blob, to: Persistence) => restoreBackup(readBackup(file), to)

async function storage(...all: readonly Records[]): Promise<Persistence> {
  const persistence = createMemoryPersistence()
  for (const records of all) await persistence.putIn(records)
  return persistence
}

/** Everything that is kept. */
async function everything(of: Persistence) {
  const sessions = await of.sessions()
  const facts = await of.noteFacts()
  const videos = [...sessions.flatMap((session) => session.videos), ...facts.map(({ video }) => video)]
  const words = new Set(videos.flatMap(({ transcript }) => transcript?.id ?? []))
  return {
    sessions: new Map(sessions.map((session) => [session.id, session])),
    tasks: new Set((await Promise.all(sessions.map(({ id }) => of.tasks(id)))).flat()),
    notes: new Set(await of.notes(facts.map(({ id }) => id))),
    templates: await of.templates(),
    transcripts: new Map(
      await Promise.all([...words].map(async (id) => [id, await of.transcript(id)] as const)),
    ),
  }
}

property.prop([fc.tuple(keptSession('a'), keptSession('b')), fc.boolean()], { numRuns: 40 })(
  'a library that is backed up and restored is the same; what was under way is pending',
  async ([a, b], packed) => {
    const from = await storage(a, b, { templates: [template] })
    const text = await textOf(backup(from, now))
    for (const line of text.trim().split('\n')) {
      expect(schemaFindings('fanfold-backup.v1', JSON.parse(line))).toBe('')
    }
    const file = packed ? await packedFileOf(backup(from, now), async () => {}) : new Blob([text])
    const to = await storage()
    const restored = await restore(file, to)
    const all = await everything(from)
    const tasks = new Set([...all.tasks].map((task) => ({ ...task, status: interrupted(task.status) })))
    expect(await everything(to)).toEqual({ ...all, tasks })
    expect(restored).toMatchObject({
      whole: true,
      unusable: 0,
      added: { sessions: 2, notes: all.notes.size },
    })

    const again = await restore(file, to)
    expect(again).toMatchObject({
      added: { sessions: 0, notes: 0 },
      there: { sessions: 2, notes: all.notes.size },
    })
  },
)

const video = aVideo('', { link: 'https://example.org/a', id: 'url:https://example.org/a' })
const note = aNote({ video })
const session = {
  id: 's1',
  createdAt: 1,
  engine: 'api',
  videos: [video],
  templates: ['basic-summary'],
  settings: { parallel: true, cap: 5, processingMode: 'hybrid', verbosity: 'standard' },
} as const
const textOfOne = async () => textOf(backup(await storage({ sessions: [session], notes: [note] }), now))

test('a note that is made while the back-up is written is in it, before the task that it completes', async () => {
  const from = await storage({ sessions: [session], notes: [note] })
  const made = aKeptResult({ id: 'n2', session: 's1', video })
  const running = {
    ...from,
    async tasks(id: string) {
      await from.saveResults([made])
      return from.tasks(id)
    },
  }
  const to = await storage()
  const file = new Blob([await textOf(backup(running, now))])
  expect(await restore(file, to)).toMatchObject({
    whole: true,
    unusable: 0,
    added: { notes: 2, sessions: 1 },
  })
  expect(await to.note('n2')).toEqual(made.note)
  expect(await to.tasks('s1')).toEqual([made.task])
})

test('what is here already stays as it is', async () => {
  const file = new Blob([await textOfOne()])
  const mine = { ...session, name: 'Renamed since' }
  const to = await storage({ sessions: [mine], notes: [aNote({ title: 'Mine' })] })
  expect(await restore(file, to)).toMatchObject({
    added: { notes: 0, sessions: 0 },
    there: { notes: 1, sessions: 1 },
  })
  expect(await to.session('s1')).toEqual(mine)
  expect(await to.note('n1')).toMatchObject({ title: 'Mine' })
})

test('of a file that is cut off, everything before is restored', async () => {
  const text = await textOfOne()
  const lines = text.trimEnd().split('\n')
  for (const cut of [
    text.slice(0, text.lastIndexOf('{"kind":"session"') + 30),
    `${lines.slice(0, 2).join('\n')}\n`,
  ]) {
    const to = await storage()
    expect(await restore(new Blob([cut]), to)).toMatchObject({
      whole: false,
      added: { notes: 1, sessions: 0 },
    })
    expect(await to.note('n1')).toEqual(note)
  }
  const packed = await packedFileOf(backup(await storage({ notes: [note] }), now), async () => {})
  expect(await restore(packed.slice(0, -10), await storage())).toMatchObject({ whole: false })
})

test('of a packed file that is cut in the middle, about half is restored', async () => {
  const random = seededRandom(1)
  const words = () => Array.from({ length: 200 }, () => Math.floor(random() * 1e9).toString(36)).join(' ')
  const notes = Array.from({ length: 200 }, (_, n) => ({ ...note, id: `n${n}`, levels: { brief: words() } }))
  const packed = await packedFileOf(backup(await storage({ notes }), now), async () => {})
  const { whole, added } = await restore(packed.slice(0, packed.size / 2), await storage())
  expect(whole).toBe(false)
  expect(added.notes).toBeGreaterThan(80)
})

test('an entry that can’t be used is left out, with its line and its place', async () => {
  const lines = (await textOfOne()).trimEnd().split('\n')
  const bad = [
    '{"kind":"note","note":5}',
    '{"kind":"poem"}',
    'no JSON',
    '{"kind":"transcript","id":"f","transcript":{"timed":true,"cues":[]}}',
    JSON.stringify({ kind: 'session', session: { ...session, templates: ['__proto__'] }, tasks: [] }),
    JSON.stringify({ kind: 'note', note: { ...note, template: 'constructor' } }),
  ]
  const text = [lines[0], ...bad, ...lines.slice(1)].join('\n')
  expect(await restore(new Blob([text]), await storage())).toMatchObject({
    added: { notes: 1, sessions: 1 },
    unusable: 6,
    firstUnusable: expect.stringMatching(/^line 2, note: /),
  })
})

test.each([
  ['another file', 'WEBVTT\n\n', /not a back-up/],
  ['nothing', '', /not a back-up/],
  ['a session', '{"format":"fanfold-session","version":1}', /not a back-up/],
  ['a newer one', '{"format":"fanfold-backup","version":2}\n', /newer Fanfold. Reload/],
])('%s is no back-up that can be restored, and nothing changes', async (_, text, words) => {
  await expect(restore(new Blob([text]), await storage())).rejects.toThrow(words)
})

test('where the storage is full, what was put in stays, and the rest is told', async () => {
  const notes = Array.from({ length: 120 }, (_, n) => aNote({ id: `n${n}` }))
  const file = new Blob([await textOf(backup(await storage({ notes }), now))])
  const to = await storage()
  let room = 2
  const full = {
    ...to,
    putIn: async (records: Records) => (room-- > 0 ? to.putIn(records) : Promise.reject(new Error('full'))),
  }
  expect(await restore(file, full)).toMatchObject({ added: { notes: 100 }, error: new Error('full') })
  expect(await restore(file, to)).toMatchObject({ added: { notes: 20 }, there: { notes: 100 }, whole: true })
})

test('the file is named after the day', () => {
  expect(backupFileName(new Date(2026, 10, 26).getTime())).toBe('Fanfold back-up 2026-11-26.jsonl.gz')
})
