import type { Note } from '#src/domain/note.ts'
import type { Persistence } from '#src/domain/ports.ts'
import { sessionTasks, type Session } from '#src/domain/session.ts'
import type { TaskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import { fileName } from '#src/export/file-name.ts'
import { noteFile } from '#src/export/note-markdown.ts'
import { fileDate } from '#src/lib/format-time.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { strToU8, Zip, ZipDeflate } from 'fflate'

/** Notes that are read and packed together; then the page has its turn. */
const perTurn = 20

/**
 * The notes that a session has by now, each as a Markdown file at the level that was asked for, in one ZIP file.
 * Undefined where it has none.
 */
export async function notesZip(
  session: Session,
  from: Pick<Persistence, 'tasks' | 'notes'> & {
    /** The note of a task, where it was made and could not be saved. */
    readonly unsavedNote?: (task: TaskId) => Promise<Note | undefined>
  },
  templateName: (template: TemplateId) => string,
  breathe: () => Promise<void>,
): Promise<Blob | undefined> {
  const packed: Uint8Array<ArrayBuffer>[] = []
  const names = new Set<string>()
  const zip = new Zip((error, piece) => {
    if (error) throw error
    packed.push(piece)
  })
  const statuses = new Map((await from.tasks(session.id)).map(({ task, status }) => [task, status]))
  const tasks = sessionTasks(session)
  for (let at = 0; at < tasks.length; at += perTurn) {
    if (at > 0) await breathe()
    const some = tasks.slice(at, at + perTurn)
    const idOf = (task: TaskId) => {
      const status = statuses.get(task)
      return status?.status === 'complete' ? status.note : ''
    }
    const saved = new Map(
      (await from.notes(some.flatMap(({ id }) => idOf(id) || []))).map((note) => [note.id, note]),
    )
    for (const { id, video, template } of some) {
      const note = saved.get(idOf(id)) ?? (await from.unsavedNote?.(id))
      if (!note) continue
      const { name, text } = noteFile(note, video, templateName(template), note.selected)
      const file = new ZipDeflate(unique(name, names))
      zip.add(file)
      file.push(strToU8(text), true)
    }
  }
  if (names.size === 0) return undefined
  zip.end()
  return new Blob(packed, { type: 'application/zip' })
}

/** Two videos may have one title, and some file systems take `A` for `a`. */
function unique(name: string, taken: Set<string>): string {
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = name.replace(/\.md$/, ` ${n}.md`)
  taken.add(free.toLowerCase())
  return free
}

export const notesZipName = (title: string, now: EpochMs): string =>
  fileName(title, `- notes ${fileDate(now)}.zip`)
