import type { TemplateStatus } from '#src/domain/task.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { failureWords } from '#src/widgets/failure-words.ts'
import { percent } from '#src/widgets/percent.ts'
import { waitReason, waitWords } from '#src/widgets/wait-reason.ts'

export type StatusKind = 'waiting' | 'paused' | 'stopped' | 'processing' | 'complete' | 'failed' | 'cancelled'

/** What a task's state is called on the screen. */
export function statusKind(state: SessionState, status: TemplateStatus): StatusKind {
  switch (status.status) {
    case 'pending': {
      const reason = waitReason(state, status)
      return reason === 'paused' || reason === 'stopped' ? reason : 'waiting'
    }
    case 'processing':
      return 'processing'
    case 'complete':
      return 'complete'
    case 'error':
      return status.error.kind === 'cancelled' ? 'cancelled' : 'failed'
  }
}

/** With the figure, where the engine gives one: `processing 40 %`. */
export function statusWord(state: SessionState, status: TemplateStatus): string {
  const kind = statusKind(state, status)
  return status.status === 'processing' && status.measured ? `${kind} ${percent(status.progress)}` : kind
}

/** What stands under the kind: figure and stage, why it waits, what went wrong. */
export function statusReason(state: SessionState, status: TemplateStatus): string {
  switch (status.status) {
    case 'pending': {
      const reason = waitReason(state, status)
      return waitWords(reason, state.lanes.closed?.until)
    }
    case 'processing':
      return [status.measured && percent(status.progress), status.stage].filter(Boolean).join(' · ')
    case 'complete':
      return ''
    case 'error':
      return status.error.kind === 'cancelled' ? 'by you' : failureWords(status.error)
  }
}
