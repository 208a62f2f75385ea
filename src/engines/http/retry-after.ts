import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { parseDate } from '#src/lib/parse-date.ts'

/** Longer than a year is a mistake, not a wait. */
const sensible: Ms = 366 * 86_400_000
const seconds = /^\d+(?:\.\d+)?$/

/**
 * How long a `Retry-After` asks to wait: seconds or an HTTP date (RFC 9110, 10.2.3), 0 where the date is
 * past, undefined where it is missing or nonsense.
 */
export function retryAfterMs(value: string | null | undefined, now: EpochMs): Ms | undefined {
  const text = value?.trim() ?? ''
  return seconds.test(text) ? wait(Number(text) * 1000) : untilDate(text, now)
}

/**
 * How long until the time in `X-RateLimit-Reset`: an ISO date, or seconds since 1970 as some servers
 * send, or milliseconds. What lies before 2001 as a time since 1970 is meant as seconds from now.
 */
export function rateResetMs(value: string | null, now: EpochMs): Ms | undefined {
  const text = value?.trim() ?? ''
  if (!seconds.test(text)) return untilDate(text, now)
  const figure = Number(text)
  if (figure < 1e9) return wait(figure * 1000)
  return wait((figure < 1e11 ? figure * 1000 : figure) - now)
}

function untilDate(text: string, now: EpochMs): Ms | undefined {
  const date = parseDate(text)
  return date === undefined ? undefined : wait(date - now)
}

const wait = (ms: number): Ms | undefined => (ms > sensible ? undefined : Math.max(0, Math.ceil(ms)))
