import type { NoteFacts } from '#src/domain/note.ts'
import type { Persistence } from '#src/domain/ports.ts'
import type { Session } from '#src/domain/session.ts'
import { taskId, type TaskId } from '#src/domain/task.ts'
import type { Video, VideoId } from '#src/domain/video.ts'

/** What is kept of videos from before: their words are needed once, their notes need not be made twice. */
export interface Earlier {
  /** As each was known last, with its transcript where it ever had one. */
  readonly videos: ReadonlyMap<VideoId, Video>
  /** Oldest first. */
  readonly notes: ReadonlyMap<TaskId, readonly NoteFacts[]>
}

export const nothingEarlier: Earlier = { videos: new Map(), notes: new Map() }

/** @param sessions oldest first, as the notes */
export function earlierFrom(sessions: readonly Session[], notes: readonly NoteFacts[]): Earlier {
  const videos = new Map<VideoId, Video>()
  const byTask = new Map<TaskId, NoteFacts[]>()
  const know = (video: Video) => {
    if (video.transcript || !videos.get(video.id)?.transcript) videos.set(video.id, video)
  }
  for (const note of notes) {
    know(note.video)
    const task = taskId(note.video.id, note.template)
    const there = byTask.get(task)
    if (there) there.push(note)
    else byTask.set(task, [note])
  }
  for (const session of sessions) session.videos.forEach(know)
  return { videos, notes: byTask }
}

/** Where videos are taken from, as an address names it. */
export type EarlierSource = { readonly session: string } | { readonly video: VideoId }

/** A session whose videos are wanted again, or one video that the library knows; undefined where it is gone. */
export type EarlierVideos = { readonly session: Session } | { readonly video: Video }

export async function readEarlierVideos(
  persistence: Persistence,
  source: EarlierSource,
): Promise<EarlierVideos | undefined> {
  if ('session' in source) {
    const session = await persistence.session(source.session)
    return session && { session }
  }
  const video = (await readEarlier(persistence)).videos.get(source.video)
  return video && { video }
}

export async function readEarlier(persistence: Persistence): Promise<Earlier> {
  const [sessions, notes] = await Promise.all([persistence.sessions(), persistence.noteFacts()])
  return earlierFrom(sessions, notes)
}
