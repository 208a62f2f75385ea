import type { TemplateStatus } from '#src/domain/task.ts'
import { timeOfDay } from '#src/lib/format-time.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { isLeftOver } from '#src/widgets/stop-cause.ts'

export type WaitReason = 'stopped' | 'paused' | 'retry' | 'server' | 'budget' | 'turn'
type Pending = Extract<TemplateStatus, { status: 'pending' }>

/** Why a pending task does not run just now. Not stored: it is in the state of the lanes. */
export function waitReason(state: SessionState, status: Pending): WaitReason {
  const { lanes, batches, statuses } = state
  if (batches === 0 || isLeftOver(statuses, status)) return 'stopped'
  if (lanes.paused) return 'paused'
  if (status.waiting?.for === 'retry') return 'retry'
  return lanes.closed?.why ?? 'turn'
}

/** The reason after the word "waiting": `for the server until 14:05`. */
export function waitWords(reason: WaitReason, until: number | undefined): string {
  const time = until === undefined ? '' : ` until ${timeOfDay(until)}`
  switch (reason) {
    case 'stopped':
      return 'not started'
    case 'paused':
      return 'until you resume'
    case 'retry':
      return 'to try again'
    case 'server':
      return `for the server${time}`
    case 'budget':
      return `for the rate limit${time}`
    case 'turn':
      return 'for its turn'
  }
}
