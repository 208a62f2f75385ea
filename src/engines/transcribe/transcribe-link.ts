import type { Failure } from '#src/domain/failure.ts'
import type { Attempt, TranscriptAnswer } from '#src/domain/ports.ts'
import { retryAfterMs } from '#src/engines/http/retry-after.ts'
import { parseJson, shownText } from '#src/engines/http/server-words.ts'
import {
  deapiFailure,
  jobFailed,
  noAnswer,
  unreadable,
  withoutKey,
} from '#src/engines/transcribe/deapi-failure.ts'
import {
  askDeapi,
  isMissing,
  v1,
  v2,
  type DeapiReply,
  type DeapiServer,
  type DeapiVersion,
} from '#src/engines/transcribe/deapi-server.ts'
import { readTranscript } from '#src/engines/transcribe/read-transcript.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import * as v from 'valibot'

/** What is known of a server as long as the page lives. */
export interface DeapiMemory {
  /** The version that it speaks; the older one until that is found missing. */
  version: DeapiVersion
  /** By link, what it has been asked for and not given yet: a further attempt asks for that, and costs nothing. */
  readonly jobs: Map<string, Job>
}

interface Job {
  readonly version: DeapiVersion
  readonly id: string
}

interface Needs {
  readonly server: DeapiServer
  readonly key: string | undefined
  readonly clock: Clock
  readonly memory: DeapiMemory
}

const polls = { firstMs: 2000, mostMs: 10_000, factor: 1.5 }
/** Polls in a row without a usable answer. The work goes on meanwhile. */
const mostLost = 5
/** Between polls after a 429 that does not say how long. */
const restMs: Ms = 30_000

/** What is seen beside `done`, `error` and `failed` is for servers that speak the same but for their words. */
const isDone: ReadonlySet<string> = new Set(['done', 'completed', 'complete', 'success', 'succeeded'])
const isFailed: ReadonlySet<string> = new Set(['error', 'failed', 'cancelled', 'canceled', 'expired'])

const failed = (failure: Failure): TranscriptAnswer => ({ ok: false, failure })

/** From the request to the transcript. Throws only where the attempt is aborted. */
export async function transcribeLink(
  link: string,
  attempt: Attempt,
  needs: Needs,
): Promise<TranscriptAnswer> {
  const { memory } = needs
  const job = memory.jobs.get(link) ?? (await begin(link, attempt, needs))
  if ('kind' in job) return failed(job)
  memory.jobs.set(link, job)
  const answer = await follow(job, attempt, needs)
  if (answer.ok || !answer.asksAgain) memory.jobs.delete(link)
  return answer.ok ? answer : failed(answer.failure)
}

/** Asks with the older interface, where that is gone with the newer one. */
async function begin(link: string, attempt: Attempt, needs: Needs): Promise<Job | Failure> {
  const { server, key, clock, memory } = needs
  let reply: DeapiReply | undefined
  for (const version of memory.version === v2 ? [v2] : [v1, v2]) {
    // A second request, and it counts for the server's limits.
    if (reply) await attempt.another()
    const { path, body } = version.start(link)
    try {
      reply = await askDeapi(server, key, path, { method: 'POST', body, signal: attempt.signal })
    } catch (error) {
      if (attempt.signal.aborted) throw error
      return noAnswer(server)
    }
    if (isMissing(reply)) continue
    memory.version = version
    if (reply.status >= 400) break
    const id = jobId(reply)
    return id === undefined ? unreadable(server, whatInstead(reply)) : { version, id }
  }
  return reply ? deapiFailure(reply, server, key, clock.epoch()) : noAnswer(server)
}

type Followed =
  | Extract<TranscriptAnswer, { ok: true }>
  /** `asksAgain`: the work may go on there, and the next attempt asks for it. */
  | { readonly ok: false; readonly failure: Failure; readonly asksAgain?: boolean }

/**
 * Polls don't pass the gate: the server counts what it is to transcribe, and one poll a minute, which is all that a
 * budget of one request would leave, would let a finished transcript lie.
 */
