import { taskId, taskParts, type TaskId } from '#src/domain/task.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video, VideoId } from '#src/domain/video.ts'
import { useSession } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import { useNoteInAddress } from '#src/widgets/open-note.ts'
import { useState } from 'react'

/** The note that finished first, of one video or of all. */
function firstFinished({ statuses, session }: SessionState, only: VideoId | undefined): TaskId | undefined {
  let first: { task: TaskId; at: number } | undefined
  for (const { id } of session.videos) {
    if (only && id !== only) continue
    for (const template of session.templates) {
      const status = statuses[id]?.[template]
      if (status?.status === 'complete' && status.completedAt < (first?.at ?? Infinity)) {
        first = { task: taskId(id, template), at: status.completedAt }
      }
    }
  }
  return first?.task
}

/** What stands open from the start, where some of it is there to be read: its tab is being read. */
function beingWritten(
  { statuses }: SessionState,
  video: Video | undefined,
  template: TemplateId | undefined,
) {
  if (!video || template === undefined) return undefined
  const status = statuses[video.id]?.[template]
  return status?.status === 'processing' && status.partial ? taskId(video.id, template) : undefined
}

export interface OpenNote {
  readonly video: Video
  readonly template: TemplateId
  openTab(template: TemplateId): void
  openVideo(video: VideoId): void
  /** From here on nothing opens by itself: somebody reads what is open. */
  keep(): void
}

/**
 * Which note is open: what the URL says, else the first finished one, else the first. The first finished
 * note opens by itself once, unless the open one is being read as it is written; after that only the user opens
 * another.
 */
export function useOpenNote(id: SessionId): OpenNote | undefined {
  const { videos, templates } = useSession(id, (state) => state.session)
  const address = useNoteInAddress()
  const video = videos.find((each) => each.id === address.video)
  const tab = templates.find((each) => each === address.template)
  const [kept, setKept] = useState<TaskId>()
  // Looked for among all tasks at every change, so only as long as it is wanted.
  const first = useSession(id, (state) =>
    kept
      ? undefined
      : (beingWritten(state, video ?? videos[0], tab ?? templates[0]) ?? firstFinished(state, video?.id)),
  )
  if (!kept && first) setKept(first)

  const auto = kept && (!video || taskParts(kept).video === video.id) ? taskParts(kept) : undefined
  const open = video ?? videos.find((each) => each.id === auto?.video) ?? videos[0]
  const template = tab ?? auto?.template ?? templates[0]
  if (!open || template === undefined) return undefined

  return {
    video: open,
    template,
    openTab: (next) => address.open(open.id, next),
    openVideo: (next) => address.open(next, template),
    keep: () => {
      if (!kept) setKept(taskId(open.id, template))
    },
  }
}
