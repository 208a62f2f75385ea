import { foldRunEvent } from '#src/domain/fold-run-event.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import type { Statuses, Task, TemplateStatus } from '#src/domain/task.ts'
import { produce, type Draft } from 'immer'

/** The statuses of tasks before anything happened. */
export function pending(tasks: readonly Task[]): Statuses {
  const statuses: Draft<Statuses> = {}
  for (const { video, template } of tasks) {
    const status: TemplateStatus = { template, status: 'pending', queued: true, progress: 0, attempt: 0 }
    statuses[video.id] = { ...statuses[video.id], [template]: status }
  }
  return statuses
}

/** The statuses after each of the events. */
export function foldedEach(tasks: readonly Task[], events: readonly RunEvent[]): readonly Statuses[] {
  let statuses = pending(tasks)
  return events.map((event) => (statuses = produce(statuses, (draft) => foldRunEvent(draft, event))))
}

/** The statuses after all of the events, folded at once. */
export const folded = (tasks: readonly Task[], events: readonly RunEvent[]): Statuses =>
  produce(pending(tasks), (draft) => {
    for (const event of events) foldRunEvent(draft, event)
  })
