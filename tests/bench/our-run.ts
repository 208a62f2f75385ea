import type { Answer, Engine, Journal, LaneLimits } from '#src/domain/ports.ts'
import type { LaneEvent, RunEvent } from '#src/domain/run-event.ts'
import { taskId, type Task, type TaskId } from '#src/domain/task.ts'
import type { Video } from '#src/domain/video.ts'
import type { Clock } from '#src/lib/clock.ts'
import { seededRandom } from '#src/lib/random.ts'
import { createLanes } from '#src/run/create-lanes.ts'
import { startRun } from '#src/run/run.ts'
import type { Contender } from '#tests/bench/contender.ts'
import type { Job } from '#tests/bench/job.ts'
import type { Reply } from '#tests/bench/simulated-server.ts'

/** The one place of the bench that knows how a run is started. */

/** What the notes API allows at most. No job is as long as this time-out, so that none ends by it. */
export const apiLimits: LaneLimits = {
  cap: 10,
  gapMs: 150,
  timeoutMs: 900_000,
  budgets: [{ count: 300, windowMs: 60_000 }],
  per: 'engine',
  pace: { baseMs: 15_000, perMinuteMs: 8000, mostMs: 300_000 },
}

export interface OurNeeds {
  readonly limits: LaneLimits
  readonly clock: Clock
  readonly send: (job: Job) => Promise<Reply>
  readonly onEvent?: (event: RunEvent) => void
  readonly onLaneEvent?: (event: LaneEvent) => void
}

export interface Ours extends Contender {
  /** The same in two steps, where making the tasks must not be measured. */
  prepare(jobs: readonly Job[]): () => Promise<number>
}

const ignore = () => {}

export function createOurs(needs: OurNeeds): Ours {
  const { limits, clock, send, onEvent = ignore, onLaneEvent = ignore } = needs
  const lanes = createLanes(limits, clock, onLaneEvent)
  const jobOf = new Map<TaskId, Job>()
  const engine: Engine = {
    id: 'api',
    limits,
    refuses: () => undefined,
    process(task) {
      const job = jobOf.get(task.id)
      if (!job) throw new Error(`No job belongs to ${task.id}.`)
      return send(job).then(answerOf)
    },
  }
  const journal: Journal = {
    save: (task) => Promise.resolve({ note: task.id, at: 0 }),
    unsaved: () => undefined,
  }
  const random = seededRandom(1)
  let batch = 0

  const prepare = (jobs: readonly Job[]) => {
    const tasks = jobs.map((job) => {
      const task = taskOf(job)
      jobOf.set(task.id, job)
      return task
    })
    return async () => {
      const ports = { engine, lanes, journal, clock, random, answered: new Map(), emit: onEvent }
      const ends = await startRun(tasks, { session: 'bench', batch: batch++ }, ports).settled
      return ends.filter((end) => end.status === 'fulfilled' && end.value === 'complete').length
    }
  }
  return { prepare, submit: (jobs) => prepare(jobs)() }
}

const { baseMs, perMinuteMs } = apiLimits.pace

/** Of the length for which src/run/estimate.ts believes what the job says. */
export const videoOf = ({ video, estimateMs }: Job): Video => ({
  id: `url:https://videos.test/${video}`,
  title: video,
  durationSeconds: ((estimateMs - baseMs) / perMinuteMs) * 60,
})

function taskOf(job: Job): Task {
  const video = videoOf(job)
  return {
    id: taskId(video.id, job.template),
    video,
    template: job.template,
    processingMode: 'hybrid',
    verbosity: 'standard',
  }
}

const result = { title: 'Note', levels: { standard: 'Words.' }, selected: 'standard', warnings: [] } as const
const success: Answer = { ok: true, result }

function answerOf({ status, retryAfterMs }: Reply): Answer {
  if (status === 200) return success
  if (status === 503) {
    const message = 'The server answered 503.'
    return { ok: false, failure: { kind: 'network', answered: true, overload: true, message } }
  }
  const waitMs = retryAfterMs === undefined ? {} : { waitMs: retryAfterMs }
  return { ok: false, failure: { kind: 'rate-limit', message: 'The server answered 429.', ...waitMs } }
}
