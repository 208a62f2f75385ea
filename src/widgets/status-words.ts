import { isFlawed, isOverdue, progressOf, type TemplateStatus } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { failureWords } from '#src/widgets/failure-words.ts'
import { percent } from '#src/widgets/percent.ts'
import { ownWaitWords, waitReason } from '#src/widgets/wait-reason.ts'

export type StatusKind =
  'waiting' | 'paused' | 'stopped' | 'processing' | 'complete' | 'flawed' | 'failed' | 'cancelled'

/** As it is called where there is room for more words below. */
export const kindWord = (kind: StatusKind): string => (kind === 'flawed' ? 'complete' : kind)

/** What a task's state is called on the screen. */
export function statusKind(state: SessionState, status: TemplateStatus): StatusKind {
  switch (status.status) {
    case 'pending': {
      // What it waits for beside these changes with time, and is called the same.
      const reason = waitReason(state, status, Infinity)
      return reason === 'paused' || reason === 'stopped' ? reason : 'waiting'
    }
    case 'processing':
      return 'processing'
    case 'complete':
      return status.flawed ? 'flawed' : 'complete'
    case 'error':
      return status.error.kind === 'cancelled' ? 'cancelled' : 'failed'
  }
}

/** In full, with the figure where the engine gives one: `processing 40 %`, `complete, look at it`. */
export function statusWord(state: SessionState, status: TemplateStatus): string {
  const word = kindWord(statusKind(state, status))
  if (isFlawed(status)) return `${word}, look at it`
  return status.status === 'processing' && status.measured ? `${word} ${percent(status.progress)}` : word
}

/** How far a running task is: `40 %` where the engine says so, `≈ 40 %` where it is estimated, as long as it can be. */
export const progressWords = (
  status: Extract<TemplateStatus, { status: 'processing' }>,
  now: EpochMs,
): string =>
  isOverdue(status, now)
    ? 'longer than expected'
    : `${status.measured ? '' : '≈ '}${percent(progressOf(status, now))}`

/** What stands under the kind: figure and stage, why it waits and until when, what went wrong. */
export function statusReason(state: SessionState, status: TemplateStatus, now: EpochMs): string {
  switch (status.status) {
    case 'pending':
      return ownWaitWords(state, status, now)
    case 'processing':
      return [progressWords(status, now), status.stage].filter(Boolean).join(' · ')
    case 'complete':
      return status.flawed ? 'look at it' : ''
    case 'error':
      return status.error.kind === 'cancelled' ? 'by you' : failureWords(status.error)
  }
}

/** Whether the words change with time alone, without an event. */
export const isTicking = (status: TemplateStatus): boolean =>
  (status.status === 'processing' && !status.measured) ||
  (status.status === 'pending' && status.waiting?.for === 'retry')
