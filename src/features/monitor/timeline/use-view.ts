import type { Piece, Stretch } from '#src/features/monitor/timeline/pieces.ts'
import { panned, showing, zoomed } from '#src/features/monitor/timeline/view.ts'
import type { EpochMs, Ms } from '#src/lib/clock.ts'
import { useState } from 'react'

/** Which part of the time is shown, and how it changes. */
export interface Viewing {
  readonly view: Stretch
  /** Whether all is shown; then it goes on with the run. */
  readonly isWhole: boolean
  zoom(factor: number, around?: EpochMs): void
  /** By so much of the time that is shown. */
  pan(share: number): void
  /** From where the view was when a drag began. */
  dragged(from: Stretch, byMs: Ms): void
  show(piece: Piece): void
  showWhole(): void
}

export function useView(whole: Stretch): Viewing {
  const [part, setPart] = useState<Stretch>()
  const view = part ?? whole
  return {
    view,
    isWhole: part === undefined,
    zoom: (factor, around) => setPart((now) => zoomed(now ?? whole, whole, factor, around)),
    pan: (share) => setPart((now = whole) => panned(now, whole, share * (now.until - now.from))),
    dragged: (from, byMs) => setPart(panned(from, whole, byMs)),
    show: (piece) => setPart((now) => showing(now ?? whole, whole, piece)),
    showWhole: () => setPart(undefined),
  }
}
