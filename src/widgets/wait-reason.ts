import { maxAttempts } from '#src/domain/failure.ts'
import type { GateReason } from '#src/domain/run-event.ts'
import type { Preparation, TemplateStatus } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { duration, untilTime } from '#src/lib/format-time.ts'
import { percent } from '#src/widgets/percent.ts'
import type { ClosedGate, LaneState, SessionState } from '#src/store/session-store.ts'

export type WaitReason = 'stopped' | 'paused' | 'retry' | 'transcript' | 'lane' | GateReason
type Pending = Extract<TemplateStatus, { status: 'pending' }>

/** The gate that holds up this template, where one does. */
const closedGate = ({ closed }: LaneState, template: string): ClosedGate | undefined =>
  closed[template] ?? closed['']

/** Why a pending task does not run just now. Not stored: it is in the state of the lanes. */
export function waitReason(state: SessionState, status: Pending, now: EpochMs): WaitReason {
  const { lanes } = state
  if (!status.queued) return 'stopped'
  const { waiting } = status
  // What is being transcribed goes on in a pause, as everything that flies.
  if (waiting?.for === 'transcript' && (waiting.stage !== undefined || !lanes.paused)) return 'transcript'
  if (lanes.paused) return 'paused'
  if (waiting?.for === 'retry' && waiting.until > now) return 'retry'
  return closedGate(lanes, status.template)?.why ?? 'lane'
}

/** Until when a pending task waits, where that is known. */
export function waitUntil({ lanes }: SessionState, status: Pending, reason: WaitReason): EpochMs | undefined {
  if (reason === 'retry' && status.waiting?.for === 'retry') return status.waiting.until
  if (reason === 'transcript' && status.waiting?.for === 'transcript') return status.waiting.gateOpensAt
  const isGate = reason === 'server' || reason === 'budget' || reason === 'outage'
  return isGate ? closedGate(lanes, status.template)?.until : undefined
}

/** What holds up a task, after the word "waiting": `for the server until 14:05`. */
export function waitWords(reason: WaitReason, until: EpochMs | undefined, now: EpochMs): string {
  const time = until === undefined ? '' : ` until ${untilTime(until, now)}`
  switch (reason) {
    case 'stopped':
      return 'not started'
    case 'paused':
      return 'until you resume'
    case 'retry':
      return 'to try again'
    case 'server':
      return `for the server${time}`
    case 'outage':
      return `for the server to recover${until === undefined ? '' : `, new try at ${untilTime(until, now)}`}`
    case 'budget':
      return `for the rate limit${time}`
    case 'transcript':
      return `for the transcript${until !== undefined && until > now ? `, the next at ${untilTime(until, now)}` : ''}`
    case 'lane':
      return 'for a free lane'
  }
}

/** The same for one task, which knows its own attempts, and its transcript: `for attempt 2 of 3 in 4 s`. */
export function ownWaitWords(state: SessionState, status: Pending, now: EpochMs): string {
  const reason = waitReason(state, status, now)
  if (reason === 'transcript' && status.waiting?.for === 'transcript') {
    return transcriptWords(status.waiting, now)
  }
  const until = waitUntil(state, status, reason)
  if (reason !== 'retry' || until === undefined) return waitWords(reason, until, now)
  return `for attempt ${status.attempt + 1} of ${maxAttempts} in ${duration(Math.max(1, Math.ceil((until - now) / 1000)))}`
}

const forItsTurn = 'for its turn to be transcribed'

/** `for the transcript: transcribing, 40 %` */
function transcriptWords(preparation: Preparation, now: EpochMs): string {
  const { stage, fraction, notBefore, gateOpensAt } = preparation
  if (gateOpensAt !== undefined) return forItsTurn
  const howFar = [stage, fraction !== undefined && percent(fraction)].filter(Boolean).join(', ')
  const rest =
    howFar || (notBefore !== undefined && notBefore > now && `not before ${untilTime(notBefore, now)}`)
  return rest ? `for the transcript: ${rest}` : 'for the transcript'
}

/** Such words without the small ones, for where there is no room: `server until 14:05`, `transcript: 40 %`. */
export const shortWords = (words: string): string =>
  words
    .replace(forItsTurn, 'transcript waits')
    .replace(/^for (?:the (?:server to recover, )?|(?=attempt))/, '')
    .replace(/^transcript: transcribing, /, 'transcript: ')
