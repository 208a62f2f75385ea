import type { Note } from '#src/domain/note.ts'
import type { KeptTranscript, Records } from '#src/domain/ports.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import { pendingStatus, taskId, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import type { Manifest, ManifestItem } from '#src/export/manifest-schema.ts'
import { soundVideo } from '#src/export/sound-video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { parseDate } from '#src/lib/parse-date.ts'
import { count } from '#src/lib/format-count.ts'
import { transcriptFacts } from '#src/sources/transcript-facts.ts'

export interface ManifestNeeds {
  readonly newId: () => string
  readonly now: EpochMs
  /** Whether there is such a kind of note here. */
  readonly knows: (template: TemplateId) => boolean
}

export type ManifestRead =
  | {
      readonly ok: true
      /** The id of the new session. */
      readonly session: SessionId
      /** Everything of it, under ids that are new: it can be put in as often as wanted. */
      readonly records: Records
      /** What could not be taken over, in sentences. */
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly reason: string }

/** What a file said that can't be so, by how often. */
interface Mended {
  links: number
  words: number
  otherVideos: number
  templates: Set<string>
  otherTemplates: number
  repeated: number
  spareNotes: number
  reopened: number
}

/** The records of a new session. Each of its tasks has one: it is no interrupted session. */
export function manifestRecords(file: Manifest, { newId, now, knows }: ManifestNeeds): ManifestRead {
  const mended: Mended = {
    links: 0,
    words: 0,
    otherVideos: 0,
    templates: new Set(file.session.templates.filter((template) => !knows(template))),
    otherTemplates: 0,
    repeated: 0,
    spareNotes: 0,
    reopened: 0,
  }
  const time = (written: string) => Math.min(parseDate(written) ?? now, now)
  const { videos, transcripts } = wordsAndVideos(file, mended)
  const { name, createdAt, engine, templates, settings } = file.session
  const session: Session = {
    id: newId(),
    ...(name !== undefined && { name }),
    createdAt: time(createdAt),
    engine,
    videos: [...videos.values()],
    templates: [...new Set(templates)].filter(knows),
    settings,
  }
  if (session.videos.length === 0) return no('There are no videos in this file. Export the session again.')
  if (session.templates.length === 0) {
    return no(
      `This session has only kinds of note that are not known here (${[...mended.templates].join(', ')}). Reload this page to get the newest Fanfold, then import the file again.`,
    )
  }
  const notes: Note[] = []
  const statuses = new Map<TaskId, Pick<TaskRecord, 'status' | 'answered'>>()
  for (const item of file.items) {
    const video = videos.get(item.video)
    const task = taskId(item.video, item.template)
    if (!video) mended.otherVideos += 1
    else if (!session.templates.includes(item.template)) {
      mended.otherTemplates += 1
      mended.templates.add(item.template)
    } else if (statuses.has(task)) mended.repeated += 1
    else {
      const note = noteOf(item, video, session, newId(), time)
      const status = statusOf(item, note, now, time)
      if (status.status !== item.status) mended.reopened += 1
      if (note && status.status === 'complete') notes.push(note)
      else if (note) mended.spareNotes += 1
      statuses.set(task, { status, answered: item.answeredWithError })
    }
  }
  const tasks = session.videos.flatMap(({ id }) =>
    session.templates.map((template): TaskRecord => {
      const task = taskId(id, template)
      const { status, answered } = statuses.get(task) ?? { status: pendingStatus(template), answered: 0 }
      return { session: session.id, task, status, answered }
    }),
  )
  const records = { sessions: [session], tasks, notes, transcripts }
  return { ok: true, session: session.id, records, warnings: warningsOf(mended) }
}

/** The words under the ids that are theirs: a file may have been changed, and ids say that words are the same. */
function wordsAndVideos(file: Manifest, mended: Mended) {
  const words = new Map(Object.entries(file.transcripts))
  const transcripts = new Map<string, KeptTranscript>()
  const videos = new Map<VideoId, Video>()
  for (const each of file.videos) {
    if (videos.has(each.id)) {
      mended.repeated += 1
      continue
    }
    const { transcript: said, ...video } = soundVideo(each, () => (mended.links += 1))
    const transcript = said && words.get(said.id)
    if (said && !transcript) mended.words += 1
    const facts = transcript && transcriptFacts(transcript)
    if (facts) transcripts.set(facts.id, { id: facts.id, transcript })
    videos.set(video.id, { ...video, ...(facts && { transcript: facts }) })
  }
  return { videos, transcripts: [...transcripts.values()] }
}

type Time = (written: string) => number

function noteOf(
  item: ManifestItem,
  video: Video,
  session: Session,
  id: string,
  time: Time,
): Note | undefined {
  if (!item.note) return undefined
  const { madeAt, ...rest } = item.note
  const { template } = item
  return { ...rest, id, session: session.id, video, template, madeAt: time(madeAt) }
}

/** What says that it is done and brings no note, or that it failed and not why, is pending. */
function statusOf(item: ManifestItem, note: Note | undefined, now: number, time: Time): TemplateStatus {
  const { template, attempts, error, previousError, startedAt, completedAt } = item
  const all = { template, attempt: attempts, ...(previousError && { previous: previousError }) }
  const end = completedAt === undefined ? now : time(completedAt)
  if (item.status === 'complete' && note !== undefined) {
    const start = startedAt === undefined ? end : Math.min(time(startedAt), end)
    const flawed = note.warnings.length > 0
    const times = { startedAt: start, completedAt: end }
    return { ...all, status: 'complete', progress: 1, note: note.id, ...(flawed && { flawed }), ...times }
  }
  if (item.status === 'error' && error)
    return { ...all, status: 'error', progress: 0, error, completedAt: end }
  return { ...all, status: 'pending', queued: false, progress: 0 }
}

function warningsOf(mended: Mended): readonly string[] {
  const { links, words, otherVideos, otherTemplates, templates, repeated, spareNotes, reopened } = mended
  const unknown = [...templates].slice(0, 5).join(', ')
  const said: readonly (string | false)[] = [
    links > 0 && `${count(links, 'link')} can’t be used and ${links === 1 ? 'was' : 'were'} left out.`,
    words > 0 &&
      `The words of ${count(words, 'video')} are not in the file: without a link, no new notes can be made of it.`,
    otherVideos > 0 && `${count(otherVideos, 'item')} of videos that are not in the file: left out.`,
    templates.size > 0 &&
      `${otherTemplates > 0 ? `${count(otherTemplates, 'item')} of kinds` : 'Kinds'} of note that this session does not have or that are not known here (${unknown}): left out.`,
    repeated > 0 && `${count(repeated, 'item')} that came twice: the first counts.`,
    spareNotes > 0 && `${count(spareNotes, 'note')} of what is not done: left out.`,
    reopened > 0 &&
      `${count(reopened, 'item')} without the note or the error that it speaks of: pending again.`,
  ]
  return said.filter((sentence) => sentence !== false)
}

const no = (reason: string): ManifestRead => ({ ok: false, reason })
