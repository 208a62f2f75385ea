import type { SessionId } from '#src/domain/session.ts'
import { countsLine, endLine, leftWords } from '#src/features/monitor/counts.ts'
import { LiveFigures } from '#src/features/monitor/live-figures.tsx'
import { useDocumentTitle } from '#src/features/monitor/use-document-title.ts'
import { useElapsed } from '#src/features/monitor/use-elapsed.ts'
import { useEndTitle } from '#src/features/monitor/use-end-title.ts'
import { clockTime } from '#src/lib/format-time.ts'
import { useEta, useNow, useOverall, useSession } from '#src/store/hooks.tsx'
import { ProgressBar } from '#src/ui/progress-bar.tsx'
import { percent } from '#src/widgets/percent.ts'

const staysInView =
  'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:border-t max-sm:border-line max-sm:bg-surface max-sm:px-4 max-sm:py-2'

/** How far all of it is, in one bar and one line. On a phone it stays in view while something runs. */
export function OverallProgress({ session }: { session: SessionId }) {
  const running = useSession(session, ({ batches }) => batches > 0)
  const paused = useSession(session, ({ lanes }) => lanes.paused)
  const now = useNow(running)
  const fraction = useOverall(session, now)
  const state = useSession(session, (whole) => whole)
  const elapsed = useElapsed(session, now)
  const eta = useEta(session, now)
  const how = percent(fraction)
  const ended = useEndTitle(session)
  useDocumentTitle(running ? how : ended)
  const isOpen = state.census.pending + state.census.processing > 0
  const { failed, total } = state.census
  const hasFailed = !isOpen && failed > 0
  const line = isOpen ? countsLine(state, now) : endLine(state, elapsed)
  const halt = isOpen && (!running ? 'stopped' : paused && 'paused')
  const left = eta === undefined ? '' : leftWords(eta, now)
  return (
    <div>
      <div className="min-h-13">
        <div className={running ? staysInView : undefined}>
          <div className="flex items-center gap-3">
            <ProgressBar
              label="Overall progress"
              value={fraction}
              text={[halt, !hasFailed && how, line, left].filter(Boolean).join(', ')}
              failed={fraction > 0 ? Math.min(1, failed / total / fraction) : 0}
              isStill={halt !== false}
              className="flex-1"
            />
            <span className={`min-w-12 text-end font-medium tabular-nums ${hasFailed ? 'text-bad' : ''}`}>
              {hasFailed ? 'ended' : halt ? `${halt} at ${how}` : how}
            </span>
          </div>
          <p className="flex flex-wrap justify-between gap-x-4 pt-1 text-sm text-muted tabular-nums">
            <span>{line}</span>
            {running && elapsed.ms !== undefined && (
              <span>
                {left && `${left} · `}
                {clockTime(elapsed.ms / 1000)}
              </span>
            )}
          </p>
        </div>
      </div>
      <LiveFigures session={session} />
    </div>
  )
}
