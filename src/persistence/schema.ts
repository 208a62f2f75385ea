import type { NoteId } from '#src/domain/note.ts'
import type { KeptTranscript } from '#src/domain/ports.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { TaskId } from '#src/domain/task.ts'
import type { Template, TemplateId } from '#src/domain/template.ts'
import type { TranscriptId } from '#src/domain/video.ts'
import type { GateRow, NoteRow, TaskRow, TextRow } from '#src/persistence/rows.ts'
import { Dexie, type Table, type Transaction } from 'dexie'

export interface SchemaVersion {
  /** What is other than in the version before: the key, then the indexes. A null takes the table away. */
  readonly stores: Readonly<Record<string, string | null>>
  /** Makes its rows of those of the version before. Where it throws, the database stays as it was. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/**
 * The versions of the database, oldest first; opening an older one takes it through all that follow. What is
 * here was released: it is never changed, only added to. For each there is a database in
 * tests/persistence/older-versions.ts.
 */
export const versions: readonly SchemaVersion[] = [
  {
    stores: {
      sessions: 'id, createdAt',
      tasks: '[session+task], [session+state]',
      // Without their texts, which a list of thousands of notes must not read.
      notes: 'id, madeAt, video.id, video.transcript.id',
      noteTexts: 'id',
      transcripts: 'id',
      templates: 'id',
      gates: 'gate',
      // One row, with the name of the store as its key.
      searchIndex: '',
      // Always empty: whatever writes has it among its tables, so that no two write at once.
      turn: '',
    },
  },
]

export type Database = Dexie & {
  readonly sessions: Table<Session, SessionId>
  readonly tasks: Table<TaskRow, [SessionId, TaskId]>
  readonly notes: Table<NoteRow, NoteId>
  readonly noteTexts: Table<TextRow, NoteId>
  readonly transcripts: Table<KeptTranscript, TranscriptId>
  readonly templates: Table<Template, TemplateId>
  readonly gates: Table<GateRow, string>
  readonly searchIndex: Table<Uint8Array, string>
  readonly turn: Table<never, string>
}

export const databaseName = 'fanfold'

/** What can be made anew, or is written again soon, need not wait for the disk. */
const relaxed: ReadonlySet<string> = new Set(['tasks', 'gates', 'searchIndex', 'turn'])

/**
 * The database, not opened yet.
 * @param factory the browser's own IndexedDB
 */
export function createDatabase(
  factory: IDBFactory,
  { name = databaseName, schema = versions, keyRange = globalThis.IDBKeyRange } = {},
): Database {
  // On localhost Dexie writes to the console of every key that is there already, which is no fault.
  Dexie.debug = false
  const database = new Dexie(name, {
    indexedDB: onlyVersion(factory, schema.length),
    IDBKeyRange: keyRange,
    // Its cache is for live queries, and we have none.
    cache: 'disabled',
  })
  for (const [n, { stores, upgrade }] of schema.entries()) {
    const version = database.version(n + 1).stores({ ...stores })
    if (upgrade) version.upgrade(upgrade)
  }
  // Dexie knows one durability for all. Only what writes to relaxed tables alone may be lost to a power cut.
  database.use({
    stack: 'dbcore',
    name: 'durability',
    create: (core) => ({
      ...core,
      transaction: (stores, mode) =>
        core.transaction(stores, mode, {
          durability: stores.every((store) => relaxed.has(store)) ? 'relaxed' : 'strict',
        }),
    }),
  })
  return database as Database
}

/**
 * Dexie would open a database of a newer version all the same, and mend its schema. That one is not ours to touch.
 * It numbers versions in tens.
 */
const onlyVersion = (factory: IDBFactory, version: number) => ({
  open(name: string, wanted?: number): IDBOpenDBRequest {
    if (wanted !== 10 * version) throw new DOMException('The database is of another version.', 'VersionError')
    return factory.open(name, wanted)
  },
  databases: () => factory.databases(),
  deleteDatabase: (name: string) => factory.deleteDatabase(name),
  cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
})
