import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { duration, untilTime } from '#src/lib/format-time.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { waitReason, waitUntil, waitWords, type WaitReason } from '#src/widgets/wait-reason.ts'

export interface Counts {
  readonly total: number
  readonly complete: number
  readonly running: number
  readonly failed: number
  readonly cancelled: number
  /** Pending tasks by what they wait for, and when the first of them waits no longer. */
  readonly waiting: Readonly<Partial<Record<WaitReason, Wait>>>
}

interface Wait {
  readonly count: number
  readonly until?: EpochMs
}

export function count(state: SessionState, now: EpochMs): Counts {
  const counts = { total: 0, complete: 0, running: 0, failed: 0, cancelled: 0 }
  const waiting: Partial<Record<WaitReason, Wait>> = {}
  for (const ofVideo of Object.values(state.statuses)) {
    for (const status of Object.values(ofVideo)) {
      counts.total += 1
      if (status.status === 'complete') counts.complete += 1
      else if (status.status === 'processing') counts.running += 1
      else if (status.status === 'error') {
        counts[status.error.kind === 'cancelled' ? 'cancelled' : 'failed'] += 1
      } else {
        const reason = waitReason(state, status, now)
        waiting[reason] = oneMore(waiting[reason], waitUntil(state, status, reason))
      }
    }
  }
  return { ...counts, waiting }
}

const oneMore = ({ count: before, until }: Wait = { count: 0 }, more: EpochMs | undefined): Wait => ({
  count: before + 1,
  ...((more ?? until) !== undefined && { until: Math.min(more ?? Infinity, until ?? Infinity) }),
})

/** `7 of 12 done · 3 running · 1 waits for the server until 14:05 · 1 failed` */
export function countsLine(
  { total, complete, running, failed, cancelled, waiting }: Counts,
  now: EpochMs,
): string {
  const waits = Object.entries(waiting).map(([reason, wait]) => waitPart(reason as WaitReason, wait, now))
  return [
    `${complete} of ${total} done`,
    running > 0 && `${running} running`,
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

/** When nothing is left to do: `12 notes in 4.2 s · 1 failed`. */
export function endLine({ complete, failed, cancelled }: Counts, { ms, again }: Elapsed): string {
  const time = ms === undefined ? '' : again ? `, the last run took ${spent(ms)}` : ` in ${spent(ms)}`
  return [
    `${notes(complete)}${complete > 0 ? time : ''}`,
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
