import { seededRandom } from '#src/lib/random.ts'
import { atLeast, type Figure } from '#tests/bench/figure.ts'
import { lectureJobs, type Job } from '#tests/bench/job.ts'
import { apiLimits, createOurs } from '#tests/bench/our-run.ts'
import { largest, mean, smallest, sum } from '#tests/bench/sample.ts'
import { createSimulatedServer } from '#tests/bench/simulated-server.ts'
import type { Suite } from '#tests/bench/suite.ts'
import { inVirtualTime } from '#tests/bench/virtual-time.ts'

const templates = ['basic-summary', 'study-notes', 'flashcards']

const settings: Readonly<Record<string, { cap: number; make: (seed: number) => Job[] }>> = {
  '3 templates of one video, cap 3': {
    cap: 3,
    make: (seed) =>
      // One video, so one estimate; what a template really takes is off from it by up to 2×.
      lectureJobs(templates.length, 0.5, 1, seededRandom(seed)).map((job, n, [first]) => ({
        video: 'video',
        template: templates[n] ?? job.template,
        lengthMs: job.lengthMs,
        estimateMs: (first ?? job).lengthMs,
      })),
  },
  '5 videos, cap 5': { cap: 5, make: (seed) => lectureJobs(5, 0.5, 1, seededRandom(seed)) },
}

export const speedUpSuite: Suite = {
  name: 'speed-up',
  about:
    'At once against one by one through the same code, as a share of sum ÷ longest; means over the seeds.',
  async measure({ seeds }) {
    const figures: Figure[] = []
    for (const [setting, { cap, make }] of Object.entries(settings)) {
      const shares: number[] = []
      const factors: number[] = []
      for (let seed = 1; seed <= seeds; seed++) {
        const jobs = make(seed)
        const lengths = jobs.map(({ lengthMs }) => lengthMs)
        const factor = (await makespan(jobs, 1)) / (await makespan(jobs, cap))
        factors.push(factor)
        shares.push(factor / (sum(lengths) / largest(lengths)))
      }
      figures.push({
        name: 'speed-up ÷ what the lengths allow',
        setting,
        values: { ours: mean(shares), 'ours, worst seed': smallest(shares), 'speed-up': mean(factors) },
        target: atLeast(0.98),
      })
    }
    return figures
  },
}

const makespan = (jobs: readonly Job[], cap: number): Promise<number> =>
  inVirtualTime(async (time) => {
    const { send } = createSimulatedServer({}, time, seededRandom(1))
    await createOurs({ limits: { ...apiLimits, cap }, clock: time.clock, send }).submit(jobs)
    return time.clock.now()
  })
