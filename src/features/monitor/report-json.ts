import { atOnce } from '#src/domain/session.ts'
import type { useReport } from '#src/store/hooks.tsx'
import type { SessionState } from '#src/store/session-store.ts'

export type Report = NonNullable<ReturnType<typeof useReport>>

/** A report for other programs: its keys stay, and name their units. Nothing in it tells where a server is. */
export function reportJson(report: Report, { session, census, stretch }: SessionState): string {
  const { total, complete, flawed, failed, cancelled, pending, processing } = census
  return JSON.stringify(
    {
      format: 'fanfold-report',
      version: 1,
      scope: stretch?.again ? 'last run of the session' : 'whole session',
      startedEpochMs: stretch?.since ?? null,
      endedEpochMs: stretch?.until ?? null,
      engine: session.engine,
      parallel: session.settings.parallel,
      concurrentRequestsAtMost: atOnce(session.settings),
      processingMode: session.settings.processingMode,
      templates: session.templates,
      videosInSession: session.videos.length,
      notesInSession: {
        total,
        complete,
        withWarnings: flawed,
        failed,
        cancelled,
        unfinished: pending + processing,
      },
      wallMs: report.wallMs,
      savedMs: report.savedMs,
      p50Ms: report.p50Ms ?? null,
      p95Ms: report.p95Ms ?? null,
      videosFinished: report.videos,
      videosPerMinute: report.videosPerMinute,
      notesFinished: report.notes,
      successShare: report.successRate,
      attempts: report.attempts,
      retries: report.retries,
      serverWaits: report.serverWaits,
      nothingCouldStartMs: report.heldMs,
      failuresByKind: report.failures,
      budgetUsedShare: report.budgetUsed ?? null,
    },
    undefined,
    2,
  )
}
