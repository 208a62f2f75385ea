import type { Failure } from '#src/domain/failure.ts'
import type { Attempt, TranscriptAnswer } from '#src/domain/ports.ts'
import { deapiFailure, noAnswer, sentOn, unreadable } from '#src/engines/transcribe/deapi-failure.ts'
import {
  askDeapi,
  isMissing,
  v1,
  v2,
  type DeapiReply,
  type DeapiVersion,
} from '#src/engines/transcribe/deapi-server.ts'
import { followJob, type Asking, type Job } from '#src/engines/transcribe/follow-job.ts'
import { jobId, whatInstead } from '#src/engines/transcribe/job-state.ts'

/** What is known of a server as long as the page lives. */
export interface DeapiMemory {
  /** The version that it speaks; the older one until that is found missing. */
  version: DeapiVersion
  /**
   * By key and link, what it has been asked for and not given yet: a further attempt asks for that, and costs
   * nothing. What one account has begun, another is not given.
   */
  readonly jobs: Map<string, Job>
}

interface Needs extends Asking {
  readonly memory: DeapiMemory
}

const failed = (failure: Failure): TranscriptAnswer => ({ ok: false, failure })

/** From the request to the transcript. Throws only where the attempt is aborted. */
export async function transcribeLink(
  link: string,
  attempt: Attempt,
  needs: Needs,
): Promise<TranscriptAnswer> {
  const { jobs } = needs.memory
  const name = JSON.stringify([needs.key?.trim(), link])
  const job = jobs.get(name) ?? (await begin(link, attempt, needs))
  if ('kind' in job) return failed(job)
  jobs.set(name, job)
  const followed = await followJob(job, attempt, needs)
  if (followed.ok || !followed.asksAgain) jobs.delete(name)
  return followed.ok ? followed : failed(followed.failure)
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
    if (reply.isRedirect) return sentOn(server)
    memory.version = version
    if (reply.status >= 400) break
    const id = jobId(reply)
    return id === undefined ? unreadable(server, whatInstead(reply)) : { version, id }
  }
  return reply ? deapiFailure(reply, server, key, clock.epoch()) : noAnswer(server)
}
