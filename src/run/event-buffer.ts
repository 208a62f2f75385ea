import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'

/** Events that wait to be folded together: of a task's progress, what folding one after the other would give. */
export interface EventBuffer {
  push(event: RunEvent | LaneEvent): void
  /** What was pushed since the last time, in order. */
  take(): readonly (RunEvent | LaneEvent)[]
}

export function createEventBuffer(): EventBuffer {
  let events: (RunEvent | LaneEvent)[] = []
  const lastProgress = new Map<string, number>()
  return {
    push(event) {
      if (event.type === 'progress') {
        const at = lastProgress.get(event.task)
        const earlier = at === undefined ? undefined : events[at]
        if (at !== undefined && earlier?.type === 'progress' && earlier.attempt === event.attempt) {
          events[at] = coalesced(earlier, event)
          return
        }
        lastProgress.set(event.task, events.length)
      } else if ('task' in event) lastProgress.delete(event.task)
      else lastProgress.clear()
      events.push(event)
    },
    take() {
      const taken = events
      events = []
      lastProgress.clear()
      return taken
    },
  }
}

type ProgressEvent = Extract<RunEvent, { type: 'progress' }>

/** The furthest figure, from the time of the first one on. */
function coalesced(earlier: ProgressEvent, later: ProgressEvent): ProgressEvent {
  const fractions = [earlier, later].flatMap(({ progress }) => progress.fraction ?? [])
  return {
    ...later,
    at: earlier.progress.fraction === undefined ? later.at : earlier.at,
    progress: {
      ...earlier.progress,
      ...later.progress,
      ...(fractions.length > 0 && { fraction: Math.max(...fractions) }),
    },
  }
}
