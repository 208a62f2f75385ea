import type { EpochMs, Ms } from '#src/lib/clock.ts'
import type { Piece, PieceEnd, Stretch } from '#src/features/monitor/timeline/pieces.ts'

/** What is drawn for one piece, or for several that are too short to be seen singly. */
export interface Bar extends Stretch {
  /** Of several, the one that should be seen. */
  readonly end: PieceEnd
  readonly count: number
}

/** What must not be hidden among the others comes last. */
const weight: Record<PieceEnd, number> = {
  complete: 0,
  saving: 1,
  running: 2,
  released: 3,
  cancelled: 4,
  retry: 5,
  'rate-limit': 6,
  failed: 7,
}

/**
 * The bars of a lane in a part of the time. Pieces shorter than a pixel, less than a pixel apart, share one.
 * @param pieces in the order of their starts
 */
export function barsOf(pieces: readonly Piece[], view: Stretch, msPerPixel: Ms): readonly Bar[] {
  const bars: Bar[] = []
  let joined: { from: EpochMs; until: EpochMs; end: PieceEnd; count: number } | undefined
  for (const { from, until, end } of pieces) {
    if (until < view.from || from > view.until) continue
    if (until - from >= msPerPixel) {
      joined = undefined
      bars.push({ from, until, end, count: 1 })
    } else if (joined && from - joined.until < msPerPixel) {
      joined.until = Math.max(joined.until, until)
      joined.count += 1
      if (weight[end] > weight[joined.end]) joined.end = end
    } else {
      joined = { from, until, end, count: 1 }
      bars.push(joined)
    }
  }
  return bars
}

/** When tasks of a lane wait for their next try; waits that overlap are one. */
export function waitsOf(pieces: readonly Piece[], view: Stretch): readonly Stretch[] {
  const waits: { from: EpochMs; until: EpochMs }[] = []
  const all = pieces
    .flatMap(({ until, waitsUntil }) =>
      waitsUntil !== undefined && waitsUntil > until ? [{ from: until, until: waitsUntil }] : [],
    )
    .filter(({ from, until }) => until >= view.from && from <= view.until)
    .sort((a, b) => a.from - b.from)
  for (const wait of all) {
    const last = waits.at(-1)
    if (last && wait.from <= last.until) last.until = Math.max(last.until, wait.until)
    else waits.push({ ...wait })
  }
  return waits
}
