import type { RunEvent } from '#src/domain/run-event.ts'
import type { SessionId } from '#src/domain/session.ts'
import { requestKey, type Task, type TaskId } from '#src/domain/task.ts'
import type { Run } from '#src/run/run.ts'

/** A task that is under way, and the sessions that asked for the same while it was. */
export interface Flight {
  readonly session: SessionId
  readonly task: Task
  readonly run: Run
  /** What was said of it last, for those who join late. */
  last?: RunEvent
  followers: readonly Follower[]
}

export interface Follower {
  readonly session: SessionId
  readonly task: Task
}

/** What is under way, by request key: the same task is never asked twice at once. */
export interface Flights {
  of(task: Task): Flight | undefined
  add(flight: Flight): void
  remove(task: Task): void
  all(): readonly Flight[]
}

export function createFlights(): Flights {
  const flights = new Map<string, Flight>()
  return {
    of: (task) => flights.get(requestKey(task)),
    add: (flight) => void flights.set(requestKey(flight.task), flight),
    remove: (task) => void flights.delete(requestKey(task)),
    all: () => [...flights.values()],
  }
}

/** The tasks that an event speaks of. */
export function tasksOf(event: RunEvent): readonly TaskId[] {
  if ('task' in event) return [event.task]
  return 'tasks' in event ? event.tasks : []
}
