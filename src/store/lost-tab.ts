import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import { isUnderWay, taskState, type TaskRecord } from '#src/domain/task-record.ts'
import { taskId, taskParts, type Statuses, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { VideoId } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { SessionState } from '#src/store/session-store.ts'

/** The tasks that a run has. */
export const liveOf = (statuses: Statuses): readonly TaskId[] => tasksThat(statuses, isUnderWay)

/**
 * What the end of the tab that ran a session means for it: what it had saved and did not say any more, and then
 * that everything else is released, what it could not save included, and that its lanes are no more.
 */
export function lostWith(
  { statuses, lanes }: SessionState,
  records: readonly TaskRecord[],
  at: EpochMs,
): readonly (RunEvent | LaneEvent)[] {
  const unheard = records.flatMap(({ task, status }) => {
    const { video, template } = taskParts(task)
    const isShown = statuses[video]?.[template]?.status === 'complete'
    if (status.status !== 'complete' || isShown) return []
    const { note, completedAt, flawed } = status
    return { type: 'completed', task, note, at: completedAt, ...(flawed && { flawed }) } as const
  })
  const saved = new Set(unheard.map(({ task }) => task))
  const isLost = (status: TemplateStatus) => taskState(status) === 'live'
  const tasks = tasksThat(statuses, isLost).filter((task) => !saved.has(task))
  return [
    ...unheard,
    { type: 'released', tasks, at },
    ...(lanes.paused ? [{ type: 'resumed', at } as const] : []),
    ...Object.keys(lanes.closed).map((gate) => ({ type: 'gate-opened', gate, at }) as const),
  ]
}

const tasksThat = (statuses: Statuses, is: (status: TemplateStatus) => boolean): readonly TaskId[] =>
  Object.entries(statuses).flatMap(([video, ofVideo]) =>
    Object.entries(ofVideo).flatMap(([template, status]) =>
      is(status) ? taskId(video as VideoId, template) : [],
    ),
  )
