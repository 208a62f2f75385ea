import { isUnsaved, type Failure } from '#src/domain/failure.ts'
import { isPassing, tasksOf, type LaneEvent, type RunEvent } from '#src/domain/run-event.ts'
import type { Persistence, SendLog, Transcriber } from '#src/domain/ports.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import { startRun } from '#src/run/run.ts'
import { strictestCap } from '#src/sessions/checked-settings.ts'
import { flightKey, isGivenUp, type Flight, type Follower } from '#src/sessions/flights.ts'
import type { OpenSession } from '#src/sessions/open-session.ts'
import { sortTasks } from '#src/sessions/readiness.ts'
import { sessionJournal } from '#src/sessions/session-journal.ts'
import type { SharedLanes } from '#src/sessions/shared-lanes.ts'
import { createTranscripts, type Transcripts } from '#src/sessions/transcripts.ts'
import type { Writer } from '#src/sessions/writer.ts'

export interface BatchNeeds {
  readonly clock: Clock
  readonly random: Random
  readonly newId: () => string
  readonly writer: Writer
  readonly opened: ReadonlyMap<SessionId, OpenSession>
  readonly say: (session: SessionId, event: RunEvent | LaneEvent) => void
  /** What is to transcribe videos that have no words; undefined where nothing is. */
  readonly transcriber?: () => Transcriber | undefined
  readonly persistence: Pick<Persistence, 'saveSession'>
  readonly sendLog: SendLog
  /** A session's videos are other ones. */
  readonly changed: (session: Session) => void
}

/** What is under way: one run per request key, whichever sessions asked for it. */
export interface Batches {
  /** Runs a further batch; what is under way already is followed (another session's) or left alone (its own). */
  begin(open: OpenSession, tasks: readonly Task[], how?: 'urgent' | 'handed over'): void
  cancel(open: OpenSession, task: Task): void
  /** Resolves once nothing of it is under way any more: what is being saved is still saved. */
  stop(open: OpenSession): Promise<void>
  /** Sessions share the lanes: the strictest of those that have something under way counts. */
  setCap(shared: SharedLanes): void
  readonly transcripts: Transcripts
}

const cancelled: Failure = { kind: 'cancelled', message: 'Cancelled.' }

