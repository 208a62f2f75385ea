import { noteFacts, type Note, type NoteId } from '#src/domain/note.ts'
import type { Persistence, Records } from '#src/domain/ports.ts'
import { noTasks, type TaskCounts, type TaskState } from '#src/domain/task-record.ts'
import { createChangeFeed, type ChangeFeed } from '#src/persistence/change-feed.ts'
import { changesOf } from '#src/persistence/memory.ts'
import {
  isGate,
  isNote,
  isSession,
  isTask,
  isTemplate,
  isText,
  isTranscript,
  taskOfRow,
  taskRow,
  textRow,
  type NoteRow,
  type TextRow,
} from '#src/persistence/rows.ts'
import type { Database } from '#src/persistence/schema.ts'
import { browserStorage, type BrowserStorage } from '#src/persistence/browser-storage.ts'
import { createTransactions } from '#src/persistence/transactions.ts'
import { Dexie, type Table } from 'dexie'

const indexKey = 'searchIndex'

/**
 * Everything in the browser's own database, which outlives the page.
 * @param database open, or to be opened at the first use
 * @param feed between the tabs that share it
 */
export function createIndexedDbPersistence(
  database: Database,
  feed: ChangeFeed = createChangeFeed(`${database.name} storage`),
  storage: BrowserStorage = browserStorage,
): Persistence {
  const { sessions, tasks, notes, noteTexts, transcripts, templates, gates, searchIndex } = database
  const { read, write, superseded } = createTransactions(database)

  /** Replaces what is there, inside a transaction. */
  const put = async (records: Records): Promise<Records> => {
    const { sessions: s = [], tasks: t = [], notes: n = [], templates: k = [] } = records
    await Promise.all([
      ...(s.length > 0 ? [sessions.bulkPut(s)] : []),
      ...(t.length > 0 ? [tasks.bulkPut(t.map(taskRow))] : []),
      ...(n.length > 0 ? [notes.bulkPut(n.map(noteFacts)), noteTexts.bulkPut(n.map(textRow))] : []),
      ...(k.length > 0 ? [templates.bulkPut(k)] : []),
    ])
    return records
  }
  /** Runs a transaction and tells of what it changed once it is committed. */
  const change = async (on: readonly Table[], work: () => Promise<Records>): Promise<Records> => {
    const changed = await write(on, work)
    feed.tell(changesOf(changed))
    return changed
  }
  /** The same; where the first sessions come, the browser is asked to keep them. */
  const changeSessions = async (on: readonly Table[], work: () => Promise<Records>): Promise<Records> => {
    let isFirst = false
    const changed = await change(on, async () => {
      const before = await sessions.count()
      const records = await work()
      isFirst = before === 0 && (records.sessions ?? []).length > 0
      return records
    })
    if (isFirst) void storage.persist()
    return changed
  }
  const ofSession = (id: string) =>
    tasks.where('[session+task]').between([id, Dexie.minKey], [id, Dexie.maxKey])

  const wholeNotes = async (ids: readonly NoteId[]): Promise<readonly Note[]> => {
    const [facts, texts] = await Promise.all([notes.bulkGet([...ids]), noteTexts.bulkGet([...ids])])
    return facts.flatMap((row, n) => wholeNote(row, texts[n]) ?? [])
  }

  return {
    async keeping() {
      const why = superseded()
      return why === undefined ? { durable: true } : { durable: false, why }
    },
    saveSession: async (session, words = []) =>
      void (await changeSessions([sessions, transcripts], async () => {
        const added = await addNew(transcripts, words)
        return { ...(await put({ sessions: [session] })), transcripts: added }
      })),
    session: (id) => read([sessions], async () => onlyIf(isSession, await sessions.get(id))),
    sessions: () =>
      read([sessions], async () => (await sessions.orderBy('createdAt').toArray()).filter(isSession)),
    deleteSession: (id) =>
      change([sessions, tasks], async () => {
        const [session, rows] = await Promise.all([sessions.get(id), ofSession(id).toArray()])
        await Promise.all([sessions.delete(id), ofSession(id).delete()])
        return { sessions: session ? [session] : [], tasks: rows.filter(isTask).map(taskOfRow) }
      }),
    saveTasks: async (records) => void (await change([tasks], () => put({ tasks: records }))),
    tasks: (session) =>
      read([tasks], async () => (await ofSession(session).toArray()).filter(isTask).map(taskOfRow)),
    taskCounts: () => read([tasks], () => countTasks(tasks)),
    saveResults: async (results) =>
      void (await change([notes, noteTexts, tasks], () =>
        put({ notes: results.map(({ note }) => note), tasks: results.map(({ task }) => task) }),
      )),
    note: (id) => read([notes, noteTexts], async () => (await wholeNotes([id]))[0]),
    notes: (ids) => read([notes, noteTexts], () => wholeNotes(ids)),
    noteFacts: () => read([notes], async () => (await notes.orderBy('madeAt').toArray()).filter(isNote)),
    deleteNotes: (ids) =>
      change([notes, noteTexts], async () => {
        const gone = await wholeNotes(ids)
        await Promise.all([notes.bulkDelete([...ids]), noteTexts.bulkDelete([...ids])])
        return { notes: gone }
      }),
    transcript: (id) =>
      read([transcripts], async () => onlyIf(isTranscript, await transcripts.get(id))?.transcript),
    templates: () => read([templates], async () => (await templates.toArray()).filter(isTemplate)),
    saveTemplate: async (template) => void (await change([templates], () => put({ templates: [template] }))),
    putIn: (records) =>
      changeSessions([sessions, tasks, notes, noteTexts, transcripts, templates], async () => {
        const newNotes = await addNew(notes, records.notes, noteFacts)
        await noteTexts.bulkPut(newNotes.map(textRow))
        return {
          sessions: await addNew(sessions, records.sessions),
          tasks: await addNew(tasks, records.tasks, taskRow),
          notes: newNotes,
          transcripts: await addNew(transcripts, records.transcripts),
          templates: await addNew(templates, records.templates),
        }
      }),
    async dropUnusedTranscripts() {
      const unused = await write([sessions, notes, transcripts], async () => {
        const [ofNotes, ids] = await Promise.all([
          notes.orderBy('video.transcript.id').uniqueKeys(),
          transcripts.toCollection().primaryKeys(),
        ])
        const used = new Set<unknown>(ofNotes)
        if (ids.every((id) => used.has(id))) return []
        for (const session of (await sessions.toArray()).filter(isSession)) {
          for (const { transcript } of session.videos) used.add(transcript?.id)
        }
        const left = ids.filter((id) => !used.has(id))
        await transcripts.bulkDelete(left)
        return left
      })
      feed.tell(unused.map((id) => ({ of: 'transcript', id })))
    },
    gates: () =>
      read([gates], async () => {
        const rows = (await gates.toArray()).filter(isGate)
        return new Map(rows.map(({ gate, record }) => [gate, record]))
      }),
    saveGates: async (records) =>
      void (await write([gates], () =>
        gates.bulkPut([...records].map(([gate, record]) => ({ gate, record }))),
      )),
    searchIndex: () => read([searchIndex], () => searchIndex.get(indexKey)),
    saveSearchIndex: async (index) =>
      void (await write([searchIndex], () => searchIndex.put(index, indexKey))),
    use: storage.use,
    persist: storage.persist,
    onChange: feed.listen,
  }
}

