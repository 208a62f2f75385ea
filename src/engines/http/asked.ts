import type { Answer, Attempt } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import type { ApiServer } from '#src/engines/http/api-server.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

/** One note, as a server is asked for it. */
export interface Asked {
  readonly server: ApiServer
  readonly task: Task
  readonly attempt: Attempt
  readonly clock: Clock
  /** Whether the server takes the idempotency key. */
  readonly sendsKey: boolean
  /** Of the server's limit, what one note costs. */
  readonly requestsPerTask: number
}

/**
 * How long a stream or a job may go on, however lively: a server that says "still at it" for ever would hold its
 * lane for ever. Silence ends an attempt long before.
 */
export const mostMs: Ms = 3_600_000

/** Not to be retried: that would hold the lane for as long once more. */
export const notInTime = (host: string): Answer => ({
  ok: false,
  failure: {
    kind: 'api',
    message: `${host} was not done with this note within an hour.`,
    suggestion: 'Retry it, or try a shorter video.',
  },
})
