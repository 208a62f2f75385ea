import { versions, type Database, type SchemaVersion } from '#src/persistence/schema.ts'
import { aDatabase, aTab, createFactory } from '#tests/persistence/twins.ts'
import { makeOlder, olderVersions } from '#tests/persistence/older-versions.ts'
import { aSession } from '#tests/support/kept.ts'
import { expect, test } from 'vitest'

const eachVersion = versions.map((_, n) => n + 1)

test('there is a database of every version to be tested with', () => {
  expect(olderVersions).toHaveLength(versions.length)
})

/** Stores with their keys and indexes, as the browser has them. */
async function structure(database: Database) {
  const { objectStoreNames } = (await database.open()).backendDB()
  return database.transaction('r', [...objectStoreNames], ({ idbtrans }) =>
    [...objectStoreNames].map((name) => {
      const store = idbtrans.objectStore(name)
      const indexes = [...store.indexNames].map((index) => {
        const { keyPath, unique, multiEntry } = store.index(index)
        return { index, keyPath, unique, multiEntry }
      })
      return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes }
    }),
  )
}

test.each(eachVersion)('a database of version %i becomes like one that is made today', async (n) => {
  const factory = createFactory()
  await makeOlder(factory, n)
  expect(await structure(aDatabase({ factory }))).toEqual(await structure(aDatabase()))
})

test.each(eachVersion)('nothing that was kept in version %i is lost', async (n) => {
  const factory = createFactory()
  await makeOlder(factory, n)
  const storage = aTab(aDatabase({ factory }))
  expect(await storage.sessions()).toEqual([
    expect.objectContaining({ id: 's1', name: 'Bicycles', templates: ['study-notes'] }),
  ])
  expect(await storage.tasks('s1')).toEqual([
    expect.objectContaining({
      task: 'study-notes@captions:0a',
      status: expect.objectContaining({ status: 'complete', note: 'n1' }),
    }),
  ])
  expect((await storage.taskCounts()).get('s1')).toEqual({ live: 0, open: 0, complete: 1, error: 0 })
  expect(await storage.note('n1')).toMatchObject({
    template: 'study-notes',
    levels: { standard: '# Bicycles' },
  })
  expect(await storage.noteFacts()).toHaveLength(1)
  expect((await storage.transcript('0a'))?.cues).toHaveLength(1)
  expect([...(await storage.gates()).keys()]).toEqual(['https://notes.test/'])
  await storage.dropUnusedTranscripts()
  expect(await storage.transcript('0a')).toBeDefined()
})

/** As the version after today's may be. */
const next = (upgrade: SchemaVersion['upgrade']): readonly SchemaVersion[] => [
  ...versions,
  { stores: { sessions: 'id, createdAt, name' }, ...(upgrade && { upgrade }) },
]
const nameAll: SchemaVersion['upgrade'] = async (transaction) => {
  await transaction.table('sessions').toCollection().modify({ name: 'named' })
}

test('a version to come changes rows and indexes on opening', async () => {
  const factory = createFactory()
  await makeOlder(factory, versions.length)
  const database = aDatabase({ factory, schema: next(nameAll) })
  expect(await aTab(database).sessions()).toEqual([expect.objectContaining({ name: 'named' })])
  expect(database.backendDB().version).toBe(10 * (versions.length + 1))
})

test('where a change of version fails, everything is as it was', async () => {
  const factory = createFactory()
  await makeOlder(factory, versions.length)
  const fails = next(async (transaction) => {
    await nameAll(transaction)
    throw new Error('no memory left')
  })
  await expect(aDatabase({ factory, schema: fails }).open()).rejects.toThrow('no memory left')
  expect(await aTab(aDatabase({ factory })).sessions()).toEqual([
    expect.objectContaining({ name: 'Bicycles' }),
  ])
})

test('a database of a newer version is not opened, and not touched', async () => {
  const factory = createFactory()
  // One that misses what today’s version would add.
  const newer = factory.open('fanfold', 990)
  newer.addEventListener('upgradeneeded', () =>
    newer.result.createObjectStore('sessions', { keyPath: 'uuid' }),
  )
  await new Promise((resolve) => newer.addEventListener('success', resolve))
  newer.result.close()
  await expect(aDatabase({ factory }).open()).rejects.toThrow()
  expect(await factory.databases()).toEqual([{ name: 'fanfold', version: 990 }])
})

test('rows of a form that is not known are left out and left where they are', async () => {
  const factory = createFactory()
  await makeOlder(factory, versions.length)
  const database = aDatabase({ factory })
  const storage = aTab(database)
  const odd = (row: object) => row as never
  await database.sessions.put(odd({ id: 's2', createdAt: 1, videos: 'all of them' }))
  await database.tasks.put(odd({ session: 's1', task: 'x@y', status: { status: 'paused' }, state: 'paused' }))
  await database.notes.put(odd({ id: 'n2', madeAt: 1 }))
  await database.noteTexts.put(odd({ id: 'n2', levels: 5 }))
  await database.templates.put(odd({ id: 't2' }))
  await database.transcripts.put(odd({ id: 'w2', transcript: null }))
  await database.gates.put(odd({ gate: 'g2', record: { sent: ['soon'] } }))
  expect((await storage.sessions()).map(({ id }) => id)).toEqual(['s1'])
  expect(await storage.session('s2')).toBeUndefined()
  expect(await storage.tasks('s1')).toHaveLength(1)
  expect((await storage.taskCounts()).get('s1')).toEqual({ live: 0, open: 0, complete: 1, error: 0 })
  expect((await storage.noteFacts()).map(({ id }) => id)).toEqual(['n1'])
  expect(await storage.notes(['n1', 'n2'])).toHaveLength(1)
  expect(await storage.templates()).toEqual([])
  expect(await storage.transcript('w2')).toBeUndefined()
  expect([...(await storage.gates()).keys()]).toEqual(['https://notes.test/'])
  expect(await database.sessions.count()).toBe(2)
  expect(await database.notes.count()).toBe(2)
})

test('what a row has beside what is known stays with it', async () => {
  const storage = aTab(aDatabase())
  const session = { ...aSession(), colour: 'green' }
  await storage.saveSession(session)
  expect(await storage.session('s1')).toEqual(session)
})
