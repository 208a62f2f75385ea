import { databaseName } from '#src/persistence/schema.ts'

interface OlderVersion {
  /** Makes the stores as that version made them, without any code of today. */
  readonly make: (database: IDBDatabase) => void
  /** What a user of that version may have had in them, by store. */
  readonly rows: Readonly<Record<string, readonly (readonly [row: unknown, key?: IDBValidKey])[]>>
}

const video = {
  id: 'captions:0a',
  title: 'How a bicycle stays upright',
  durationSeconds: 900,
  transcript: { id: '0a', cues: 1, words: 2, timed: true },
}
const done = {
  template: 'study-notes',
  status: 'complete',
  progress: 1,
  attempt: 1,
  note: 'n1',
  startedAt: 1_700_000_000_000,
  completedAt: 1_700_000_001_000,
}

/** The databases of all versions there were, oldest first. What is here stays: browsers out there have it. */
export const olderVersions: readonly OlderVersion[] = [
  {
    make(database) {
      database.createObjectStore('sessions', { keyPath: 'id' }).createIndex('createdAt', 'createdAt')
      database
        .createObjectStore('tasks', { keyPath: ['session', 'task'] })
        .createIndex('[session+state]', ['session', 'state'])
      const notes = database.createObjectStore('notes', { keyPath: 'id' })
      for (const path of ['madeAt', 'video.id', 'video.transcript.id']) notes.createIndex(path, path)
      for (const store of ['noteTexts', 'transcripts', 'templates']) {
        database.createObjectStore(store, { keyPath: 'id' })
      }
      database.createObjectStore('gates', { keyPath: 'gate' })
      database.createObjectStore('searchIndex')
      database.createObjectStore('turn')
    },
    rows: {
      sessions: [
        [
          {
            id: 's1',
            name: 'Bicycles',
            createdAt: 1_700_000_000_000,
            engine: 'browser',
            videos: [video],
            templates: ['study-notes'],
            settings: { parallel: true, cap: 5, processingMode: 'auto', verbosity: 'standard' },
          },
        ],
      ],
      tasks: [
        [
          {
            session: 's1',
            task: 'study-notes@captions:0a',
            status: done,
            answered: 0,
            state: 'complete',
          },
        ],
      ],
      notes: [
        [
          {
            id: 'n1',
            session: 's1',
            video,
            template: 'study-notes',
            templateVersion: 1,
            engine: 'browser',
            madeAt: 1_700_000_001_000,
            title: 'How a bicycle stays upright',
          },
        ],
      ],
      noteTexts: [[{ id: 'n1', levels: { standard: '# Bicycles' }, warnings: [], selected: 'standard' }]],
      transcripts: [
        [{ id: '0a', transcript: { timed: true, cues: [{ start: 0, end: 2, text: 'Good morning' }] } }],
      ],
      gates: [[{ gate: 'https://notes.test/', record: { sent: [1_700_000_000_500] } }]],
      searchIndex: [[new Uint8Array([7]), 'searchIndex']],
    },
  },
]

/** A browser's database as version `n` left it. */
export async function makeOlder(factory: IDBFactory, n: number): Promise<void> {
  const older = olderVersions[n - 1]
  if (!older) throw new Error(`There is no database of version ${n} in older-versions.ts.`)
  // Dexie counts in tens.
  const request = factory.open(databaseName, 10 * n)
  request.addEventListener('upgradeneeded', () => older.make(request.result))
  await new Promise((resolve) => request.addEventListener('success', resolve))
  const stores = Object.keys(older.rows)
  const transaction = request.result.transaction(stores, 'readwrite')
  for (const store of stores) {
    for (const [row, key] of older.rows[store] ?? []) transaction.objectStore(store).put(row, key)
  }
  await new Promise((resolve) => transaction.addEventListener('complete', resolve))
  request.result.close()
}
