import type { Failure } from '#src/domain/failure.ts'
import type { Answer, RateHint } from '#src/domain/ports.ts'
import { addressThere, isFromThere } from '#src/engines/http/api-server.ts'
import type { Asked } from '#src/engines/http/asked.ts'
import { readFailure } from '#src/engines/http/failure-reply.ts'
import { followJob } from '#src/engines/http/job.ts'
import { readNote, whatInstead } from '#src/engines/http/note-reply.ts'
import { aged, readRateHint } from '#src/engines/http/rate-hint.ts'
import { retryAfterMs } from '#src/engines/http/retry-after.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { readStream } from '#src/engines/http/streamed-note.ts'
import { sentOn } from '#src/engines/http/unreachable.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import type { Ms } from '#src/lib/clock.ts'
import * as v from 'valibot'

/** What came of one request. */
export interface Heard {
  readonly status: number
  readonly answer: Answer
  /** Whether it came as a stream of events. */
  readonly streamed: boolean
  /** Where the server wants to be asked instead: an address of its own. */
  readonly redirect?: string
}

const pointer = v.object({
  redirect: v.fallback(v.optional(v.string()), undefined),
  statusUrl: v.fallback(v.optional(v.string()), undefined),
})

/**
 * Reads an answer of any form to its end: JSON, a stream, or a job in a queue.
 * @throws where it is cut off or aborted
 */
export async function readResponse(response: Response, asked: Asked): Promise<Heard> {
  const { status, headers, body } = response
  const { clock, server } = asked
  if (!isFromThere(server, response)) {
    body?.cancel().catch(() => undefined)
    return { status, streamed: false, ...refused(sentOn(server.host)) }
  }
  const hint = readRateHint(headers, clock.epoch())
  const since = clock.now()
  const isStream = status < 400 && headers.get('content-type')?.includes('event-stream')
  const heard = isStream ? await streamed(body, asked) : await readText(response, asked)
  const rate = hint && ofRun(hint, clock.now() - since, asked)
  return { streamed: false, ...heard, status, answer: { ...heard.answer, ...(rate && { rate }) } }
}

type Read = Pick<Heard, 'answer'> & Partial<Heard>

const streamed = async (body: Response['body'], asked: Asked): Promise<Read> => ({
  answer: await readStream(body, asked),
  streamed: true,
})

async function readText({ status, headers, body }: Response, asked: Asked): Promise<Read> {
  const { server, clock } = asked
  const text = await wholeText(body)
  if (status >= 400) return refused(readFailure({ status, headers, text }, server.host, clock.epoch()))
  const json = parseJson(text)
  if (status === 202) return { answer: await queued(json, headers, asked) }
  // Some forget to say that it is a stream.
  if (json === undefined && /^(?:data|event):/m.test(text)) {
    return streamed(new Response(text).body, asked)
  }
  const answer = readNote(json, asked, `${server.host} answered ${status}`, whatInstead(text))
  const { redirect } = pointedAt(json)
  return answer.ok || redirect === undefined ? { answer } : redirected(redirect, asked)
}

function redirected(to: string, { server }: Asked): Read {
  const there = addressThere(server, to)
  const elsewhere = refused({
    kind: 'api',
    message: `${server.host} wants this note to be asked for elsewhere (${to.slice(0, 200)}).`,
    suggestion: 'Fanfold asks only the server in Settings. Give it the other address there, if you trust it.',
  })
  return { ...elsewhere, ...(there !== undefined && { redirect: there }) }
}

const pointedAt = (json: unknown) => {
  const read = v.safeParse(pointer, json)
  return read.success ? read.output : { redirect: undefined, statusUrl: undefined }
}

function queued(json: unknown, headers: Headers, asked: Asked): Answer | Promise<Answer> {
  const { server, clock } = asked
  const given = headers.get('location') ?? pointedAt(json).statusUrl
  const address = given === undefined ? undefined : addressThere(server, given)
  if (address !== undefined) {
    return followJob(address, retryAfterMs(headers.get('retry-after'), clock.epoch()), asked)
  }
  // Not to be retried: each try would be a further job in the queue.
  const why =
    given === undefined
      ? 'does not say where to ask for it'
      : `wants it to be asked for elsewhere (${given.slice(0, 200)})`
  return refused({
    kind: 'api',
    message: `${server.host} put this note into a queue (202) and ${why}.`,
    suggestion: server.sameOrigin
      ? 'Tell who runs the server.'
      : 'Tell who runs the server: from another origin, “Location” can be read only where the server exposes it.',
  }).answer
}

const refused = (failure: Failure): { readonly answer: Answer } => ({ answer: { ok: false, failure } })

/** A server counts requests; the run counts tasks. What it said before a long stream is older by that. */
function ofRun(hint: RateHint, elapsedMs: Ms, { requestsPerTask }: Asked): RateHint {
  const now = aged(hint, elapsedMs)
  const { remaining } = now
  return { ...now, ...(remaining !== undefined && { remaining: Math.floor(remaining / requestsPerTask) }) }
}
