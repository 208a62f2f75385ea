import type { Note } from '#src/domain/note.ts'
import type { Persistence } from '#src/domain/ports.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import { interrupted, type TaskRecord } from '#src/domain/task-record.ts'
import { pendingStatus, type Task, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { fileName } from '#src/export/file-name.ts'
import type { Manifest, ManifestItem, ManifestNote } from '#src/export/manifest-schema.ts'
import { fileDate, isoTime } from '#src/lib/format-time.ts'
import type { EpochMs } from '#src/lib/clock.ts'

/** Items whose notes are read together: some hundred kilobytes of text. */
const perTurn = 20

/**
 * A session as a file for other programs, and for another browser that is to go on with it, in pieces of its text.
 * What is under way is written as pending.
 */
export async function* sessionManifest(
  session: Session,
  from: Pick<Persistence, 'tasks' | 'notes' | 'transcript'> & {
    /** The note of a task, where it was made and could not be saved: the file has it as if it had been. */
    readonly unsavedNote?: (task: TaskId) => Promise<Note | undefined>
  },
  now: EpochMs,
): AsyncGenerator<string> {
  const { name, createdAt, engine, templates, settings, videos } = session
  const head: Omit<Manifest, 'items' | 'transcripts'> = {
    format: 'fanfold-session',
    version: 1,
    exportedAt: isoTime(now),
    session: {
      ...(name !== undefined && { name }),
      createdAt: isoTime(createdAt),
      engine,
      templates,
      settings,
    },
    videos,
  }
  yield `${JSON.stringify(head).slice(0, -1)},\n"items":[`
  const records = new Map((await from.tasks(session.id)).map((record) => [record.task, record]))
  const tasks = sessionTasks(session)
  for (let at = 0; at < tasks.length; at += perTurn) {
    const some = tasks.slice(at, at + perTurn)
    const ids = some.flatMap(({ id }) => noteOf(records.get(id)?.status) ?? [])
    const notes = new Map((await from.notes(ids)).map((note) => [note.id, note]))
    const items: string[] = []
    for (const task of some) {
      const record = records.get(task.id)
      const saved = notes.get(noteOf(record?.status) ?? '')
      const unsaved = saved ? undefined : await from.unsavedNote?.(task.id)
      items.push(JSON.stringify(manifestItem(task, record, saved, unsaved)))
    }
    yield `${at > 0 ? ',' : ''}\n${items.join(',\n')}`
  }
  yield '\n],\n"transcripts":{'
  let border = '\n'
  for (const id of new Set(videos.flatMap(({ transcript }) => transcript?.id ?? []))) {
    const transcript = await from.transcript(id)
    if (!transcript) continue
    yield `${border}${JSON.stringify(id)}:${JSON.stringify(transcript)}`
    border = ',\n'
  }
  yield '\n}}\n'
}

const noteOf = (status: TemplateStatus | undefined) =>
  status?.status === 'complete' ? status.note : undefined

function manifestItem(
  { video, template }: Task,
  record: TaskRecord | undefined,
  saved: Note | undefined,
  unsaved: Note | undefined,
): ManifestItem {
  const status = statusOf(template, record, unsaved)
  const note = saved ?? unsaved
  return {
    title: video.title,
    ...(video.link !== undefined && { link: video.link }),
    video: video.id,
    template,
    // It is done no other way: an interrupted task is pending.
    status: status.status === 'processing' ? 'pending' : status.status,
    attempts: status.attempt,
    answeredWithError: record?.answered ?? 0,
    ...('startedAt' in status && { startedAt: isoTime(status.startedAt) }),
    ...('completedAt' in status && { completedAt: isoTime(status.completedAt) }),
    ...(status.status === 'error' && { error: status.error }),
    ...(status.previous && { previousError: status.previous }),
    ...(note && { note: manifestNote(note) }),
  }
}

function statusOf(
  template: TemplateId,
  record: TaskRecord | undefined,
  unsaved: Note | undefined,
): TemplateStatus {
  const status = record ? interrupted(record.status) : pendingStatus(template)
  if (!unsaved) return status
  const { attempt, previous } = status
  const { id, madeAt } = unsaved
  const times = { startedAt: madeAt, completedAt: madeAt }
  return {
    template,
    attempt,
    ...(previous && { previous }),
    status: 'complete',
    progress: 1,
    note: id,
    ...times,
  }
}

function manifestNote(note: Note): ManifestNote {
  const { id: _, session: __, video: ___, template: ____, madeAt, ...rest } = note
  return { ...rest, madeAt: isoTime(madeAt) }
}

export const manifestFileName = (title: string, now: EpochMs): string =>
  fileName(title, `- session ${fileDate(now)}.json`)
