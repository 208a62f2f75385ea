import type { Failure } from '#src/domain/failure.ts'
import type { Persistence, SendLog, Transcriber } from '#src/domain/ports.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import type { Session, SessionId } from '#src/domain/session.ts'
import type { Preparation, Task, TaskId } from '#src/domain/task.ts'
import type { VideoId } from '#src/domain/video.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import { startRun } from '#src/run/run.ts'
import { strictestCap } from '#src/sessions/checked-settings.ts'
import { createMadeTranscripts } from '#src/sessions/made-transcripts.ts'
import type { OpenSession } from '#src/sessions/open-session.ts'
import { createSharedLanes, type SharedLanes } from '#src/sessions/shared-lanes.ts'
import { createJobTalk, type Hold, type Job, type Waiting } from '#src/sessions/transcription-job.ts'
import {
  failedWithTranscript,
  noNote,
  transcribingEngine,
  transcriptionTask,
  unsavedTranscript,
} from '#src/sessions/transcription-run.ts'

export interface TranscriptsNeeds {
  readonly clock: Clock
  readonly random: Random
  readonly sendLog: SendLog
  readonly persistence: Pick<Persistence, 'saveSession'>
  readonly say: (session: SessionId, event: RunEvent) => void
  /** A session's videos have words now. */
  readonly changed: (session: Session) => void
  /** The transcript that these waited for is there. */
  readonly begin: (open: OpenSession, tasks: readonly Task[], batch: number) => void
}

/** Tasks that wait for the transcripts of their videos: each is made once, whichever tasks and sessions want it. */
export interface Transcripts {
  /** Has the videos of these transcribed, then begins them. Those that wait already are left alone. */
  hold(transcriber: Transcriber, open: OpenSession, tasks: readonly Task[], batch: number): void
  cancel(open: OpenSession, task: Task, failure: Failure): void
  /** Resolves once no words of the session are being saved any more. */
  stop(open: OpenSession): Promise<void>
  /** Caps and pauses are those of the engines that wait. */
  followEngines(): void
  readLimits(): void
  busy(shared?: SharedLanes): boolean
  /** Undefined before the first use. */
  lanesOf(transcriber: Transcriber): SharedLanes | undefined
}

