import type { Pace } from '#src/domain/ports.ts'
import type { Fit, Learned } from '#src/domain/run-event.ts'
import { progressOf, type Statuses } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { produce } from 'immer'

/** What a task says of how long it will take: its template, and how long its video is. */
export interface Sized {
  readonly template: TemplateId
  readonly video: Pick<Video, 'durationSeconds'>
}

/**
 * How long an engine is likely to take before anything was learned of it; where the length of the video is
 * unknown, what is likely then, else the most. For the notes API 15 s and 8 s a minute, at most 300 s (design.md, "The run").
 */
export const paceMs = ({ baseMs, perMinuteMs, mostMs, unknownMs }: Pace, { video }: Sized): Ms => {
  const seconds = video.durationSeconds
  return isLength(seconds)
    ? Math.round(Math.min(mostMs, baseMs + perMinuteMs * (seconds / 60)))
    : (unknownMs ?? mostMs)
}

const isLength = (seconds: number | undefined): seconds is number => seconds !== undefined && seconds >= 0

/** Marks the kinds of task whose length was not known. */
const unknown = '?'

/** Tasks that are alike: what is learned of one holds for the others. */
export const taskKind = ({ template, video }: Sized): string =>
  isLength(video.durationSeconds) ? template : template + unknown

/** All templates together, for one that nothing is known of yet. */
const anyKind = (kind: string): string => (kind.endsWith(unknown) ? `*${unknown}` : '*')

/** Whether more is known of a task's kind than the most that it may take. */
export const knowsKind = (learned: Learned, { template, video }: Sized): boolean =>
  isLength(video.durationSeconds) || (learned[template + unknown] ?? learned[`*${unknown}`]) !== undefined

const asThePaceSays: Fit = { scale: 1, power: 1, spread: 0 }
/** A clock that steps or a server that hangs must not teach a millionfold. */
const mostFactor = 1000

/** What was learned of a kind, else of all kinds, else nothing. */
export const fitOf = (learned: Learned, kind: string): Fit =>
  learned[kind] ?? learned[anyKind(kind)] ?? asThePaceSays

/** How long a task of this pace is likely to take by what was learned; not rounded. */
export const fittedMs = ({ scale, power }: Fit, pacedMs: Ms): Ms => {
  if (power === 1) return pacedMs * Math.min(mostFactor, Math.max(1 / mostFactor, scale))
  const ms = scale * pacedMs ** power
  return Math.min(mostFactor * pacedMs, Math.max(pacedMs / mostFactor, ms))
}

/** How long a task is likely to take by what this engine really took; 1 ms at least. */
export const expectedMs = (pace: Pace, learned: Learned, task: Sized): Ms =>
  Math.max(1, Math.round(fittedMs(fitOf(learned, taskKind(task)), paceMs(pace, task))))

/**
 * What is expected of these videos' tasks in flight, corrected by what was learned since they started. What was shown of
 * their progress by then is kept: it never goes back within an attempt.
 */
export function expectAnew(
  statuses: Statuses,
  videos: Iterable<Video>,
  pace: Pace,
  learned: Learned,
  at: EpochMs,
): Statuses {
  // Looked for outside the draft, in which every look makes a proxy.
  const flying = [...videos].flatMap((video) =>
    Object.values(statuses[video.id] ?? {})
      .filter(({ status }) => status === 'processing')
      .map(({ template }) => ({ video, template })),
  )
  return produce(statuses, (draft) => {
    for (const { video, template } of flying) {
      const status = draft[video.id]?.[template]
      if (status?.status !== 'processing') continue
      status.progress = progressOf(status, at)
      status.expectedMs = expectedMs(pace, learned, { template, video })
    }
  })
}

/** Share of its weight that an observation keeps when the next one comes: a server's speed changes in an hour. */
const fading = 0.98
/** A change that is too small to change an order, or a word on the screen. */
const slight = 0.05
/**
 * What is believed of the power before anything was seen, in squared logarithms of pace: as much as ten tasks
 * whose lengths differ as those of lectures do tell.
 */
const belief = 2.5

/** Sums over x = ln pace and y = ln time. */
interface Sums {
  n: number
  x: number
  y: number
  xx: number
  xy: number
  yy: number
}

