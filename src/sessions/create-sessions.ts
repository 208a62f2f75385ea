import type { Failure } from '#src/domain/failure.ts'
import type { Engine, EngineId, Persistence, SendLog } from '#src/domain/ports.ts'
import { tasksOf, type LaneEvent, type RunEvent } from '#src/domain/run-event.ts'
import { atOnce, sessionTasks, type Session, type SessionId } from '#src/domain/session.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import { startRun } from '#src/run/run.ts'
import { checkedSettings, strictestCap } from '#src/sessions/checked-settings.ts'
import { forecast } from '#src/sessions/forecast.ts'
import { flightKey, isGivenUp, type Flight } from '#src/sessions/flights.ts'
import { saveTranscripts } from '#src/sessions/save-transcripts.ts'
import { createSharedLanes, type SharedLanes } from '#src/sessions/shared-lanes.ts'
import { sessionJournal } from '#src/sessions/session-journal.ts'
import type { Sessions, SessionsListener } from '#src/sessions/sessions.ts'

export interface SessionsNeeds {
  /** The same engine for the same id as long as its settings hold: lanes belong to it. */
  readonly engine: (id: EngineId) => Engine
  readonly persistence: Persistence
  readonly sendLog: SendLog
  readonly clock: Clock
  readonly random: Random
  readonly newId: () => string
  readonly listener: SessionsListener
}

/** A session that is open in this page. */
interface Open {
  session: Session
  readonly engine: Engine
  readonly shared: SharedLanes
  readonly tasks: ReadonlyMap<TaskId, Task>
  /** Attempts answered with an error, by task. */
  readonly answered: Map<TaskId, number>
}

const cancelled: Failure = { kind: 'cancelled', message: 'Cancelled.' }

