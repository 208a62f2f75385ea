import type { Failure } from '#src/domain/failure.ts'
import type { Answer } from '#src/domain/ports.ts'
import type { Progress } from '#src/domain/task.ts'
import type { Asked } from '#src/engines/http/asked.ts'
import { wholeText } from '#src/engines/web/body-text.ts'
import { readBreakdown, readFailure } from '#src/engines/http/failure-reply.ts'
import { readNote } from '#src/engines/http/note-reply.ts'
import { readProgress } from '#src/engines/http/progress-words.ts'
import { retryAfterMs } from '#src/engines/http/retry-after.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import type { Ms } from '#src/lib/clock.ts'
import * as v from 'valibot'

/** What a server says of a job, and how long it wants to be left alone. */
export type JobNews = { readonly waitMs?: Ms | undefined } & (
  | { readonly type: 'answer'; readonly answer: Answer }
  | { readonly type: 'going'; readonly progress: Progress }
  /** One lost answer must not lose a note. */
  | { readonly type: 'lost'; readonly failure: Failure }
)

/** Of a rate limit that names no time, as the run has it. */
const unsaidWaitMs: Ms = 60_000
const ends = { good: ['done', 'complete', 'completed', 'succeeded'], bad: ['error', 'failed'] }
const schema = v.looseObject({ status: v.fallback(v.optional(v.string()), undefined) })

/** @throws where the answer is cut off or aborted */
export async function readJob({ status, headers, body }: Response, asked: Asked): Promise<JobNews> {
  const { server, clock } = asked
  const text = await wholeText(body)
  const now = clock.epoch()
  const waitMs = retryAfterMs(headers.get('retry-after'), now)
  if (status >= 400)
    return { waitMs, ...refusal(readFailure({ status, headers, text }, server.host, now), status) }
  const read = v.safeParse(schema, parseJson(text))
  const job = read.success ? read.output : {}
  const state = job.status?.toLowerCase()
  if (state !== undefined && ends.bad.includes(state)) {
    return answered({ ok: false, failure: readBreakdown(job, server.host, now) })
  }
  const isDone = state !== undefined && ends.good.includes(state)
  if (!isDone && (state !== undefined || status === 202)) {
    const queued = state === 'pending' || state === 'queued'
    const progress = { ...(queued && { stage: 'in the server’s queue' }), ...readProgress(job) }
    return { type: 'going', progress, waitMs }
  }
  const answer = readNote(job['result'] ?? job, asked)
  // Without a state and without a note it says nothing, as a proxy does.
  return answer.ok || isDone ? answered(answer) : { type: 'lost', failure: answer.failure, waitMs }
}

const answered = (answer: Answer): JobNews => ({ type: 'answer', answer })

/** A status of 400 and up for a job's state. */
function refusal(failure: Failure, status: number): JobNews {
  // The job is gone: a new request makes a new one.
  if (status === 404 || status === 410) {
    return answered({ ok: false, failure: { ...failure, kind: 'network', answered: true, overload: false } })
  }
  if (failure.kind === 'network') return { type: 'lost', failure }
  if (failure.kind !== 'rate-limit') return answered({ ok: false, failure })
  return { type: 'going', progress: {}, waitMs: failure.waitMs ?? unsaidWaitMs }
}
