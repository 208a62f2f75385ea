import type { Session, SessionId } from '#src/domain/session.ts'
import { slowest } from '#src/features/monitor/timeline/budget-line.ts'
import { budgetWords } from '#src/features/monitor/timeline/budget-words.ts'
import { Chart } from '#src/features/monitor/timeline/chart.tsx'
import { Legend } from '#src/features/monitor/timeline/legend.tsx'
import { lanesOf, wholeOf, type Lanes, type Stretch } from '#src/features/monitor/timeline/pieces.ts'
import { SpanTable } from '#src/features/monitor/timeline/span-table.tsx'
import { zoomFactor } from '#src/features/monitor/timeline/use-chart-keys.ts'
import { useView } from '#src/features/monitor/timeline/use-view.ts'
import { useMoment } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'
import { Button } from '#src/ui/button.tsx'
import { Maximize2, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react'
import { useState } from 'react'

/** What each lane did when, and how much of the rate budget was used; drawn once a second. */
export function Timeline({ session: id }: { session: SessionId }) {
  const { state, now } = useMoment(id, 1000)
  const { session, history, batches, lanes: engine, census } = state
  const goesOn = batches > 0
  const lanes = lanesOf(history, now)
  const whole = wholeOf(lanes, goesOn, now)
  const wanted = Math.max(lanes.length, goesOn ? Math.min(session.settings.cap, engine.cap, census.total) : 0)
  const [places, setPlaces] = useState(wanted)
  if (wanted > places) setPlaces(wanted)
  if (!whole)
    return (
      <p className="text-sm text-muted">
        Nothing has run since this page was opened: the timeline shows what it saw itself.
      </p>
    )
  return <Drawn session={session} state={state} lanes={lanes} places={places} whole={whole} />
}

function Drawn({
  session,
  state,
  lanes,
  places,
  whole,
}: {
  session: Session
  state: SessionState
  lanes: Lanes
  places: number
  whole: Stretch
}) {
  const { holds } = state.history
  const { limits } = state.lanes
  const budget = slowest(limits?.budgets ?? [])
  const viewing = useView(whole)
  const [asTable, setAsTable] = useState(false)
  const all = lanes.flat()
  return (
    <div className="grid grid-cols-1 gap-3 rounded-md border border-line bg-surface p-3">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        {!asTable && (
          <>
            <Tool
              Icon={ZoomOut}
              name="Zoom out"
              off={viewing.isWhole}
              act={() => viewing.zoom(1 / zoomFactor)}
            />
            <Tool Icon={ZoomIn} name="Zoom in" act={() => viewing.zoom(zoomFactor)} />
            <Tool Icon={Maximize2} name="Whole run" off={viewing.isWhole} act={viewing.showWhole} />
          </>
        )}
        <Button className="ms-auto" onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as a chart' : 'Show as a table'}
        </Button>
      </div>
      {asTable ? (
        <SpanTable session={session} lanes={lanes} holds={holds} since={whole.from} />
      ) : (
        <>
          <Chart
            session={session}
            lanes={lanes}
            places={places}
            holds={holds}
            budget={budget}
            per={limits?.per ?? 'engine'}
            whole={whole}
            viewing={viewing}
          />
          <Legend
            present={new Set(all.map(({ end }) => end))}
            held={new Set(holds.map(({ why }) => why))}
            waits={all.some(({ waitsUntil }) => waitsUntil !== undefined)}
            budget={budget && limits && budgetWords(budget, limits.per)}
          />
        </>
      )}
    </div>
  )
}

const Tool = ({
  Icon,
  name,
  off,
  act,
}: {
  Icon: LucideIcon
  name: string
  off?: boolean
  act: () => void
}) => (
  <Button aria-disabled={off} title={name} onClick={off ? undefined : act}>
    <Icon aria-hidden className="size-4" />
    <span className="max-sm:sr-only">{name}</span>
  </Button>
)
