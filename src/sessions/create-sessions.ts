import type { Engine, EngineId, Persistence, Records, SendLog, Transcriber } from '#src/domain/ports.ts'
import type { ModelServer } from '#src/domain/providers.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import { atOnce, type Session, type SessionId } from '#src/domain/session.ts'
import type { TaskRecord } from '#src/domain/task-record.ts'
import type { TaskId } from '#src/domain/task.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import { createBatches } from '#src/sessions/batches.ts'
import { checkedSettings } from '#src/sessions/checked-settings.ts'
import { flightKey } from '#src/sessions/flights.ts'
import { forecast } from '#src/sessions/forecast.ts'
import { notSaved } from '#src/sessions/ledger.ts'
import { saveNewSession } from '#src/sessions/new-session.ts'
import { hasUnsaved, openSession, type OpenSession } from '#src/sessions/open-session.ts'
import { refusalOf } from '#src/sessions/readiness.ts'
import { createSharedLanes, type SharedLanes } from '#src/sessions/shared-lanes.ts'
import type { LocalSessions, SessionsListener, StartRequest } from '#src/sessions/sessions.ts'
import { createWriter } from '#src/sessions/writer.ts'

export interface SessionsNeeds {
  /** The same engine for the same server: lanes belong to it. `of` is whose models write, else those chosen now do. */
  readonly engine: (id: EngineId, of?: ModelServer) => Engine
  /** The same as long as its settings hold: lanes belong to it. Undefined: nothing is transcribed. */
  readonly transcriber?: () => Transcriber | undefined
  readonly persistence: Persistence
  readonly sendLog: SendLog
  /** To be waited for before the first request: the send log has to be read. Never rejects. */
  readonly ready?: () => Promise<void>
  readonly clock: Clock
  readonly random: Random
  readonly newId: () => string
  readonly listener: SessionsListener
}

