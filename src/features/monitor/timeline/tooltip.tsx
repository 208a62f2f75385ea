import type { PieceWords } from '#src/features/monitor/timeline/piece-words.ts'

/** Pixels; narrow enough for a phone. */
const boxWidth = 264

/**
 * The words of a piece. It is also the option that the chart's keyboard is on, so it is there, unseen, even
 * while nothing is pointed at. No `option` element: those hold nothing but text, in a list that browsers draw.
 */
export function Tooltip({
  id,
  words,
  shown,
  x,
  top,
  width,
  position,
  size,
}: {
  id: string
  words: PieceWords
  shown: boolean
  /** Middle of the piece and lower edge of its lane, in pixels of the chart. */
  x: number
  top: number
  width: number
  /** Which of how many, from 1. */
  position: number
  size: number
}) {
  const left = Math.max(0, Math.min(width - boxWidth, x - boxWidth / 2))
  return (
    <div
      id={id}
      role="option"
      aria-selected
      aria-posinset={position}
      aria-setsize={size}
      style={{ left, top, width: Math.min(width, boxWidth) }}
      className={
        shown
          ? 'pointer-events-none absolute z-10 rounded-md border border-edge bg-surface p-2 text-sm shadow-lg wrap-anywhere'
          : 'sr-only'
      }
    >
      <p className="font-medium">
        {words.video} · {words.template}
      </p>
      <p className="text-muted">
        Attempt {words.attempt} · lane {words.lane} · started after {words.started} · took {words.took}
      </p>
      <p>
        {words.end}
        {words.waits && `, waited until ${words.waits}`}
      </p>
    </div>
  )
}
