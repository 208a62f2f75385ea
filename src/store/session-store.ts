import type { LaneLimits } from '#src/domain/ports.ts'
import type { CapReason, GateId, GateReason, LaneEvent, Learned, RunEvent } from '#src/domain/run-event.ts'
import { sessionTasks, type Session, type SessionId } from '#src/domain/session.ts'
import { interrupted, type TaskRecord } from '#src/domain/task-record.ts'
import { pendingStatus, type Statuses, type TemplateStatus } from '#src/domain/task.ts'
import type { TemplateId } from '#src/domain/template.ts'
import type { VideoId } from '#src/domain/video.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { Frame } from '#src/lib/frame.ts'
import { takeCensus, type Census } from '#src/run/census.ts'
import { createEventBuffer } from '#src/run/event-buffer.ts'
import { noHistory, type History } from '#src/run/history.ts'
import { noCounts, type RunCounts } from '#src/run/report.ts'
import { foldEvents } from '#src/store/fold-session.ts'
import { lostWith } from '#src/store/lost-tab.ts'
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
  /** What is open in this page: changes with `open`, `restore` and `close`. */
  readonly ids: StoreApi<ReadonlySet<SessionId>>
  /**
   * Where it is there already, another tab has run it until now, and this one goes on: its store stays the same.
   * @param tasks what is kept of it
   */
  open(session: Session, tasks?: readonly TaskRecord[], at?: EpochMs): void
  close(session: SessionId): void
  /** Its settings are other ones now. */
  changed(session: Session): void
  apply(session: SessionId, event: RunEvent | LaneEvent): void
  get(session: SessionId): SessionStore | undefined
  /** A session as it is, with all that was said of it so far, for another tab; undefined where it is not open. */
  snapshot(session: SessionId): SessionState | undefined
  /** Opens a session as another tab has it, or takes on its state. */
  restore(state: SessionState): void
}

export function createSessionStores(frame: Frame): SessionStores {
  const feeds = new Map<SessionId, ReturnType<typeof createFeed>>()
  const ids = createStore<ReadonlySet<SessionId>>(() => new Set())
  const tell = () => ids.setState(new Set(feeds.keys()), true)
  const put = (state: SessionState) => {
    feeds.set(state.session.id, createFeed(state, frame))
    tell()
  }
  return {
    ids,
    open(session, tasks = [], at = session.createdAt) {
      const there = feeds.get(session.id)
      if (there) there.goOn(session, tasks, at)
      else put(stateOf(session, tasks))
    },
    close(session) {
      feeds.delete(session)
      tell()
    },
    changed: (session) => feeds.get(session.id)?.store.setState({ session }),
    apply: (session, event) => feeds.get(session)?.apply(event),
    get: (session) => feeds.get(session)?.store,
    snapshot: (session) => feeds.get(session)?.snapshot(),
    restore(state) {
      const there = feeds.get(state.session.id)
      if (there) there.restore(state)
      else put(state)
    },
  }
}

/** A session of which is known what is kept of it. */
function stateOf(session: Session, tasks: readonly TaskRecord[]): SessionState {
  const statuses = keptStatuses(session, tasks)
  return {
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
  }
}

function createFeed(initial: SessionState, frame: Frame) {
  const store = createStore<SessionState>(() => initial)
  const buffer = createEventBuffer()
  /** Batches under way, what is buffered included. */
  let { batches } = initial
  /** The ends of the batches of a tab that is gone: not before its work has begun anew. */
  let ends: readonly RunEvent[] = []
  const fold = () => {
    const events = [...buffer.take(), ...ends]
    ends = []
    if (events.length > 0) store.setState((state) => foldEvents(state, events))
  }
  return {
    store,
    apply(event: RunEvent | LaneEvent) {
      buffer.push(event)
      if (event.type === 'queued') batches += 1
      if (event.type === 'settled') batches -= 1
      // The end is shown at once; of a thousand small batches that end in one step, only the last.
      if (event.type === 'settled' && batches <= 0) fold()
      else frame(fold)
    },
    snapshot(): SessionState {
      fold()
      const state = store.getState()
      const { history } = state
      return { ...state, history: { ...history, spans: history.spans.slice(0, history.length) } }
    },
    restore(state: SessionState) {
      buffer.take()
      ends = []
      batches = state.batches
      store.setState(state, true)
    },
    /** In one commit with what is said next: what runs on must not look as if it had stopped in between. */
    goOn(session: Session, tasks: readonly TaskRecord[], at: EpochMs) {
      fold()
      for (const event of lostWith(store.getState(), tasks, at)) buffer.push(event)
      ends = Array.from({ length: batches }, () => ({ type: 'settled', at }))
      batches = 0
      store.setState({ session })
      frame(fold)
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
