import type { SessionState } from '#src/store/session-store.ts'
import { isCancelled, isUnfinished, taskId, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'

/** Primitive or stored values only: a selector that returns a fresh object makes React render for ever. */
export const statusOf =
  (video: VideoId, template: TemplateId) =>
  (state: SessionState): TemplateStatus | undefined =>
    state.statuses[video]?.[template]

/** What failed by itself; what the user cancelled is not asked for again with it. */
export const failedTasks = (state: SessionState): readonly TaskId[] =>
  tasksThat(state, (status) => status.status === 'error' && !isCancelled(status))

/** Everything that is pending, and what failed in a way that stopped the rest. */
export const unfinishedTasks = (state: SessionState): readonly TaskId[] => tasksThat(state, isUnfinished)

function tasksThat(state: SessionState, wanted: (status: TemplateStatus) => boolean): readonly TaskId[] {
  return state.session.videos.flatMap(({ id }) =>
    state.session.templates
      .filter((template) => {
        const status = state.statuses[id]?.[template]
        return status !== undefined && wanted(status)
      })
      .map((template) => taskId(id, template)),
  )
}
