import { stopsAll, type Failure } from '#src/domain/failure.ts'
import { isCancelled, taskId, type Statuses, type TaskId, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'

/** How many of a session's tasks are in which state: what the screens ask at every change, kept as it changes. */
export interface Census {
  readonly total: number
  readonly complete: number
  /** Of the complete ones, those whose notes have warnings. */
  readonly flawed: number
  /** Errors, without those that the user cancelled. */
  readonly failed: number
  readonly cancelled: number
  readonly processing: number
  readonly pending: number
  /** Pending, and no run has them. */
  readonly idle: number
  /** Pending in a run, by template; those that wait for a new try of their own included. */
  readonly queued: Readonly<Record<TemplateId, number>>
  /** Tasks with something of their own that changes with time: those in flight, and pending ones that had been. */
  readonly live: readonly TaskId[]
  /** Videos whose every note is complete. */
  readonly videos: number
  /** Errors that stopped what had not started yet, and what they left behind. */
  readonly stoppers: number
  readonly stopped: number
  /** When a task ended last, 0 before the first one. */
  readonly lastEnd: EpochMs
  /** What went wrong last, by itself. */
  readonly lastFailure?: Failure
}

const nothing: Census = {
  total: 0,
  complete: 0,
  flawed: 0,
  failed: 0,
  cancelled: 0,
  processing: 0,
  pending: 0,
  idle: 0,
  queued: {},
  live: [],
  videos: 0,
  stoppers: 0,
  stopped: 0,
  lastEnd: 0,
}

export const takeCensus = (statuses: Statuses): Census =>
  recount(nothing, {}, statuses, new Set(Object.keys(statuses) as VideoId[]))

/**
 * The census after a change, from the one before it: it costs what has changed, not what there is.
 * @param changed at least the videos whose tasks changed
 */
export function recount(
  census: Census,
  before: Statuses,
  after: Statuses,
  changed: ReadonlySet<VideoId>,
): Census {
  const sums = { ...census, queued: { ...census.queued } }
  const live = new Set(census.live)
  for (const video of changed) {
    const [old, now] = [before[video], after[video]]
    if (old === now) continue
    if (old && Object.values(old).every(({ status }) => status === 'complete')) sums.videos -= 1
    if (now && Object.values(now).every(({ status }) => status === 'complete')) sums.videos += 1
    for (const template of Object.keys(now ?? old ?? {})) {
      const [was, is] = [old?.[template], now?.[template]]
      if (was === is) continue
      const task = taskId(video, template)
      if (was) count(sums, was, -1)
      if (is) count(sums, is, 1)
      if (is && isLive(is)) live.add(task)
      else live.delete(task)
      if (is && 'completedAt' in is && is.completedAt >= sums.lastEnd) {
        sums.lastEnd = is.completedAt
        if (is.status === 'error' && !isCancelled(is)) sums.lastFailure = is.error
      }
    }
  }
  return { ...sums, live: [...live] }
}

type Sums = { -readonly [Key in keyof Census]: Census[Key] } & { queued: Record<TemplateId, number> }

function count(sums: Sums, status: TemplateStatus, by: 1 | -1): void {
  sums.total += by
  switch (status.status) {
    case 'complete':
      sums.complete += by
      if (status.flawed) sums.flawed += by
      return
    case 'processing':
      sums.processing += by
      return
    case 'error':
      sums[isCancelled(status) ? 'cancelled' : 'failed'] += by
      if (stopsAll(status.error)) sums.stoppers += by
      return
    case 'pending':
      sums.pending += by
      if (status.queued) sums.queued[status.template] = (sums.queued[status.template] ?? 0) + by
      else sums.idle += by
      if (stopsAll(status.previous)) sums.stopped += by
  }
}

const isLive = (status: TemplateStatus): boolean =>
  status.status === 'processing' ||
  (status.status === 'pending' && (status.reached !== undefined || status.waiting !== undefined))
