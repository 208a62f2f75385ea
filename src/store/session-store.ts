import { foldRunEvent } from '#src/domain/fold-run-event.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import { sessionTasks, type Session, type SessionId } from '#src/domain/session.ts'
import { taskParts, type Statuses, type TemplateStatus } from '#src/domain/task.ts'
import type { EpochMs } from '#src/lib/clock.ts'
import type { Frame } from '#src/lib/frame.ts'
import { produce, type Draft } from 'immer'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** How the engine's lanes stand, as far as this session heard of it. */
export interface LaneState {
  readonly paused: boolean
  readonly cap: number
  readonly closed?: { readonly until: EpochMs; readonly why: 'budget' | 'server' }
}

export interface SessionState {
  readonly session: Session
  readonly statuses: Statuses
  readonly lanes: LaneState
  /** Batches under way: 0 means that nothing will happen by itself. */
  readonly batches: number
  /** The last stretch in which something was under way; `again` where it was not the first. */
  readonly stretch?: { readonly since: EpochMs; readonly until?: EpochMs; readonly again: boolean }
}

export type SessionStore = StoreApi<SessionState>

/** One store per session. Events are buffered, progress coalesced per task, and folded once per frame. */
export interface SessionStores {
  open(session: Session): void
  apply(session: SessionId, event: RunEvent | LaneEvent): void
  get(session: SessionId): SessionStore | undefined
}

export function createSessionStores(frame: Frame): SessionStores {
  const feeds = new Map<SessionId, { store: SessionStore; apply: (event: RunEvent | LaneEvent) => void }>()
  return {
    open(session) {
      feeds.set(session.id, createFeed(session, frame))
    },
    apply: (session, event) => feeds.get(session)?.apply(event),
    get: (session) => feeds.get(session)?.store,
  }
}

function createFeed(session: Session, frame: Frame) {
  const store = createStore<SessionState>(() => ({
    session,
    statuses: pendingStatuses(session),
    lanes: { paused: false, cap: session.settings.cap },
    batches: 0,
  }))
  let buffer: (RunEvent | LaneEvent)[] = []
  const lastProgress = new Map<string, number>()
  const fold = () => {
    const events = buffer
    buffer = []
    lastProgress.clear()
    if (events.length === 0) return
    store.setState(
      produce<SessionState>((draft) => {
        for (const event of events) foldEvent(draft, event)
      }),
    )
  }
  const apply = (event: RunEvent | LaneEvent) => {
    if (event.type === 'progress') {
      const at = lastProgress.get(event.task)
      const earlier = at === undefined ? undefined : buffer[at]
      if (at !== undefined && earlier?.type === 'progress' && earlier.attempt === event.attempt) {
        buffer[at] = { ...event, progress: { ...earlier.progress, ...event.progress } }
        return
      }
      lastProgress.set(event.task, buffer.length)
    } else if ('task' in event) {
      lastProgress.delete(event.task)
    }
    buffer.push(event)
    if (event.type === 'settled') fold()
    else frame(fold)
  }
  return { store, apply }
}

function pendingStatuses(session: Session): Statuses {
  const statuses: Draft<Statuses> = {}
  for (const { id } of sessionTasks(session)) {
    const { video, template } = taskParts(id)
    const pending: TemplateStatus = { template, status: 'pending', progress: 0, attempt: 0 }
    statuses[video] = { ...statuses[video], [template]: pending }
  }
  return statuses
}

function foldEvent(draft: Draft<SessionState>, event: RunEvent | LaneEvent): void {
  switch (event.type) {
    case 'gate-closed':
      draft.lanes.closed = { until: event.until, why: event.why }
      return
    case 'gate-opened':
      delete draft.lanes.closed
      return
    case 'paused':
    case 'resumed':
      draft.lanes.paused = event.type === 'paused'
      return
    case 'cap':
      draft.lanes.cap = event.cap
      return
    default:
      if (event.type === 'queued') countBatch(draft, 1, event.at)
      if (event.type === 'settled') countBatch(draft, -1, event.at)
      foldRunEvent(draft.statuses, event)
  }
}

function countBatch(draft: Draft<SessionState>, change: 1 | -1, at: EpochMs): void {
  if (draft.batches === 0) draft.stretch = { since: at, again: draft.stretch !== undefined }
  draft.batches += change
  if (draft.batches === 0 && draft.stretch) draft.stretch.until = at
}
