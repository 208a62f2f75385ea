import type { Note, NoteId } from '#src/domain/note.ts'
import type { KeptTranscript, Persistence } from '#src/domain/ports.ts'
import type { Session } from '#src/domain/session.ts'
import { interrupted, type TaskRecord } from '#src/domain/task-record.ts'
import type { Template } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { BackupHeader } from '#src/export/backup-schema.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { fileDate, isoTime } from '#src/lib/format-time.ts'

/** Read together: some hundred kilobytes of text. */
const notesPerTurn = 20

/** What is kept, as the lines of a back-up have it; read again by `backupEntry`. */
type Entry =
  | { readonly kind: 'template'; readonly template: Template }
  | ({ readonly kind: 'transcript' } & KeptTranscript)
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'session'; readonly session: Session; readonly tasks: readonly TaskRecord[] }
  | { readonly kind: 'end'; readonly entries: number }

/**
 * The whole library as the text of a file, piece by piece: one JSON document a line, so that neither this nor who
 * reads it ever has all of it in memory. Keys, settings and the search index are not in it.
 */
export async function* backup(
  from: Pick<Persistence, 'sessions' | 'tasks' | 'noteFacts' | 'notes' | 'transcript' | 'templates'>,
  now: EpochMs,
): AsyncGenerator<string> {
  const header: BackupHeader = { format: 'fanfold-backup', version: 1, exportedAt: isoTime(now) }
  yield `${JSON.stringify(header)}\n`
  let entries = 0
  const lines = (some: readonly Entry[]) => {
    entries += some.length
    return some.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  }
  const [sessions, facts, templates] = await Promise.all([
    from.sessions(),
    from.noteFacts(),
    from.templates(),
  ])
  yield lines(templates.map((template) => ({ kind: 'template', template })))
  // What others speak of comes first: as far as a broken file can be read, it is whole.
  for (const id of transcriptsOf([
    ...sessions.flatMap(({ videos }) => videos),
    ...facts.map(({ video }) => video),
  ])) {
    const transcript = await from.transcript(id)
    if (transcript) yield lines([{ kind: 'transcript', id, transcript }])
  }
  const written = new Set<NoteId>()
  const notesOf = async function* (ids: readonly NoteId[]) {
    for (let at = 0; at < ids.length; at += notesPerTurn) {
      const notes = await from.notes(ids.slice(at, at + notesPerTurn))
      for (const { id } of notes) written.add(id)
      yield lines(notes.map((note) => ({ kind: 'note', note })))
    }
  }
  yield* notesOf(facts.map(({ id }) => id))
  // Whose models write is not for another browser.
  for (const { provider: _, ...session } of sessions) {
    const tasks = await from.tasks(session.id)
    // A run goes on meanwhile: no task is done whose note was made after the others were listed.
    const made = tasks.flatMap(({ status }) => (status.status === 'complete' ? status.note : []))
    yield* notesOf(made.filter((id) => !written.has(id)))
    yield lines([
      {
        kind: 'session',
        session,
        tasks: tasks.map((task) => ({ ...task, status: interrupted(task.status) })),
      },
    ])
  }
  yield lines([{ kind: 'end', entries }])
}

const transcriptsOf = (videos: readonly Video[]) =>
  new Set(videos.flatMap(({ transcript }) => transcript?.id ?? []))

export const backupFileName = (now: EpochMs): string => `Fanfold back-up ${fileDate(now)}.jsonl.gz`
