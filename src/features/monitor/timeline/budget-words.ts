import { usedOf } from '#src/domain/budget.ts'
import type { Budget, LaneLimits } from '#src/domain/ports.ts'
import { duration } from '#src/lib/format-time.ts'

/** What the two lines of a budget are called. It counts attempts, each of which may cost a server several requests. */
export function budgetWords(budget: Budget, per: LaneLimits['per']) {
  const { windowMs } = budget
  const window = windowMs === 60_000 ? 'minute' : windowMs === 3_600_000 ? 'hour' : duration(windowMs / 1000)
  const which = per === 'template' ? ' of the busiest template' : ''
  return { sent: `attempts${which} in the last ${window}`, allowed: `at most ${usedOf(budget)}` }
}
