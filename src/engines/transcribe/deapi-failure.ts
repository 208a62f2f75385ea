import type { Failure } from '#src/domain/failure.ts'
import { overloads } from '#src/engines/http/failure-reply.ts'
import { retryAfterMs } from '#src/engines/http/retry-after.ts'
import { parseJson, shownText } from '#src/engines/http/server-words.ts'
import type { DeapiReply, DeapiServer } from '#src/engines/transcribe/deapi-server.ts'
import { withoutKey } from '#src/engines/web/key-text.ts'
import { isOffline, offlineWords } from '#src/engines/web/page.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { isRecord } from '#src/sources/captions/json-fields.ts'
import * as v from 'valibot'

const body = v.object({
  message: shownText,
  error: shownText,
  errors: v.fallback(v.optional(v.unknown()), undefined),
  retryAfter: v.fallback(
    v.optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
    undefined,
  ),
})

/** As the notes API's `readFailure`; with our words first, since deAPI's name fields of a request that nobody sees. */
export function deapiFailure(
  reply: DeapiReply,
  { name }: DeapiServer,
  key: string | undefined,
  now: EpochMs,
): Failure {
  const { status, headers } = reply
  const { said, fields } = wordsIn(reply)
  const words = [said?.message ?? said?.error, ...fields.map(([, theirs]) => theirs)]
  const details = withoutKey(words.filter(Boolean).join(' '), key)
  const own = (message: string, suggestion: string) => ({
    message: `${message} (${status}).`,
    ...(details && { details }),
    suggestion,
  })
  if (status === 401 || status === 403) {
    return {
      kind: 'api',
      stopsAll: true,
      ...own(`${name} does not accept the key`, 'Check the key in Settings, then retry.'),
    }
  }
  if (isWithoutCredit(reply)) {
    return {
      kind: 'api',
      stopsAll: true,
      ...own(`The account at ${name} has no credit left for this`, 'Top it up there, then retry.'),
    }
  }
  if (status === 429) {
    // From another origin the header is readable only where the server exposes it.
    const waitMs = retryAfterMs(headers.get('retry-after'), now) ?? retryAfterMs(said?.retryAfter, now)
    return {
      kind: 'rate-limit',
      ...own(
        `${name} takes no more requests for now`,
        'Choose in Settings how many your account there allows.',
      ),
      ...(waitMs !== undefined && { waitMs }),
    }
  }
  if (status === 404 || status === 405 || status === 410) {
    return {
      kind: 'api',
      stopsAll: true,
      ...own(
        `${name} transcribes nothing at this address`,
        'Check the address of the transcriber in Settings.',
      ),
    }
  }
  if (status === 408 || status >= 500) {
    const overload = overloads.includes(status)
    return {
      kind: 'network',
      answered: true,
      overload,
      ...own(`${name} failed at its work`, 'Retry in a few minutes.'),
    }
  }
  return {
    kind: 'api',
    ...own(
      `${name} can’t transcribe this video`,
      'Check that the link is right and that everybody may watch its video, or add its captions.',
    ),
  }
}

/** deAPI says it as it says of a field that it is wrong. */
export const isWithoutCredit = (reply: DeapiReply): boolean =>
  reply.status === 402 ||
  (reply.status === 422 && wordsIn(reply).fields.some(([field]) => field === 'balance'))

function wordsIn({ text }: DeapiReply) {
  const read = v.safeParse(body, parseJson(text))
  const said = read.success ? read.output : undefined
  return { said, fields: fieldWords(said?.errors) }
}

/** Fields and what is said of them: a record of lists, or a list of such; as it comes. */
function fieldWords(errors: unknown): readonly (readonly [string, string])[] {
  if (typeof errors !== 'object' || errors === null) return []
  return Object.entries(errors).flatMap(([key, given]: [string, unknown]) => {
    const field = isRecord(given) && typeof given['field'] === 'string' ? given['field'] : key
    const said = isRecord(given) ? (given['messages'] ?? given['message']) : given
    const words = (Array.isArray(said) ? said : [said]).filter((one) => typeof one === 'string').join(' ')
    const shown = v.parse(shownText, words)
    return [[field, shown ?? ''] as const]
  })
}

/** Its work on this video has failed. Trying again costs again, so that is the user's to say. */
export const jobFailed = ({ name }: DeapiServer, details: string | undefined): Failure => ({
  kind: 'api',
  message: `${name} could not transcribe this video.`,
  ...(details && { details }),
  suggestion:
    'Check that the link is right and that everybody may watch its video, retry, or add its captions.',
})

export const sentOn = ({ name }: DeapiServer): Failure & { readonly suggestion: string } => ({
  kind: 'api',
  stopsAll: true,
  message: `${name} sends requests on to another address.`,
  suggestion: 'Put that address into Settings.',
})

/** An answer that is no answer. */
export const unreadable = ({ name }: DeapiServer, what: string): Failure => ({
  kind: 'network',
  answered: true,
  overload: false,
  message: `${name} answered ${what}.`,
  suggestion: 'Retry; if it stays so, check the address of the transcriber in Settings.',
})

/** No answer: a browser does not tell a page why, so the words name all that can be checked. */
export function noAnswer({ host, name }: DeapiServer): Failure {
  const silent = { kind: 'network', answered: false, overload: false } as const
  if (isOffline()) return { ...silent, ...offlineWords(host) }
  return {
    ...silent,
    message: `No answer from ${name}.`,
    suggestion: 'Test the connection in Settings.',
  }
}
