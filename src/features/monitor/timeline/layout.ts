import type { Stretch } from '#src/features/monitor/timeline/pieces.ts'

/** Pixels. */
export const gutter = 28
/** Where holds are named, above the lanes. */
export const stripHeight = 18
export const rightEdge = 8
export const laneHeight = 24
export const barHeight = 12
export const axisHeight = 22
export const budgetHeight = 64

/** Where times are in a chart. */
export interface Frame {
  readonly view: Stretch
  readonly width: number
  readonly msPerPixel: number
}

export const frameOf = (view: Stretch, width: number): Frame => ({
  view,
  width,
  msPerPixel: (view.until - view.from) / Math.max(1, width - gutter - rightEdge),
})

/** What reaches beyond the view ends at its edge. */
export const xOf = ({ view, width, msPerPixel }: Frame, time: number): number =>
  Math.min(width - rightEdge, Math.max(gutter, gutter + (time - view.from) / msPerPixel))

export const timeAt = ({ view, msPerPixel }: Frame, x: number): number =>
  view.from + (x - gutter) * msPerPixel

export const barTop = (lane: number): number => stripHeight + lane * laneHeight + (laneHeight - barHeight) / 2
