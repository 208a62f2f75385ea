import type { SessionId } from '#src/domain/session.ts'
import { Failures } from '#src/features/monitor/failures/failures.tsx'
import { RunReport } from '#src/features/monitor/run-report.tsx'
import { TellWhenDone } from '#src/features/monitor/tell-when-done.tsx'
import { useSession } from '#src/store/hooks.tsx'
import { Disclosures } from '#src/ui/disclosures.tsx'
import { ErrorBoundary } from '#src/ui/error-boundary.tsx'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { Suspense } from 'react'

const timeline = lazyPart(async () => (await import('#src/features/monitor/timeline/timeline.tsx')).Timeline)

/**
 * More about a run, for those who want to know. The row of its buttons is there from the start, and what comes
 * later comes at its end: nothing that is read beside or below moves, unless somebody opens something.
 */
export function RunDetails({ session }: { session: SessionId }) {
  const failed = useSession(session, ({ census }) => census.failed)
  const over = useSession(
    session,
    ({ batches, stretch, counts }) => batches === 0 && stretch !== undefined && counts.attempts > 0,
  )
  return (
    <Disclosures
      items={[
        {
          name: 'Timeline',
          panel: (
            <ErrorBoundary renderBroken={(error) => <p>{error instanceof Error ? error.message : ''}</p>}>
              <Suspense fallback={<p className="h-60 text-sm text-muted">Opening the timeline…</p>}>
                <timeline.Part session={session} />
              </Suspense>
            </ErrorBoundary>
          ),
        },
        ...(failed > 0 ? [{ name: 'Failures', count: failed, panel: <Failures session={session} /> }] : []),
        ...(over ? [{ name: 'Report', panel: <RunReport session={session} /> }] : []),
      ]}
    >
      <TellWhenDone />
    </Disclosures>
  )
}
