import { usedOf } from '#src/domain/budget.ts'
import type { LaneLimits } from '#src/domain/ports.ts'
import type { GateId, GateReason, Learned } from '#src/domain/run-event.ts'
import { isOverdue, progressOf, type Statuses, type TemplateStatus } from '#src/domain/task.ts'
import type { Video } from '#src/domain/video.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { expectedMs, fitOf, restMs, taskKind } from '#src/run/estimate.ts'

/** What takes so many times as long as expected may take any time. */
const farOver = 3

/** How the lanes stand, as far as it decides how long the rest takes. */
export interface LanesNow {
  readonly cap: number
  readonly closed: Readonly<Record<GateId, { readonly until: EpochMs; readonly why: GateReason }>>
  readonly learned: Learned
  /** Since when the work goes on as now. */
  readonly steadySince: EpochMs
}

type Processing = Extract<TemplateStatus, { status: 'processing' }>

export interface EtaFacts {
  readonly videos: readonly Video[]
  readonly statuses: Statuses
  readonly lanes: LanesNow
  readonly limits: LaneLimits
  readonly now: EpochMs
}

/** The speed of the last minute is what counts: an hour ago the server may have been another one. */
const speedWindowMs: Ms = 60_000
/** Too short to tell a speed. */
const leastWindowMs: Ms = 1000
/** An observed speed is never taken for less than this share of what the lanes could do. */
const slowest = 0.05

/**
 * How long the rest of a run is likely to take; undefined where nothing is left, or where that can't be told. From the work that is left,
 * laid into the lanes longest first, slowed down to the speed that was observed: lane time per time that
 * became notes or is on its way to. Waits that are known (a closed gate, budgets of long windows) come on top.
 */
export function remainingMs({ videos, statuses, lanes, limits, now }: EtaFacts): Ms | undefined {
  const flying: Ms[] = []
  const pending: Ms[] = []
  const behind = new Map<GateId, number>()
  const windowStart = Math.max(lanes.steadySince, now - speedWindowMs)
  let usefulMs = 0
  /** Whether anything is left whose time is not used up. */
  let isTold = false
  for (const video of videos) {
    for (const status of Object.values(statuses[video.id] ?? {})) {
      const { template } = status
      if ('startedAt' in status) {
        const end = status.status === 'complete' ? status.completedAt : now
        usefulMs += Math.max(0, end - Math.max(status.startedAt, windowStart))
      }
      if (isOverdue(status, now, farOver)) return undefined
      if (status.status === 'processing') {
        if (!isOverdue(status, now)) isTold = true
        const { spread } = fitOf(lanes.learned, taskKind({ template, video }))
        flying.push(flyingMs(status, spread, now))
      }
      if (status.status === 'pending' && status.queued) {
        // Nobody knows when its transcript is there.
        if (status.waiting?.for === 'transcript') return undefined
        pending.push(expectedMs(limits.pace, lanes.learned, { template, video }))
        const gate = limits.per === 'template' ? template : ''
        behind.set(gate, (behind.get(gate) ?? 0) + 1)
      }
    }
  }
  if (!isTold && pending.length === 0) return undefined
  // Nobody knows when a server that is down comes back.
  const isDown = [...behind.keys()].some((gate) => lanes.closed[gate]?.why === 'outage')
  if (isDown) return undefined
  const windowMs = now - windowStart
  // What stands still behind closed gates says nothing of how fast it goes once they open.
  const isHeld = [...behind.keys()].every((gate) => (lanes.closed[gate]?.until ?? now) > now)
  const isKnown = windowMs >= leastWindowMs && !isHeld
  // Others may have the lanes: then nothing can be told.
  if (isKnown && usefulMs === 0) return undefined
  const speed = isKnown ? Math.min(lanes.cap, Math.max(slowest * lanes.cap, usefulMs / windowMs)) : lanes.cap
  const pendingMs = pending.reduce((sum, ms) => sum + ms, 0)
  const slowed = pendingMs * (1 / speed - 1 / lanes.cap)
  const worked = laidMs(flying, pending, lanes.cap) + slowed
  return Math.max(...flying, gateMs(behind, lanes, limits, now, worked))
}

function flyingMs(status: Processing, spread: number, now: EpochMs): Ms {
  const elapsed = Math.max(0, now - status.startedAt)
  const byLength = restMs(status.expectedMs, spread, elapsed)
  const progress = progressOf(status, now)
  if (!status.measured || progress === 0) return byLength
  // An engine's own figure says the more the further it is.
  const trust = progress ** 2
  // That is trust · (elapsed / progress - elapsed), without dividing by next to nothing.
  const byFigure = progress * elapsed * (1 - progress)
  return byFigure + (1 - trust) * byLength
}

/** The end of the last lane where each task goes to the lane that is free first, the longest task first. */
export function laidMs(flying: readonly Ms[], pending: readonly Ms[], cap: number): Ms {
  const loads = [...flying]
  while (loads.length < cap) loads.push(0)
  for (const ms of [...pending].sort((a, b) => b - a)) {
    let least = 0
    for (let lane = 1; lane < loads.length; lane++) {
      if ((loads[lane] ?? 0) < (loads[least] ?? 0)) least = lane
    }
    loads[least] = (loads[least] ?? 0) + ms
  }
  return Math.max(0, ...loads)
}

/** What the gates make of it: a server's word is waited for; a budget lets so many through in each window. */
export function gateMs(
  behind: ReadonlyMap<GateId, number>,
  { closed }: Pick<LanesNow, 'closed'>,
  { budgets }: LaneLimits,
  now: EpochMs,
  workedMs: Ms,
): Ms {
  let wait = behind.size === 0 ? 0 : Infinity
  let last = 0
  for (const [gate, count] of behind) {
    const { until, why } = closed[gate] ?? { until: now, why: 'budget' }
    const opens = Math.max(0, until - now)
    wait = Math.min(wait, why === 'budget' ? 0 : opens)
    for (const budget of budgets) {
      const windows = (count - 1) / usedOf(budget)
      // A budget that is used up lets through what it did in the window before; a fresh one all at once.
      const ahead = why === 'budget' && opens > 0 ? windows : Math.floor(windows)
      last = Math.max(last, opens + ahead * budget.windowMs)
    }
  }
  return Math.max(wait + workedMs, last)
}

/** When all is likely to be done. */
export interface Eta {
  readonly endsAt: EpochMs
  /** When it was worked out. */
  readonly at: EpochMs
  readonly steadySince: EpochMs
}

const leastSmoothingMs: Ms = 3000
const smoothing = 0.1

/**
 * The next estimate after `before`: it moves towards what is known now and does not jump, unless something
 * changed how the work goes on. Exponential smoothing over a tenth of the time that is left.
 */
export function nextEta(before: Eta | undefined, remaining: Ms, now: EpochMs, steadySince: EpochMs): Eta {
  const raw = now + remaining
  if (before?.steadySince !== steadySince) return { endsAt: raw, at: now, steadySince }
  const tau = Math.max(leastSmoothingMs, smoothing * remaining)
  const weight = 1 - Math.exp(-Math.max(0, now - before.at) / tau)
  return { endsAt: Math.max(now, before.endsAt + (raw - before.endsAt) * weight), at: now, steadySince }
}
