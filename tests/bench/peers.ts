import type { Contender, Rules } from '#tests/bench/contender.ts'
import type { Job } from '#tests/bench/job.ts'
import Bottleneck from 'bottleneck'
import pLimit from 'p-limit'
import PQueue from 'p-queue'
import pThrottle from 'p-throttle'

/** Starts what it is given when its limits allow. */
export type Schedule = <T>(start: () => Promise<T>) => Promise<T>

/** Each peer as its documentation says to keep a cap and a budget; `p-limit` knows of caps alone. */
export const peers: Readonly<Record<string, (rules: Rules) => Schedule>> = {
  'p-limit'({ cap }) {
    const limit = pLimit(cap)
    return (start) => limit(start)
  },
  'p-queue'({ cap, budget }) {
    const queue = new PQueue({
      concurrency: cap,
      intervalCap: budget.count,
      interval: budget.windowMs,
      strict: true,
    })
    return (start) => queue.add(start)
  },
  'p-throttle'({ cap, budget }) {
    const throttle = pThrottle({ limit: budget.count, interval: budget.windowMs, strict: true })
    const throttled = throttle((start: () => Promise<unknown>) => start())
    // It has no cap. The lane is taken first: what the throttle lets go must not wait again.
    const limit = pLimit(cap)
    return (start) => limit(() => throttled(start) as ReturnType<typeof start>)
  },
  bottleneck({ cap, budget }) {
    const minTime = Math.ceil(budget.windowMs / budget.count)
    const limiter = new Bottleneck({ maxConcurrent: cap, minTime })
    return (start) => limiter.schedule(start)
  },
}

/** A peer at work: `attempt` does the job or rejects. */
export const peerContender = (schedule: Schedule, attempt: (job: Job) => Promise<unknown>): Contender => ({
  async submit(jobs) {
    const ends = await Promise.allSettled(jobs.map((job) => schedule(() => attempt(job))))
    return ends.filter(({ status }) => status === 'fulfilled').length
  },
})
