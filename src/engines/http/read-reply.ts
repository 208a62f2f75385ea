import type { Answer, RateHint } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import { readFailure } from '#src/engines/http/failure-reply.ts'
import { readNote } from '#src/engines/http/note-reply.ts'
import { readRateHint } from '#src/engines/http/rate-hint.ts'
import type { Reply } from '#src/engines/http/request.ts'
import type { EpochMs } from '#src/lib/clock.ts'

/** What a server answered, and what it said of its limits. */
export function readReply(
  reply: Reply,
  task: Task,
  { host, now, requestsPerTask }: { host: string; now: EpochMs; requestsPerTask: number },
): Answer {
  const hint = inTasks(readRateHint(reply.headers, now), requestsPerTask)
  const answer: Answer =
    reply.status < 400 ? readNote(reply, task, host) : { ok: false, failure: readFailure(reply, host, now) }
  return { ...answer, ...(hint && { rate: hint }) }
}

/** A server counts requests; the run counts tasks. */
function inTasks(rate: RateHint | undefined, requestsPerTask: number): RateHint | undefined {
  if (rate?.remaining === undefined) return rate
  return { ...rate, remaining: Math.floor(rate.remaining / requestsPerTask) }
}
