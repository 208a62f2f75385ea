import type { Ms } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import type { Job } from '#tests/bench/job.ts'
import type { VirtualTime } from '#tests/bench/virtual-time.ts'

export interface Reply {
  readonly status: 200 | 429 | 503
  /** What Retry-After says, with a 429. */
  readonly retryAfterMs?: Ms
}

export interface ServerRules {
  /** The way there takes a random whole number of milliseconds up to this. */
  readonly transitMs?: Ms
  /** Requests that are answered in each fixed window. */
  readonly window?: { readonly count: number; readonly windowMs: Ms }
  /** Requests that are answered at once; one more is told to come back in a second. */
  readonly atOnce?: number
  /** Share of the accepted requests that end in a 503 half-way. */
  readonly failing?: number
}

export interface SimulatedServer {
  send(job: Job): Promise<Reply>
  /** As the client sent them. */
  readonly sent: readonly Ms[]
  /** As the server saw them. */
  readonly arrived: readonly Ms[]
  count(status: Reply['status']): number
}

/** One server for all contenders: what it does depends on its seed and on when it is asked. */
export function createSimulatedServer(
  { transitMs = 0, window, atOnce = Infinity, failing = 0 }: ServerRules,
  { clock, sleep }: VirtualTime,
  random: Random,
): SimulatedServer {
  const sent: Ms[] = []
  const arrived: Ms[] = []
  const replies = { 200: 0, 429: 0, 503: 0 }
  let working = 0
  let [windowIndex, inWindow] = [0, 0]

  /** Milliseconds to wait where the request is one too many. */
  const refusal = (): Ms | undefined => {
    if (window) {
      const index = Math.floor(clock.now() / window.windowMs)
      if (index !== windowIndex) [windowIndex, inWindow] = [index, 0]
      // The header holds whole seconds.
      if (inWindow >= window.count) {
        return 1000 * Math.ceil(((index + 1) * window.windowMs - clock.now()) / 1000)
      }
    }
    return working >= atOnce ? 1000 : undefined
  }

  const answer = async (job: Job): Promise<Reply> => {
    const retryAfterMs = refusal()
    if (retryAfterMs !== undefined) return { status: 429, retryAfterMs }
    inWindow += 1
    working += 1
    const fails = random() < failing
    await sleep(fails ? Math.round(job.lengthMs / 2) : job.lengthMs)
    working -= 1
    return { status: fails ? 503 : 200 }
  }

  return {
    sent,
    arrived,
    count: (status) => replies[status],
    async send(job) {
      sent.push(clock.now())
      if (transitMs > 0) await sleep(Math.floor(random() * (transitMs + 1)))
      arrived.push(clock.now())
      const reply = await answer(job)
      replies[reply.status] += 1
      return reply
    },
  }
}
