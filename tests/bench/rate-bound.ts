import { seededRandom } from '#src/lib/random.ts'
import { resultsOf, valuesOf, type Contender, type Rules } from '#tests/bench/contender.ts'
import { atLeast, atMost, type Figure } from '#tests/bench/figure.ts'
import { uniformJobs } from '#tests/bench/job.ts'
import { rateBound } from '#tests/bench/list-schedule.ts'
import { apiLimits, createOurs } from '#tests/bench/our-run.ts'
import { peerContender, peers } from '#tests/bench/peers.ts'
import { largest } from '#tests/bench/sample.ts'
import { createSimulatedServer, type SimulatedServer } from '#tests/bench/simulated-server.ts'
import { budgetUsed, mostInAnyWindow } from '#tests/bench/sliding-window.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { inVirtualTime, type VirtualTime } from '#tests/bench/virtual-time.ts'

const minute = 60_000
/** The server takes 300 a minute; 5 % are kept back for what bunches up on the way. */
const rules: Rules = { cap: 10, budget: { count: 285, windowMs: minute } }
const lengthMs = 200
const transitMs = 2000
const jitterSeeds = Array.from({ length: 20 }, (_, n) => n + 1)

interface Wave {
  readonly atMs: number
  readonly count: number
}
const oneShot: readonly Wave[] = [{ atMs: 0, count: 1200 }]
const scenarios: Readonly<Record<string, readonly Wave[]>> = {
  'one shot of 1,200': oneShot,
  'idle, then 600': [
    { atMs: 0, count: 1 },
    { atMs: 100_000, count: 600 },
  ],
  'trickle, then 600 before a minute is over': [
    ...Array.from({ length: 27 }, (_, n) => ({ atMs: 2000 * n, count: 1 })),
    { atMs: 54_000, count: 600 },
  ],
}

type Make = (server: SimulatedServer, time: VirtualTime) => Contender
const contenders: Readonly<Record<string, Make>> = {
  ours: ({ send }, { clock }) => createOurs({ limits: apiLimits, clock, send }),
  ...Object.fromEntries(
    Object.entries(peers).map(([name, peer]): [string, Make] => [
      name,
      ({ send }) => peerContender(peer(rules), send),
    ]),
  ),
}

export const rateBoundSuite: Suite = {
  name: 'rate-bound',
  about: `A budget of 300 a minute, of which 285 are used; jobs of ${lengthMs} ms, so that the budget binds. Worst of ${jitterSeeds.length} seeds of transit.`,
  async measure() {
    const figures: Figure[] = []
    for (const [setting, waves] of Object.entries(scenarios)) {
      const direct = await resultsOf(contenders, (make) => simulate(make, waves, 0, 1))
      const jittered = await resultsOf(contenders, (make) => withJitter(make, waves))
      const all = Object.fromEntries(
        Object.entries(direct).map(([name, run]) => [name, [run, ...(jittered[name] ?? [])]]),
      )
      figures.push(
        {
          name: 'most starts in any 60 s, at the client',
          setting,
          values: valuesOf(all, (runs) => largest(runs.map(({ sent }) => mostInAnyWindow(sent, minute)))),
          target: atMost(285),
        },
        {
          name: 'most starts in any 60 s, at a server behind 0–2 s of transit',
          setting,
          values: valuesOf(jittered, (runs) =>
            largest(runs.map(({ arrived }) => mostInAnyWindow(arrived, minute))),
          ),
          target: atMost(300),
        },
      )
      if (waves === oneShot) figures.push(...saturated(direct, setting))
    }
    return figures
  },
}

function saturated(direct: Readonly<Record<string, Simulated>>, setting: string): readonly Figure[] {
  const bound = rateBound(1200, rules.budget, apiLimits.gapMs) + lengthMs
  return [
    {
      name: 'budget used while saturated (of 285)',
      setting,
      values: valuesOf(direct, ({ sent }) => budgetUsed(sent, rules.budget)),
      target: atLeast(0.98),
    },
    {
      // Who keeps no gap can be below 1.
      name: 'makespan ÷ lower bound under budget and gap',
      setting,
      values: valuesOf(direct, ({ endedAt }) => endedAt / bound),
      target: atMost(1.02),
    },
  ]
}

async function withJitter(make: Make, waves: readonly Wave[]): Promise<readonly Simulated[]> {
  const runs: Simulated[] = []
  for (const seed of jitterSeeds) runs.push(await simulate(make, waves, transitMs, seed))
  return runs
}

interface Simulated {
  readonly sent: readonly number[]
  readonly arrived: readonly number[]
  readonly endedAt: number
}

const simulate = (make: Make, waves: readonly Wave[], transit: number, seed: number): Promise<Simulated> =>
  inVirtualTime(async (time) => {
    const server = createSimulatedServer({ transitMs: transit }, time, seededRandom(seed))
    const contender = make(server, time)
    await Promise.all(
      waves.map(async ({ atMs, count }, wave) => {
        if (atMs > 0) await time.sleep(atMs)
        await contender.submit(uniformJobs(count, lengthMs, `wave-${wave}`))
      }),
    )
    return { sent: server.sent, arrived: server.arrived, endedAt: time.clock.now() }
  })
