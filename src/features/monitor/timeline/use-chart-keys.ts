import { findPiece, type Lanes, type Piece, type PieceRef } from '#src/features/monitor/timeline/pieces.ts'
import type { Viewing } from '#src/features/monitor/timeline/use-view.ts'
import { walk, type Step } from '#src/features/monitor/timeline/walk.ts'
import { useState, type FocusEvent, type KeyboardEvent } from 'react'

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}
export const zoomFactor = 2
const panShare = 0.25

/** The attempt that the keyboard is on, and where keys lead from there. */
export function useChartKeys(lanes: Lanes, viewing: Viewing) {
  const [ref, setRef] = useState<PieceRef>()
  const [shown, setShown] = useState(false)
  const at = findPiece(lanes, ref) ?? lanes.find((pieces) => pieces.length > 0)?.[0]
  const goTo = ({ lane, from, task }: PieceRef) => setRef({ lane, from, task })
  const go = (piece: Piece) => {
    goTo(piece)
    setShown(true)
    viewing.show(piece)
  }
  /** Whether the key meant something. */
  const press = (key: string, shift: boolean): boolean => {
    const step = steps[key]
    if (shift && (step === 'left' || step === 'right')) viewing.pan(step === 'left' ? -panShare : panShare)
    else if (step && at) go(walk(lanes, at, step))
    else if (key === '+' || key === '=') viewing.zoom(zoomFactor, at && (at.from + at.until) / 2)
    else if (key === '-') viewing.zoom(1 / zoomFactor)
    else if (key === '0') viewing.showWhole()
    else if (key === 'Escape' && shown) setShown(false)
    else return false
    return true
  }
  return {
    at,
    shown,
    goTo,
    handlers: {
      onKeyDown(event: KeyboardEvent) {
        if (event.ctrlKey || event.metaKey || event.altKey) return
        if (press(event.key, event.shiftKey)) event.preventDefault()
      },
      onFocus(event: FocusEvent) {
        // Whoever clicked sees what is under the pointer.
        if (event.currentTarget.matches(':focus-visible')) setShown(true)
      },
      onBlur: () => setShown(false),
    },
  }
}
