import type { Draft } from 'immer'
import { stopsAll } from '#src/domain/failure.ts'
import { tasksOf, type RunEvent } from '#src/domain/run-event.ts'
import { interrupted } from '#src/domain/task-record.ts'
import {
  contributionOf,
  progressOf,
  taskParts,
  type Statuses,
  type TemplateStatus,
} from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { assertNever } from '#src/lib/assert-never.ts'

/** An estimate never claims more than this; a measured figure never claims to be done before the note is saved. */
const almostDone = 0.99

/**
 * A task's state after an event about it; the same object where nothing changes. Progress of an earlier attempt
 * changes nothing.
 */
export function nextStatus(old: TemplateStatus, event: RunEvent): TemplateStatus {
  switch (event.type) {
    case 'queued':
      return { ...wantedAnew(old, event.at), status: 'pending', queued: true, progress: 0 }
    case 'started':
      return {
        ...carried(old),
        status: 'processing',
        attempt: event.attempt,
        progress: 0,
        startedAt: event.at,
        expectedMs: event.expectedMs,
        measured: false,
      }
    case 'progress': {
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
    }
    case 'waiting':
      return {
        ...carried(old, event.at),
        status: 'pending',
        queued: true,
        progress: 0,
        previous: event.failure,
        waiting: { for: event.failure.kind === 'rate-limit' ? 'server' : 'retry', until: event.until },
      }
    case 'preparing':
      return old.status === 'pending' && old.queued
        ? { ...old, waiting: { for: 'transcript', ...event.preparation } }
        : old
    case 'completed':
      return {
        ...carried(old),
        status: 'complete',
        progress: 1,
        note: event.note,
        ...(event.flawed && { flawed: true }),
        startedAt: old.status === 'processing' ? old.startedAt : event.at,
        completedAt: event.at,
      }
    case 'failed':
      return {
        ...carried(old),
        status: 'error',
        progress: old.progress,
        error: event.failure,
        completedAt: event.at,
      }
    case 'released':
      // Only a page that goes away lets go of what has failed: of a note that it had not saved.
      if (old.status === 'error') return interrupted(old)
      return {
        ...carried(old, event.at),
        status: 'pending',
        queued: false,
        progress: 0,
        ...(event.failure && { previous: event.failure }),
      }
    case 'answered':
    case 'settled':
      return old
    default:
      return assertNever(event)
  }
}

/**
 * Folds one event into the statuses of a session. The same fold serves the live run, a stored session and
 * another tab's run. An event about a task that is not there changes nothing.
 * @param statuses an immer draft: the only thing that is changed
 */
export function foldRunEvent(statuses: Draft<Statuses>, event: RunEvent): void {
  for (const task of tasksOf(event)) {
    const { video, template } = taskParts(task)
    const ofVideo = statuses[video]
    const old = ofVideo?.[template]
    if (!ofVideo || !old) continue
    const next = nextStatus(old, event)
    if (next !== old) ofVideo[template] = next
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

/**
 * Only what had ended starts anew; of what is taken up again, nothing that was shown is taken back. What stopped all
 * is mended now, as far as is known.
 */
function wantedAnew(old: TemplateStatus, at: EpochMs): ReturnType<typeof carried> {
  const { reached, previous, ...rest } = carried(old, at)
  const ended = old.status === 'error' || old.status === 'complete'
  return {
    ...rest,
    ...(previous && !stopsAll(previous) && { previous }),
    ...(!ended && reached !== undefined && { reached }),
  }
}
