import type { Ms } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'

/** A piece of work for all contenders; what each makes of it is its own. */
export interface Job {
  readonly video: string
  readonly template: string
  /** What the server takes. */
  readonly lengthMs: Ms
  /** What is believed before the start. */
  readonly estimateMs: Ms
}

/** The shortest and the longest that a length or an estimate can be (design.md, "The run"). */
const [shortestMs, longestMs] = [15_000, 300_000]
const template = 'basic-summary'

export const uniformJobs = (count: number, lengthMs: Ms, prefix = 'video'): Job[] =>
  Array.from({ length: count }, (_, n) => ({
    video: `${prefix}-${n}`,
    template,
    lengthMs,
    estimateMs: 60_000,
  }))

/**
 * Videos whose minutes are log-normal with median 10: lengths `min(300, 15 + 8 · e^N(ln 10, σ))` seconds.
 * @param offBy the largest factor between estimate and length, either way; 1 for exact estimates
 */
export function lectureJobs(count: number, sigma: number, offBy: number, random: Random): Job[] {
  return Array.from({ length: count }, (_, n) => {
    const minutes = Math.exp(Math.log(10) + sigma * normal(random))
    const lengthMs = Math.round(Math.min(longestMs, shortestMs + 8000 * minutes))
    const wrong = Math.round(lengthMs * offBy ** (2 * random() - 1))
    // What is believed comes from a video's length, and nothing believed is outside this range.
    const estimateMs = Math.min(longestMs, Math.max(shortestMs, wrong))
    return { video: `video-${n}`, template, lengthMs, estimateMs }
  })
}

/** Standard normal, by Box and Muller. */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
