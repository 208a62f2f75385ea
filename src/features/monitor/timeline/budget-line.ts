import type { Budget } from '#src/domain/ports.ts'
import { taskParts } from '#src/domain/task.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { Lanes } from '#src/features/monitor/timeline/pieces.ts'

/** From `at` on so many attempts had been started in the last window. */
export interface Level {
  readonly at: EpochMs
  readonly sent: number
}

export interface Start {
  readonly at: EpochMs
  /** The template whose budget it uses, or '' where there is one for all. */
  readonly gate: string
}

export const startsOf = (lanes: Lanes, per: 'engine' | 'template'): readonly Start[] =>
  lanes
    .flat()
    .map(({ from, task }) => ({ at: from, gate: per === 'template' ? taskParts(task).template : '' }))
    .sort((a, b) => a.at - b.at)

/** The budget that lets the least through in the long run. */
export const slowest = (budgets: readonly Budget[]): Budget | undefined =>
  budgets.toSorted((a, b) => a.count / a.windowMs - b.count / b.windowMs)[0]

/**
 * How many attempts were started in the window that ends at each time; of several gates, at the busiest.
 * @param starts in the order of time @param until where the line ends
 */
export function budgetLevels(starts: readonly Start[], windowMs: Ms, until: EpochMs): readonly Level[] {
  const gates = [...new Set(starts.map(({ gate }) => gate))]
  // By gate; a map would cost more than all the rest.
  const sent = gates.map(() => 0)
  const levels: Level[] = []
  const change = ({ gate }: Start, by: 1 | -1) => {
    const n = gates.length === 1 ? 0 : gates.indexOf(gate)
    sent[n] = (sent[n] ?? 0) + by
  }
  let [next, oldest] = [0, 0]
  for (;;) {
    const at = Math.min(starts[next]?.at ?? Infinity, (starts[oldest]?.at ?? Infinity) + windowMs)
    if (at > until) return levels
    for (let one = starts[next]; one && one.at <= at; one = starts[++next]) change(one, 1)
    for (let one = starts[oldest]; one && one.at + windowMs <= at; one = starts[++oldest]) change(one, -1)
    levels.push({ at, sent: Math.max(...sent) })
  }
}

/** The levels of a part of the time, the highest of each pixel. */
export function levelsIn(
  levels: readonly Level[],
  { from, until }: { readonly from: EpochMs; readonly until: EpochMs },
  msPerPixel: Ms,
): readonly Level[] {
  const shown: { at: EpochMs; sent: number }[] = [{ at: from, sent: 0 }]
  // What the pixel ended with, where its highest was another: the next one begins there.
  let left = 0
  for (const { at, sent } of levels) {
    if (at > until) break
    const last = shown.at(-1)
    if (!last || at <= from) shown[0] = { at: from, sent }
    else if (at - last.at < msPerPixel) last.sent = Math.max(last.sent, sent)
    else {
      if (left !== last.sent && at - last.at >= 2 * msPerPixel)
        shown.push({ at: last.at + msPerPixel, sent: left })
      shown.push({ at, sent })
    }
    left = sent
  }
  const last = shown.at(-1)
  if (last && left !== last.sent && until - last.at >= msPerPixel)
    shown.push({ at: last.at + msPerPixel, sent: left })
  return shown
}
