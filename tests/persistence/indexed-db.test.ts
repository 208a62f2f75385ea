import { StorageFull, type Change } from '#src/domain/ports.ts'
import { createChangeFeed } from '#src/persistence/change-feed.ts'
import { createIndexedDbPersistence } from '#src/persistence/indexed-db.ts'
import { databaseName, type Database } from '#src/persistence/schema.ts'
import { aKeptResult, aNote } from '#tests/support/builders.ts'
import { aSession, words } from '#tests/support/kept.ts'
import { aDatabase, aTab, createFactory, silentStorage } from '#tests/persistence/twins.ts'
import type { DBCoreMutateRequest } from 'dexie'
import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.restoreAllMocks())

/** Fails every write to a table with an error of that name, `times` times. */
function failing(database: Database, table: string, error: string, times = Infinity): Database {
  let left = times
  return database.use({
    stack: 'dbcore',
    name: 'fault',
    create: (core) => ({
      ...core,
      table(name) {
        const there = core.table(name)
        const mutate = async (request: DBCoreMutateRequest) => {
          if (name === table && left-- > 0) throw new DOMException('On purpose', error)
          return there.mutate(request)
        }
        return { ...there, mutate }
      },
    }),
  })
}

test('what is kept is there for the next page', async () => {
  const factory = createFactory()
  const first = aDatabase({ factory })
  const { note, task } = aKeptResult()
  await aTab(first).saveSession(aSession(), [words('w1')])
  await aTab(first).saveResults([{ note, task }])
  first.close()
  const second = aTab(aDatabase({ factory }))
  expect(await second.sessions()).toEqual([aSession()])
  expect(await second.tasks('s1')).toEqual([task])
  expect(await second.note('n1')).toEqual(note)
  expect(await second.transcript('w1')).toEqual(words('w1').transcript)
  expect(await second.keeping()).toEqual({ durable: true })
})

test('tells the other tabs what it changed, once it is there for them to read', async () => {
  const factory = createFactory()
  const feeds = [createChangeFeed('tabs'), createChangeFeed('tabs')] as const
  const [one, other] = [aTab(aDatabase({ factory }), feeds[0]), aTab(aDatabase({ factory }), feeds[1])]
  const own: Change[] = []
  one.onChange((changes) => own.push(...changes))
  const heard = new Promise<readonly Change[]>((resolve) => other.onChange(resolve))
  await one.saveResults([aKeptResult()])
  expect(await heard).toEqual([
    { of: 'task', id: 's1' },
    { of: 'note', id: 'n1' },
  ])
  expect(await other.note('n1')).toEqual(aNote())
  expect(own).toHaveLength(2)
  for (const feed of feeds) feed.close()
})

test('a list of notes does not read their texts', async () => {
  const database = aDatabase()
  const storage = aTab(database)
  await storage.saveResults([aKeptResult()])
  await database.noteTexts.clear()
  expect(await storage.noteFacts()).toHaveLength(1)
  expect(await storage.note('n1')).toBeUndefined()
})

test('results and sessions wait for the disk, records and the send log do not', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const storage = aTab(aDatabase())
  const durabilities = async (work: () => Promise<unknown>) => {
    asked.mockClear()
    await work()
    return asked.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , how]) => how)
  }
  const { note, task } = aKeptResult()
  const strict = [{ durability: 'strict' }]
  const relaxed = [{ durability: 'relaxed' }]
  await storage.sessions()
  expect(await durabilities(() => storage.saveSession(aSession()))).toEqual(strict)
  expect(await durabilities(() => storage.saveResults([{ note, task }]))).toEqual(strict)
  expect(await durabilities(() => storage.putIn({ tasks: [task] }))).toEqual(strict)
  expect(await durabilities(() => storage.deleteSession('s1'))).toEqual(strict)
  expect(await durabilities(() => storage.saveTasks([task]))).toEqual(relaxed)
  expect(await durabilities(() => storage.saveGates(new Map([['a', { sent: [] }]])))).toEqual(relaxed)
  expect(await durabilities(() => storage.saveSearchIndex(new Uint8Array(1)))).toEqual(relaxed)
})

test('where there is no room nothing is half written, nobody is told, and the error says so', async () => {
  const database = failing(aDatabase(), 'noteTexts', 'QuotaExceededError')
  const storage = aTab(database)
  let told = 0
  storage.onChange(() => (told += 1))
  await expect(storage.saveResults([aKeptResult()])).rejects.toBeInstanceOf(StorageFull)
  await expect(storage.putIn({ sessions: [aSession()], notes: [aNote()] })).rejects.toBeInstanceOf(
    StorageFull,
  )
  expect(await storage.sessions()).toEqual([])
  expect(await storage.noteFacts()).toEqual([])
  expect(await storage.tasks('s1')).toEqual([])
  expect(told).toBe(0)
})

