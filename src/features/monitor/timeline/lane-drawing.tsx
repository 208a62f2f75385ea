import { lanePaths } from '#src/features/monitor/timeline/lane-paths.ts'
import { gutter, laneHeight, stripHeight, type Frame } from '#src/features/monitor/timeline/layout.ts'
import type { Lanes } from '#src/features/monitor/timeline/pieces.ts'
import { ends, looks } from '#src/features/monitor/timeline/shapes.ts'

/** All attempts that can be seen, lane by lane. */
export function Bars({ lanes, frame }: { lanes: Lanes; frame: Frame }) {
  const { bars, crosses, waits } = lanePaths(lanes, frame)
  return (
    <>
      <path d={waits} className="stroke-warn" strokeDasharray="3 2" strokeWidth={1.5} fill="none" />
      {ends.map((end) => {
        const { color, hollow } = looks[end]
        const d = bars.get(end)
        return (
          d && (
            <path
              key={end}
              d={d}
              fill={hollow ? 'var(--color-surface)' : color}
              stroke={hollow ? color : undefined}
            />
          )
        )
      })}
      <path d={crosses} className="stroke-surface" strokeWidth={1.5} fill="none" />
    </>
  )
}

/** The number of each lane, and a line between it and the next. */
export const LaneNames = ({ count, width }: { count: number; width: number }) =>
  Array.from({ length: count }, (_, lane) => (
    <g key={lane}>
      <path d={`M${gutter} ${stripHeight + lane * laneHeight + 0.5}H${width}`} className="stroke-line" />
      <text
        x={gutter - 8}
        y={stripHeight + lane * laneHeight + laneHeight / 2 + 4}
        textAnchor="end"
        className="fill-muted text-xs tabular-nums"
      >
        {lane + 1}
      </text>
    </g>
  ))
