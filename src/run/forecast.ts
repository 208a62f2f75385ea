import { usedOf } from '#src/domain/budget.ts'
import type { TimeForecast } from '#src/domain/forecast.ts'
import type { LaneLimits } from '#src/domain/ports.ts'
import type { GateId, Learned } from '#src/domain/run-event.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { expectedMs, knowsKind, type Sized } from '#src/run/estimate.ts'
import { gateMs, laidMs, type LanesNow } from '#src/run/eta.ts'

export interface ForecastFacts {
  /** What would be sent: one request each. */
  readonly tasks: readonly Sized[]
  /** What is under way on the same lanes and goes before. */
  readonly ahead: readonly Sized[]
  readonly limits: LaneLimits
  readonly learned: Learned
  readonly closed: LanesNow['closed']
  readonly cap: number
  readonly now: EpochMs
}

/** By the same pace, what was learned, lanes and gates as the estimate of what goes on. */
export function forecastTime({
  tasks,
  ahead,
  limits,
  learned,
  closed,
  cap,
  now,
}: ForecastFacts): TimeForecast {
  const gateOf = ({ template }: Sized): GateId => (limits.per === 'template' ? template : '')
  const lengths: Ms[] = []
  const own = new Map<GateId, number>()
  const behind = new Map<GateId, number>()
  let isMost = false
  for (const task of tasks) {
    lengths.push(expectedMs(limits.pace, learned, task))
    isMost ||= limits.pace.unknownMs === undefined && !knowsKind(learned, task)
    countUp(own, gateOf(task))
    countUp(behind, gateOf(task))
  }
  const share = tightest(limits.budgets, Math.max(0, ...own.values()))
  if (tasks.length === 0) return { ms: 0, isMost, ...(share && { share }) }
  for (const task of ahead) {
    lengths.push(expectedMs(limits.pace, learned, task))
    countUp(behind, gateOf(task))
  }
  const worked = gateMs(behind, { closed }, limits, now, laidMs([], lengths, cap))
  let shortest = Infinity
  for (const ms of lengths) shortest = Math.min(shortest, ms)
  const staggered = (lengths.length - 1) * limits.gapMs + shortest
  return { ms: Math.max(worked, staggered), isMost, ...(share && { share }) }
}

const countUp = (counts: Map<GateId, number>, gate: GateId) => counts.set(gate, (counts.get(gate) ?? 0) + 1)

/** The budget of which the greatest share would be used. */
function tightest(budgets: LaneLimits['budgets'], requests: number): TimeForecast['share'] {
  let found: TimeForecast['share']
  for (const budget of budgets) {
    const of = requests / usedOf(budget)
    // Of two that are used as much, the longer one is waited for longer.
    if (!found || of > found.of || (of === found.of && budget.windowMs > found.windowMs)) {
      found = { of, windowMs: budget.windowMs }
    }
  }
  return found
}
