import type { RateHint } from '#src/domain/ports.ts'
import { rateResetMs } from '#src/engines/http/retry-after.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'

/** What the `X-RateLimit-*` headers say; undefined where none says anything (or none may be read). */
export function readRateHint(headers: Headers, now: EpochMs): RateHint | undefined {
  const limit = count(headers.get('x-ratelimit-limit'))
  const remaining = count(headers.get('x-ratelimit-remaining'))
  const resetMs = rateResetMs(headers.get('x-ratelimit-reset'), now)
  if (limit === undefined && remaining === undefined && resetMs === undefined) return undefined
  return {
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(resetMs !== undefined && { resetMs }),
  }
}

/** What a server said of its limits some time ago. */
export const aged = (rate: RateHint, elapsedMs: Ms): RateHint => ({
  ...rate,
  ...(rate.resetMs !== undefined && { resetMs: Math.max(0, rate.resetMs - elapsedMs) }),
})

function count(value: string | null): number | undefined {
  return value !== null && /^\d{1,9}$/.test(value.trim()) ? Number(value) : undefined
}