const onlyIf = <T>(is: (row: T) => boolean, row: T | undefined): T | undefined =>
  row !== undefined && is(row) ? row : undefined

function wholeNote(facts: NoteRow | undefined, text: TextRow | undefined): Note | undefined {
  return facts && text && isNote(facts) && isText(text) ? { ...facts, ...text } : undefined
}

/** Adds those whose key is not in the table yet, and returns them. Looking for the keys first would read them all. */
async function addNew<T, Row = T>(
  table: Pick<Table<Row>, 'bulkAdd'>,
  records: readonly T[] = [],
  rowOf?: (record: T) => Row,
): Promise<readonly T[]> {
  if (records.length === 0) return records
  try {
    await table.bulkAdd(rowOf ? records.map(rowOf) : (records as readonly never[]))
    return records
  } catch (error) {
    // The others of its rows are added all the same.
    if (
      !(error instanceof Dexie.BulkError) ||
      error.failures.some(({ name }) => name !== 'ConstraintError')
    ) {
      throw error
    }
    const { failuresByPos } = error
    return records.filter((_, n) => !(n in failuresByPos))
  }
}

async function countTasks(tasks: Database['tasks']): Promise<ReadonlyMap<string, TaskCounts>> {
  // One step of the index for each state of each session, however many tasks are in it.
  const keys = (await tasks.orderBy('[session+state]').uniqueKeys()) as unknown as [string, TaskState][]
  const numbers = await Promise.all(keys.map((key) => tasks.where('[session+state]').equals(key).count()))
  const counts = new Map<string, TaskCounts>()
  for (const [n, [session, state]] of keys.entries()) {
    const before = counts.get(session) ?? noTasks
    if (state in noTasks) counts.set(session, { ...before, [state]: numbers[n] ?? 0 })
  }
  return counts
}
