import type { RateHint } from '#src/domain/ports.ts'
import { retryAfterMs, rateResetMs } from '#src/engines/http/retry-after.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'

const units: Readonly<Record<string, Ms>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000, ms: 1 }
const spans = /^(?:\d+(?:\.\d+)?(?:ms|[dhms]))+$/
const span = /(?<count>\d+(?:\.\d+)?)(?<unit>ms|[dhms])/g
const askedInWords =
  /(?:try again|retry|available|reset\w*) (?:in|after):? (?<span>[\d.]+\s?(?:ms|[dhms])(?:[\d.]+(?:ms|[dhms]))*)/i

/** `6m0s`, `7.66s`, `20ms` in milliseconds; undefined for anything else. */
export function spanMs(text: string | null | undefined): Ms | undefined {
  const trimmed = text?.replaceAll(' ', '') ?? ''
  if (!spans.test(trimmed)) return undefined
  const ms = [...trimmed.matchAll(span)].reduce(
    (sum, { groups }) => sum + Number(groups?.['count']) * (units[groups?.['unit'] ?? ''] ?? 0),
    0,
  )
  return Math.ceil(ms)
}

/** How long a server asks to wait: by its headers, where a page may read them, or by its words. */
export function waitMs(headers: Headers, words: string, now: EpochMs): Ms | undefined {
  const exact = Number(headers.get('retry-after-ms') ?? Number.NaN)
  if (exact >= 0 && exact < 86_400_000) return Math.ceil(exact)
  return (
    retryAfterMs(headers.get('retry-after'), now) ??
    spanMs(askedInWords.exec(words)?.groups?.['span']) ??
    spanMs(headers.get('x-ratelimit-reset-requests')) ??
    rateResetMs(headers.get('x-ratelimit-reset'), now)
  )
}

/** What is left of the requests; undefined where nothing says it, or a page may not read it. */
export function rateOf(headers: Headers, now: EpochMs): RateHint | undefined {
  const one = (kind: string) =>
    headers.get(`x-ratelimit-${kind}-requests`) ?? headers.get(`x-ratelimit-${kind}`)
  const [limit, remaining] = [amount(one('limit')), amount(one('remaining'))]
  const resetMs = spanMs(one('reset')) ?? rateResetMs(one('reset'), now)
  if (remaining === undefined || resetMs === undefined) return undefined
  return { ...(limit !== undefined && { limit }), remaining, resetMs }
}

const amount = (text: string | null): number | undefined =>
  text !== null && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
