import type { Failure } from '#src/domain/failure.ts'
import type { Answer } from '#src/domain/ports.ts'
import { mostMs, notInTime, type Asked } from '#src/engines/http/asked.ts'
import { readJob, type JobNews } from '#src/engines/http/job-news.ts'
import { isFromThere } from '#src/engines/http/api-server.ts'
import { sentOn } from '#src/engines/http/unreachable.ts'
import { timeLimit } from '#src/engines/web/time-limit.ts'
import type { Ms } from '#src/lib/clock.ts'
import { pause } from '#src/lib/pause.ts'

const firstWaitMs: Ms = 1000
const growth = 1.5
const longestWaitMs: Ms = 10_000
/** So many lost answers in a row, and the job counts as lost. */
const mostLost = 5
/** A question that gets no answer for so long is asked again. */
const patienceMs: Ms = 30_000
/** The longest silence while waiting as agreed: shorter than the shortest time-out that can be set. */
const breathMs: Ms = 5000

/**
 * Asks for a job's state until it is done. The questions do not pass the run's gate: its budget is counted in
 * notes, and at one question in ten seconds for each note in flight it would be used up by asking for what is
 * paid for already. A server that finds them too many says so (429), and is left alone for as long as it asks.
 * @param askedMs how long the server wants to be left alone first
 * @throws where the attempt is aborted
 */
export async function followJob(address: string, askedMs: Ms | undefined, asked: Asked): Promise<Answer> {
  const { clock, server } = asked
  const due = clock.now() + mostMs
  let usualMs = firstWaitMs
  let waitMs = askedMs
  let lost = 0
  if (askedMs !== undefined && askedMs > mostMs) return tooLongAWait(server.host)
  while (clock.now() + (waitMs ?? usualMs) <= due) {
    await wait(Math.max(firstWaitMs, waitMs ?? usualMs), asked)
    usualMs = Math.min(longestWaitMs, usualMs * growth)
    const news = await ask(address, asked)
    if (news.type === 'answer') return news.answer
    waitMs = news.waitMs
    lost = news.type === 'lost' ? lost + 1 : 0
    if (news.type === 'lost' && lost === mostLost) return { ok: false, failure: news.failure }
    if (news.type === 'going') asked.attempt.report(news.progress)
  }
  return notInTime(server.host)
}

/** That the server is left alone is no silence of its. */
async function wait(ms: Ms, { clock, attempt }: Asked): Promise<void> {
  const due = clock.now() + ms
  while (clock.now() < due) {
    await pause(clock, Math.min(breathMs, due - clock.now()), attempt.signal)
    attempt.report({})
  }
}

async function ask(address: string, asked: Asked): Promise<JobNews> {
  const { clock, attempt, server } = asked
  const limit = timeLimit(clock, patienceMs, attempt.signal)
  try {
    const response = await fetch(address, {
      credentials: 'include',
      cache: 'no-store',
      headers: { accept: 'application/json' },
      signal: limit.signal,
    })
    if (!isFromThere(server, response)) {
      response.body?.cancel().catch(() => undefined)
      return { type: 'answer', answer: { ok: false, failure: sentOn(server.host) } }
    }
    return await readJob(response, asked)
  } catch (error) {
    if (attempt.signal.aborted) throw error
    return { type: 'lost', failure: silent(server.host) }
  } finally {
    limit.lift()
  }
}

/** Not to be retried: that would be a further job. */
const tooLongAWait = (host: string): Answer => ({
  ok: false,
  failure: {
    kind: 'api',
    message: `${host} took this note into its queue and wants to be asked for it after more than an hour only. So long Fanfold does not wait.`,
    suggestion: 'Retry it when the server has less to do.',
  },
})

const silent = (host: string): Failure => ({
  kind: 'network',
  answered: false,
  overload: false,
  message: `${host} took this note into its queue and does not answer any more.`,
  suggestion: 'Check that the server is running, then retry.',
})
