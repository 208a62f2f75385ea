import { foldRunEvent } from '#src/domain/fold-run-event.ts'
import type { LaneLimits } from '#src/domain/ports.ts'
import {
  tasksOf,
  type CapReason,
  type GateId,
  type GateReason,
  type LaneEvent,
  type Learned,
  type RunEvent,
} from '#src/domain/run-event.ts'
import { sessionTasks, videoOf, type Session, type SessionId } from '#src/domain/session.ts'
import { interrupted, type TaskRecord } from '#src/domain/task-record.ts'
import {
  pendingStatus,
  taskParts,
  type Statuses,
  type TaskId,
  type TemplateStatus,
} from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import { recount, takeCensus, type Census } from '#src/run/census.ts'
import { expectAnew } from '#src/run/estimate.ts'
import { foldHistory, noHistory, type History } from '#src/run/history.ts'
import { foldRunCounts, noCounts, type RunCounts } from '#src/run/report.ts'
import type { Frame } from '#src/lib/frame.ts'
import { produce, type Draft } from 'immer'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** How the engine's lanes stand, as far as this session heard of it. */
export interface LaneState {
  readonly paused: boolean
  readonly cap: number
  readonly capWhy: CapReason
  /** By gate; those that are not in it are open. */
  readonly closed: Readonly<Record<GateId, ClosedGate>>
  readonly limits?: LaneLimits
  readonly learned: Learned
  /** Since when the work goes on as now: the start of the stretch, a resume, change of cap, or opening by the server. */
  readonly steadySince: EpochMs
}

export interface ClosedGate {
  readonly until: EpochMs
  readonly why: GateReason
}

export interface SessionState {
  readonly session: Session
  readonly statuses: Statuses
  readonly lanes: LaneState
  /** What the statuses do not tell any more: attempts and waits that are over. */
  readonly counts: RunCounts
  /** Batches under way: 0 means that nothing will happen by itself. */
  readonly batches: number
  /** How many tasks are in which state. */
  readonly census: Census
  readonly history: History
  /** The last stretch in which something was under way; `again` where it was not the first. */
  readonly stretch?: { readonly since: EpochMs; readonly until?: EpochMs; readonly again: boolean }
}

export type SessionStore = StoreApi<SessionState>

/** One store per session. Events are buffered, progress coalesced per task, and folded once per frame. */
export interface SessionStores {
  /** What is open in this page: changes with `open` and `close`. */
  readonly ids: StoreApi<ReadonlySet<SessionId>>
  /** @param tasks what is kept of it */
  open(session: Session, tasks?: readonly TaskRecord[]): void
  close(session: SessionId): void
  /** Its settings are other ones now. */
  changed(session: Session): void
  apply(session: SessionId, event: RunEvent | LaneEvent): void
  get(session: SessionId): SessionStore | undefined
}

export function createSessionStores(frame: Frame): SessionStores {
  const feeds = new Map<SessionId, { store: SessionStore; apply: (event: RunEvent | LaneEvent) => void }>()
  const ids = createStore<ReadonlySet<SessionId>>(() => new Set())
  const tell = () => ids.setState(new Set(feeds.keys()), true)
  return {
    ids,
    open(session, tasks = []) {
      feeds.set(session.id, createFeed(session, tasks, frame))
      tell()
    },
    close(session) {
      feeds.delete(session)
      tell()
    },
    changed: (session) => feeds.get(session.id)?.store.setState({ session }),
    apply: (session, event) => feeds.get(session)?.apply(event),
    get: (session) => feeds.get(session)?.store,
  }
}

function createFeed(session: Session, tasks: readonly TaskRecord[], frame: Frame) {
  const statuses = keptStatuses(session, tasks)
  const store = createStore<SessionState>(() => ({
    session,
    statuses,
    census: takeCensus(statuses),
    history: noHistory(),
    lanes: {
      paused: false,
      cap: session.settings.cap,
      capWhy: 'user',
      closed: {},
      learned: {},
      steadySince: session.createdAt,
    },
    batches: 0,
    counts: noCounts,
  }))
  let buffer: (RunEvent | LaneEvent)[] = []
  const lastProgress = new Map<string, number>()
  /** Batches under way, what is buffered included. */
  let batches = 0
  const fold = () => {
    const events = buffer
    buffer = []
    lastProgress.clear()
    if (events.length === 0) return
    store.setState((state) => foldEvents(state, events))
  }
  const apply = (event: RunEvent | LaneEvent) => {
    if (event.type === 'progress') {
      const at = lastProgress.get(event.task)
      const earlier = at === undefined ? undefined : buffer[at]
      if (at !== undefined && earlier?.type === 'progress' && earlier.attempt === event.attempt) {
        buffer[at] = coalesced(earlier, event)
        return
      }
      lastProgress.set(event.task, buffer.length)
    } else if ('task' in event) lastProgress.delete(event.task)
    else lastProgress.clear()
    buffer.push(event)
    if (event.type === 'queued') batches += 1
    if (event.type === 'settled') batches -= 1
    // The end is shown at once; of a thousand small batches that end in one step, only the last.
    if (event.type === 'settled' && batches <= 0) fold()
    else frame(fold)
  }
  return { store, apply }
}

/** What immer folds: it would freeze the history, whose list of spans grows in place. */
type Folded = Omit<SessionState, 'census' | 'history'>

function foldEvents(state: SessionState, events: readonly (RunEvent | LaneEvent)[]): SessionState {
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

type ProgressEvent = Extract<RunEvent, { type: 'progress' }>

/** What folding one after the other would give: the furthest figure, from the time of the first one on. */
function coalesced(earlier: ProgressEvent, later: ProgressEvent): ProgressEvent {
  const fractions = [earlier, later].flatMap(({ progress }) => progress.fraction ?? [])
  return {
    ...later,
    at: earlier.progress.fraction === undefined ? later.at : earlier.at,
    progress: {
      ...earlier.progress,
      ...later.progress,
      ...(fractions.length > 0 && { fraction: Math.max(...fractions) }),
    },
  }
}

/** A task without a record is pending, and so is what was under way when the records were written. */
function keptStatuses(session: Session, records: readonly TaskRecord[]): Statuses {
  const kept = new Map(records.map(({ task, status }) => [task, status]))
  const statuses: Record<VideoId, Record<TemplateId, TemplateStatus>> = {}
  for (const { id, video, template } of sessionTasks(session)) {
    const status = kept.get(id)
    ;(statuses[video.id] ??= {})[template] = status ? interrupted(status) : pendingStatus(template)
  }
  return statuses
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
    draft.stretch = { since: at, again: draft.stretch !== undefined }
    draft.lanes.steadySince = at
    draft.counts = { ...noCounts }
  }
  draft.batches += change
  if (draft.batches === 0 && draft.stretch) draft.stretch.until = at
}
