import type { Note, NoteFacts, NoteId } from '#src/domain/note.ts'
import type { GateRecord, KeptTranscript } from '#src/domain/ports.ts'
import type { Session } from '#src/domain/session.ts'
import { taskState, type TaskRecord, type TaskState } from '#src/domain/task-record.ts'
import type { Template } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'

export interface TaskRow extends TaskRecord {
  readonly state: TaskState
}
export type NoteRow = NoteFacts
export interface TextRow extends Pick<Note, 'levels' | 'warnings' | 'selected'> {
  readonly id: NoteId
}
export interface GateRow {
  readonly gate: string
  readonly record: GateRecord
}

export const taskRow = (record: TaskRecord): TaskRow => ({ ...record, state: taskState(record.status) })

export function taskOfRow(row: TaskRow): TaskRecord {
  const { state: _, ...record } = row
  return record
}

export const textRow = ({ id, levels, warnings, selected }: Note): TextRow => ({
  id,
  levels,
  warnings,
  selected,
})

/*
 * A row is taken for what its table says as far as the app would break over it otherwise. One of another form is
 * left out of what is read, and stays where it is: whatever wrote it may be able to read it.
 */

export const isSession = (row: Session): boolean =>
  Array.isArray(row.videos) &&
  row.videos.every((video: Partial<Video> | null) => typeof video?.id === 'string') &&
  Array.isArray(row.templates) &&
  isObject(row.settings)

export const isTask = ({ status }: TaskRow): boolean =>
  isObject(status) &&
  ['pending', 'processing', 'complete', 'error'].includes(status.status) &&
  (status.status !== 'error' || isObject(status.error))

export const isNote = ({ video, template }: NoteRow): boolean =>
  isObject(video) && typeof video.id === 'string' && typeof template === 'string'

export const isText = ({ levels, warnings }: TextRow): boolean => isObject(levels) && Array.isArray(warnings)

export const isTranscript = ({ transcript }: KeptTranscript): boolean =>
  isObject(transcript) && Array.isArray(transcript.cues)

export const isTemplate = ({ sections }: Template): boolean => Array.isArray(sections)

export const isGate = ({ record }: GateRow): boolean => isGateRecord(record)

const isTime = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value)

/** A time that is none would keep a gate closed for good, or open. */
export function isGateRecord(value: unknown): value is GateRecord {
  if (!isObject(value)) return false
  const { sent, closed } = value as Partial<GateRecord>
  const closes = closed === undefined || (isObject(closed) && isTime(closed.from) && isTime(closed.until))
  return Array.isArray(sent) && sent.every(isTime) && closes
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
