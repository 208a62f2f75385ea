import {
  engineId,
  epoch,
  failure,
  id,
  levels,
  settings,
  templateId,
  text,
  title,
  tokenUse,
  transcript,
  verbosity,
  video,
  videoId,
  whole,
} from '#src/export/kept-schemas.ts'
import { mostVideos } from '#src/sources/most-videos.ts'
import type { TaskId } from '#src/domain/task.ts'
import * as v from 'valibot'

/** The lines of a back-up, as public/schemas/fanfold-backup.v1.json has them: everything as it is kept. */

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const common = {
  template: templateId,
  progress: share,
  attempt: whole,
  previous: v.exactOptional(failure),
  reached: v.exactOptional(share),
}

/** Without what is under way: a back-up has it as pending. */
const status = v.variant('status', [
  v.object({ ...common, status: v.literal('pending'), queued: v.literal(false) }),
  v.object({
    ...common,
    status: v.literal('complete'),
    note: id,
    flawed: v.exactOptional(v.literal(true)),
    startedAt: epoch,
    completedAt: epoch,
  }),
  v.object({ ...common, status: v.literal('error'), error: failure, completedAt: epoch }),
])

const taskId = v.custom<TaskId>((input) => {
  if (typeof input !== 'string') return false
  const at = input.indexOf('@')
  return at > 0 && v.is(templateId, input.slice(0, at)) && v.is(videoId, input.slice(at + 1))
}, 'this is not the id of a task')

const session = v.object({
  id,
  name: v.exactOptional(title),
  createdAt: epoch,
  engine: engineId,
  videos: v.pipe(v.array(video), v.maxLength(mostVideos)),
  templates: v.pipe(v.array(templateId), v.maxLength(100)),
  settings,
})

const note = v.object({
  id,
  session: id,
  video,
  template: templateId,
  templateVersion: whole,
  engine: engineId,
  madeAt: epoch,
  title,
  levels,
  selected: verbosity,
  method: v.exactOptional(text),
  model: v.exactOptional(text),
  usage: v.exactOptional(tokenUse),
  warnings: v.array(text),
})

const template = v.object({
  id: templateId,
  name: title,
  version: whole,
  purpose: text,
  sections: v.array(v.object({ id, title })),
})

export const backupHeader = v.object({
  format: v.literal('fanfold-backup'),
  version: v.literal(1),
  exportedAt: v.string(),
})

export const backupEntry = v.variant('kind', [
  v.object({ kind: v.literal('template'), template }),
  v.object({ kind: v.literal('transcript'), id, transcript }),
  v.object({ kind: v.literal('note'), note }),
  v.object({
    kind: v.literal('session'),
    session,
    tasks: v.array(v.object({ session: id, task: taskId, status, answered: whole })),
  }),
  /** So many entries before it: the file is whole. */
  v.object({ kind: v.literal('end'), entries: whole }),
])

export type BackupHeader = v.InferOutput<typeof backupHeader>
export type BackupEntry = v.InferOutput<typeof backupEntry>
