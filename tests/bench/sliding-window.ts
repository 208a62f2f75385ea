import type { Ms } from '#src/lib/clock.ts'

/** The most moments in any window `[t, t + windowMs)`, wherever it begins. */
export function mostInAnyWindow(moments: readonly Ms[], windowMs: Ms): number {
  const sorted = [...moments].sort((a, b) => a - b)
  let [most, first] = [0, 0]
  sorted.forEach((moment, last) => {
    while ((sorted[first] ?? moment) <= moment - windowMs) first += 1
    most = Math.max(most, last - first + 1)
  })
  return most
}

/**
 * Share of a budget that was used while there was always more to start: over the whole windows that fit
 * between the first start and the last one. Above 1 where the budget was not kept.
 */
export function budgetUsed(starts: readonly Ms[], budget: { count: number; windowMs: Ms }): number {
  const first = starts[0] ?? 0
  const windows = Math.floor(((starts.at(-1) ?? 0) - first) / budget.windowMs)
  if (windows === 0) return starts.length / budget.count
  const end = first + windows * budget.windowMs
  return starts.filter((start) => start < end).length / (windows * budget.count)
}
