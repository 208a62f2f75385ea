import type { Failure } from '#src/domain/failure.ts'
import { ownWords } from '#src/engines/http/own-words.ts'
import type { Reply } from '#src/engines/http/request.ts'
import { rateResetMs, retryAfterMs } from '#src/engines/http/retry-after.ts'
import { parseJson, readServerWords, type ServerWords } from '#src/engines/http/server-words.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { dateAndTime } from '#src/lib/format-time.ts'
import { parseDate } from '#src/lib/parse-date.ts'

/** These say "too much at once": asking for less helps. 408 and 504 are a server's own time-outs. */
export const overloads = [408, 503, 504]

/** What an answer with an error status (400 and up) means, in the server's own words where it has any. */
export const readFailure = ({ status, headers, text }: Reply, host: string, now: EpochMs): Failure =>
  failureOf(status, readServerWords(parseJson(text)), headers, host, now)

/**
 * What went wrong with a note that a server had taken on: an event of its stream, a job of its queue. Where it
 * names no status it means what a 5xx does, since what is wrong with a request is said before it is taken on.
 */
export function readBreakdown(body: unknown, host: string, now: EpochMs): Failure {
  const said = readServerWords(body)
  const asksToWait = said.retryAfter !== undefined || said.resetDate !== undefined
  const error = said.error ?? said.message ?? `${host} could not make this note.`
  return failureOf(said.status ?? (asksToWait ? 429 : 500), { ...said, error }, new Headers(), host, now)
}

function failureOf(status: number, said: ServerWords, headers: Headers, host: string, now: EpochMs): Failure {
  const words = chosenWords(said, status, host)
  if (status === 401) return { ...words, kind: 'api', stopsAll: true, signIn: true }
  if (status === 402) return { ...words, kind: 'api', stopsAll: true }
  if (status === 429) return tooMany(headers, said, words, now)
  if (status === 408 || status >= 500) {
    return { ...words, kind: 'network', answered: true, overload: overloads.includes(status) }
  }
  return { ...words, kind: 'api' }
}

type Words = Pick<Failure, 'message' | 'details' | 'suggestion'>

function chosenWords({ error, details, suggestion }: ServerWords, status: number, host: string): Words {
  const own = ownWords(status, host)
  // Our advice goes with our message only: next to the server's own words it could contradict them.
  const advice = suggestion ?? (error === undefined ? own.suggestion : undefined)
  return {
    message: error ?? own.message,
    ...(details !== undefined && { details }),
    ...(advice !== undefined && { suggestion: advice }),
  }
}

function tooMany(headers: Headers, said: ServerWords, words: Words, now: EpochMs): Failure {
  // From another origin the header is readable only where the server exposes it; the body says it again.
  const asked = retryAfterMs(headers.get('retry-after'), now) ?? retryAfterMs(said.retryAfter, now)
  if (asked === undefined && said.resetDate !== undefined) {
    const date = parseDate(said.resetDate)
    const until = date === undefined ? said.resetDate : dateAndTime(date)
    const stop = /[.!?]$/.test(words.message) ? '' : '.'
    const message = `${words.message}${stop} The quota starts anew on ${until}.`
    return { ...words, message, kind: 'api', stopsAll: true }
  }
  const waitMs = asked ?? rateResetMs(headers.get('x-ratelimit-reset'), now)
  return { ...words, kind: 'rate-limit', ...(waitMs !== undefined && { waitMs }) }
}
