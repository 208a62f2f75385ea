import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { Stretch } from '#src/features/monitor/timeline/pieces.ts'

/** The shortest time that fills the chart. */
const leastMs: Ms = 200

const lengthOf = ({ from, until }: Stretch): Ms => until - from

/** Undefined where it is all there is: then the chart goes on with the run. */
function within(from: EpochMs, length: Ms, whole: Stretch): Stretch | undefined {
  if (length >= lengthOf(whole)) return undefined
  const start = Math.min(Math.max(from, whole.from), whole.until - length)
  return { from: start, until: start + length }
}

/** @param factor above 1 shows less time @param around what stays where it is */
export function zoomed(
  view: Stretch,
  whole: Stretch,
  factor: number,
  around: EpochMs = (view.from + view.until) / 2,
): Stretch | undefined {
  const length = Math.max(Math.min(leastMs, lengthOf(whole)), lengthOf(view) / factor)
  const share = (around - view.from) / lengthOf(view)
  return within(around - share * length, length, whole)
}

export const panned = (view: Stretch, whole: Stretch, byMs: Ms): Stretch | undefined =>
  within(view.from + byMs, lengthOf(view), whole)

/** The view moved just so far that the middle of a piece is in it; the same where it is already. */
export function showing(view: Stretch, whole: Stretch, piece: Stretch): Stretch | undefined {
  const middle = (piece.from + piece.until) / 2
  if (middle >= view.from && middle <= view.until) return within(view.from, lengthOf(view), whole)
  return within(middle - lengthOf(view) / 2, lengthOf(view), whole)
}
