import type { SessionId } from '#src/domain/session.ts'
import { spent } from '#src/features/monitor/counts.ts'
import { useReport, useSession } from '#src/store/hooks.tsx'
import { percent } from '#src/widgets/percent.ts'

/** How the run went, in figures, for those who want to know; after its end. */
export function RunReport({ session }: { session: SessionId }) {
  const report = useReport(session)
  const again = useSession(session, ({ stretch }) => stretch?.again === true)
  // Its place stays: nothing that is read below may move when the run ends.
  if (!report || report.attempts === 0) return <div className="h-5" />
  const { wallMs, savedMs, p50Ms, p95Ms, videosPerMinute, successRate, budgetUsed } = report
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Took', spent(wallMs)],
    ['Saved against one by one', spent(savedMs)],
    ['Videos a minute', videosPerMinute.toFixed(1)],
    ['Notes that were made', percent(successRate)],
    ['Half of the notes within', p50Ms === undefined ? undefined : spent(p50Ms)],
    ['95 % of the notes within', p95Ms === undefined ? undefined : spent(p95Ms)],
    ['Attempts', String(report.attempts)],
    ['Tried again after a failure', String(report.retries)],
    ['Sent away by the server', String(report.serverWaits)],
    ['Rate limit used', budgetUsed === undefined ? undefined : percent(budgetUsed)],
  ]
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-muted hover:text-ink">
        {again ? 'Report of the last run' : 'Report'}
      </summary>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 tabular-nums">
        {rows.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name} className="contents">
                <dt className="text-muted">{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  )
}
