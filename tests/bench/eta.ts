import type { Ms } from '#src/lib/clock.ts'
import { seededRandom } from '#src/lib/random.ts'
import { nextEta, remainingMs, type Eta } from '#src/run/eta.ts'
import { atMost, type Figure } from '#tests/bench/figure.ts'
import { lectureJobs, type Job } from '#tests/bench/job.ts'
import { apiLimits, videoOf } from '#tests/bench/our-run.ts'
import { runSnapshots, type Snapshot } from '#tests/bench/run-snapshots.ts'
import { mean } from '#tests/bench/sample.ts'
import type { Suite } from '#tests/bench/suite.ts'

/** What is believed to be left, from what can be seen; one is made for each run and looks at it in order. */
type MakeEta = (jobs: readonly Job[]) => (snapshot: Snapshot) => Ms

const etas: Readonly<Record<string, MakeEta>> = {
  ours(jobs) {
    const videos = jobs.map(videoOf)
    let eta: Eta | undefined
    return ({ statuses, lanes, at }) => {
      const remaining = remainingMs({ videos, statuses, lanes, limits, now: at }) ?? 0
      eta = nextEta(eta, remaining, at, lanes.steadySince)
      return eta.endsAt - at
    }
  },
  'elapsed × undone ÷ done':
    (jobs) =>
    ({ statuses, at, startedAt }) => {
      const done = Object.values(statuses).flatMap((ofVideo) =>
        Object.values(ofVideo).filter(({ status }) => status === 'complete'),
      ).length
      return done === 0 ? Number.NaN : ((at - startedAt) * (jobs.length - done)) / done
    },
}

const limits = { ...apiLimits, cap: 5 }
const looks = 100

export const etaSuite: Suite = {
  name: 'eta',
  about: `Error of the time left, at ${looks} even moments from a quarter of the way on; means over the seeds.`,
  async measure({ seeds }) {
    const figures: Figure[] = []
    for (const count of [12, 50, 200]) {
      for (const offBy of [1, 2]) {
        const errors: Record<string, number[]> = {}
        for (let seed = 1; seed <= Math.min(seeds, 50); seed++) {
          const jobs = lectureJobs(count, 0.5, offBy, seededRandom(seed))
          const snapshots = await runSnapshots(jobs, limits, looks)
          for (const [name, makeEta] of Object.entries(etas)) {
            const eta = makeEta(jobs)
            const shares = snapshots.map(
              (snapshot) => Math.abs(eta(snapshot) - snapshot.leftMs) / snapshot.leftMs,
            )
            const late = shares.slice(Math.ceil(looks / 4))
            ;(errors[name] ??= []).push(...late.filter(Number.isFinite))
          }
        }
        figures.push({
          name: 'mean error of the ETA ÷ time left',
          setting: `${count} on 5, σ 0.5, estimates off by ${offBy}×`,
          values: Object.fromEntries(Object.entries(errors).map(([name, shares]) => [name, mean(shares)])),
          target: atMost(0.2),
        })
      }
    }
    return figures
  },
}
