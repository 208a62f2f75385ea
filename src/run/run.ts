import { maxAttempts, type Failure } from '#src/domain/failure.ts'
import type { Answer, Engine, Journal, Pace } from '#src/domain/ports.ts'
import type { ProcessingResult } from '#src/domain/note.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { TaskOrder } from '#src/domain/session.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import { RunningAttempt, type AttemptPorts } from '#src/run/attempt.ts'
import { backOffMs } from '#src/run/back-off.ts'
import { paceMs } from '#src/run/estimate.ts'
import type { Lanes, Place, Start } from '#src/run/lanes.ts'
import { notSaved } from '#src/run/not-saved.ts'
import { createWatchdog } from '#src/run/watchdog.ts'

/** Waits for a server's rate limit; one more is an error. */
const maxWaits = 5

export type TaskEnd = 'complete' | 'failed' | 'released'

export interface RunPolicy {
  readonly session: string
  /** Lower goes first among the batches that share the lanes. */
  readonly batch: number
  readonly order?: TaskOrder | undefined
  /** The engine's own where it is left out. */
  readonly timeoutMs?: Ms | undefined
}

export interface RunPorts {
  readonly engine: Engine
  readonly lanes: Lanes
  readonly journal: Journal
  readonly clock: Clock
  readonly random: Random
  /** By task, over all batches of the session: attempts that were answered with an error are counted in it here. */
  readonly answered: Map<TaskId, number>
  readonly emit: (event: RunEvent) => void
}

/** One fixed batch of a session's tasks. */
export interface Run {
  /** After `settled` was emitted, in the order in which they were given to the lanes; never rejects. */
  readonly settled: Promise<readonly PromiseSettledResult<TaskEnd>[]>
  /** Ends one task as `cancelled`; one that has ended or is being saved is left alone. */
  cancel(task: TaskId): void
  /** Final. Aborts what flies and releases everything unfinished; what is being saved is still saved. */
  stop(failure?: Failure): void
}

/** A task on its way, and how the rest of the run interrupts it, whatever it waits for just now. */
interface Life {
  readonly task: Task
  readonly place: Place
  /** The attempt that is under way or comes next. */
  attempt: number
  ended?: TaskEnd
  saving: boolean
  interrupt: (failure: Failure) => void
  /** Whether a lane is held. */
  flying: boolean
}

const ignore = () => {}
const cancelled: Failure = { kind: 'cancelled', message: 'Cancelled.' }

/**
 * Starts a batch; everything that happens to it is told by `emit`.
 * @throws where the same task is in it twice
 */
