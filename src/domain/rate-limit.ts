import type { AppConfig } from '#src/domain/config.ts'
import { usedOf } from '#src/domain/budget.ts'

export type RateLimitMode = AppConfig['parallel']['rateLimitMode']

/** How much a server may be asked. */
export interface RateLimit {
  /** 1 or more. */
  readonly requestsAMinute: number
  /** What one task costs of it. */
  readonly requestsPerTask: number
  /** Over all templates, or for each. */
  readonly mode: RateLimitMode
}

/** How many tasks fit into a minute. */
export const tasksAMinute = ({
  requestsAMinute,
  requestsPerTask,
}: Pick<RateLimit, 'requestsAMinute' | 'requestsPerTask'>): number =>
  Math.max(1, Math.floor(requestsAMinute / requestsPerTask))

/** How many tasks are really started in a minute, at most. */
export const startsAMinute = (limit: Pick<RateLimit, 'requestsAMinute' | 'requestsPerTask'>): number =>
  usedOf({ count: tasksAMinute(limit) })
