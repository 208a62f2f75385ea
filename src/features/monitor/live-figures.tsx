import type { SessionId } from '#src/domain/session.ts'
import { figuresLine } from '#src/features/monitor/figures.ts'
import { useReport, useSession } from '#src/store/hooks.tsx'

/** How fast and how well it goes, or went. Its line is there before it says anything: nothing below may move. */
export function LiveFigures({ session }: { session: SessionId }) {
  const running = useSession(session, ({ batches }) => batches > 0)
  const report = useReport(session)
  return <p className="min-h-5 text-sm text-muted tabular-nums">{report && figuresLine(report, running)}</p>
}