export function createTranscripts(needs: TranscriptsNeeds): Transcripts {
  const { clock, say } = needs
  const jobs = new Map<VideoId, Job>()
  const lanesOf = new Map<Transcriber, SharedLanes>()
  const answered = new Map<TaskId, number>()
  const made = createMadeTranscripts(needs.persistence, needs.changed)
  const talk = createJobTalk(clock, say)

  const sharedLanes = (transcriber: Transcriber): SharedLanes => {
    const there = lanesOf.get(transcriber)
    if (there) return there
    const lanes = createSharedLanes(transcriber, clock, (_, event) => hearLanes(lanes, event), needs.sendLog)
    // It is nobody's session: what the lanes say comes here.
    lanes.sessions.add(transcriber.server)
    lanesOf.set(transcriber, lanes)
    return lanes
  }

  const isHeld = ({ session }: OpenSession, { id, video }: Task) =>
    jobs
      .get(video.id)
      ?.waiting.some(({ hold, tasks }) => hold.open.session.id === session.id && tasks.has(id)) ?? false

  const hold: Transcripts['hold'] = (transcriber, open, wanted, batch) => {
    const tasks = wanted.filter((task) => !isHeld(open, task))
    if (tasks.length === 0) return
    const held: Hold = { open, batch, left: tasks.length }
    say(open.session.id, { type: 'queued', tasks: tasks.map(({ id }) => id), at: clock.epoch() })
    const lanes = sharedLanes(transcriber)
    const fresh: Job[] = []
    const joined = new Set<Job>()
    for (const task of tasks) {
      const { video } = task
      let job = jobs.get(video.id)
      if (!job) {
        job = { video, lanes, waiting: [], said: untold }
        jobs.set(video.id, job)
        fresh.push(job)
      }
      joined.add(job)
      const own = job.waiting.find((one) => one.hold === held)
      if (own) own.tasks.set(task.id, task)
      else job.waiting = [...job.waiting, { hold: held, tasks: new Map([[task.id, task]]) }]
    }
    talk.tell([...joined], (one) => one.hold === held)
    followEngines()
    if (fresh.length > 0) launch(transcriber, fresh, held)
  }

  const launch = (transcriber: Transcriber, fresh: readonly Job[], { open: { session }, batch }: Hold) => {
    const own = new Map(fresh.map((job) => [transcriptionTask(job.video).id, job]))
    let notSaved: Failure | undefined
    const run = startRun(
      fresh.map(({ video }) => transcriptionTask(video)),
      { session: 'transcripts', batch, order: session.settings.order },
      {
        engine: transcribingEngine(transcriber, made.add),
        lanes: sharedLanes(transcriber).lanes,
        journal: {
          unsaved: ({ video }) => (made.has(video.id) ? noNote : undefined),
          async save({ id, video }) {
            const job = own.get(id)
            try {
              if (job) await made.saveFor(job)
            } catch (error) {
              notSaved = unsavedTranscript(error)
              throw error
            }
            return { note: video.id, at: clock.epoch() }
          },
        },
        clock,
        random: needs.random,
        answered,
        emit: (event) => hear(event, own, notSaved),
      },
    )
    for (const job of fresh) job.run = run
  }

  const hear = (event: RunEvent, own: ReadonlyMap<TaskId, Job>, notSaved: Failure | undefined) => {
    if (event.type === 'settled') return followEngines()
    const job = 'task' in event ? own.get(event.task) : undefined
    switch (event.type) {
      case 'started':
        return job && saySoFar(job, { stage: 'transcribing' })
      case 'progress':
        return job && saySoFar(job, further(job.said, event.progress))
      case 'waiting':
        return job && saySoFar(job, { notBefore: event.until })
      case 'completed':
        return job && deliver(job)
      case 'failed':
        if (job) end(job, (one) => talk.fail(one, failedWithTranscript(event.failure, notSaved)))
        return undefined
      case 'released':
        for (const each of event.tasks.flatMap((id) => own.get(id) ?? [])) {
          end(each, (one) =>
            talk.release(one, event.failure && failedWithTranscript(event.failure, notSaved)),
          )
        }
    }
    return undefined
  }

  const saySoFar = (job: Job, said: Preparation) => {
    job.said = said
    talk.tell([job])
  }

  const hearLanes = (lanes: SharedLanes, event: LaneEvent) => {
    if (event.type !== 'gate-closed' && event.type !== 'gate-opened') return
    const said = event.type === 'gate-closed' ? { gateOpensAt: event.until } : untold
    const resting = [...jobs.values()].filter((job) => job.lanes === lanes && job.said.stage === undefined)
    for (const job of resting) job.said = said
    talk.tell(resting)
  }

  const end = (job: Job, each: (one: Waiting) => void) => {
    jobs.delete(job.video.id)
    const { waiting } = job
    job.waiting = []
    waiting.forEach(each)
  }

  const deliver = (job: Job) => {
    made.settle(job)
    end(job, (one) => {
      const { open, batch } = one.hold
      const tasks = Array.from(one.tasks, ([id, task]) => open.tasks.get(id) ?? task)
      // Before these end their waiting: the session is never at rest in between.
      needs.begin(open, tasks, batch)
      talk.finish(one)
    })
  }

  /** A job that nobody waits for is given up; one that is being saved ends by itself. */
  const leave = (job: Job, leaving: (one: Waiting) => boolean) => {
    job.waiting = job.waiting.filter((one) => !leaving(one))
    if (job.waiting.length === 0) job.run?.cancel(transcriptionTask(job.video).id)
  }

  const followEngines = () => {
    for (const lanes of lanesOf.values()) {
      const opens = [...jobs.values()].flatMap((job) =>
        job.lanes === lanes ? job.waiting.map(({ hold: { open } }) => open) : [],
      )
      const cap = strictestCap(opens.map(({ session }) => session.settings))
      if (cap !== undefined) lanes.lanes.setCap(cap)
      const isPaused = opens.length > 0 && opens.every(({ shared }) => paused(shared))
      if (isPaused) lanes.lanes.pause()
      else lanes.lanes.resume()
    }
  }

  return {
    hold,
    cancel({ session }, { id, video }, failure) {
      const job = jobs.get(video.id)
      const one = job?.waiting.find(
        ({ hold: of, tasks }) => of.open.session.id === session.id && tasks.has(id),
      )
      if (!job || !one) return
      talk.fail(one, failure, [id])
      leave(job, (which) => which.tasks.size === 0)
    },
    async stop({ session }) {
      for (const job of jobs.values()) {
        const isOwn = ({ hold: of }: Waiting) => of.open.session.id === session.id
        const own = job.waiting.filter(isOwn)
        if (own.length === 0) continue
        leave(job, isOwn)
        for (const one of own) talk.release(one)
      }
      followEngines()
      await made.saved()
    },
    followEngines,
    readLimits() {
      for (const [transcriber, { lanes }] of lanesOf) lanes.setLimits(transcriber.limits)
    },
    lanesOf: (transcriber) => lanesOf.get(transcriber),
    busy: (shared) =>
      [...jobs.values()].some(({ waiting }) =>
        shared ? waiting.some(({ hold: of }) => of.open.shared === shared) : waiting.length > 0,
      ),
  }
}

/** One object: those that stand alike are told of in one event. */
const untold: Preparation = {}

const paused = ({ stands }: SharedLanes): boolean => stands.get('pause')?.type === 'paused'

/** Within an attempt it does not go back. */
function further(before: Preparation, { stage = before.stage, fraction }: Preparation): Preparation {
  const most = Math.max(before.fraction ?? -1, fraction ?? -1)
  return { ...(stage !== undefined && { stage }), ...(most >= 0 && { fraction: Math.min(1, most) }) }
}
