import { createClock } from '#src/lib/clock.ts'
import { atMost, type Figure } from '#tests/bench/figure.ts'
import { uniformJobs, type Job } from '#tests/bench/job.ts'
import { apiLimits, createOurs } from '#tests/bench/our-run.ts'
import { median } from '#tests/bench/sample.ts'
import type { Suite } from '#tests/bench/suite.ts'
import pLimit from 'p-limit'
import PQueue from 'p-queue'

const cap = 10
const sizes = [
  { count: 10_000, repetitions: 15 },
  { count: 100_000, repetitions: 7 },
]
const reply = { status: 200 } as const
const noWork = async () => reply

/** Makes ready what is not measured, and returns what is. */
type Prepare = (jobs: readonly Job[]) => () => Promise<unknown>

const contenders: Readonly<Record<string, Prepare>> = {
  ours: (jobs) =>
    createOurs({
      limits: { ...apiLimits, cap, gapMs: 0, budgets: [] },
      clock: createClock(),
      send: noWork,
    }).prepare(jobs),
  'p-queue'(jobs) {
    const queue = new PQueue({ concurrency: cap })
    return () => Promise.allSettled(jobs.map(() => queue.add(noWork)))
  },
  'p-limit'(jobs) {
    const limit = pLimit(cap)
    return () => Promise.allSettled(jobs.map(() => limit(noWork)))
  },
}

export const schedulerCostSuite: Suite = {
  name: 'scheduler-cost',
  about:
    'Real time: jobs that end at once, cap 10, neither gap nor budget; medians of interleaved repetitions. ' +
    'bottleneck puts a timer before each start (3 ms a job), and p-throttle needs a budget: both stay out.',
  async measure() {
    const figures: Figure[] = []
    const costs: Record<string, number>[] = []
    await measureCosts(1000, 10)
    for (const { count, repetitions } of sizes) {
      const cost = await measureCosts(count, repetitions)
      costs.push(cost)
      const setting = `${count.toLocaleString('en')} jobs`
      figures.push(
        { name: 'cost per task', setting, unit: 'µs', values: cost },
        {
          name: 'cost per task ÷ that of p-queue',
          setting,
          values: shares(cost, () => cost['p-queue']),
          target: atMost(1.2),
        },
      )
    }
    const [small = {}, large = {}] = costs
    const setting = sizes.map(({ count }) => count.toLocaleString('en')).join(' → ')
    return [
      ...figures,
      {
        name: 'growth of the cost per task',
        setting,
        values: shares(large, (name) => small[name]),
        target: atMost(2),
      },
    ]
  },
}

const shares = (costs: Readonly<Record<string, number>>, whole: (name: string) => number | undefined) =>
  Object.fromEntries(Object.entries(costs).map(([name, cost]) => [name, cost / (whole(name) ?? Number.NaN)]))

/** Microseconds per task. Contenders take turns, so that a slow moment of the machine meets all alike. */
async function measureCosts(count: number, repetitions: number): Promise<Record<string, number>> {
  const jobs = uniformJobs(count, 0)
  const taken = Object.entries(contenders).map(([name, prepare]) => ({
    name,
    prepare,
    times: [] as number[],
  }))
  for (let n = 0; n < repetitions; n++) {
    for (const { prepare, times } of taken) {
      const run = prepare(jobs)
      // What the one before left behind is not this one's cost.
      globalThis.gc?.()
      const start = performance.now()
      await run()
      times.push(performance.now() - start)
    }
  }
  return Object.fromEntries(taken.map(({ name, times }) => [name, (1000 * median(times)) / count]))
}