export function startRun(tasks: readonly Task[], policy: RunPolicy, ports: RunPorts): Run {
  const { engine, lanes, journal, clock, random, answered, emit } = ports
  const { pace, timeoutMs: usualTimeoutMs } = engine.limits
  const timeoutMs = policy.timeoutMs ?? usualTimeoutMs
  const asListed = policy.order === 'listed'
  const attempts: AttemptPorts = { engine, clock, timeoutMs, watchdog: createWatchdog(clock, timeoutMs) }
  const lives = new Map<TaskId, Life>()
  /** What forbids new starts, a further attempt of what still flies included. */
  let stopped: Failure | undefined

  const runTask = async (life: Life): Promise<TaskEnd> => {
    const { task } = life
    const kept = journal.unsaved(task)
    if (kept) {
      life.saving = true
      return save(life, kept)
    }
    for (let waits = 0; ;) {
      const answer = await fly(life)
      if (life.ended) return life.ended
      if (answer.ok) return save(life, answer.result)
      const { failure } = answer
      if (failure.kind === 'rate-limit' ? ++waits > maxWaits : !mayRetry(failure, life.attempt)) {
        return fail(life, failure)
      }
      if (stopped) {
        release(stopped, (one) => one === life)
        return 'released'
      }
      const isLimit = failure.kind === 'rate-limit'
      const waitMs = isLimit ? lanes.opensIn(task.template) : backOffMs(life.attempt, random)
      const at = clock.epoch()
      emit({ type: 'waiting', task: task.id, until: at + waitMs, failure, at })
      if (isLimit) continue
      life.attempt += 1
      await sleep(waitMs, life)
      if (life.ended) return life.ended
    }
  }

  /** From the queue to the answer, or until interrupted. */
  const fly = (life: Life): Promise<Answer> =>
    new Promise((resolve) => {
      const withdraw = lanes.take(life.task, life.place, (how) => start(life, how), resolve)
      life.interrupt = (failure) => {
        withdraw()
        resolve({ ok: false, failure })
      }
    })

  const start = (life: Life, { expectedMs, another }: Start): Promise<Answer> =>
    new Promise((land) => {
      const { task, attempt } = life
      life.flying = true
      emit({ type: 'started', task: task.id, attempt, at: clock.epoch(), expectedMs })
      const key = `${policy.session}/${task.id}/${answered.get(task.id) ?? 0}`
      const running = new RunningAttempt(task, key, attempts, another, {
        progressed: (progress) =>
          emit({ type: 'progress', task: task.id, attempt, progress, at: clock.epoch() }),
        ended: (answer) => land(landed(life, answer)),
      })
      life.interrupt = (failure) => running.abort(failure)
      running.start()
    })

  /** While the lane is still held: what must not start any more is released before the lane is free. */
  const landed = (life: Life, answer: Answer): Answer => {
    const { task } = life
    life.flying = false
    if (life.ended) return answer
    emit({ type: 'answered', task: task.id, at: clock.epoch() })
    if (answer.ok) {
      // From this step on: what ends the run in the same step must not lose a note that was made.
      life.saving = true
      return answer
    }
    const { failure } = answer
    if (wasAnswered(failure)) answered.set(task.id, (answered.get(task.id) ?? 0) + 1)
    if (failure.kind === 'api' && failure.stopsAll) {
      stopped ??= failure
      release(failure, (other) => other !== life && !other.flying)
    }
    if (failure.kind === 'system') release(failure, (other) => other !== life)
    return answer
  }

  const sleep = (waitMs: number, life: Life): Promise<void> =>
    new Promise((resolve) => {
      const disarm = clock.at(clock.now() + waitMs, resolve)
      life.interrupt = () => {
        disarm()
        resolve()
      }
    })

  const save = async (life: Life, result: ProcessingResult): Promise<TaskEnd> => {
    try {
      const saved = await journal.save(life.task, result)
      emit({ type: 'completed', task: life.task.id, ...saved })
      return (life.ended = 'complete')
    } catch (error) {
      const failure = notSaved(error)
      fail(life, failure)
      stop(failure)
      return 'failed'
    }
  }

  const fail = (life: Life, failure: Failure): TaskEnd => {
    life.ended = 'failed'
    emit({ type: 'failed', task: life.task.id, failure, at: clock.epoch() })
    return 'failed'
  }

  const release = (failure: Failure | undefined, which: (life: Life) => boolean) => {
    const released: TaskId[] = []
    for (const [id, life] of lives) {
      if (life.ended || life.saving || !which(life)) continue
      life.ended = 'released'
      released.push(id)
      life.interrupt(failure ?? cancelled)
    }
    if (released.length > 0) {
      emit({ type: 'released', tasks: released, at: clock.epoch(), ...(failure && { failure }) })
    }
  }

  const stop = (failure?: Failure) => release(failure, () => true)

  for (const [order, task] of tasks.entries()) {
    const place = { batch: policy.batch, order, asListed }
    lives.set(task.id, { task, place, attempt: 1, saving: false, flying: false, interrupt: ignore })
  }
  if (lives.size < tasks.length) throw new Error('A batch must not hold the same task twice')
  emit({ type: 'queued', tasks: [...lives.keys()], at: clock.epoch() })
  const listed = [...lives.values()]
  const inOrder = asListed ? listed : shortestFirst(listed, pace)
  const settled = Promise.allSettled(inOrder.map(runTask)).then((ends) => {
    emit({ type: 'settled', at: clock.epoch() })
    return ends
  })

  return {
    settled,
    stop,
    cancel(id) {
      const life = lives.get(id)
      if (!life || life.ended || life.saving) return
      life.ended = 'failed'
      emit({ type: 'failed', task: id, failure: cancelled, at: clock.epoch() })
      life.interrupt(cancelled)
    },
  }
}

/** The lanes would sort them too, one by one; whoever comes in order costs nothing there. */
const shortestFirst = (lives: readonly Life[], pace: Pace): readonly Life[] =>
  lives
    .map((life) => ({ life, ms: paceMs(pace, life.task) }))
    .sort((a, b) => a.ms - b.ms)
    .map(({ life }) => life)

const mayRetry = (failure: Failure, attempt: number): boolean =>
  failure.kind === 'network' && attempt < maxAttempts

/** A server that answered with an error may be asked anew; silence may hide a note that is being made. */
const wasAnswered = (failure: Failure): boolean =>
  failure.kind === 'network' ? failure.answered : failure.kind === 'api' || failure.kind === 'rate-limit'