async function follow({ version, id }: Job, attempt: Attempt, needs: Needs): Promise<Followed> {
  const { server, key, clock } = needs
  let waitMs = polls.firstMs
  let lost = 0
  let last = ''
  for (;;) {
    await pause(clock, waitMs, attempt.signal)
    waitMs = Math.min(polls.mostMs, waitMs * polls.factor)
    const reply = await askDeapi(server, key, version.status(id), { signal: attempt.signal }).catch(
      (error: unknown) => {
        if (attempt.signal.aborted) throw error
        return undefined
      },
    )
    if (reply?.status === 429) {
      waitMs = retryAfterMs(reply.headers.get('retry-after'), clock.epoch()) ?? restMs
      continue
    }
    if (reply && isMissing(reply)) {
      return {
        ok: false,
        failure: unreadable(server, 'that it knows nothing of this transcription any more'),
      }
    }
    if (reply && reply.status >= 400 && reply.status < 500 && reply.status !== 408) {
      return { ok: false, failure: deapiFailure(reply, server, key, clock.epoch()), asksAgain: true }
    }
    const state = reply && reply.status < 400 ? stateOf(reply) : undefined
    if (!state) {
      if (++lost < mostLost) continue
      return {
        ok: false,
        failure: reply ? unreadable(server, whatInstead(reply)) : noAnswer(server),
        asksAgain: true,
      }
    }
    lost = 0
    if (isDone.has(state.status)) return take(state, attempt, needs)
    if (isFailed.has(state.status)) {
      return { ok: false, failure: jobFailed(server, withoutKey(state.error ?? state.message, key)) }
    }
    // Only what is new is a sign of life.
    const now = `${state.status} ${state.progress}`
    if (now !== last) {
      attempt.report({
        stage: state.status === 'processing' ? 'transcribing' : 'in the queue',
        ...(state.progress !== undefined && { fraction: state.progress / 100 }),
      })
    }
    last = now
  }
}

/** The transcript of work that is done, from the answer itself or from where it says. */
async function take(state: State, attempt: Attempt, { server, key }: Needs): Promise<Followed> {
  const inline = readTranscript(state.result)
  if (inline) return { ok: true, transcript: inline }
  if (state.result_url === undefined) return { ok: false, failure: noWords(server) }
  const stored = await askDeapi(server, key, state.result_url, { signal: attempt.signal }).catch(
    (error: unknown) => {
      if (attempt.signal.aborted) throw error
      return undefined
    },
  )
  if (!stored) return { ok: false, failure: notFetched(server), asksAgain: true }
  if (stored.status >= 400) {
    const asksAgain = stored.status >= 500
    return { ok: false, failure: unreadable(server, 'without the transcript that it has made'), asksAgain }
  }
  const transcript = readTranscript(stored.text)
  return transcript ? { ok: true, transcript } : { ok: false, failure: noWords(server) }
}

const loose = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined)
const state = v.object({
  status: v.pipe(v.string(), v.toLowerCase()),
  progress: loose(
    v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.minValue(0), v.maxValue(100)),
  ),
  result: v.optional(v.unknown()),
  result_url: loose(v.pipe(v.string(), v.regex(/^https?:\/\//i), v.url())),
  error: shownText,
  message: shownText,
})
type State = v.InferOutput<typeof state>

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1))

const wrapped = <T extends v.GenericSchema>(schema: T, reply: DeapiReply): v.InferOutput<T> | undefined => {
  const given = parseJson(reply.text)
  const inner = v.safeParse(v.object({ data: schema }), given)
  if (inner.success) return inner.output.data
  const bare = v.safeParse(schema, given)
  return bare.success ? bare.output : undefined
}

const stateOf = (reply: DeapiReply): State | undefined => wrapped(state, reply)
const jobId = (reply: DeapiReply): string | undefined =>
  wrapped(v.object({ request_id: id }), reply)?.request_id ?? wrapped(v.object({ id }), reply)?.id

const whatInstead = ({ text, status }: DeapiReply): string =>
  status >= 400
    ? `with an error (${status})`
    : text.trim() === ''
      ? 'with nothing'
      : text.trimStart().startsWith('<')
        ? 'with a web page'
        : 'with something that can’t be understood'

const noWords = ({ host }: DeapiServer): Failure => ({
  kind: 'api',
  message: `${host} found no words in this video.`,
  suggestion: 'If somebody speaks in it, retry, or add its captions.',
})

const notFetched = ({ host }: DeapiServer): Failure => ({
  kind: 'network',
  answered: false,
  overload: false,
  message: `${host} has made the transcript, and it could not be fetched from where it lies.`,
  suggestion: 'Retry: it is not made a second time.',
})

/** Rejects where it is aborted. */
const pause = (clock: Clock, ms: Ms, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new Error('aborted'))
    if (signal.aborted) return stop()
    const disarm = clock.at(clock.now() + Math.ceil(ms), () => {
      signal.removeEventListener('abort', abort)
      resolve()
    })
    const abort = () => {
      disarm()
      stop()
    }
    signal.addEventListener('abort', abort, { once: true })
  })
