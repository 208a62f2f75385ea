import type { Failure } from '#src/domain/failure.ts'
import type { SessionId } from '#src/domain/session.ts'
import { spent } from '#src/features/monitor/counts.ts'
import { speedOf } from '#src/features/monitor/figures.ts'
import { reportJson, type Report } from '#src/features/monitor/report-json.ts'
import { useReport, useSession, useSessionStore } from '#src/store/hooks.tsx'
import { Button } from '#src/ui/button.tsx'
import { percent } from '#src/widgets/percent.ts'
import { Copy } from 'lucide-react'
import { useState } from 'react'

const said = {
  copied: 'Copied.',
  refused: 'The browser did not allow copying. Mark the figures and copy them.',
}

/** How the last stretch of work went, in figures. */
export function RunReport({ session }: { session: SessionId }) {
  const report = useReport(session)
  const store = useSessionStore(session)
  const again = useSession(session, ({ stretch }) => stretch?.again ?? false)
  const [copy, setCopy] = useState<keyof typeof said>()
  if (!report || !store) return null
  const copyJson = async () => {
    setCopy(undefined)
    try {
      await navigator.clipboard.writeText(reportJson(report, store.getState()))
      setCopy('copied')
    } catch {
      setCopy('refused')
    }
  }
  return (
    <div className="grid gap-3 rounded-md border border-line bg-surface p-3 text-sm">
      {again && <p className="text-muted">Of the last run, not of all that was done in this session.</p>}
      <dl className="grid gap-x-10 tabular-nums sm:grid-cols-2">
        {rowsOf(report).map(([name, value]) => (
          <div key={name} className="flex items-baseline justify-between gap-4 border-b border-line py-1">
            <dt className="text-muted">{name}</dt>
            <dd className="text-end">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button onClick={() => void copyJson()}>
          <Copy aria-hidden className="size-4" /> Copy as JSON
        </Button>
        <span aria-live="polite" className="text-muted">
          {copy && said[copy]}
        </span>
      </div>
    </div>
  )
}

/** Kinds of failures in a table of figures. */
const kindNames: Record<Failure['kind'], string> = {
  'rate-limit': 'too many requests',
  network: 'network or server',
  api: 'refused',
  system: 'this device',
  cancelled: 'cancelled by you',
}

function rowsOf(report: Report): readonly (readonly [string, string])[] {
  const { wallMs, savedMs, p50Ms, p95Ms, successRate, budgetUsed, heldMs } = report
  const speed = speedOf(report)
  const failures = Object.entries(report.failures).map(
    ([kind, count]) => `${count} ${kindNames[kind as Failure['kind']]}`,
  )
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Took', spent(wallMs)],
    ['Saved against one by one', spent(savedMs)],
    [speed.of === 'notes' ? 'Notes a minute' : 'Videos a minute', speed.perMinute.toFixed(1)],
    ['Notes that were made', percent(successRate)],
    ['Half of the notes within', p50Ms === undefined ? undefined : spent(p50Ms)],
    ['95 % of the notes within', p95Ms === undefined ? undefined : spent(p95Ms)],
    ['Attempts', String(report.attempts)],
    ['Tried again after a failure', String(report.retries)],
    ['Sent away by the server', String(report.serverWaits)],
    ['Nothing could start for', spent(heldMs)],
    ['Failures', failures.join(', ') || 'none'],
    ['Rate limit used', budgetUsed === undefined ? undefined : percent(budgetUsed)],
  ]
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}
