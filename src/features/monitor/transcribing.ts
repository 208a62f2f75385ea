import { videoOf } from '#src/domain/session.ts'
import { taskParts, type Preparation } from '#src/domain/task.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import type { SessionState } from '#src/store/session-store.ts'

/** A video that is being transcribed just now. */
export interface Transcribing extends Preparation {
  readonly video: Video
  readonly stage: string
}

/** The first of them, at most so many. */
export function transcribing(
  { census, statuses, session }: SessionState,
  most: number,
): readonly Transcribing[] {
  const found = new Map<VideoId, Transcribing>()
  for (const task of census.live) {
    if (found.size === most) break
    const { video: id, template } = taskParts(task)
    const status = statuses[id]?.[template]
    if (status?.status !== 'pending' || status.waiting?.for !== 'transcript') continue
    const { stage, fraction } = status.waiting
    const video = videoOf(session, id)
    if (!video || stage === undefined || found.has(id)) continue
    found.set(id, { video, stage, ...(fraction !== undefined && { fraction }) })
  }
  return [...found.values()]
}
