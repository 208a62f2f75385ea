import type { EpochMs } from '#src/lib/clock.ts'
import type { Lanes, Piece } from '#src/features/monitor/timeline/pieces.ts'

export type Step = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The piece that a key leads to; the same where there is none in that direction. */
export function walk(lanes: Lanes, at: Piece, step: Step): Piece {
  const lane = lanes[at.lane] ?? []
  const n = lane.indexOf(at)
  switch (step) {
    case 'left':
      return lane[n - 1] ?? at
    case 'right':
      return lane[n + 1] ?? at
    case 'first':
      return lane[0] ?? at
    case 'last':
      return lane.at(-1) ?? at
    case 'up':
      return beside(lanes.slice(0, at.lane).toReversed(), at)
    case 'down':
      return beside(lanes.slice(at.lane + 1), at)
  }
}

function beside(lanes: Lanes, at: Piece): Piece {
  const next = lanes.find((pieces) => pieces.length > 0)
  return (next && nearest(next, (at.from + at.until) / 2)) ?? at
}

/** The piece that runs at a time, else the one that is nearest to it. */
export function nearest(pieces: readonly Piece[], time: EpochMs): Piece | undefined {
  let found: Piece | undefined
  let least = Infinity
  for (const piece of pieces) {
    const distance = Math.max(0, piece.from - time, time - piece.until)
    if (distance < least) [found, least] = [piece, distance]
  }
  return found
}
