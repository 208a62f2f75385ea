import type { GateId, LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { TaskId } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'

/** How an attempt ended. After `retry` and `rate-limit` the task waits, and is tried again. */
export type SpanEnd = 'complete' | 'failed' | 'cancelled' | 'released' | 'retry' | 'rate-limit'

/** An attempt that is under way. */
export interface Flying {
  readonly task: TaskId
  readonly attempt: number
  readonly from: EpochMs
}

interface Answered extends Flying {
  /** Which of the session's lanes it had, from 0: as many as ran at once, at the most. */
  readonly lane: number
  readonly until: EpochMs
}

/** An attempt that has ended. */
export interface Span extends Answered {
  readonly end: SpanEnd
  /** Until when the task waits before it is tried again. */
  readonly waitsUntil?: EpochMs
  /** What went wrong, in the failure's own words. */
  readonly message?: string
}

/** When nothing may start: a pause, a server's word, an outage. A used-up budget shows in the starts themselves. */
export interface Hold {
  readonly why: 'paused' | 'server' | 'outage'
  /** Whose starts: a template's, or '' for all. */
  readonly gate: GateId
  readonly from: EpochMs
  /** Undefined while it lasts. */
  readonly until?: EpochMs
}

/** What happened when, for as long as the session is open. */
export interface History {
  /** The attempts that have ended, in the order of their ends: the first `length` of this list. */
  readonly spans: readonly Span[]
  readonly length: number
  /** What runs in each lane just now. */
  readonly lanes: readonly (Flying | undefined)[]
  /** Attempts that are over, and of which nothing more is known yet. */
  readonly answered: readonly Answered[]
  readonly holds: readonly Hold[]
}

export const noHistory = (): History => ({ spans: [], length: 0, lanes: [], answered: [], holds: [] })

/**
 * The history after further events. The list of spans is one and the same for all states of a session and only
 * ever grows: copying it at every change would cost more the longer a run lasts.
 */
export function foldHistory(history: History, events: readonly (RunEvent | LaneEvent)[]): History {
  const spans = history.spans as Span[]
  // Folded once more from an earlier state, what was heard after it is not to be seen twice.
  spans.length = history.length
  const lanes = [...history.lanes]
  let { holds, answered } = history
  const leave = (task: TaskId, at: EpochMs): Answered | undefined => {
    const lane = lanes.findIndex((flying) => flying?.task === task)
    const flying = lanes[lane]
    if (!flying) return undefined
    lanes[lane] = undefined
    return { ...flying, lane, until: Math.max(at, flying.from) }
  }
  const end = (task: TaskId, at: EpochMs, how: Pick<Span, 'end' | 'waitsUntil' | 'message'>) => {
    const over = answered.find((one) => one.task === task) ?? leave(task, at)
    if (!over) return
    answered = answered.filter((one) => one !== over)
    spans.push({ ...over, ...how })
  }
  for (const event of events) {
    switch (event.type) {
      case 'queued':
        // Another session's attempt that was followed, and that this session now makes anew.
        for (const task of event.tasks) end(task, event.at, { end: 'released' })
        break
      case 'started': {
        const free = lanes.findIndex((flying) => flying === undefined)
        const { task, attempt, at } = event
        lanes[free < 0 ? lanes.length : free] = { task, attempt, from: at }
        break
      }
      case 'answered': {
        const over = leave(event.task, event.at)
        if (over) answered = [...answered, over]
        break
      }
      case 'completed':
        end(event.task, event.at, { end: 'complete' })
        break
      case 'failed': {
        const { kind, message } = event.failure
        end(event.task, event.at, { end: kind === 'cancelled' ? 'cancelled' : 'failed', message })
        break
      }
      case 'waiting': {
        const { failure, until } = event
        const how = failure.kind === 'rate-limit' ? 'rate-limit' : 'retry'
        end(event.task, event.at, { end: how, waitsUntil: until, message: failure.message })
        break
      }
      case 'released':
        for (const task of event.tasks) end(task, event.at, { end: 'released' })
        break
      default:
        holds = foldHold(holds, event)
    }
  }
  return { spans, length: spans.length, lanes, answered, holds }
}

function foldHold(holds: readonly Hold[], event: RunEvent | LaneEvent): readonly Hold[] {
  switch (event.type) {
    case 'paused':
      return [...holds, { why: 'paused', gate: '', from: event.at }]
    case 'resumed':
      return ended(holds, ({ why }) => why === 'paused', event.at)
    case 'gate-closed': {
      const { gate, why, at } = event
      const ofGate = (hold: Hold) => hold.gate === gate && hold.why !== 'paused'
      // What is closed for longer is still the same hold.
      if (holds.some((hold) => ofGate(hold) && hold.why === why && hold.until === undefined)) return holds
      const before = ended(holds, ofGate, at)
      return why === 'budget' ? before : [...before, { why, gate, from: at }]
    }
    case 'gate-opened':
      return ended(holds, ({ gate, why }) => gate === event.gate && why !== 'paused', event.at)
    default:
      return holds
  }
}

const ended = (holds: readonly Hold[], which: (hold: Hold) => boolean, at: EpochMs): readonly Hold[] =>
  holds.some((hold) => hold.until === undefined && which(hold))
    ? holds.map((hold) => (hold.until === undefined && which(hold) ? { ...hold, until: at } : hold))
    : holds
