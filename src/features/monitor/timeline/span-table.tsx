import type { Session } from '#src/domain/session.ts'
import { holdName, type Hold } from '#src/features/monitor/timeline/hold-words.ts'
import { after, pieceWords, type PieceWords } from '#src/features/monitor/timeline/piece-words.ts'
import type { Lanes } from '#src/features/monitor/timeline/pieces.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { ScrollArea } from '#src/ui/scroll-area.tsx'
import { useState } from 'react'

const perPage = 100
const columns: readonly { key: keyof PieceWords; name: string; number?: boolean }[] = [
  { key: 'lane', name: 'Lane', number: true },
  { key: 'video', name: 'Video' },
  { key: 'template', name: 'Template' },
  { key: 'attempt', name: 'Attempt', number: true },
  { key: 'started', name: 'Started after', number: true },
  { key: 'took', name: 'Took', number: true },
  { key: 'end', name: 'End' },
  { key: 'waits', name: 'Waited until', number: true },
]
const cell = 'border-b border-line px-3 py-1.5 align-top whitespace-nowrap'

/** What the chart shows, in words: a row for each attempt in the order of their starts. */
export function SpanTable({
  session,
  lanes,
  holds,
  since,
}: {
  session: Session
  lanes: Lanes
  holds: readonly Hold[]
  since: EpochMs
}) {
  const [wanted, setPage] = useState(0)
  const pieces = lanes.flat().sort((a, b) => a.from - b.from)
  const last = Math.max(0, Math.ceil(pieces.length / perPage) - 1)
  const page = Math.min(wanted, last)
  const first = page * perPage
  const rows = pieces.slice(first, first + perPage)
  // Of the time of this page: there may be thousands of them as well.
  const from = page === 0 ? -Infinity : (rows[0]?.from ?? -Infinity)
  const next = pieces[first + perPage]?.from ?? Infinity
  const held = holds.filter((hold) => hold.from < next && (hold.until ?? Infinity) > from)
  return (
    <div className="grid grid-cols-1 gap-2">
      <ScrollArea
        label="Attempts"
        className="max-h-96 overflow-y-auto rounded-md border border-line bg-surface text-sm"
      >
        <table className="w-full border-separate border-spacing-0">
          <caption className="sr-only">Attempts</caption>
          <thead className="text-muted">
            <tr>
              {columns.map(({ key, name, number }) => (
                <th
                  key={key}
                  scope="col"
                  className={`sticky top-0 border-b border-edge bg-surface px-3 py-2 font-medium whitespace-nowrap ${number ? 'text-end' : 'text-start'}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((piece) => {
              const words = pieceWords(piece, session, since)
              return (
                <tr key={`${piece.lane} ${piece.from} ${piece.task}`}>
                  {columns.map(({ key, number }) => (
                    <td key={key} className={`${cell} ${number ? 'text-end tabular-nums' : ''}`}>
                      {words[key] || '–'}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollArea>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        <Button aria-disabled={page === 0} onClick={() => setPage(Math.max(0, page - 1))}>
          Previous
        </Button>
        <Button aria-disabled={page === last} onClick={() => setPage(Math.min(last, page + 1))}>
          Next
        </Button>
        <p aria-live="polite" className="text-muted tabular-nums">
          {first + 1} to {first + rows.length} of {pieces.length} attempts
        </p>
      </div>
      {held.length > 0 && (
        <ul aria-label="When nothing could start" className="text-sm">
          {held.map((hold) => (
            <li key={`${hold.gate} ${hold.why} ${hold.from}`}>
              Nothing could start, {holdName(hold)}: from {after(hold.from - since)}{' '}
              {hold.until === undefined ? 'until now' : `to ${after(hold.until - since)}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
