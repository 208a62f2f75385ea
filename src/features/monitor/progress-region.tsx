import type { SessionId } from '#src/domain/session.ts'
import { NowProcessing } from '#src/features/monitor/now-processing.tsx'
import { OverallProgress } from '#src/features/monitor/overall-progress.tsx'
import { RunButtons } from '#src/features/monitor/run-buttons.tsx'
import { RunDetails } from '#src/features/monitor/run-details.tsx'
import { RunNotices } from '#src/features/monitor/run-notices.tsx'
import { StatusGrid } from '#src/features/monitor/status-grid.tsx'
import { Summaries } from '#src/features/monitor/summaries.tsx'
import { useId } from 'react'

/** Everything about a session's run while it goes on, and how it ended. */
export function ProgressRegion({ session }: { session: SessionId }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} tabIndex={-1} className="grid grid-cols-1 gap-3">
      {/* In view while the rest of its column is scrolled. */}
      <div className="grid grid-cols-1 gap-3 bg-paper xl:sticky xl:top-0 xl:z-30 xl:pb-2">
        {/* As high as its buttons, which leave at the end. */}
        <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <h2 id={heading} className="text-lg font-semibold">
            Progress
          </h2>
          <RunButtons session={session} />
        </div>
        <OverallProgress session={session} />
      </div>
      <RunNotices session={session} />
      <NowProcessing session={session} />
      <StatusGrid session={session} />
      <RunDetails session={session} />
      <Summaries session={session} />
    </section>
  )
}