/** The host of all sessions of this page: one run per request key, lanes shared by engine. */
export function createSessions(needs: SessionsNeeds): LocalSessions {
  const { engine: engineOf, persistence, sendLog, clock, listener, ready } = needs
  const opened = new Map<SessionId, OpenSession>()
  const opening = new Map<SessionId, Promise<OpenSession | undefined>>()
  const removing = new Map<SessionId, Promise<Records>>()
  const lanesOf = new Map<Engine, SharedLanes>()
  const writer = createWriter(persistence, clock)
  const say = (session: SessionId, event: RunEvent | LaneEvent) => listener.happened(session, event)
  const batches = createBatches({ ...needs, opened, writer, say, changed: listener.changed })

  const sharedLanes = (engine: Engine): SharedLanes => {
    const there = lanesOf.get(engine)
    if (there) return there
    const shared = createSharedLanes(engine, clock, say, sendLog)
    lanesOf.set(engine, shared)
    return shared
  }

  const open = (session: Session, records: readonly TaskRecord[]): OpenSession => {
    const engine = engineOf(session.engine, session.provider)
    const shared = sharedLanes(engine)
    const made = openSession(session, engine, shared, records)
    opened.set(session.id, made)
    listener.opened(session, records, clock.epoch())
    shared.sessions.add(session.id)
    for (const event of shared.stands.values()) say(session.id, event)
    return made
  }

  const openStored = async (id: SessionId): Promise<OpenSession | undefined> => {
    const [session, records] = await Promise.all([persistence.session(id), persistence.tasks(id), ready?.()])
    if (!session) return undefined
    await engineOf(session.engine, session.provider).ready?.()
    return opened.get(id) ?? open(session, records)
  }

  /** Open, and there to stay: what is given to a session that is being deleted would bring it back. */
  const openNow = (id: SessionId) => (removing.has(id) ? undefined : opened.get(id))

  /** Undefined where there is no such session. Asked for twice, it is read once. */
  const openById = (id: SessionId): Promise<OpenSession | undefined> => {
    const removal = removing.get(id)
    const anew = () => openById(id)
    if (removal) return removal.then(anew, anew)
    const there = opened.get(id)
    if (there) return Promise.resolve(there)
    const pending = opening.get(id) ?? openStored(id).finally(() => opening.delete(id))
    opening.set(id, pending)
    return pending
  }

  const tasksOf = ({ tasks }: OpenSession, ids: readonly TaskId[]) => ids.flatMap((id) => tasks.get(id) ?? [])

  const busy = () =>
    batches.transcripts.busy() || [...lanesOf.values()].some(({ flights }) => flights.size > 0)

  const setPaused = (id: SessionId, how: 'pause' | 'resume') => {
    openNow(id)?.shared.lanes[how]()
    batches.transcripts.followEngines()
  }

  /** Those that a session's tasks wait for: its engine's, and the transcriber's of their videos. */
  const lanesFor = (id: SessionId): readonly SharedLanes[] => {
    const now = openNow(id)
    return now ? [now.shared, ...batches.transcripts.waitedFor(now)] : []
  }

  const keep = async (now: OpenSession, session: Session) => {
    now.session = session
    listener.changed(session)
    await persistence.saveSession(session)
  }

  const remove = async (id: SessionId): Promise<Records> => {
    await opening.get(id)
    const now = opened.get(id)
    if (now) {
      refuseLoss(now)
      await batches.stop(now)
      // What was being saved when it was stopped may have failed.
      refuseLoss(now)
      await writer.finish(now.ledger)
    }
    try {
      const gone = await persistence.deleteSession(id)
      opened.delete(id)
      now?.shared.sessions.delete(id)
      listener.closed(id)
      return gone
    } catch (error) {
      if (now) writer.changed(now.ledger)
      throw error
    }
  }

  const saveNew = (request: StartRequest) => saveNewSession(request, engineOf(request.engine).provider, needs)

  return {
    save: async (request) => (await saveNew(request)).session.id,
    async start(request) {
      const [{ session, records }] = await Promise.all([
        saveNew(request),
        ready?.(),
        engineOf(request.engine).ready?.(),
      ])
      const now = open(session, records)
      batches.begin(now, tasksOf(now, now.ledger.unfinished()))
      return session.id
    },
    open: async (id) => (await openById(id)) !== undefined,
    async goOn(id) {
      const now = await openById(id)
      if (now) batches.begin(now, tasksOf(now, now.ledger.unfinished()))
    },
    async takeUp(id, seen) {
      const wasOpen = opened.has(id)
      const records = await persistence.tasks(id)
      const now = await openById(id)
      if (!now || wasOpen) return
      if (seen.paused) now.shared.lanes.pause()
      batches.begin(now, tasksOf(now, notSaved(seen.tasks, records)), 'handed over')
    },
    again(id, tasks) {
      const now = openNow(id)
      // A single retry goes first.
      if (now) batches.begin(now, tasksOf(now, tasks), tasks.length === 1 ? 'urgent' : undefined)
    },
    async change(id, to) {
      const now = openNow(id)
      if (!now) return
      const before = now.session.settings
      const settings = checkedSettings({ ...before, ...to })
      const saved = keep(now, { ...now.session, settings })
      batches.setCap(now.shared)
      const works = [...now.shared.flights.values()].some(({ session }) => session === id)
      if (works && atOnce(settings) > atOnce(before)) now.shared.lanes.restoreCap()
      await saved
    },
    async rename(id, name) {
      const now = await openById(id)
      if (!now) return
      const { name: _, ...rest } = now.session
      const wanted = name.trim()
      await keep(now, wanted === '' ? rest : { ...rest, name: wanted })
    },
    remove(id) {
      const under = removing.get(id) ?? remove(id).finally(() => removing.delete(id))
      removing.set(id, under)
      return under
    },
    cancel(id, taskId) {
      const now = openNow(id)
      const task = now?.tasks.get(taskId)
      if (now && task) batches.cancel(now, task)
    },
    stop(id) {
      const now = openNow(id)
      if (now) void batches.stop(now)
    },
    pause: (id) => setPaused(id, 'pause'),
    resume: (id) => setPaused(id, 'resume'),
    restoreCap: (id) => lanesFor(id).forEach(({ lanes }) => lanes.restoreCap()),
    tryNow: (id) => lanesFor(id).forEach(({ lanes }) => lanes.tryNow()),
    async unsavedNote(id, taskId) {
      const now = openNow(id)
      const task = now?.tasks.get(taskId)
      return task && now?.shared.unsaved.get(flightKey(task))?.note
    },
    readLimits() {
      for (const [engine, { lanes }] of lanesOf) lanes.setLimits(engine.limits)
      batches.transcripts.readLimits()
    },
    forecast(request) {
      const who = engineOf(request.engine)
      const transcriber = needs.transcriber?.()
      return forecast(
        request,
        { who, shared: lanesOf.get(who) },
        transcriber && {
          who: transcriber,
          shared: batches.transcripts.lanesOf(transcriber),
          ahead: batches.transcripts.ahead(transcriber),
        },
        clock.epoch(),
      )
    },
    refuses: (engine, task) => refusalOf(task, engineOf(engine), needs.transcriber?.()),
    busy,
    losesWork: () => busy() || [...lanesOf.values()].some(({ unsaved }) => unsaved.size > 0),
  }
}

function refuseLoss(open: OpenSession): void {
  if (!hasUnsaved(open)) return
  throw new Error(
    'This session has notes that could not be saved, and deleting it would lose them. Download or save them first, then delete it.',
  )
}