/** Learns how an engine's real times relate to its pace, by kind of task. */
export interface Estimates {
  /** Another object only where something changed by more than a twentieth. */
  readonly learned: () => Learned
  learn(task: Sized, tookMs: Ms): void
}

/**
 * A regression of the logarithms: one power for all kinds, drawn towards 1, and a scale for each kind, drawn
 * towards that of all with the weight of one task, so that one odd first answer does not stand for its kind.
 * A plain ratio would mislead: shortest first shows the short ones first, and those whose estimate was too low.
 */
export function createEstimates(pace: Pace): Estimates {
  const sums = new Map<string, Sums>()
  let learned: Learned = {}
  const add = (kind: string, x: number, y: number): Sums => {
    let of = sums.get(kind)
    if (!of) sums.set(kind, (of = { n: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0 }))
    of.n = of.n * fading + 1
    of.x = of.x * fading + x
    of.y = of.y * fading + y
    of.xx = of.xx * fading + x * x
    of.xy = of.xy * fading + x * y
    of.yy = of.yy * fading + y * y
    return of
  }
  const isNews = (kind: string, fit: Fit, pacedMs: Ms) => {
    const before = learned[kind]
    if (!before) return true
    const change = Math.abs(Math.log(fittedMs(fit, pacedMs) / fittedMs(before, pacedMs)))
    return Math.max(change, Math.abs(fit.power - before.power), Math.abs(fit.spread - before.spread)) > slight
  }
  return {
    learned: () => learned,
    learn(task, tookMs) {
      const kind = taskKind(task)
      const any = anyKind(kind)
      const pacedMs = Math.max(1, paceMs(pace, task))
      const [x, y] = [Math.log(pacedMs), Math.log(Math.max(1, tookMs))]
      const all = add(any, x, y)
      const own = add(kind, x, y)
      const { power, spread } = line(all)
      const base = level(all, power)
      const fit = (at: number): Fit => ({ scale: Math.exp(at + (spread * spread) / 2), power, spread })
      const ofAll = fit(base)
      const ofKind = fit((own.n * level(own, power) + base) / (own.n + 1))
      if (isNews(any, ofAll, pacedMs) || isNews(kind, ofKind, pacedMs)) {
        learned = { ...learned, [any]: ofAll, [kind]: ofKind }
      }
    },
  }
}

const level = ({ n, x, y }: Sums, power: number): number => (y - power * x) / n

function line({ n, x, y, xx, xy, yy }: Sums): Pick<Fit, 'power' | 'spread'> {
  const [ofX, both, ofY] = [xx - (x * x) / n, xy - (x * y) / n, yy - (y * y) / n]
  const power = Math.min(2, Math.max(0, (both + belief) / (ofX + belief)))
  const rest = ofY - 2 * power * both + power * power * ofX
  // Rounding can leave a little less than nothing.
  return { power, spread: Math.sqrt(Math.max(0, rest) / n) }
}

/** Beyond this the tail of a normal distribution is smaller than its approximation's error. */
const farOut = 3
/** What goes on past all that was expected is likely to go on for this share of what it took. */
const overrun = 0.1

/**
 * How long an attempt is likely to need still that has been under way for `elapsedMs`: the mean of a
 * log-normal distribution beyond what has passed. The longer it lasts, the surer it is one of the long ones.
 */
export function restMs(expected: Ms, spread: number, elapsedMs: Ms): Ms {
  const least = elapsedMs < expected ? 0 : overrun * elapsedMs
  if (spread < 0.01 || elapsedMs <= 0) return Math.max(expected - elapsedMs, least)
  const z = (Math.log(elapsedMs / expected) + (spread * spread) / 2) / spread
  if (z > farOut) return least
  const mean = (expected * above(z - spread)) / above(z)
  return Math.max(mean - elapsedMs, least)
}

/** Share of a standard normal distribution above z (Abramowitz and Stegun, 26.2.17; error below 7.5e-8). */
function above(z: number): number {
  if (z < 0) return 1 - above(-z)
  const t = 1 / (1 + 0.2316419 * z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return density * sum
}