test('an error that no repetition mends is told as it is', async () => {
  const storage = aTab(failing(aDatabase(), 'sessions', 'DataError'))
  await expect(storage.saveSession(aSession())).rejects.toThrow('On purpose')
})

test('opens again what the browser closed, and does what was asked for', async () => {
  const database = aDatabase()
  const storage = aTab(database)
  await storage.saveSession(aSession())
  database.backendDB().close()
  database.backendDB().onclose?.(new Event('close'))
  await storage.saveSession(aSession({ id: 's2' }))
  expect(await storage.sessions()).toHaveLength(2)
})

test.each(['AbortError', 'InvalidStateError', 'DatabaseClosedError'])(
  'what fails for a closed database is done once more, and not a third time: %s',
  async (error) => {
    const once = aTab(failing(aDatabase(), 'sessions', error, 1))
    await once.saveSession(aSession())
    expect(await once.sessions()).toEqual([aSession()])
    const twice = aTab(failing(aDatabase(), 'sessions', error, 2))
    await expect(twice.saveSession(aSession())).rejects.toThrow()
    expect(await twice.sessions()).toEqual([])
  },
)

test('gives way to a newer version in another tab, and from then on says to reload', async () => {
  const warned = vi.spyOn(console, 'warn')
  const factory = createFactory()
  const storage = aTab(aDatabase({ factory }))
  await storage.saveSession(aSession())
  const newer = factory.open(databaseName, 20)
  await new Promise((resolve) => newer.addEventListener('success', resolve))
  await expect(storage.sessions()).rejects.toThrow(/Reload this page/)
  await expect(storage.saveSession(aSession())).rejects.toThrow(/Reload this page/)
  expect(await storage.keeping()).toEqual({ durable: false, why: expect.stringMatching(/Reload this page/) })
  expect(warned).not.toHaveBeenCalled()
})

test('a database that the user deletes is begun anew', async () => {
  const factory = createFactory()
  const storage = aTab(aDatabase({ factory }))
  await storage.saveSession(aSession())
  const deleted = factory.deleteDatabase(databaseName)
  await new Promise((resolve) => deleted.addEventListener('success', resolve))
  expect(await storage.sessions()).toEqual([])
  await storage.saveSession(aSession())
  expect(await storage.sessions()).toEqual([aSession()])
})

test('asks the browser to keep it with the first session, and not with the next', async () => {
  let asked = 0
  const persist = async () => {
    asked += 1
    return true
  }
  const storage = createIndexedDbPersistence(aDatabase(), createChangeFeed(), { ...silentStorage, persist })
  await storage.saveSession(aSession())
  await storage.saveSession(aSession({ name: 'Mine' }))
  await storage.saveSession(aSession({ id: 's2' }))
  await storage.putIn({ sessions: [aSession({ id: 's3' })] })
  expect(asked).toBe(1)
})

test('asks the browser to keep it with the first session that is put in, and not where only notes are', async () => {
  const persist = vi.fn(async () => true)
  const storage = createIndexedDbPersistence(aDatabase(), createChangeFeed(), { ...silentStorage, persist })
  await storage.putIn({ notes: [aNote()] })
  expect(persist).not.toHaveBeenCalled()
  await storage.putIn({ sessions: [aSession()] })
  await storage.putIn({ sessions: [aSession({ id: 's2' })] })
  expect(persist).toHaveBeenCalledTimes(1)
})

test('putting in reads none of the rows and keys that are there', async () => {
  const storage = aTab(aDatabase())
  await storage.putIn({ notes: [aNote(), aNote({ id: 'n2' })], sessions: [aSession()] })
  const reads = (['getAllKeys', 'getAll', 'openCursor', 'openKeyCursor', 'get'] as const).map((method) =>
    vi.spyOn(IDBObjectStore.prototype, method),
  )
  const added = await storage.putIn({
    notes: [aNote(), aNote({ id: 'n3' })],
    transcripts: [words('w1')],
    sessions: [aSession()],
  })
  expect([added.notes?.map(({ id }) => id), added.sessions]).toEqual([['n3'], []])
  expect(reads.flatMap(({ mock }) => mock.calls)).toEqual([])
})
