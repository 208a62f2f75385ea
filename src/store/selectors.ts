import type { SessionState } from '#src/store/session-store.ts'
import { taskId, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'

/** Primitive or stored values only: a selector that returns a fresh object makes React render for ever. */
export const statusOf =
  (video: VideoId, template: TemplateId) =>
  (state: SessionState): TemplateStatus | undefined =>
    state.statuses[video]?.[template]

/** The tasks in this state; a fresh array, so call it in handlers or fold it to a value. */
export function tasksIn(
  state: SessionState,
  ...wanted: readonly TemplateStatus['status'][]
): readonly TaskId[] {
  return state.session.videos.flatMap(({ id }) =>
    state.session.templates
      .filter((template) => {
        const status = state.statuses[id]?.[template]?.status
        return status !== undefined && wanted.includes(status)
      })
      .map((template) => taskId(id, template)),
  )
}
