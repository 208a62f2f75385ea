import { usedOf } from '#src/domain/budget.ts'
import type { Budget, LaneLimits } from '#src/domain/ports.ts'
import { budgetLevels, levelsIn, startsOf } from '#src/features/monitor/timeline/budget-line.ts'
import { budgetHeight, gutter, rightEdge, xOf, type Frame } from '#src/features/monitor/timeline/layout.ts'
import type { Lanes } from '#src/features/monitor/timeline/pieces.ts'

/** Pixels above the line of what is allowed. */
const head = 10

/** How much of the rate budget was used when: a step line against the line of what is allowed. */
export function BudgetChart({
  lanes,
  frame,
  budget,
  per,
  y,
}: {
  lanes: Lanes
  frame: Frame
  budget: Budget
  per: LaneLimits['per']
  y: number
}) {
  const { view, width, msPerPixel } = frame
  const allowed = usedOf(budget)
  const levels = budgetLevels(startsOf(lanes, per), budget.windowMs, view.until)
  const most = Math.max(allowed, ...levelsIn(levels, view, msPerPixel).map(({ sent }) => sent))
  const yOf = (sent: number) => y + budgetHeight - 2 - (sent / most) * (budgetHeight - head - 2)
  const steps = levelsIn(levels, view, msPerPixel).map(
    ({ at, sent }, n) =>
      `${n === 0 ? `M${gutter} ${yOf(sent).toFixed(1)}` : `H${xOf(frame, at).toFixed(1)}`}V${yOf(sent).toFixed(1)}`,
  )
  const end = `H${width - rightEdge}`
  return (
    <g fill="none">
      <path
        d={`M${gutter} ${yOf(allowed)}${end}`}
        className="stroke-warn"
        strokeDasharray="6 3"
        strokeWidth={1.5}
      />
      <path d={`M${gutter} ${yOf(0)}${end}`} className="stroke-edge" />
      <path d={steps.join('') + end} className="stroke-accent" strokeWidth={1.5} />
      <text x={gutter - 4} y={yOf(allowed) + 4} textAnchor="end" className="fill-muted text-xs tabular-nums">
        {allowed}
      </text>
    </g>
  )
}
