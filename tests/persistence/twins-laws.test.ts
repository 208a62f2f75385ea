import type { Change, Persistence, Records } from '#src/domain/ports.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { taskId } from '#src/domain/task.ts'
import { aKeptResult, aNote, aVideo } from '#tests/support/builders.ts'
import { aSession, aTemplate, words } from '#tests/support/kept.ts'
import { aDatabase, aTab } from '#tests/persistence/twins.ts'
import { fc, test } from '@fast-check/vitest'
import { expect } from 'vitest'

const ids = fc.constantFrom('s1', 's2', 's3')
const noteIds = fc.constantFrom('n1', 'n2', 'n3', 'n4')
const wordIds = fc.constantFrom('w1', 'w2', 'w3')
const time = fc.integer({ min: 0, max: 3 })

const video = fc
  .option(wordIds, { nil: undefined })
  .map((id) =>
    aVideo(id ?? 1, id === undefined ? {} : { transcript: { id, cues: 1, words: 1, timed: true } }),
  )
const session = fc
  .record({ id: ids, createdAt: time, videos: fc.array(video, { maxLength: 2 }) })
  .map((more) => aSession(more))
const note = fc
  .record({ id: noteIds, session: ids, madeAt: time, video, template: fc.constantFrom('a', 'b') })
  .map((more) => aNote(more))
const task = fc
  .record({ session: ids, template: fc.constantFrom('a', 'b', 'c'), queued: fc.boolean(), answered: time })
  .map(({ session: of, template, queued, answered }) => ({
    session: of,
    task: taskId(aVideo().id, template),
    status: { template, status: 'pending', queued, progress: 0, attempt: 0 } as const,
    answered,
  }))
const some = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 })
const result = note.map((made) => aKeptResult(made))
const records: fc.Arbitrary<Records> = fc.record(
  {
    sessions: some(session),
    tasks: some(task),
    notes: some(note),
    transcripts: some(wordIds.map(words)),
    templates: some(fc.constantFrom('t1', 't2').map((id) => aTemplate({ id }))),
  },
  { requiredKeys: [] },
)

type Step = (storage: Persistence) => Promise<unknown>
const step: fc.Arbitrary<readonly [string, Step]> = fc.oneof(
  fc
    .tuple(session, some(wordIds.map(words)))
    .map(([one, of]) => ['saveSession', (to: Persistence) => to.saveSession(one, of)] as const),
  ids.map((id) => ['deleteSession', (of: Persistence) => of.deleteSession(id)] as const),
  some(task).map((of) => ['saveTasks', (to: Persistence) => to.saveTasks(of)] as const),
  some(result).map((of) => ['saveResults', (to: Persistence) => to.saveResults(of)] as const),
  some(noteIds).map((of) => ['deleteNotes', (from: Persistence) => from.deleteNotes(of)] as const),
  records.map((of) => ['putIn', (to: Persistence) => to.putIn(of)] as const),
  fc.constant(['dropUnusedTranscripts', (of: Persistence) => of.dropUnusedTranscripts()] as const),
)

const byJson = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
/** What has no order of its own is compared without one. */
const unordered = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(unordered).sort(byJson) : isRecord(value) ? mapped(value) : value
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Map)
const mapped = (value: object) =>
  Object.fromEntries(Object.entries(value).map(([key, of]) => [key, unordered(of)]))

async function readAll(storage: Persistence) {
  const [sessions, noteFacts, templates, counts] = await Promise.all([
    storage.sessions(),
    storage.noteFacts(),
    storage.templates(),
    storage.taskCounts(),
  ])
  const tasks = await Promise.all(['s1', 's2', 's3'].map((id) => storage.tasks(id)))
  const transcripts = await Promise.all(['w1', 'w2', 'w3'].map((id) => storage.transcript(id)))
  const hasAny = [...counts].filter(([, of]) => Object.values(of).some((n) => n > 0))
  return {
    sessions,
    noteFacts,
    templates,
    counts: new Map(hasAny.sort(byJson)),
    tasks: unordered(tasks),
    transcripts,
    notes: await storage.notes(['n3', 'n1', 'n4', 'n2']),
  }
}

test.prop([fc.array(step, { maxLength: 12 })], { numRuns: 150 })(
  'both storages give the same, whatever was done to them, and tell of the same changes',
  async (steps) => {
    const database = aDatabase()
    const both = [createMemoryPersistence(), aTab(database)] as const
    const told: Change[][] = [[], []]
    for (const [n, one] of both.entries()) one.onChange((changes) => told[n]?.push(...changes))
    for (const [, act] of steps) {
      const [inMemory, inDatabase] = [await act(both[0]), await act(both[1])]
      expect(unordered(inDatabase)).toEqual(unordered(inMemory))
      expect(await readAll(both[1])).toEqual(await readAll(both[0]))
    }
    expect(unordered(told[1])).toEqual(unordered(told[0]))
    database.close()
  },
)
