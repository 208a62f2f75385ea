import { noteFacts, type Note, type NoteId } from '#src/domain/note.ts'
import type { Change, GateRecord, Keeping, Persistence, Records } from '#src/domain/ports.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import { noTasks, taskState, type TaskCounts, type TaskRecord } from '#src/domain/task-record.ts'
import type { Template, TemplateId } from '#src/domain/template.ts'
import type { TaskId } from '#src/domain/task.ts'
import type { Transcript, TranscriptId } from '#src/domain/video.ts'
import { createChangeFeed } from '#src/persistence/change-feed.ts'

/** Everything in memory: lives as long as the page. */
export function createMemoryPersistence(
  keeping: Keeping = { durable: false, why: 'Everything is kept until this page is closed.' },
): Persistence {
  const sessions = new Map<SessionId, Session>()
  const tasks = new Map<SessionId, Map<TaskId, TaskRecord>>()
  const notes = new Map<NoteId, Note>()
  const transcripts = new Map<TranscriptId, Transcript>()
  const templates = new Map<TemplateId, Template>()
  const gates = new Map<string, GateRecord>()
  let searchIndex: Uint8Array | undefined
  const { tell, listen } = createChangeFeed()
  const tasksOf = (id: SessionId) => {
    const there = tasks.get(id)
    if (there) return there
    const made = new Map<TaskId, TaskRecord>()
    tasks.set(id, made)
    return made
  }
  const put = (records: Records) => {
    for (const session of records.sessions ?? []) sessions.set(session.id, session)
    for (const task of records.tasks ?? []) tasksOf(task.session).set(task.task, task)
    for (const note of records.notes ?? []) notes.set(note.id, note)
    for (const { id, transcript } of records.transcripts ?? []) transcripts.set(id, transcript)
    for (const template of records.templates ?? []) templates.set(template.id, template)
    tell(changesOf(records))
  }
  return {
    keeping: async () => keeping,
    async saveSession(session, words = []) {
      const added = words.filter(({ id, transcript }) => addNew(transcripts, id, transcript))
      put({ sessions: [session], transcripts: added })
    },
    session: async (id) => sessions.get(id),
    sessions: async () => [...sessions.values()].sort((a, b) => a.createdAt - b.createdAt || byId(a, b)),
    async deleteSession(id) {
      const session = sessions.get(id)
      const gone: Records = {
        sessions: session ? [session] : [],
        tasks: [...(tasks.get(id)?.values() ?? [])],
      }
      sessions.delete(id)
      tasks.delete(id)
      tell(changesOf(gone))
      return gone
    },
    saveTasks: async (records) => put({ tasks: records }),
    tasks: async (session) => [...(tasks.get(session)?.values() ?? [])],
    taskCounts: async () => new Map([...tasks].map(([id, records]) => [id, countsOf(records.values())])),
    saveResults: async (results) =>
      put({ notes: results.map(({ note }) => note), tasks: results.map(({ task }) => task) }),
    note: async (id) => notes.get(id),
    notes: async (ids) => ids.flatMap((id) => notes.get(id) ?? []),
    noteFacts: async () =>
      [...notes.values()].sort((a, b) => a.madeAt - b.madeAt || byId(a, b)).map(noteFacts),
    async deleteNotes(ids) {
      const gone: Records = { notes: ids.flatMap((id) => notes.get(id) ?? []) }
      for (const id of ids) notes.delete(id)
      tell(changesOf(gone))
      return gone
    },
    transcript: async (id) => transcripts.get(id),
    templates: async () => [...templates.values()].sort(byId),
    saveTemplate: async (template) => put({ templates: [template] }),
    async putIn(records) {
      const added: Records = {
        sessions: records.sessions?.filter((one) => addNew(sessions, one.id, one)) ?? [],
        tasks: records.tasks?.filter((one) => addNew(tasksOf(one.session), one.task, one)) ?? [],
        notes: records.notes?.filter((one) => addNew(notes, one.id, one)) ?? [],
        transcripts: records.transcripts?.filter((one) => addNew(transcripts, one.id, one.transcript)) ?? [],
        templates: records.templates?.filter((one) => addNew(templates, one.id, one)) ?? [],
      }
      tell(changesOf(added))
      return added
    },
    async dropUnusedTranscripts() {
      const videos = [
        ...[...sessions.values()].flatMap((session) => session.videos),
        ...[...notes.values()].map(({ video }) => video),
      ]
      const used = new Set(videos.map(({ transcript }) => transcript?.id))
      const unused = [...transcripts.keys()].filter((id) => !used.has(id))
      for (const id of unused) transcripts.delete(id)
      tell(unused.map((id) => ({ of: 'transcript', id })))
    },
    gates: async () => new Map(gates),
    async saveGates(records) {
      for (const [gate, record] of records) gates.set(gate, record)
    },
    searchIndex: async () => searchIndex,
    async saveSearchIndex(index) {
      searchIndex = index
    },
    use: async () => ({ persisted: false }),
    persist: async () => false,
    onChange: listen,
  }
}

/** What a change of these records is a change of, each once. */
export function changesOf({ sessions, tasks, notes, transcripts, templates }: Records): readonly Change[] {
  return [
    ...(sessions ?? []).map(({ id }) => ({ of: 'session', id }) as const),
    ...[...new Set(tasks?.map(({ session }) => session))].map((id) => ({ of: 'task', id }) as const),
    ...(notes ?? []).map(({ id }) => ({ of: 'note', id }) as const),
    ...(transcripts ?? []).map(({ id }) => ({ of: 'transcript', id }) as const),
    ...(templates ?? []).map(({ id }) => ({ of: 'template', id }) as const),
  ]
}

function addNew<K, V>(to: Map<K, V>, key: K, value: V): boolean {
  if (to.has(key)) return false
  to.set(key, value)
  return true
}

/** As a database orders its keys. */
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1)

function countsOf(records: Iterable<TaskRecord>): TaskCounts {
  const counts = { ...noTasks }
  for (const { status } of records) counts[taskState(status)] += 1
  return counts
}