/** The host of all sessions of this page: one run per request key, lanes shared by engine. */
export function createSessions(needs: SessionsNeeds): Sessions {
  const { engine: engineOf, persistence, sendLog, clock, random, newId, listener } = needs
  const opened = new Map<SessionId, Open>()
  const lanesOf = new Map<Engine, SharedLanes>()
  let batches = 0

  const say = (session: SessionId, event: RunEvent | LaneEvent) => listener.happened(session, event)

  const sharedLanes = (engine: Engine): SharedLanes => {
    const there = lanesOf.get(engine)
    if (there) return there
    const shared = createSharedLanes(engine, clock, say, sendLog)
    lanesOf.set(engine, shared)
    return shared
  }

  /** Runs a further batch; what is under way already is followed (another session's) or left alone (its own). */
  const begin = (open: Open, tasks: readonly Task[], batch: number, takesOver = false) => {
    const own: Task[] = []
    const refused: (readonly [Task, string])[] = []
    for (const task of new Set(tasks)) {
      const flight = open.shared.flights.get(flightKey(task))
      const reason = open.engine.refuses(task)
      if (reason !== undefined) refused.push([task, reason])
      else if (!flight) own.push(task)
      else if (flight.session !== open.session.id) follow(flight, open.session.id, task)
    }
    if (own.length > 0) launch(open, own, batch, takesOver)
    if (refused.length > 0) refuse(open.session.id, refused)
  }

  const launch = (open: Open, own: readonly Task[], batch: number, takesOver: boolean) => {
    const { lanes, flights } = open.shared
    const { settings } = open.session
    // Whoever starts something when all is done does not think of a pause, or of a rollback, any more.
    // A follower that takes over was not started by anybody.
    if (flights.size === 0 && !takesOver) {
      lanes.resume()
      lanes.restoreCap()
    }
    const started = startRun(
      own,
      { session: open.session.id, batch, order: settings.order, timeoutMs: settings.timeoutMs },
      {
        engine: open.engine,
        lanes,
        journal: sessionJournal(open.session.id, open.engine.id, needs),
        clock,
        random,
        answered: open.answered,
        emit: (event) => hear(open, event),
      },
    )
    for (const task of own) {
      const key = flightKey(task)
      flights.set(key, { key, session: open.session.id, task, run: started, followers: [] })
    }
    setCap(open.shared)
  }

  /** Sessions share the lanes: the strictest of those that have something under way counts. */
  const setCap = ({ lanes, flights }: SharedLanes) => {
    const working = new Set([...flights.values()].map(({ session }) => session))
    const cap = strictestCap([...working].flatMap((id) => opened.get(id)?.session.settings ?? []))
    if (cap !== undefined) lanes.setCap(cap)
  }

  const hear = (open: Open, event: RunEvent) => {
    const { flights } = open.shared
    say(open.session.id, event)
    if (event.type === 'queued') return
    if (event.type === 'settled') setCap(open.shared)
    const left = new Map<SessionId, Task[]>()
    for (const id of tasksOf(event)) {
      const task = open.tasks.get(id)
      const flight = task && flights.get(flightKey(task))
      if (!flight) continue
      const ended = event.type === 'completed' || event.type === 'failed' || event.type === 'released'
      if (ended) flights.delete(flight.key)
      else if (event.type !== 'progress' && event.type !== 'answered') flight.last = event
      for (const { session, task: followed } of flight.followers) {
        if (isGivenUp(event)) left.set(session, [...(left.get(session) ?? []), followed])
        else relay(event, session, followed, ended)
      }
    }
    for (const [session, tasks] of left) takeOver(event, session, tasks)
  }

  const relay = (event: RunEvent, session: SessionId, task: Task, ended: boolean) => {
    if ('task' in event) say(session, { ...event, task: task.id })
    if (ended) say(session, { type: 'settled', at: clock.epoch() })
  }

  /** Whoever asked first does not go on; this session does, unless the same would happen to it. */
  const takeOver = (event: RunEvent, session: SessionId, tasks: readonly Task[]) => {
    const open = opened.get(session)
    const at = clock.epoch()
    if (event.type === 'released' && event.failure) {
      say(session, { type: 'released', tasks: tasks.map(({ id }) => id), failure: event.failure, at })
    } else if (open) begin(open, tasks, batches++, true)
    // Each was followed by itself.
    for (const _ of tasks) say(session, { type: 'settled', at })
  }

  const follow = (flight: Flight, session: SessionId, task: Task) => {
    if (flight.followers.some((one) => one.session === session && one.task.id === task.id)) return
    say(session, { type: 'queued', tasks: [task.id], at: clock.epoch() })
    flight.followers = [...flight.followers, { session, task }]
    if (flight.last) relay(flight.last, session, task, false)
  }

  const unfollow = (session: SessionId, flights: Iterable<Flight>, event: (task: TaskId) => RunEvent) => {
    for (const flight of flights) {
      const leaving = flight.followers.filter((one) => one.session === session)
      flight.followers = flight.followers.filter((one) => !leaving.includes(one))
      for (const { task } of leaving) {
        say(session, event(task.id))
        say(session, { type: 'settled', at: clock.epoch() })
      }
    }
  }

  const refuse = (session: SessionId, refused: readonly (readonly [Task, string])[]) => {
    const at = clock.epoch()
    say(session, { type: 'queued', tasks: refused.map(([{ id }]) => id), at })
    for (const [{ id }, message] of refused) {
      say(session, { type: 'failed', task: id, failure: { kind: 'api', message }, at })
    }
    say(session, { type: 'settled', at })
  }

  const openSession = (session: Session): Open => {
    const engine = engineOf(session.engine)
    const shared = sharedLanes(engine)
    const tasks = new Map(sessionTasks(session).map((task) => [task.id, task]))
    const open: Open = { session, engine, shared, tasks, answered: new Map() }
    opened.set(session.id, open)
    listener.opened(session)
    shared.sessions.add(session.id)
    for (const event of shared.stands.values()) say(session.id, event)
    return open
  }

  return {
    async start({ engine, videos, templates, settings }) {
      const session: Session = {
        id: newId(),
        createdAt: clock.epoch(),
        engine,
        videos: videos.map(({ video }) => video),
        templates,
        settings: checkedSettings(settings),
      }
      await saveTranscripts(videos, persistence)
      await persistence.saveSession(session)
      const open = openSession(session)
      begin(open, [...open.tasks.values()], batches++)
      return session.id
    },
    again(id, tasks) {
      const open = opened.get(id)
      if (!open) return
      const wanted = tasks.flatMap((task) => open.tasks.get(task) ?? [])
      const next = batches++
      begin(open, wanted, wanted.length === 1 ? -next : next)
    },
    async change(id, to) {
      const open = opened.get(id)
      if (!open) return
      const before = open.session
      const settings = checkedSettings({ ...before.settings, ...to })
      open.session = { ...before, settings }
      listener.changed(open.session)
      setCap(open.shared)
      const works = [...open.shared.flights.values()].some(({ session }) => session === id)
      if (works && atOnce(settings) > atOnce(before.settings)) open.shared.lanes.restoreCap()
      await persistence.saveSession(open.session)
    },
    cancel(id, taskId) {
      const open = opened.get(id)
      const task = open?.tasks.get(taskId)
      const flight = task && open?.shared.flights.get(flightKey(task))
      if (flight?.session === id) flight.run.cancel(taskId)
      const failed = { type: 'failed', failure: cancelled, at: clock.epoch() } as const
      // That flight alone: a thousand tasks may be cancelled one after the other.
      unfollow(id, flight ? [flight] : [], (followed) => ({ ...failed, task: followed }))
    },
    stop(id) {
      const { flights } = opened.get(id)?.shared ?? { flights: new Map<string, Flight>() }
      const own = [...flights.values()].filter(({ session }) => session === id)
      for (const run of new Set(own.map((flight) => flight.run))) run.stop()
      const at = clock.epoch()
      unfollow(id, flights.values(), (task) => ({ type: 'released', tasks: [task], at }))
    },
    pause: (id) => opened.get(id)?.shared.lanes.pause(),
    resume: (id) => opened.get(id)?.shared.lanes.resume(),
    restoreCap: (id) => opened.get(id)?.shared.lanes.restoreCap(),
    tryNow: (id) => opened.get(id)?.shared.lanes.tryNow(),
    readLimits() {
      for (const [engine, { lanes }] of lanesOf) lanes.setLimits(engine.limits)
    },
    forecast(request) {
      const engine = engineOf(request.engine)
      return forecast(request, engine, lanesOf.get(engine), clock.epoch())
    },
    refuses: (engine, task) => engineOf(engine).refuses(task),
    busy: () => [...lanesOf.values()].some(({ flights }) => flights.size > 0),
  }
}
