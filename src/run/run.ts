import type { Failure } from '#src/domain/failure.ts'
import type { Answer, Engine, Journal } from '#src/domain/ports.ts'
import type { ProcessingResult } from '#src/domain/note.ts'
import type { RunEvent } from '#src/domain/run-event.ts'
import type { Task, TaskId } from '#src/domain/task.ts'
import type { Clock } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import { startAttempt } from '#src/run/attempt.ts'
import { backOffMs } from '#src/run/back-off.ts'
import { estimateMs } from '#src/run/estimate.ts'
import type { Lanes } from '#src/run/lanes.ts'
import type { Rank } from '#src/run/order.ts'

/** Attempts that may end in a `network` failure. */
const maxAttempts = 3
/** Waits for a server's rate limit; one more is an error. */
const maxWaits = 5

export type TaskEnd = 'complete' | 'failed' | 'released'

export interface RunPolicy {
  readonly session: string
  /** Lower goes first among the batches that share the lanes. */
  readonly batch: number
}

export interface RunPorts {
  readonly engine: Engine
  readonly lanes: Lanes
  readonly journal: Journal
  readonly clock: Clock
  readonly random: Random
  /** Attempts of each task that were answered with an error, over all batches of the session. */
  readonly answered: Map<TaskId, number>
  readonly emit: (event: RunEvent) => void
}

/** One fixed batch of a session's tasks. */
export interface Run {
  /** After `settled` was emitted; never rejects. */
  readonly settled: Promise<readonly PromiseSettledResult<TaskEnd>[]>
  /** Ends one task as `cancelled`; one that has ended or is being saved is left alone. */
  cancel(task: TaskId): void
  /** Final. Aborts what flies and releases everything unfinished; what is being saved is still saved. */
  stop(failure?: Failure): void
}

/** How the rest of the run interrupts a task, whatever it waits for just now. */
interface Life {
  ended?: TaskEnd
  saving: boolean
  interrupt: (failure: Failure) => void
  /** Whether a lane is held. */
  flying: boolean
}

const cancelled: Failure = { kind: 'cancelled', message: 'Cancelled.' }

export function startRun(tasks: readonly Task[], policy: RunPolicy, ports: RunPorts): Run {
  const { engine, lanes, journal, clock, random, answered, emit } = ports
  const lives = new Map<TaskId, Life>()
  /** What forbids new starts, a further attempt of what still flies included. */
  let stopped: Failure | undefined

  const runTask = async (task: Task, rank: Rank, life: Life): Promise<TaskEnd> => {
    let [attempt, waits] = [1, 0]
    for (;;) {
      const answer = await fly(task, rank, life, attempt)
      if (life.ended) return life.ended
      if (answer.ok) return save(task, life, answer.result)
      const { failure } = answer
      if (failure.kind === 'rate-limit' ? ++waits > maxWaits : !mayRetry(failure, attempt)) {
        return fail(task, life, failure)
      }
      if (stopped) {
        release(stopped, (one) => one === life)
        return 'released'
      }
      const waitMs = failure.kind === 'rate-limit' ? lanes.opensIn(task.template) : backOffMs(attempt, random)
      emit({ type: 'waiting', task: task.id, until: clock.epoch() + waitMs, failure })
      if (failure.kind !== 'rate-limit') {
        attempt += 1
        await sleep(waitMs, life)
        if (life.ended) return life.ended
      }
    }
  }

  /** From the queue to the answer, or until interrupted. */
  const fly = (task: Task, rank: Rank, life: Life, attempt: number): Promise<Answer> =>
    new Promise((resolve) => {
      const ticket = lanes.take({ rank, template: task.template }, (another) => {
        life.flying = true
        emit({ type: 'started', task: task.id, attempt, at: clock.epoch() })
        const running = startAttempt(task, {
          engine,
          clock,
          another,
          timeoutMs: engine.limits.timeoutMs,
          idempotencyKey: `${policy.session}/${task.id}/${answered.get(task.id) ?? 0}`,
          onProgress: (progress) => emit({ type: 'progress', task: task.id, attempt, progress }),
        })
        life.interrupt = running.abort
        return running.answer.then((answer) => landed(task, life, answer))
      })
      life.interrupt = (failure) => {
        ticket.withdraw()
        resolve({ ok: false, failure })
      }
      void ticket.answer.then(resolve)
    })

  /** While the lane is still held: what must not start any more is released before the lane is free. */
  const landed = (task: Task, life: Life, answer: Answer): Answer => {
    life.flying = false
    if (answer.ok || life.ended) return answer
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

  const save = async (task: Task, life: Life, result: ProcessingResult): Promise<TaskEnd> => {
    life.saving = true
    try {
      const note = await journal.save(task, result)
      emit({ type: 'completed', task: task.id, note, at: clock.epoch() })
      return (life.ended = 'complete')
    } catch (error) {
      const failure = notSaved(error)
      fail(task, life, failure)
      stop(failure)
      return 'failed'
    }
  }

  const fail = (task: Task, life: Life, failure: Failure): TaskEnd => {
    life.ended = 'failed'
    emit({ type: 'failed', task: task.id, failure, at: clock.epoch() })
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
    if (released.length > 0) emit({ type: 'released', tasks: released, ...(failure && { failure }) })
  }

  const stop = (failure?: Failure) => release(failure, () => true)

  emit({ type: 'queued', tasks: tasks.map(({ id }) => id), at: clock.epoch() })
  const ranked = tasks
    .map((task, order) => ({
      task,
      rank: { batch: policy.batch, estimateMs: estimateMs(task.video), order },
    }))
    .sort((a, b) => a.rank.estimateMs - b.rank.estimateMs)
  const settled = Promise.allSettled(
    ranked.map(({ task, rank }) => {
      const life: Life = { saving: false, flying: false, interrupt: () => {} }
      lives.set(task.id, life)
      return runTask(task, rank, life)
    }),
  ).then((ends) => {
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

const mayRetry = (failure: Failure, attempt: number): boolean =>
  failure.kind === 'network' && attempt < maxAttempts

/** A server that answered with an error may be asked anew; silence may hide a note that is being made. */
const wasAnswered = (failure: Failure): boolean =>
  failure.kind === 'network' ? failure.answered : failure.kind === 'api' || failure.kind === 'rate-limit'

const notSaved = (error: unknown): Failure => ({
  kind: 'system',
  cause: 'storage',
  message: 'The note was made but could not be saved.',
  details: error instanceof Error ? error.message : String(error),
  suggestion: 'Make room (download and delete notes), then run what is unfinished again.',
})
