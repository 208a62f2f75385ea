import type { Failure } from '#src/domain/failure.ts'
import type { Attempt } from '#src/domain/ports.ts'
import type { Transcript } from '#src/domain/video.ts'
import { retryAfterMs } from '#src/engines/http/retry-after.ts'
import {
  deapiFailure,
  jobFailed,
  noAnswer,
  sentOn,
  unreadable,
} from '#src/engines/transcribe/deapi-failure.ts'
import {
  askDeapi,
  fetchStored,
  isMissing,
  type DeapiReply,
  type DeapiServer,
  type DeapiVersion,
} from '#src/engines/transcribe/deapi-server.ts'
import { hasFailed, isDone, stateOf, whatInstead, type JobState } from '#src/engines/transcribe/job-state.ts'
import { readTranscript } from '#src/engines/transcribe/read-transcript.ts'
import { withoutKey } from '#src/engines/web/key-text.ts'
import { timeLimit } from '#src/engines/web/time-limit.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import { pause } from '#src/lib/pause.ts'

/** A transcription that has been asked for, by the version of the interface that it was asked for with. */
export interface Job {
  readonly version: DeapiVersion
  readonly id: string
}

export interface Asking {
  readonly server: DeapiServer
  readonly key: string | undefined
  readonly clock: Clock
}

export type Followed =
  | { readonly ok: true; readonly transcript: Transcript }
  /** `asksAgain`: the work may go on there, and the next attempt asks for it. */
  | { readonly ok: false; readonly failure: Failure; readonly asksAgain: boolean }

const polls = { firstMs: 2000, mostMs: 10_000, factor: 1.5 }
/** Polls in a row without a usable answer. The work goes on meanwhile. */
const mostLost = 5
/** Between polls after a 429 that does not say how long. */
const restMs: Ms = 30_000
/** A question that gets no answer for so long is asked again. */
const patienceMs: Ms = 60_000

const over = (failure: Failure): Followed => ({ ok: false, failure, asksAgain: false })
const forNow = (failure: Failure): Followed => ({ ok: false, failure, asksAgain: true })

/**
 * Polls until the transcript is there. Polls don't pass the gate: the server counts what it is to transcribe, and
 * one poll a minute, which is all that a budget of one request would leave, would let a finished transcript lie.
 * @throws where the attempt is aborted
 */
export async function followJob({ version, id }: Job, attempt: Attempt, asking: Asking): Promise<Followed> {
  const { server, key, clock } = asking
  const report = createReport(attempt)
  let waitMs = polls.firstMs
  let lost = 0
  for (;;) {
    await pause(clock, waitMs, attempt.signal)
    waitMs = Math.min(polls.mostMs, Math.ceil(waitMs * polls.factor))
    const reply = await inTime(asking, attempt, (signal) =>
      askDeapi(server, key, version.status(id), { signal }),
    )
    if (reply?.status === 429) {
      waitMs = retryAfterMs(reply.headers.get('retry-after'), clock.epoch()) ?? restMs
      continue
    }
    const refusal = reply && refusalOf(reply, asking)
    if (refusal) return refusal
    const state = reply && stateOf(reply)
    if (!state) {
      if (++lost < mostLost) continue
      return forNow(reply ? unreadable(server, whatInstead(reply)) : noAnswer(server))
    }
    lost = 0
    if (isDone(state)) return take(state, attempt, asking)
    if (hasFailed(state)) return over(jobFailed(server, withoutKey(state.error ?? state.message ?? '', key)))
    report(state)
  }
}

/** Undefined where it is no refusal. */
function refusalOf(reply: DeapiReply, { server, key, clock }: Asking): Followed | undefined {
  const { status } = reply
  if (reply.isRedirect) return forNow(sentOn(server))
  if (isMissing(reply)) {
    return over(unreadable(server, 'that it knows nothing of this transcription any more'))
  }
  if (status < 400 || status >= 500 || status === 408) return undefined
  const failure = deapiFailure(reply, server, key, clock.epoch())
  // With another key, or with credit, it may be given; whatever else it is refused for, it would be refused for again.
  return status === 401 || status === 402 ? forNow(failure) : over(failure)
}

/** Only what is new is a sign of life. */
function createReport(attempt: Attempt) {
  let last = ''
  return ({ status, progress }: JobState) => {
    const now = `${status} ${progress}`
    if (now === last) return
    last = now
    attempt.report({
      stage: status === 'processing' ? 'transcribing' : 'in the queue',
      ...(progress !== undefined && { fraction: progress / 100 }),
    })
  }
}

/** The transcript of work that is done, from the answer itself or from where it says. */
async function take(state: JobState, attempt: Attempt, asking: Asking): Promise<Followed> {
  const { server } = asking
  const inline = readTranscript(state.result)
  if (inline) return { ok: true, transcript: inline }
  const address = state.result_url
  if (address === undefined) return over(noWords(server))
  const stored = await inTime(asking, attempt, (signal) => fetchStored(address, signal))
  if (!stored) return forNow(notFetched(server))
  if (stored.status >= 400) {
    const failure = unreadable(server, 'without the transcript that it has made')
    return stored.status >= 500 ? forNow(failure) : over(failure)
  }
  const transcript = readTranscript(stored.text)
  return transcript ? { ok: true, transcript } : over(noWords(server))
}

/** Undefined where there is no answer. @throws where the attempt is aborted */
async function inTime(
  { clock }: Asking,
  attempt: Attempt,
  ask: (signal: AbortSignal) => Promise<DeapiReply>,
): Promise<DeapiReply | undefined> {
  const limit = timeLimit(clock, patienceMs, attempt.signal)
  try {
    return await ask(limit.signal)
  } catch (error) {
    if (attempt.signal.aborted) throw error
    return undefined
  } finally {
    limit.lift()
  }
}

const noWords = ({ name }: DeapiServer): Failure => ({
  kind: 'api',
  message: `${name} found no words in this video.`,
  suggestion: 'If somebody speaks in it, retry, or add its captions.',
})

const notFetched = ({ name }: DeapiServer): Failure => ({
  kind: 'network',
  answered: false,
  overload: false,
  message: `${name} has made the transcript, and it could not be fetched from where it lies.`,
  suggestion: 'Retry: it is not made a second time.',
})
