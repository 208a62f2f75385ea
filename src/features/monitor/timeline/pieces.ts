import type { EpochMs } from '#src/lib/clock.ts'
import type { SessionState } from '#src/store/session-store.ts'

export type History = SessionState['history']
export type Span = History['spans'][number]
export type PieceEnd = Span['end'] | 'running' | 'saving'

/** An attempt as it is drawn: those under way last until now. */
export interface Piece extends Omit<Span, 'end'> {
  readonly end: PieceEnd
}

/** The attempts of each lane, in the order of their starts. */
export type Lanes = readonly (readonly Piece[])[]

export interface Stretch {
  readonly from: EpochMs
  readonly until: EpochMs
}

export function lanesOf({ spans, length, lanes, answered }: History, now: EpochMs): Lanes {
  const byLane: Piece[][] = lanes.map(() => [])
  const add = (piece: Piece) => (byLane[piece.lane] ??= []).push(piece)
  for (let n = 0; n < length; n += 1) {
    const span = spans[n]
    if (span) add(span)
  }
  for (const over of answered) add({ ...over, end: 'saving' })
  for (const [lane, flying] of lanes.entries()) {
    if (flying) add({ ...flying, lane, until: Math.max(now, flying.from), end: 'running' })
  }
  for (const pieces of byLane) pieces.sort((a, b) => a.from - b.from)
  return byLane
}

/** From the first start to the last end, or to now while something goes on; undefined before the first start. */
export function wholeOf(lanes: Lanes, goesOn: boolean, now: EpochMs): Stretch | undefined {
  let [from, until] = [Infinity, goesOn ? now : -Infinity]
  for (const pieces of lanes) {
    from = Math.min(from, pieces[0]?.from ?? Infinity)
    for (const piece of pieces) until = Math.max(until, piece.until)
  }
  // A moment at least: an axis of no length can't be drawn.
  return from === Infinity ? undefined : { from, until: Math.max(until, from + 100) }
}

/** Which piece it is, over all redraws. */
export interface PieceRef {
  readonly lane: number
  readonly from: EpochMs
  readonly task: string
}

export const findPiece = (lanes: Lanes, ref: PieceRef | undefined): Piece | undefined =>
  ref && lanes[ref.lane]?.find(({ from, task }) => from === ref.from && task === ref.task)
