import {
  engineId,
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
import { parseDate } from '#src/lib/parse-date.ts'
import * as v from 'valibot'

/** The file of a session, as public/schemas/fanfold-session.v1.json has it for other programs. */

const time = v.pipe(
  v.string(),
  v.maxLength(40),
  v.check((written) => (parseDate(written) ?? -1) >= 0, 'this is not a time, such as 2026-11-26T14:05:00Z'),
)

const note = v.object({
  title,
  levels,
  selected: verbosity,
  method: v.exactOptional(text),
  model: v.exactOptional(text),
  usage: v.exactOptional(tokenUse),
  warnings: v.pipe(v.array(text), v.readonly()),
  templateVersion: whole,
  engine: engineId,
  madeAt: time,
})

const item = v.object({
  title,
  link: v.exactOptional(text),
  video: videoId,
  template: templateId,
  status: v.picklist(['pending', 'complete', 'error']),
  attempts: whole,
  answeredWithError: whole,
  startedAt: v.exactOptional(time),
  completedAt: v.exactOptional(time),
  error: v.exactOptional(failure),
  previousError: v.exactOptional(failure),
  note: v.exactOptional(note),
})

export const manifest = v.object({
  format: v.literal('fanfold-session'),
  version: v.literal(1),
  exportedAt: time,
  session: v.object({
    name: v.exactOptional(title),
    createdAt: time,
    engine: engineId,
    templates: v.pipe(v.array(templateId), v.readonly()),
    settings,
  }),
  videos: v.pipe(v.array(video), v.readonly()),
  items: v.pipe(v.array(item), v.readonly()),
  transcripts: v.record(id, transcript),
})

export type Manifest = v.InferOutput<typeof manifest>
export type ManifestItem = v.InferOutput<typeof item>
export type ManifestNote = v.InferOutput<typeof note>
