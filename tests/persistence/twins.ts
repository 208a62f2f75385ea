import { createChangeFeed } from '#src/persistence/change-feed.ts'
import { createIndexedDbPersistence } from '#src/persistence/indexed-db.ts'
import { createMemoryPersistence } from '#src/persistence/memory.ts'
import { createDatabase, type Database, type SchemaVersion } from '#src/persistence/schema.ts'
import type { Persistence } from '#src/domain/ports.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'

/** A browser's storage that lives as long as the test. */
export const createFactory = (): IDBFactory => new IDBFactory()

interface Setup {
  readonly factory?: globalThis.IDBFactory
  readonly schema?: readonly SchemaVersion[]
}

export const aDatabase = ({ factory = createFactory(), schema }: Setup = {}): Database =>
  createDatabase(factory, { keyRange: IDBKeyRange, ...(schema && { schema }) })

/** What a browser without a manager of its storage says. */
export const silentStorage = {
  use: async () => ({ persisted: false }),
  persist: async () => false,
}

/** A tab: without the channel to the others, unless it is given one. */
export const aTab = (database: Database, feed = createChangeFeed()): Persistence =>
  createIndexedDbPersistence(database, feed, silentStorage)

export const twins: readonly (readonly [string, () => Persistence])[] = [
  ['in memory', () => createMemoryPersistence()],
  ['in the browser’s database', () => aTab(aDatabase())],
]
