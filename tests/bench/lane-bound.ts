import { seededRandom } from '#src/lib/random.ts'
import { atMost, type Figure } from '#tests/bench/figure.ts'
import { lectureJobs, type Job } from '#tests/bench/job.ts'
import { laneBound, listSchedule, shortestFirst } from '#tests/bench/list-schedule.ts'
import { apiLimits, createOurs } from '#tests/bench/our-run.ts'
import { largest, mean } from '#tests/bench/sample.ts'
import { createSimulatedServer } from '#tests/bench/simulated-server.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { inVirtualTime } from '#tests/bench/virtual-time.ts'

const sizes = [
  { count: 12, cap: 5, bound: 1.2 },
  { count: 50, cap: 10, bound: 1.12 },
  { count: 200, cap: 10, bound: 1.05 },
  { count: 1000, cap: 10, bound: 1.015 },
]
const sigmas = [0.5, 1]
const beliefs = [
  { offBy: 1, said: 'exact estimates' },
  { offBy: 2, said: 'estimates off by up to 2×' },
]

/** Makespan as a share of the lower bound, and mean completion as a share of others'. */
interface Compared {
  readonly ours: number
  readonly shortest: number
  readonly inOrder: number
  readonly toShortest: number
  readonly toInOrder: number
}

export const laneBoundSuite: Suite = {
  name: 'lane-bound',
  about:
    'Jobs of min(300, 15 + 8·e^N(ln 10, σ)) s; means over the seeds. ' +
    'Peers by simulation without overhead: by the same estimates shortest first, and first in, first out.',
  async measure({ seeds }) {
    const makespans: Figure[] = []
    const completions: Figure[] = []
    for (const { count, cap, bound } of sizes) {
      for (const sigma of sigmas) {
        for (const { offBy, said } of beliefs) {
          const setting = `${count} on ${cap}, σ ${sigma}, ${said}`
          const compared: Compared[] = []
          for (let seed = 1; seed <= seeds; seed++) {
            compared.push(await compare(lectureJobs(count, sigma, offBy, seededRandom(seed)), cap))
          }
          const of = (key: keyof Compared) => compared.map((one) => one[key])
          makespans.push({
            name: 'makespan ÷ lower bound',
            setting,
            values: {
              ours: mean(of('ours')),
              'shortest first': mean(of('shortest')),
              'first in first out': mean(of('inOrder')),
              'ours, worst seed': largest(of('ours')),
              'shortest first, worst seed': largest(of('shortest')),
            },
            target: atMost(bound),
          })
          completions.push({
            name: 'mean completion ÷ that of shortest first',
            setting,
            values: {
              ours: mean(of('toShortest')),
              'ours, worst seed': largest(of('toShortest')),
              'ours ÷ first in first out': mean(of('toInOrder')),
            },
            target: atMost(1.02),
          })
        }
      }
    }
    return [...makespans, ...completions]
  },
}

async function compare(jobs: readonly Job[], cap: number): Promise<Compared> {
  const limits = { ...apiLimits, cap }
  const ours = await completionsOfOurs(jobs, cap)
  const shortest = listSchedule(shortestFirst(jobs), cap, limits.gapMs)
  const inOrder = listSchedule(jobs, cap, limits.gapMs)
  const bound = laneBound(jobs, cap)
  return {
    ours: largest(ours) / bound,
    shortest: largest(shortest) / bound,
    inOrder: largest(inOrder) / bound,
    toShortest: mean(ours) / mean(shortest),
    toInOrder: mean(ours) / mean(inOrder),
  }
}

const completionsOfOurs = (jobs: readonly Job[], cap: number): Promise<number[]> =>
  inVirtualTime(async (time) => {
    const server = createSimulatedServer({}, time, seededRandom(1))
    const ended: number[] = []
    const send = async (job: Job) => {
      const reply = await server.send(job)
      ended.push(time.clock.now())
      return reply
    }
    await createOurs({ limits: { ...apiLimits, cap }, clock: time.clock, send }).submit(jobs)
    return ended
  })
