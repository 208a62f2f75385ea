import { holdWords, type HoldReason } from '#src/features/monitor/timeline/hold-words.ts'
import { HoldPatterns } from '#src/features/monitor/timeline/holds.tsx'
import type { PieceEnd } from '#src/features/monitor/timeline/pieces.ts'
import { crossOf, ends, looks, shapeOf } from '#src/features/monitor/timeline/shapes.ts'
import { useId, type ReactNode } from 'react'

const box = { x: 1, y: 4, width: 20, height: 10 }

/** What the shapes mean that are there. Always in the same order, so that what is known stays in its place. */
export function Legend({
  present,
  held,
  waits,
  budget,
}: {
  present: ReadonlySet<PieceEnd>
  held: ReadonlySet<HoldReason>
  waits: boolean
  budget: { readonly sent: string; readonly allowed: string } | undefined
}) {
  const id = useId()
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {ends
        .filter((end) => present.has(end))
        .map((end) => (
          <Item key={end} word={looks[end].word}>
            <path
              d={shapeOf(end, box)}
              fill={looks[end].hollow ? 'none' : looks[end].color}
              stroke={looks[end].hollow ? looks[end].color : undefined}
            />
            {end === 'failed' && <path d={crossOf(box)} className="stroke-surface" strokeWidth={1.5} />}
          </Item>
        ))}
      {waits && (
        <Item word="waits for its next try">
          <path d="M1 9H21" className="stroke-warn" strokeDasharray="3 2" strokeWidth={1.5} />
        </Item>
      )}
      {budget && (
        <>
          <Item word={budget.sent}>
            <path d="M1 13H8V9H14V5H21" className="stroke-accent" strokeWidth={1.5} fill="none" />
          </Item>
          <Item word={budget.allowed}>
            <path d="M1 9H21" className="stroke-warn" strokeDasharray="6 3" strokeWidth={1.5} />
          </Item>
        </>
      )}
      {[...held].map((why) => (
        <Item key={why} word={`nothing could start: ${holdWords[why]}`}>
          <HoldPatterns id={id} />
          <rect x="1" y="1" width="20" height="16" fill={`url(#${id}-${why})`} />
        </Item>
      ))}
    </ul>
  )
}

const Item = ({ word, children }: { word: string; children: ReactNode }) => (
  <li className="flex items-center gap-1.5">
    <svg aria-hidden width="22" height="18" className="shrink-0">
      {children}
    </svg>
    {word}
  </li>
)
