import type { GateRecord } from '#src/domain/ports.ts'
import { openPersistence } from '#src/persistence/open.ts'
import { databaseName } from '#src/persistence/schema.ts'
import { aDatabase, createFactory } from '#tests/persistence/twins.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { aSession } from '#tests/support/kept.ts'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

const clock = createFakeClock()
const refusing = (error: Error) =>
  Object.assign(createFactory(), {
    open: () => {
      throw error
    },
  })

test('opens the database of this browser', async () => {
  const factory = createFactory()
  const make = () => aDatabase({ factory })
  const first = await openPersistence(clock, make)
  expect(await first.keeping()).toEqual({ durable: true })
  await first.saveSession(aSession())
  expect(await (await openPersistence(clock, make)).sessions()).toEqual([aSession()])
})

test.each([
  ['forbidden', new DOMException('Denied', 'SecurityError'), /private window/],
  ['not there', new ReferenceError('indexedDB is not defined'), /indexedDB is not defined.*Reloading/],
  ['broken', new DOMException('Internal error opening backing store', 'UnknownError'), /Internal error/],
  ['full', new DOMException('Full', 'QuotaExceededError'), /no room left/],
])('where the storage is %s the memory of the page stands in, and says why', async (_, error, why) => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const storage = await openPersistence(clock, () => aDatabase({ factory: refusing(error) }))
  expect(await storage.keeping()).toEqual({ durable: false, why: expect.stringMatching(why) })
  await storage.saveSession(aSession())
  expect(await storage.sessions()).toEqual([aSession()])
})

test('where there is no database at all the memory of the page stands in', async () => {
  const storage = await openPersistence(clock)
  expect(await storage.keeping()).toMatchObject({ durable: false })
})

test('leaves a database of a newer version alone, and says to reload', async () => {
  const factory = createFactory()
  const newer = factory.open(databaseName, 990)
  await new Promise((resolve) => newer.addEventListener('success', resolve))
  newer.result.close()
  const storage = await openPersistence(clock, () => aDatabase({ factory }))
  expect(await storage.keeping()).toEqual({
    durable: false,
    why: expect.stringMatching(/newer version.*Reload/),
  })
  expect(await factory.databases()).toEqual([{ name: databaseName, version: 990 }])
})

test('does not wait for ever for a database that another tab holds', async () => {
  const silent = Object.assign(createFactory(), { open: () => new EventTarget() as IDBOpenDBRequest })
  const opening = openPersistence(clock, () => aDatabase({ factory: silent }))
  await clock.advance(20_000)
  expect(await (await opening).keeping()).toEqual({
    durable: false,
    why: expect.stringMatching(/Close the other tabs/),
  })
})

const createLocalStorage = (items: Record<string, string>) =>
  Object.defineProperties(items, {
    getItem: { value: (key: string) => items[key] ?? null },
    removeItem: { value: (key: string) => delete items[key] },
  })

test('takes over the send log of earlier versions, once', async () => {
  const record = { sent: [1, 2], closed: { from: 2, until: 3 } }
  const items = createLocalStorage({
    'fanfold-sent https://notes.test/': JSON.stringify({ ...record, more: 1 }),
    'fanfold-sent known': '{"sent":[9]}',
    'fanfold-settings': '{}',
    ...Object.fromEntries(
      ['', 'null', '7', '{', '{"sent":5}', '{"sent":[null]}', '{"sent":[],"closed":{"from":1}}'].map(
        (text, n) => [`fanfold-sent broken${n}`, text],
      ),
    ),
  })
  vi.stubGlobal('localStorage', items)
  const factory = createFactory()
  const before = aDatabase({ factory })
  await before.gates.put({ gate: 'known', record: { sent: [5] } })
  const storage = await openPersistence(clock, () => aDatabase({ factory }))
  expect(await storage.gates()).toEqual(
    new Map<string, GateRecord>([
      ['https://notes.test/', record],
      ['known', { sent: [5] }],
    ]),
  )
  expect(Object.keys(items)).toEqual(['fanfold-settings'])
})

test('leaves the send log where it is while only the page’s memory could take it', async () => {
  const items = createLocalStorage({ 'fanfold-sent a': '{"sent":[1]}' })
  vi.stubGlobal('localStorage', items)
  const storage = await openPersistence(clock)
  expect(await storage.gates()).toEqual(new Map([['a', { sent: [1] }]]))
  expect(Object.keys(items)).toHaveLength(1)
})
