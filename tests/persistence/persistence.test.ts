import { noteFacts } from '#src/domain/note.ts'
import type { Change, Persistence, Records } from '#src/domain/ports.ts'
import type { Session } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import { pendingStatus, taskId, type TemplateStatus } from '#src/domain/task.ts'
import { aKeptResult, aNote, aVideo } from '#tests/support/builders.ts'
import { aSession, aTemplate, words } from '#tests/support/kept.ts'
import { twins } from '#tests/persistence/twins.ts'
import { beforeEach, describe, expect, test } from 'vitest'

const task = (session: string, template: string, more: Partial<TemplateStatus> = {}): TaskRecord => ({
  session,
  task: taskId(aVideo().id, template),
  status: { ...pendingStatus(template), ...more } as TemplateStatus,
  answered: 0,
})

describe.each(twins)('a storage %s', (_, create) => {
  let storage: Persistence
  let told: Change[]
  beforeEach(() => {
    storage = create()
    told = []
    storage.onChange((changes) => told.push(...changes))
  })
  const everything = async (): Promise<Records> => ({
    sessions: await storage.sessions(),
    tasks: (await Promise.all(['s1', 's2', 's3'].map((id) => storage.tasks(id)))).flat(),
    notes: await storage.notes((await storage.noteFacts()).map(({ id }) => id)),
    templates: await storage.templates(),
  })

  test('knows nothing at first', async () => {
    expect(await everything()).toEqual({ sessions: [], tasks: [], notes: [], templates: [] })
    expect(await storage.session('s1')).toBeUndefined()
    expect(await storage.note('n1')).toBeUndefined()
    expect(await storage.transcript('w1')).toBeUndefined()
    expect(await storage.taskCounts()).toEqual(new Map())
    expect(await storage.gates()).toEqual(new Map())
    expect(await storage.searchIndex()).toBeUndefined()
  })

  test('lists sessions and notes from the oldest on, those of one moment by their ids', async () => {
    for (const [id, createdAt] of [
      ['s3', 5],
      ['s2', 7],
      ['s1', 7],
    ] as const) {
      await storage.saveSession(aSession({ id, createdAt }))
    }
    await storage.saveResults([
      aKeptResult({ id: 'n2', madeAt: 9, template: 'a' }),
      aKeptResult({ id: 'n1', madeAt: 9, template: 'b' }),
      aKeptResult({ id: 'n3', madeAt: 8, template: 'c' }),
    ])
    expect((await storage.sessions()).map(({ id }) => id)).toEqual(['s3', 's1', 's2'])
    expect((await storage.noteFacts()).map(({ id }) => id)).toEqual(['n3', 'n1', 'n2'])
  })

  test('keeps a session with the words that it needs, and replaces it', async () => {
    await storage.saveSession(aSession(), [words('w1')])
    await storage.saveSession(aSession({ name: 'Mine' }))
    expect(await storage.sessions()).toEqual([aSession({ name: 'Mine' })])
    expect(await storage.transcript('w1')).toEqual(words('w1').transcript)
    expect(told).toEqual([
      { of: 'session', id: 's1' },
      { of: 'transcript', id: 'w1' },
      { of: 'session', id: 's1' },
    ])
  })

  test('gives a note whole, a list of notes in the order that was asked for, and facts without text', async () => {
    const [one, two] = [
      aKeptResult({ id: 'n1', warnings: ['short'] }),
      aKeptResult({ id: 'n2', template: 'b' }),
    ]
    await storage.saveResults([one, two])
    expect(await storage.note('n1')).toEqual(one.note)
    expect(await storage.notes(['n2', 'gone', 'n1'])).toEqual([two.note, one.note])
    expect(await storage.noteFacts()).toEqual([noteFacts(one.note), noteFacts(two.note)])
    expect(await storage.tasks('s1')).toHaveLength(2)
    expect(told).toEqual([
      { of: 'task', id: 's1' },
      { of: 'note', id: 'n1' },
      { of: 'note', id: 'n2' },
    ])
  })

  test('counts the tasks of each session by their state', async () => {
    await storage.saveTasks([
      task('s1', 'a'),
      task('s1', 'b', { status: 'pending', queued: true }),
      task('s1', 'c', { status: 'processing', startedAt: 1, expectedMs: 1, measured: false }),
      task('s2', 'a', { status: 'error', completedAt: 1, error: { kind: 'cancelled', message: 'x' } }),
    ])
    await storage.saveResults([aKeptResult({ session: 's2', template: 'b' })])
    await storage.saveTasks([task('s1', 'b')])
    expect(await storage.taskCounts()).toEqual(
      new Map([
        ['s1', { live: 1, open: 2, complete: 0, error: 0 }],
        ['s2', { live: 0, open: 0, complete: 1, error: 1 }],
      ]),
    )
  })

  test('deletes a session with its tasks and leaves its notes, and puts back what was deleted', async () => {
    await storage.saveSession(aSession())
    await storage.saveSession(aSession({ id: 's2' }))
    await storage.saveResults([aKeptResult(), aKeptResult({ id: 'n2', session: 's2' })])
    const before = await everything()
    const gone = await storage.deleteSession('s1')
    expect(await storage.session('s1')).toBeUndefined()
    expect(await storage.tasks('s1')).toEqual([])
    expect(await storage.tasks('s2')).toHaveLength(1)
    expect(await storage.note('n1')).toBeDefined()
    expect(told.slice(-2)).toEqual([
      { of: 'session', id: 's1' },
      { of: 'task', id: 's1' },
    ])
    expect(await storage.putIn(gone)).toEqual(expect.objectContaining({ sessions: [aSession()] }))
    expect(await everything()).toEqual(before)
  })

  test('deletes notes and puts them back; deleting what is not there changes nothing', async () => {
    await storage.saveResults([aKeptResult(), aKeptResult({ id: 'n2', template: 'b' })])
    const before = await everything()
    const gone = await storage.deleteNotes(['n2', 'gone'])
    expect(gone).toEqual({ notes: [expect.objectContaining({ id: 'n2' })] })
    expect((await storage.noteFacts()).map(({ id }) => id)).toEqual(['n1'])
    await storage.putIn(gone)
    expect(await everything()).toEqual(before)
    told.length = 0
    await storage.deleteNotes(['gone'])
    await storage.deleteSession('gone')
    expect(told).toEqual([])
  })

  test('putting the same in again changes nothing and says so', async () => {
    const records: Records = {
      sessions: [aSession()],
      tasks: [task('s1', 'a')],
      notes: [aNote()],
      transcripts: [words('w1')],
      templates: [aTemplate()],
    }
    expect(await storage.putIn(records)).toEqual(records)
    const before = await everything()
    told.length = 0
    const other = { ...records, sessions: [aSession({ name: 'Another' })] }
    const nothing = { sessions: [], tasks: [], notes: [], transcripts: [], templates: [] }
    expect(await storage.putIn(other)).toEqual(nothing)
    expect(await everything()).toEqual(before)
    expect(told).toEqual([])
  })

  test('of two imports of the same at once, one is new', async () => {
    const notes = [aNote(), aNote({ id: 'n2' })]
    const added = await Promise.all([storage.putIn({ notes }), storage.putIn({ notes })])
    expect(new Set(added.map((one) => one.notes?.length))).toEqual(new Set([0, 2]))
    expect(await storage.noteFacts()).toHaveLength(2)
  })

  test('drops the transcripts that nothing speaks of, and none that a session saved in that moment needs', async () => {
    const needs = (id: string) => [aVideo(id, { transcript: { id, cues: 1, words: 1, timed: true } })]
    await storage.putIn({
      transcripts: ['w1', 'w2', 'w3', 'w4'].map(words),
      sessions: [aSession({ videos: needs('w1') })],
      notes: [aNote({ video: aVideo(2, { transcript: { id: 'w2', cues: 1, words: 1, timed: true } }) })],
    })
    told.length = 0
    await Promise.all([
      storage.dropUnusedTranscripts(),
      storage.saveSession(aSession({ id: 's2', videos: needs('w3') }), [words('w3')]),
    ])
    const there = await Promise.all(['w1', 'w2', 'w3', 'w4'].map((id) => storage.transcript(id)))
    expect(there.map((one) => one !== undefined)).toEqual([true, true, true, false])
    expect(told).toContainEqual({ of: 'transcript', id: 'w4' })
  })

  test('keeps gates one by one, templates and the search index', async () => {
    await storage.saveGates(
      new Map([
        ['a', { sent: [1] }],
        ['b', { sent: [], closed: { from: 1, until: 2 } }],
      ]),
    )
    await storage.saveGates(new Map([['a', { sent: [1, 2] }]]))
    expect(await storage.gates()).toEqual(
      new Map([
        ['a', { sent: [1, 2] }],
        ['b', { sent: [], closed: { from: 1, until: 2 } }],
      ]),
    )
    await storage.saveTemplate(aTemplate({ id: 'z' }))
    await storage.saveTemplate(aTemplate({ id: 'y' }))
    await storage.saveTemplate(aTemplate({ id: 'z', version: 2 }))
    expect(await storage.templates()).toEqual([aTemplate({ id: 'y' }), aTemplate({ id: 'z', version: 2 })])
    await storage.saveSearchIndex(new Uint8Array([1, 2, 3]))
    expect(await storage.searchIndex()).toEqual(new Uint8Array([1, 2, 3]))
  })

  test.each([
    ['an emoji and half of one', 'A \u{1F600} and \uD83D'],
    ['nothing but spaces', ' \u0000\n'],
    ['another direction', '\u202Eעברית'],
    ['very much', 'x'.repeat(300_000)],
  ])('keeps odd words as they are: %s', async (_name, text) => {
    const session: Session = aSession({ id: text, name: text, videos: [], templates: [] })
    await storage.saveSession(session)
    expect(await storage.session(text)).toEqual(session)
    const { note } = aKeptResult({ id: text, title: text, levels: { brief: '', standard: text } })
    await storage.putIn({ notes: [note] })
    expect(await storage.note(text)).toEqual(note)
  })

  test('tells nobody who stopped listening', async () => {
    let heard = 0
    const stop = storage.onChange(() => (heard += 1))
    await storage.saveSession(aSession())
    stop()
    await storage.saveSession(aSession())
    expect(heard).toBe(1)
  })
})
