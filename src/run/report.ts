import type { Draft } from 'immer'
import { usedOf } from '#src/domain/budget.ts'
import type { Failure } from '#src/domain/failure.ts'
import type { LaneLimits } from '#src/domain/ports.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import { taskParts, type Statuses, type TaskId } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { heldMs } from '#src/run/held.ts'
import type { Hold } from '#src/run/history.ts'

/** What happened in a stretch of work that the statuses do not tell any more. */
export interface RunCounts {
  readonly attempts: number
  readonly serverWaits: number
  readonly retries: number
  /** Time in lanes of all attempts that have ended, successful or not. */
  readonly busyMs: Ms
}

export const noCounts: RunCounts = { attempts: 0, serverWaits: 0, retries: 0, busyMs: 0 }

/** @param before the statuses before the event is folded into them */
export function foldRunCounts(counts: Draft<RunCounts>, before: Statuses, event: RunEvent): void {
  const end = (task: TaskId, at: EpochMs) => {
    const { video, template } = taskParts(task)
    const status = before[video]?.[template]
    if (status?.status === 'processing') counts.busyMs += Math.max(0, at - status.startedAt)
  }
  switch (event.type) {
    case 'started':
      counts.attempts += 1
      return
    case 'waiting':
      counts[event.failure.kind === 'rate-limit' ? 'serverWaits' : 'retries'] += 1
      end(event.task, event.at)
      return
    case 'completed':
    case 'failed':
      end(event.task, event.at)
      return
    case 'released':
      for (const task of event.tasks) end(task, event.at)
      return
    default:
  }
}

/** How a stretch of work went. */
export interface RunReport {
  readonly wallMs: Ms
  /** What the same attempts would have taken one after the other, less what they took. */
  readonly savedMs: Ms
  /** How long nothing could start: paused, sent away by the server, or the server out of order. */
  readonly heldMs: Ms
  /** Videos whose every note is complete, some of them made in this stretch. */
  readonly videos: number
  readonly videosPerMinute: number
  /** Complete, made in this stretch. */
  readonly notes: number
  /** Tasks that came to an end, those that the user cancelled left out. */
  readonly ended: number
  /** Share of the ended tasks that are complete; what the user cancelled does not count. 1 where none ended. */
  readonly successRate: number
  /** Of the attempts that made a note; undefined where there was none. */
  readonly p50Ms?: Ms
  readonly p95Ms?: Ms
  readonly attempts: number
  readonly serverWaits: number
  readonly retries: number
  readonly failures: Readonly<Partial<Record<Failure['kind'], number>>>
  /** Mean share that was used of the tightest budget, over all gates, 0..1; undefined without a budget. */
  readonly budgetUsed?: number
}

export interface Stretch {
  readonly since: EpochMs
  readonly until?: EpochMs
}

/** @param now counts as the end of a stretch that goes on */
export function readReport(
  {
    statuses,
    counts,
    stretch,
    holds,
  }: { statuses: Statuses; counts: RunCounts; stretch: Stretch; holds: readonly Hold[] },
  limits: Pick<LaneLimits, 'budgets' | 'per'> | undefined,
  now: EpochMs,
): RunReport {
  const wallMs = Math.max(0, (stretch.until ?? now) - stretch.since)
  const took: Ms[] = []
  const failures: Partial<Record<Failure['kind'], number>> = {}
  let [ended, videos] = [0, 0]
  for (const ofVideo of Object.values(statuses)) {
    const all = Object.values(ofVideo)
    const inStretch = all.filter((one) => 'completedAt' in one && one.completedAt >= stretch.since)
    if (inStretch.length > 0 && all.every(({ status }) => status === 'complete')) videos += 1
    for (const one of inStretch) {
      if (one.status === 'complete') took.push(Math.max(0, one.completedAt - one.startedAt))
      if (one.status === 'error') failures[one.error.kind] = (failures[one.error.kind] ?? 0) + 1
      if (one.status === 'complete' || (one.status === 'error' && one.error.kind !== 'cancelled')) ended += 1
    }
  }
  took.sort((a, b) => a - b)
  const [p50Ms, p95Ms] = [quantile(took, 0.5), quantile(took, 0.95)]
  const gates = limits?.per === 'template' ? templatesOf(statuses) : new Set([''])
  const budgetUsed = limits && usedShare(limits, counts.attempts / gates.size, wallMs)
  return {
    wallMs,
    savedMs: Math.max(0, counts.busyMs - wallMs),
    heldMs: heldMs(holds, gates, stretch.since, stretch.since + wallMs),
    videos,
    videosPerMinute: wallMs > 0 ? videos / (wallMs / 60_000) : 0,
    notes: took.length,
    ended,
    successRate: ended === 0 ? 1 : took.length / ended,
    ...(p50Ms !== undefined && { p50Ms }),
    ...(p95Ms !== undefined && { p95Ms }),
    attempts: counts.attempts,
    serverWaits: counts.serverWaits,
    retries: counts.retries,
    failures,
    ...(budgetUsed !== undefined && { budgetUsed }),
  }
}

/** Nearest rank: the least value that a share `q` of all does not exceed. */
const quantile = (sorted: readonly Ms[], q: number): Ms | undefined =>
  sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]

const templatesOf = (statuses: Statuses): ReadonlySet<TemplateId> =>
  new Set(Object.values(statuses).flatMap((ofVideo) => Object.keys(ofVideo)))

/** A run that is shorter than a window could have used up the whole of it. */
function usedShare({ budgets }: Pick<LaneLimits, 'budgets'>, attempts: number, wallMs: Ms) {
  if (budgets.length === 0) return undefined
  const shares = budgets.map((budget) => attempts / (usedOf(budget) * Math.max(1, wallMs / budget.windowMs)))
  return Math.min(1, Math.max(...shares))
}
