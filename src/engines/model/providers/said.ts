import * as v from 'valibot'
import { parseJson } from '#src/engines/http/server-words.ts'
import { withoutKey } from '#src/engines/web/key-text.ts'

/** What a server's error says, whatever its shape. */
export interface Said {
  /** Words for people; plain text, short, without the key. */
  readonly words?: string
  /** All of its names for what happened (`insufficient_quota`, `RESOURCE_EXHAUSTED`, `429` …) and its words. */
  readonly all: string
  /** A status in the body, for errors that come inside of a stream. */
  readonly status?: number
  /** Seconds, as in `"34s"`: how long Google asks to wait. */
  readonly retryDelay?: string
  /** Google tells quotas of a minute and of a day apart by their names only. */
  readonly isGoogles: boolean
  /** Names of the quotas that are used up, at Google. */
  readonly quotas: readonly string[]
}

const longest = 400
const text = v.fallback(v.optional(v.string()), undefined)
const name = v.fallback(v.optional(v.union([v.string(), v.number()])), undefined)
const inner = v.object({
  message: v.optional(v.unknown()),
  detail: v.optional(v.unknown()),
  type: name,
  code: name,
  status: name,
  param: name,
  metadata: v.fallback(v.optional(v.object({ raw: text, provider_name: text })), undefined),
  details: v.fallback(v.array(v.unknown()), []),
})
const violation = v.object({ quotaId: text, quotaMetric: text })
const detail = v.object({
  reason: text,
  retryDelay: text,
  violations: v.fallback(v.array(v.fallback(violation, {})), []),
})

/** @param key is blanked out, and so is what looks like one: servers repeat the key that they don't know */
export function readSaid(body: string, key: string | undefined): Said {
  const parsed = parseJson(body) ?? plainText(body)
  // Google wraps some of its errors in a list.
  const first: unknown = Array.isArray(parsed) ? parsed[0] : parsed
  const error = first !== null && typeof first === 'object' && 'error' in first ? first.error : first
  const plain = typeof error === 'string' ? { message: error } : (error ?? {})
  const read = v.safeParse(inner, plain)
  if (!read.success) return { all: '', isGoogles: false, quotas: [] }
  const { message, detail: other, type, code, status, param, metadata, details } = read.output
  const words = [sentence(message) ?? sentence(other), metadata?.raw].filter((said) => said !== undefined)
  const found = details
    .map((one) => v.safeParse(detail, one))
    .flatMap((one) => (one.success ? [one.output] : []))
  const names = [type, code, status, param, ...found.map(({ reason }) => reason)]
  const retryDelay = found.find((one) => one.retryDelay !== undefined)?.retryDelay
  const shown = shownWords(words.join(' '), key)
  return {
    ...(shown !== '' && { words: shown }),
    all: [...names, ...words].filter((one) => one !== undefined).join(' '),
    isGoogles: status === 'RESOURCE_EXHAUSTED',
    ...(isErrorStatus(code) && { status: Number(code) }),
    ...(retryDelay !== undefined && { retryDelay }),
    quotas: found.flatMap(({ violations }) => violations).flatMap(({ quotaId }) => quotaId ?? []),
  }
}

/** Some proxies say it in a line; a web page says nothing. */
const plainText = (body: string): string | undefined => (body.trimStart().startsWith('<') ? undefined : body)

const isErrorStatus = (code: unknown): boolean => Number(code) >= 400 && Number(code) < 600

/** A message may be a string, or a list of what is wrong with a request, as pydantic gives it. */
function sentence(message: unknown): string | undefined {
  if (typeof message === 'string') return message
  if (Array.isArray(message)) return message.map(sentence).join(' ')
  if (message === null || typeof message !== 'object') return undefined
  if ('detail' in message) return sentence(message.detail)
  const { msg, loc } = message as { readonly msg?: unknown; readonly loc?: unknown }
  return `${Array.isArray(loc) ? `${loc.join('.')}: ` : ''}${typeof msg === 'string' ? msg : JSON.stringify(message)}`
}

/** Plain, short, and without any key. */
function shownWords(words: string, key: string | undefined): string {
  const clean = withoutKey(words, key)
    .replaceAll(/<[^>]{0,500}>/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean
}
