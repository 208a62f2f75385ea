import { seededRandom } from '#src/lib/random.ts'
import { resultsOf, valuesOf, type Contender, type Rules } from '#tests/bench/contender.ts'
import { below, type Figure } from '#tests/bench/figure.ts'
import { uniformJobs, type Job } from '#tests/bench/job.ts'
import { apiLimits, createOurs } from '#tests/bench/our-run.ts'
import { peerContender, peers, type Schedule } from '#tests/bench/peers.ts'
import { mean, smallest } from '#tests/bench/sample.ts'
import { createSimulatedServer, type Reply, type SimulatedServer } from '#tests/bench/simulated-server.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { inVirtualTime, type VirtualTime } from '#tests/bench/virtual-time.ts'
import pRetry from 'p-retry'

/** What the clients believe: ten at once and 300 a minute. */
const rules: Rules = { cap: 10, budget: { count: 285, windowMs: 60_000 } }
/** What the server really takes. */
const server = { window: { count: 20, windowMs: 10_000 }, atOnce: 4, failing: 0.05 }
const tasks = 200
const seeds = Array.from({ length: 20 }, (_, n) => n + 1)

class Refused extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super(`The server answered ${reply.status}.`)
    this.reply = reply
  }
}

/** Where p-retry stands: around the work of one turn, which keeps its lane while it waits, or around the turns. */
type Nesting = 'retries within the turn' | 'retries queued anew'
const nestings: readonly Nesting[] = ['retries within the turn', 'retries queued anew']

/** A Retry-After is waited for before p-retry's own wait, as its documentation shows. */
const patient = (
  schedule: Schedule,
  nesting: Nesting,
  { send }: SimulatedServer,
  { sleep }: VirtualTime,
): Contender => {
  const attempt = async (job: Job) => {
    const reply = await send(job)
    if (reply.status !== 200) throw new Refused(reply)
  }
  const retried = (start: () => Promise<void>) =>
    pRetry(start, {
      randomize: true,
      maxTimeout: 30_000,
      async onFailedAttempt({ error }) {
        if (error instanceof Refused && error.reply.retryAfterMs) await sleep(error.reply.retryAfterMs)
      },
    })
  return nesting === 'retries within the turn'
    ? peerContender(schedule, (job) => retried(() => attempt(job)))
    : peerContender(
        (turn) => turn(),
        (job) => retried(() => schedule(() => attempt(job))),
      )
}

type Make = (server: SimulatedServer, time: VirtualTime) => Contender
const contenders = (nesting: Nesting): Readonly<Record<string, Make>> => ({
  ours: ({ send }, { clock }) => createOurs({ limits: apiLimits, clock, send }),
  ...Object.fromEntries(
    Object.entries(peers).map(([name, peer]): [string, Make] => [
      `${name} + p-retry`,
      (...world) => patient(peer(rules), nesting, ...world),
    ]),
  ),
})

export const stormSuite: Suite = {
  name: 'storm',
  about: `${tasks} jobs of 1 s for clients that expect 300 a minute, on a server that takes 20 in 10 s and 4 at once and fails 5 %; means of ${seeds.length} storms.`,
  async measure() {
    const figures: Figure[] = []
    for (const setting of nestings) {
      const results = await resultsOf(contenders(setting), storms)
      const means = (value: (one: Storm) => number) => valuesOf(results, (many) => mean(many.map(value)))
      const refusals = means(({ refused, successes }) => refused / successes)
      const attempts = means(({ sent, successes }) => sent / successes)
      const share = means(({ successes }) => successes / tasks)
      const minutes = means(({ endedAt }) => endedAt / 60_000)
      figures.push(
        { name: '429s per success', setting, values: refusals, target: fewerThanPeers(refusals) },
        { name: 'attempts per success', setting, values: attempts, target: fewerThanPeers(attempts) },
        { name: 'share of the jobs that succeeded', setting, values: share },
        { name: 'makespan', setting, unit: 'min', values: minutes },
      )
    }
    return figures
  },
}

const fewerThanPeers = (values: Readonly<Record<string, number>>) =>
  below(smallest(Object.keys(peers).map((name) => values[`${name} + p-retry`] ?? Infinity)))

interface Storm {
  readonly sent: number
  readonly refused: number
  readonly successes: number
  readonly endedAt: number
}

async function storms(make: Make): Promise<readonly Storm[]> {
  const many: Storm[] = []
  for (const seed of seeds) many.push(await storm(make, seed))
  return many
}

const storm = (make: Make, seed: number): Promise<Storm> =>
  inVirtualTime(async (time) => {
    const simulated = createSimulatedServer(server, time, seededRandom(seed))
    const successes = await make(simulated, time).submit(uniformJobs(tasks, 1000))
    return {
      sent: simulated.sent.length,
      refused: simulated.count(429),
      successes,
      endedAt: time.clock.now(),
    }
  })
