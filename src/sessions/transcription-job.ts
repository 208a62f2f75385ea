import type { Failure } from '#src/domain/failure.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import type { SessionId } from '#src/domain/session.ts'
import type { Preparation, Task, TaskId } from '#src/domain/task.ts'
import type { Video } from '#src/domain/video.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Run } from '#src/run/run.ts'
import type { OpenSession } from '#src/sessions/open-session.ts'
import type { SharedLanes } from '#src/sessions/shared-lanes.ts'

/** What a session asked for in one go, until nothing of it waits. */
export interface Hold {
  readonly open: OpenSession
  readonly batch: number
  left: number
}

export interface Waiting {
  readonly hold: Hold
  readonly tasks: Map<TaskId, Task>
}

/** The transcription of a video, and the tasks that wait for it. */
export interface Job {
  readonly video: Video
  readonly lanes: SharedLanes
  run?: Run
  waiting: readonly Waiting[]
  said: Preparation
}

/** Tells those that wait how it stands. */
export interface JobTalk {
  /** One event a session for jobs that stand alike. */
  tell(jobs: readonly Job[], which?: (one: Waiting) => boolean): void
  fail(one: Waiting, failure: Failure, tasks?: readonly TaskId[]): void
  release(one: Waiting, failure?: Failure): void
  /** They wait no more. */
  finish(one: Waiting, tasks?: readonly TaskId[]): void
}

export function createJobTalk(clock: Clock, say: (session: SessionId, event: RunEvent) => void): JobTalk {
  const finish: JobTalk['finish'] = ({ hold, tasks }, gone = [...tasks.keys()]) => {
    for (const task of gone) tasks.delete(task)
    hold.left -= gone.length
    if (hold.left === 0) say(hold.open.session.id, { type: 'settled', at: clock.epoch() })
  }
  return {
    finish,
    tell(jobs, which = () => true) {
      const alike = new Map<Preparation, Map<SessionId, TaskId[]>>()
      for (const { said, waiting } of jobs) {
        const bySession = alike.get(said) ?? new Map<SessionId, TaskId[]>()
        alike.set(said, bySession)
        for (const { hold, tasks } of waiting.filter(which)) {
          const { id } = hold.open.session
          const ids = bySession.get(id) ?? []
          bySession.set(id, ids)
          ids.push(...tasks.keys())
        }
      }
      const at = clock.epoch()
      for (const [preparation, bySession] of alike) {
        for (const [session, tasks] of bySession) say(session, { type: 'preparing', tasks, preparation, at })
      }
    },
    fail(one, failure, tasks = [...one.tasks.keys()]) {
      const at = clock.epoch()
      for (const task of tasks) say(one.hold.open.session.id, { type: 'failed', task, failure, at })
      finish(one, tasks)
    },
    release(one, failure) {
      const tasks = [...one.tasks.keys()]
      const why = failure && { failure }
      say(one.hold.open.session.id, { type: 'released', tasks, at: clock.epoch(), ...why })
      finish(one)
    },
  }
}

/** One object: those that stand alike are told of in one event. */
const untold: Preparation = {}

/** How those stand that have no lane yet: a transcriber has one gate. */
export function restOf({ stands }: SharedLanes): Preparation {
  const gate = stands.get('gate ')
  return gate?.type === 'gate-closed' ? { gateOpensAt: gate.until } : untold
}

/** Within an attempt it does not go back. */
export function further(before: Preparation, { stage = before.stage, fraction }: Preparation): Preparation {
  const most = Math.max(before.fraction ?? -1, fraction ?? -1)
  return { ...(stage !== undefined && { stage }), ...(most >= 0 && { fraction: Math.min(1, most) }) }
}
