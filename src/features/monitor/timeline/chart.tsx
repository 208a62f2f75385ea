import type { Session } from '#src/domain/session.ts'
import type { Budget, LaneLimits } from '#src/domain/ports.ts'
import { Axis } from '#src/features/monitor/timeline/axis.tsx'
import { BudgetChart } from '#src/features/monitor/timeline/budget-chart.tsx'
import type { Hold } from '#src/features/monitor/timeline/hold-words.ts'
import { HoldPatterns, Holds } from '#src/features/monitor/timeline/holds.tsx'
import { Bars, LaneNames } from '#src/features/monitor/timeline/lane-drawing.tsx'
import * as layout from '#src/features/monitor/timeline/layout.ts'
import { pieceWords } from '#src/features/monitor/timeline/piece-words.ts'
import { findPiece, type Lanes, type Stretch } from '#src/features/monitor/timeline/pieces.ts'
import { Tooltip } from '#src/features/monitor/timeline/tooltip.tsx'
import { useChartKeys } from '#src/features/monitor/timeline/use-chart-keys.ts'
import { useChartPointer } from '#src/features/monitor/timeline/use-chart-pointer.ts'
import type { Viewing } from '#src/features/monitor/timeline/use-view.ts'
import { useWidth } from '#src/features/monitor/timeline/use-width.ts'
import { useId, useRef } from 'react'

/**
 * Lanes over time; the arrow keys lead from attempt to attempt. One stop of the tab key: a list, which says
 * itself on which of its options the keyboard is.
 */
export function Chart({
  session,
  lanes,
  places,
  holds,
  budget,
  per,
  whole,
  viewing,
}: {
  session: Session
  lanes: Lanes
  /** Lanes that there is room for, those not yet used included. */
  places: number
  holds: readonly Hold[]
  budget: Budget | undefined
  per: LaneLimits['per']
  whole: Stretch
  viewing: Viewing
}) {
  const id = useId()
  const chart = useRef<HTMLDivElement>(null)
  const width = useWidth(chart)
  const frame = layout.frameOf(viewing.view, width)
  const keys = useChartKeys(lanes, viewing)
  const pointer = useChartPointer(chart, lanes, frame, viewing, keys.goTo)
  const bottom = layout.stripHeight + places * layout.laneHeight
  const height = bottom + layout.axisHeight + (budget ? layout.budgetHeight : 0)
  const at = findPiece(lanes, pointer.over) ?? keys.at
  // An id for each piece: it is the change of the id that is read out.
  const option = at && `${id}-${at.lane}-${at.from}`
  const isShown = pointer.over !== undefined || keys.shown
  const atX = at && layout.xOf(frame, at.from)
  const atWidth = at && atX !== undefined ? Math.max(3, layout.xOf(frame, at.until) - atX) : 0
  return (
    <div
      ref={chart}
      role="listbox"
      tabIndex={0}
      aria-activedescendant={option}
      aria-label="Attempts over time"
      aria-describedby={`${id}-keys`}
      className="relative cursor-default touch-pan-y rounded-md select-none"
      {...keys.handlers}
      {...pointer.handlers}
    >
      <svg aria-hidden width={width} height={height} className="block max-w-full">
        <HoldPatterns id={id} />
        <Axis frame={frame} since={whole.from} y={bottom} bottom={height} />
        <LaneNames count={places} width={width} />
        <Holds holds={holds} frame={frame} bottom={bottom} id={id} />
        <Bars lanes={lanes} frame={frame} />
        {budget && (
          <BudgetChart lanes={lanes} frame={frame} budget={budget} per={per} y={bottom + layout.axisHeight} />
        )}
        {isShown && at && atX !== undefined && (
          <rect
            x={atX - 2}
            y={layout.barTop(at.lane) - 5}
            width={atWidth + 4}
            height={layout.barHeight + 10}
            className="fill-none stroke-ink"
            strokeWidth={2}
          />
        )}
      </svg>
      {at && option !== undefined && atX !== undefined && (
        <Tooltip
          id={option}
          words={pieceWords(at, session, whole.from)}
          shown={isShown}
          x={atX + atWidth / 2}
          top={layout.barTop(at.lane) + layout.barHeight + 8}
          width={width}
          position={(lanes[at.lane]?.indexOf(at) ?? 0) + 1}
          size={lanes[at.lane]?.length ?? 0}
        />
      )}
      <p id={`${id}-keys`} hidden>
        Arrow keys lead from attempt to attempt and from lane to lane. Plus and minus zoom, zero shows the
        whole run, Shift with an arrow key moves the view.
      </p>
    </div>
  )
}
