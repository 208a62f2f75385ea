import { taskParts, type TemplateStatus } from '#src/domain/task.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { duration, untilTime } from '#src/lib/format-time.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { waitReason, waitUntil, waitWords, type WaitReason } from '#src/widgets/wait-reason.ts'

/** Pending tasks by what they wait for, and when the first of them waits no longer. */
type Waits = Readonly<Partial<Record<WaitReason, Wait>>>

interface Wait {
  readonly count: number
  readonly until?: EpochMs
}

/** What the pending tasks wait for; it costs as much as there are templates and tasks that wait by themselves. */
function countWaits(state: SessionState, now: EpochMs): Waits {
  const { census, statuses } = state
  const waits: Partial<Record<WaitReason, Wait>> = {}
  const queued = { ...census.queued }
  const add = (status: Pending, count: number) => {
    if (count === 0) return
    const reason = waitReason(state, status, now)
    waits[reason] = more(waits[reason], count, waitUntil(state, status, reason))
  }
  for (const task of census.live) {
    const { video, template } = taskParts(task)
    const status = statuses[video]?.[template]
    if (status?.status !== 'pending' || !status.queued) continue
    queued[template] = (queued[template] ?? 0) - 1
    add(status, 1)
  }
  for (const [template, count] of Object.entries(queued)) {
    add({ template, status: 'pending', queued: true, progress: 0, attempt: 0 }, count)
  }
  if (census.idle > 0) waits.stopped = { count: census.idle }
  return waits
}

type Pending = Extract<TemplateStatus, { status: 'pending' }>

const more = ({ count, until }: Wait = { count: 0 }, n: number, next: EpochMs | undefined): Wait => ({
  count: count + n,
  ...((next ?? until) !== undefined && { until: Math.min(next ?? Infinity, until ?? Infinity) }),
})

/** `7 of 12 done · 3 running · 1 waits for the server until 14:05 · 1 failed` */
export function countsLine(state: SessionState, now: EpochMs): string {
  const { total, complete, flawed, processing, failed, cancelled } = state.census
  const waits = Object.entries(countWaits(state, now)).map(([reason, wait]) =>
    waitPart(reason as WaitReason, wait, now),
  )
  return [
    `${complete} of ${total} done`,
    flawed > 0 && `${flawed} to look at`,
    processing > 0 && `${processing} running`,
    ...waits,
    failed > 0 && `${failed} failed`,
    cancelled > 0 && `${cancelled} cancelled`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function waitPart(reason: WaitReason, { count: n, until }: Wait, now: EpochMs): string {
  if (reason === 'stopped') return `${n} not started`
  if (reason === 'lane') return `${n} waiting`
  if (reason === 'paused') return `${n} paused`
  return `${n} ${n === 1 ? 'waits' : 'wait'} ${waitWords(reason, until, now)}`
}

/** `1 note`, `12 notes` */
export const notes = (n: number): string => (n === 1 ? '1 note' : `${n} notes`)

/** When nothing is left to do: `12 notes in 4.2 s`, `Ended: 3 of 4 made in 4.2 s · 1 failed`. */
export function endLine({ census }: SessionState, { ms, again }: Elapsed): string {
  const { total, complete, flawed, failed, cancelled } = census
  const time = ms === undefined ? '' : again ? `, the last run took ${spent(ms)}` : ` in ${spent(ms)}`
  return [
    `${failed > 0 ? `Ended: ${complete} of ${total} made` : notes(complete)}${complete > 0 ? time : ''}`,
    flawed > 0 && `${flawed} to look at`,
    failed > 0 && `${failed} failed`,
    cancelled > 0 && `${cancelled} cancelled`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** From here on a clock time is easier to plan with than a length. */
const longMs: Ms = 600_000

/** `about 2 min left`; a forecast is no finer than it is good for. */
export function leftWords(endsAt: EpochMs, now: EpochMs): string {
  const ms = Math.max(1000, endsAt - now)
  const seconds = ms / 1000
  const rounded = seconds < 60 ? Math.max(5, Math.ceil(seconds / 5) * 5) : seconds
  return `about ${duration(rounded)} left${ms >= longMs ? `, until ${untilTime(endsAt, now)}` : ''}`
}

export interface Elapsed {
  /** So far, or altogether once nothing runs; undefined before the start. */
  readonly ms: Ms | undefined
  /** Of a later stretch of work, not of the first. */
  readonly again: boolean
}

/** A time that was measured: `4.2 s`; from ten seconds on in round words. */
export const spent = (ms: Ms): string =>
  ms < 10_000 ? `${(Math.floor(ms / 100) / 10).toFixed(1)} s` : duration(ms / 1000)
