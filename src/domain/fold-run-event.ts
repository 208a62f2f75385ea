import type { Draft } from 'immer'
import type { RunEvent } from '#src/domain/run-event.ts'
import {
  contributionOf,
  progressOf,
  taskParts,
  type Statuses,
  type TaskId,
  type TemplateStatus,
} from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { assertNever } from '#src/lib/assert-never.ts'

/** An estimate never claims more than this; a measured figure never claims to be done before the note is saved. */
const almostDone = 0.99

/**
 * Folds one event into the statuses of a session. The same fold serves the live run, a stored session and
 * another tab's run. An event about a task that is not there changes nothing, nor does progress of an earlier attempt.
 * @param statuses an immer draft: the only thing that is changed
 */
export function foldRunEvent(statuses: Draft<Statuses>, event: RunEvent): void {
  switch (event.type) {
    case 'queued':
      for (const task of event.tasks) {
        change(statuses, task, (old) => ({
          ...wantedAnew(old, event.at),
          status: 'pending',
          queued: true,
          progress: 0,
        }))
      }
      return
    case 'started':
      change(statuses, event.task, (old) => ({
        ...carried(old),
        status: 'processing',
        attempt: event.attempt,
        progress: 0,
        startedAt: event.at,
        expectedMs: event.expectedMs,
        measured: false,
      }))
      return
    case 'progress':
      change(statuses, event.task, (old) => {
        if (old.status !== 'processing' || old.attempt !== event.attempt) return old
        const { fraction, stage, partial } = event.progress
        return {
          ...old,
          ...(stage !== undefined && { stage }),
          ...(partial !== undefined && { partial }),
          ...(fraction !== undefined && {
            measured: true,
            progress: Math.max(progressOf(old, event.at), Math.min(almostDone, fraction)),
          }),
        }
      })
      return
    case 'waiting':
      change(statuses, event.task, (old) => ({
        ...carried(old, event.at),
        status: 'pending',
        queued: true,
        progress: 0,
        previous: event.failure,
        waiting: { for: event.failure.kind === 'rate-limit' ? 'server' : 'retry', until: event.until },
      }))
      return
    case 'completed':
      change(statuses, event.task, (old) => ({
        ...carried(old),
        status: 'complete',
        progress: 1,
        note: event.note,
        startedAt: old.status === 'processing' ? old.startedAt : event.at,
        completedAt: event.at,
      }))
      return
    case 'failed':
      change(statuses, event.task, (old) => ({
        ...carried(old),
        status: 'error',
        progress: old.progress,
        error: event.failure,
        completedAt: event.at,
      }))
      return
    case 'released':
      for (const task of event.tasks) {
        change(statuses, task, (old) => ({
          ...carried(old, event.at),
          status: 'pending',
          queued: false,
          progress: 0,
          ...(event.failure && { previous: event.failure }),
        }))
      }
      return
    case 'answered':
    case 'settled':
      return
    default:
      assertNever(event)
  }
}

/** What outlives a change of state. An error that is being retried becomes `previous`. */
function carried(
  old: TemplateStatus,
  at?: EpochMs,
): Pick<TemplateStatus, 'template' | 'attempt' | 'previous' | 'reached'> {
  const previous = old.status === 'error' ? old.error : old.previous
  const gaveUp = at !== undefined && old.status === 'processing'
  const reached = gaveUp ? contributionOf(old, at) : (old.reached ?? 0)
  return {
    template: old.template,
    attempt: old.attempt,
    ...(previous && { previous }),
    ...(reached > 0 && { reached }),
  }
}

/** Only what had ended starts anew; of what is taken up again, nothing that was shown is taken back. */
function wantedAnew(old: TemplateStatus, at: EpochMs): ReturnType<typeof carried> {
  const { reached, ...rest } = carried(old, at)
  const ended = old.status === 'error' || old.status === 'complete'
  return ended || reached === undefined ? rest : { ...rest, reached }
}

function change(statuses: Draft<Statuses>, id: TaskId, next: (old: TemplateStatus) => TemplateStatus): void {
  const { video, template } = taskParts(id)
  const ofVideo = statuses[video]
  const old = ofVideo?.[template]
  if (ofVideo && old) ofVideo[template] = next(old)
}