export function createBatches(needs: BatchNeeds): Batches {
  const { clock, random, opened, writer } = needs
  let batches = 0

  /** To the session's ledger first: nobody sees what could not be written down. */
  const say = (id: SessionId, event: RunEvent) => {
    const open = opened.get(id)
    if (open) {
      open.ledger.hear(event)
      if (!isPassing(event)) writer.changed(open.ledger, isFinal(event))
    }
    needs.say(id, event)
  }

  const begin = (open: OpenSession, tasks: readonly Task[], batch: number, takesOver = false) => {
    const transcriber = needs.transcriber?.()
    // What waits for words is left alone, also where nothing would be transcribed any more.
    const free = new Set(tasks.filter((task) => !transcripts.holds(open, task)))
    const { own, held, flying, refused, unset } = sortTasks(free, open, transcriber)
    for (const [task, flight] of flying) {
      if (flight.session !== open.session.id) follow(flight, open.session.id, task)
    }
    // Whoever starts something when all is done does not think of a pause, or of a rollback, any more.
    // What a follower or another tab takes over was not started by anybody.
    if (own.length + held.length > 0 && !takesOver && isIdle(open.shared)) {
      open.shared.lanes.resume()
      open.shared.lanes.restoreCap()
    }
    if (own.length > 0) launch(open, own, batch)
    if (held.length > 0 && transcriber) transcripts.hold(transcriber, open, held, batch)
    if (refused.length > 0) refuse(open.session.id, refused)
    for (const [message, waiting] of unset) putOff(open.session.id, waiting, message)
  }

  const transcripts = createTranscripts({
    ...needs,
    say,
    begin: (open, tasks, batch) => begin(open, tasks, batch, true),
  })
  const isIdle = (shared: SharedLanes) => shared.flights.size === 0 && !transcripts.busy(shared)

  const launch = (open: OpenSession, own: readonly Task[], batch: number) => {
    const { lanes, flights } = open.shared
    const { settings } = open.session
    const started = startRun(
      own,
      { session: open.session.id, batch, order: settings.order, timeoutMs: settings.timeoutMs },
      {
        engine: open.engine,
        lanes,
        journal: sessionJournal(open, needs),
        clock,
        random,
        answered: open.ledger.answered,
        emit: (event) => hear(open, event),
      },
    )
    for (const task of own) {
      const key = flightKey(task)
      flights.set(key, { key, session: open.session.id, task, run: started, followers: [] })
    }
    setCap(open.shared)
  }

  const setCap = ({ lanes, flights }: SharedLanes) => {
    const working = new Set([...flights.values()].map(({ session }) => session))
    const cap = strictestCap([...working].flatMap((id) => opened.get(id)?.session.settings ?? []))
    if (cap !== undefined) lanes.setCap(cap)
    transcripts.followEngines()
  }

  const hear = (open: OpenSession, event: RunEvent) => {
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
      if (ended) tellUnsaved(event, open, flight)
    }
    for (const [session, tasks] of left) takeOver(event, session, tasks)
  }

  const relay = (event: RunEvent, session: SessionId, task: Task, ended: boolean) => {
    if ('task' in event) say(session, { ...event, task: task.id })
    if (ended) say(session, { type: 'settled', at: clock.epoch() })
  }

  /** Who failed with a note that is not saved is complete once it is, whoever saved it. */
  const tellUnsaved = (event: RunEvent, { shared: { unsaved } }: OpenSession, { key, ...flight }: Flight) => {
    const there = unsaved.get(key)
    if (!there) return
    const served = [{ session: flight.session, task: flight.task }, ...flight.followers]
    const others = there.of.filter((one) => !served.some((other) => isSame(one, other)))
    if (event.type === 'failed' && isUnsaved(event.failure))
      unsaved.set(key, { ...there, of: [...others, ...served] })
    if (event.type !== 'completed') return
    unsaved.delete(key)
    for (const { session, task } of others) say(session, { ...event, task: task.id })
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
    if (flight.followers.some((one) => isSame(one, { session, task }))) return
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

  /** Nothing of it can be asked before the user has set something up: it stays pending, and is said once. */
  const putOff = (session: SessionId, waiting: readonly Task[], message: string) => {
    const at = clock.epoch()
    const tasks = waiting.map(({ id }) => id)
    say(session, { type: 'queued', tasks, at })
    say(session, { type: 'released', tasks, failure: { kind: 'api', message, stopsAll: true }, at })
    say(session, { type: 'settled', at })
  }

  return {
    begin(open, tasks, how) {
      const next = batches++
      begin(open, tasks, how === 'urgent' ? -next : next, how === 'handed over')
    },
    transcripts,
    cancel(open, task) {
      const {
        session: { id },
        shared,
      } = open
      transcripts.cancel(open, task, cancelled)
      const flight = shared.flights.get(flightKey(task))
      if (flight?.session === id) flight.run.cancel(task.id)
      const failed = { type: 'failed', failure: cancelled, at: clock.epoch() } as const
      // That flight alone: a thousand tasks may be cancelled one after the other.
      unfollow(id, flight ? [flight] : [], (followed) => ({ ...failed, task: followed }))
    },
    async stop(open) {
      const {
        session: { id },
        shared: { flights },
      } = open
      const transcribed = transcripts.stop(open)
      const own = [...flights.values()].filter(({ session }) => session === id)
      const runs = new Set(own.map((flight) => flight.run))
      for (const run of runs) run.stop()
      const at = clock.epoch()
      unfollow(id, flights.values(), (task) => ({ type: 'released', tasks: [task], at }))
      await Promise.all([transcribed, ...Array.from(runs, ({ settled }) => settled)])
    },
    setCap,
  }
}

const isSame = (one: Follower, other: Follower): boolean =>
  one.session === other.session && one.task.id === other.task.id

/** What the user would not want to be taken up again because a page was closed just after it. */
const isFinal = ({ type }: RunEvent) => type === 'released' || type === 'failed' || type === 'settled'
