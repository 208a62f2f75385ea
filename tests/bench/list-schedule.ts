import type { Ms } from '#src/lib/clock.ts'
import type { Job } from '#tests/bench/job.ts'
import { largest, sum } from '#tests/bench/sample.ts'

/** What a scheduler without any overhead makes of a list: when each job ends, in the order given. */
export function listSchedule(jobs: readonly Job[], cap: number, gapMs: Ms): Ms[] {
  const freeAt = Array.from({ length: cap }, () => 0)
  let lastStart = -gapMs
  return jobs.map(({ lengthMs }) => {
    const soonest = freeAt.reduce((least, free) => Math.min(least, free), Infinity)
    const start = Math.max(soonest, lastStart + gapMs)
    lastStart = start
    freeAt[freeAt.indexOf(soonest)] = start + lengthMs
    return start + lengthMs
  })
}

/** By what is believed; ties keep the order of the input, as sort is stable. */
export const shortestFirst = (jobs: readonly Job[]): Job[] =>
  [...jobs].sort((a, b) => a.estimateMs - b.estimateMs)

/** No schedule on `cap` lanes ends sooner: the lanes share all work, and the longest job has one of them. */
export function laneBound(jobs: readonly Job[], cap: number): Ms {
  const lengths = jobs.map(({ lengthMs }) => lengthMs)
  return Math.max(largest(lengths), sum(lengths) / cap)
}

/** The soonest that the last of `count` starts can be within a sliding budget and a gap. */
export function rateBound(count: number, budget: { count: number; windowMs: Ms }, gapMs: Ms): Ms {
  const starts: Ms[] = []
  for (let n = 0; n < count; n++) {
    const afterGap = (starts[n - 1] ?? -gapMs) + gapMs
    const afterWindow = (starts[n - budget.count] ?? -budget.windowMs) + budget.windowMs
    starts.push(Math.max(afterGap, afterWindow))
  }
  return starts.at(-1) ?? 0
}
