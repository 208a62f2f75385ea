import { foldRunEvent } from '#src/domain/fold-run-event.ts'
import type { LaneLimits } from '#src/domain/ports.ts'
import { tasksOf, type LaneEvent, type RunEvent } from '#src/domain/run-event.ts'
import { videoOf } from '#src/domain/session.ts'
import { taskParts, type Statuses, type TaskId } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { recount } from '#src/run/census.ts'
import { expectAnew } from '#src/run/estimate.ts'
import { foldHistory } from '#src/run/history.ts'
import { foldRunCounts, noCounts } from '#src/run/report.ts'
import type { SessionState } from '#src/store/session-store.ts'
import { produce, type Draft } from 'immer'

/** What immer folds: it would freeze the history, whose list of spans grows in place. */
type Folded = Omit<SessionState, 'census' | 'history'>

/** A session after further events. */
export function foldEvents(state: SessionState, events: readonly (RunEvent | LaneEvent)[]): SessionState {
  const { census, history, ...before } = state
  let after: Folded = produce(before, (draft) => {
    for (const event of events) foldEvent(draft, event)
  })
  const changed = new Set(events.flatMap(tasksOf).map((task) => taskParts(task).video))
  const counted = recount(census, before.statuses, after.statuses, changed)
  const news = events.findLast((event) => event.type === 'learned')
  if (news) after = withNews(after, counted.live, news.at)
  return { ...after, census: counted, history: foldHistory(history, events) }
}

function withNews(state: Folded, live: readonly TaskId[], at: EpochMs): Folded {
  const { lanes, statuses, session } = state
  if (!lanes.limits) return state
  const videos = new Set(live.flatMap((task) => videoOf(session, taskParts(task).video) ?? []))
  return { ...state, statuses: expectAnew(statuses, videos, lanes.limits.pace, lanes.learned, at) }
}

function foldEvent(draft: Draft<Folded>, event: RunEvent | LaneEvent): void {
  const { lanes } = draft
  switch (event.type) {
    case 'limits':
      lanes.limits = event.limits as Draft<LaneLimits>
      return
    case 'learned':
      lanes.learned = event.learned
      return
    case 'gate-closed':
      lanes.closed[event.gate] = { until: event.until, why: event.why }
      return
    case 'gate-opened':
      // A budget opens and closes with every start: that is how the work goes on.
      if (lanes.closed[event.gate]?.why !== 'budget') lanes.steadySince = event.at
      delete lanes.closed[event.gate]
      return
    case 'paused':
      lanes.paused = true
      return
    case 'resumed':
      lanes.paused = false
      lanes.steadySince = event.at
      return
    case 'cap':
      if (lanes.cap !== event.cap) lanes.steadySince = event.at
      lanes.cap = event.cap
      lanes.capWhy = event.why
      return
    default:
      if (event.type === 'queued') countBatch(draft, 1, event.at)
      if (event.type === 'settled') countBatch(draft, -1, event.at)
      foldRunCounts(draft.counts, draft.statuses, event)
      foldRunEvent(draft.statuses, event)
  }
}

function countBatch(draft: Draft<Folded>, change: 1 | -1, at: EpochMs): void {
  if (draft.batches === 0) {
    draft.stretch = { since: at, again: draft.stretch !== undefined || hasEnds(draft.statuses) }
    draft.lanes.steadySince = at
    draft.counts = { ...noCounts }
  }
  draft.batches += change
  if (draft.batches === 0 && draft.stretch) draft.stretch.until = at
}

/** Whether some of it was made before: in an earlier page, or in another session. */
const hasEnds = (statuses: Statuses): boolean =>
  Object.values(statuses).some((ofVideo) =>
    Object.values(ofVideo).some(({ status }) => status === 'complete' || status === 'error'),
  )
