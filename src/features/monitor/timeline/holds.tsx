import { holdName, holdsIn, type Hold, type HoldReason } from '#src/features/monitor/timeline/hold-words.ts'
import { stripHeight, xOf, type Frame } from '#src/features/monitor/timeline/layout.ts'

/** A pattern for each reason, beside its colour. */
const looks: Readonly<Record<HoldReason, { color: string; lines: string }>> = {
  paused: { color: 'var(--color-muted)', lines: 'M2 0V8M6 0V8' },
  server: { color: 'var(--color-warn)', lines: 'M0 8L8 0' },
  outage: { color: 'var(--color-bad)', lines: 'M0 8L8 0M0 0L8 8' },
}
const holdReasons = Object.keys(looks) as readonly HoldReason[]

/** The patterns, once for a drawing; `id` begins their ids. */
export const HoldPatterns = ({ id }: { id: string }) => (
  <defs>
    {holdReasons.map((why) => (
      <pattern key={why} id={`${id}-${why}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path d={looks[why].lines} stroke={looks[why].color} strokeOpacity="0.45" fill="none" />
      </pattern>
    ))}
  </defs>
)

/** Bands over all lanes: when nothing could start, and why. */
export function Holds({
  holds,
  frame,
  bottom,
  id,
}: {
  holds: readonly Hold[]
  frame: Frame
  bottom: number
  id: string
}) {
  return holdsIn(holds, frame.view, frame.msPerPixel).map((hold) => {
    const x = xOf(frame, hold.from)
    const width = Math.max(2, xOf(frame, hold.until) - x)
    const name = holdName(hold)
    return (
      <g key={`${hold.gate} ${hold.why} ${hold.from}`}>
        <rect
          x={x}
          y={stripHeight}
          width={width}
          height={bottom - stripHeight}
          fill={`url(#${id}-${hold.why})`}
        />
        <rect x={x} y={stripHeight - 3} width={width} height={3} fill={looks[hold.why].color} />
        {/* Where there is no room its name is in the legend. */}
        {width > name.length * 7 && (
          <text x={x} y={stripHeight - 6} fill={looks[hold.why].color} className="text-xs">
            {name}
          </text>
        )}
      </g>
    )
  })
}
