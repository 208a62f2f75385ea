import { barsOf, waitsOf } from '#src/features/monitor/timeline/bars.ts'
import { barHeight, barTop, xOf, type Frame } from '#src/features/monitor/timeline/layout.ts'
import type { Lanes, PieceEnd } from '#src/features/monitor/timeline/pieces.ts'
import { crossOf, shapeOf } from '#src/features/monitor/timeline/shapes.ts'

/** SVG path data: one path for all bars of a kind costs the browser less than an element for each. */
export interface LanePaths {
  readonly bars: ReadonlyMap<PieceEnd, string>
  readonly crosses: string
  readonly waits: string
}

export function lanePaths(lanes: Lanes, frame: Frame): LanePaths {
  const bars = new Map<PieceEnd, string[]>()
  const crosses: string[] = []
  const waits: string[] = []
  for (const [lane, pieces] of lanes.entries()) {
    const y = barTop(lane)
    for (const { from, until, end } of barsOf(pieces, frame.view, frame.msPerPixel)) {
      const x = Math.round(xOf(frame, from))
      const room = Math.round(xOf(frame, until)) - x
      // Neighbours are told apart by a gap, where there is room for one.
      const box = { x, y, width: Math.max(1, room > 3 ? room - 1 : room), height: barHeight }
      const ofKind = bars.get(end)
      if (ofKind) ofKind.push(shapeOf(end, box))
      else bars.set(end, [shapeOf(end, box)])
      if (end === 'failed') crosses.push(crossOf(box))
    }
    for (const { from, until } of waitsOf(pieces, frame.view)) {
      waits.push(`M${xOf(frame, from).toFixed(1)} ${y + barHeight + 4.5}H${xOf(frame, until).toFixed(1)}`)
    }
  }
  return {
    bars: new Map([...bars].map(([end, shapes]) => [end, shapes.join('')])),
    crosses: crosses.join(''),
    waits: waits.join(''),
  }
}
