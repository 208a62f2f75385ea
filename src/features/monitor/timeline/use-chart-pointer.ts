import { laneHeight, stripHeight, timeAt, type Frame } from '#src/features/monitor/timeline/layout.ts'
import type { Lanes, PieceRef, Stretch } from '#src/features/monitor/timeline/pieces.ts'
import type { Viewing } from '#src/features/monitor/timeline/use-view.ts'
import { nearest } from '#src/features/monitor/timeline/walk.ts'
import {
  useEffect,
  useEffectEvent,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
} from 'react'

/** Pixels beside a bar that still mean it: some are one pixel wide. */
const reach = 4

/** The attempt under the pointer, and the view that is dragged or zoomed with it. */
export function useChartPointer(
  chart: RefObject<HTMLElement | null>,
  lanes: Lanes,
  frame: Frame,
  viewing: Viewing,
  /** What was pressed on. */
  pick: (piece: PieceRef) => void,
) {
  const [over, setOver] = useState<PieceRef>()
  const [drag, setDrag] = useState<{ readonly x: number; readonly from: Stretch }>()

  const pieceAt = (x: number, y: number) => {
    const time = timeAt(frame, x)
    const piece = nearest(lanes[Math.floor((y - stripHeight) / laneHeight)] ?? [], time)
    const near = reach * frame.msPerPixel
    return piece && piece.from - near <= time && piece.until + near >= time ? piece : undefined
  }
  const look = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, top } = currentTarget.getBoundingClientRect()
    const piece = pieceAt(clientX - left, clientY - top)
    setOver(piece && { lane: piece.lane, from: piece.from, task: piece.task })
    return piece
  }
  const onWheel = useEffectEvent((event: WheelEvent, x: number) => {
    const isZoom = event.ctrlKey || event.metaKey
    const isPan = Math.abs(event.deltaX) > Math.abs(event.deltaY) && !viewing.isWhole
    if (!isZoom && !isPan) return
    event.preventDefault()
    if (isZoom) viewing.zoom(Math.exp(-event.deltaY / 200), timeAt(frame, x))
    else viewing.pan(event.deltaX / frame.width)
  })
  useEffect(() => {
    const element = chart.current
    if (!element) return undefined
    const listen = (event: WheelEvent) => onWheel(event, event.clientX - element.getBoundingClientRect().left)
    // React's own wheel events can't keep the page from being zoomed or scrolled.
    element.addEventListener('wheel', listen, { passive: false })
    return () => element.removeEventListener('wheel', listen)
  }, [chart])
  return {
    over,
    handlers: {
      onKeyDownCapture({ ctrlKey, metaKey, altKey }: KeyboardEvent) {
        // A key leads on, wherever the pointer rests and whatever was tapped on. With Ctrl the wheel zooms there.
        if (!ctrlKey && !metaKey && !altKey) setOver(undefined)
      },
      onPointerDown(event: PointerEvent<HTMLElement>) {
        const piece = look(event)
        if (piece) pick(piece)
        if (event.button !== 0 || viewing.isWhole) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDrag({ x: event.clientX, from: viewing.view })
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (drag) viewing.dragged(drag.from, (drag.x - event.clientX) * frame.msPerPixel)
        else look(event)
      },
      onPointerUp: () => setDrag(undefined),
      onPointerCancel: () => setDrag(undefined),
      onPointerLeave({ pointerType }: PointerEvent) {
        // A finger leaves as soon as it has tapped; what it tapped on is read after that.
        if (pointerType !== 'touch') setOver(undefined)
      },
    },
  }
}
