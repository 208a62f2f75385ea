import { gutter, rightEdge, xOf, type Frame } from '#src/features/monitor/timeline/layout.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { clockTime } from '#src/lib/format-time.ts'
import { scaleUtc } from 'd3-scale'

/** Pixels that a tick has to itself. */
const tickRoom = 110
/** And that its words need. */
const wordRoom = 40

/** Elapsed times, and lines from them over all that is drawn. */
export function Axis({
  frame,
  since,
  y,
  bottom,
}: {
  frame: Frame
  since: EpochMs
  y: number
  bottom: number
}) {
  const { view, width } = frame
  const ticks = scaleUtc([view.from - since, view.until - since], [gutter, width - rightEdge])
    .ticks(Math.max(2, Math.floor(width / tickRoom)))
    .map(Number)
  const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
  return (
    <g className="fill-muted text-xs">
      {ticks.map((tick) => {
        const x = Math.round(xOf(frame, since + tick)) + 0.5
        return (
          <g key={tick}>
            <path d={`M${x} 0V${bottom}`} className="stroke-line" />
            {x + wordRoom < width && (
              <text x={x + 3} y={y + 15}>
                {tickWords(tick, step)}
              </text>
            )}
          </g>
        )
      })}
    </g>
  )
}

const tickWords = (tick: Ms, step: Ms): string =>
  step % 1000 === 0 ? clockTime(tick / 1000) : `${(tick / 1000).toFixed(step % 100 === 0 ? 1 : 2)} s`
