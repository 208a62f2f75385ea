import type { AppConfig } from '#src/domain/config.ts'
import type { RateLimit } from '#src/domain/rate-limit.ts'
import type { Settings } from '#src/store/settings-store.ts'

/** How much the notes API is asked: never more a minute than the host allows; the user may want less. */
export function rateChoice(
  settings: Pick<Settings, 'requestsAMinute' | 'rateLimitMode'>,
  { requestsPerTask, parallel }: Pick<AppConfig, 'requestsPerTask' | 'parallel'>,
): RateLimit {
  return {
    requestsAMinute: Math.min(parallel.rateLimitRpm, settings.requestsAMinute ?? Infinity),
    requestsPerTask,
    mode: settings.rateLimitMode ?? parallel.rateLimitMode,
  }
}
