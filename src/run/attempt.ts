import type { Failure } from '#src/domain/failure.ts'
import type { Answer, Engine } from '#src/domain/ports.ts'
import type { Progress, Task } from '#src/domain/task.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'

export interface AttemptNeeds {
  readonly engine: Engine
  readonly clock: Clock
  /** Since the last sign of life. */
  readonly timeoutMs: Ms
  readonly idempotencyKey: string
  readonly another: () => Promise<void>
  readonly onProgress: (progress: Progress) => void
}

export interface RunningAttempt {
  /** Settles once, never rejects: with the engine's answer, the time-out, or what `abort` was given. */
  readonly answer: Promise<Answer>
  abort(failure: Failure): void
}

/** One try at a task. Whatever the engine does after its end changes nothing. */
export function startAttempt(task: Task, needs: AttemptNeeds): RunningAttempt {
  const { engine, clock, timeoutMs, idempotencyKey, another, onProgress } = needs
  let over = false
  let controller: AbortController | undefined
  let lastSign = clock.now()
  /** Further requests that wait at the gate: that is no silence of the server's. */
  let atGate = 0
  let disarm = () => {}
  let settle: (answer: Answer) => void = () => {}
  const answer = new Promise<Answer>((resolve) => {
    settle = resolve
  })
  const end = (ended: Answer) => {
    if (over) return
    over = true
    disarm()
    settle(ended)
  }
  const abort = (failure: Failure) => {
    if (over) return
    end({ ok: false, failure })
    controller ??= new AbortController()
    controller.abort()
  }
  const watch = () => {
    disarm = clock.at(lastSign + timeoutMs, () => {
      if (atGate > 0) lastSign = clock.now()
      if (clock.now() < lastSign + timeoutMs) watch()
      else abort(timedOut(timeoutMs))
    })
  }
  watch()
  const attempt = {
    // Made on first use: an eager controller costs 1–3 µs a task.
    get signal() {
      controller ??= new AbortController()
      return controller.signal
    },
    idempotencyKey,
    report(progress: Progress) {
      if (over) return
      lastSign = clock.now()
      const { fraction, ...rest } = progress
      onProgress(fraction === undefined || !(fraction >= 0) ? rest : progress)
    },
    async another() {
      atGate += 1
      await another()
      atGate -= 1
      lastSign = clock.now()
    },
  }
  // The executor runs in this very step, and turns a synchronous throw into a rejection.
  void new Promise<Answer>((resolve) => resolve(engine.process(task, attempt))).then(end, (error: unknown) =>
    end({ ok: false, failure: thrown(error) }),
  )
  return { answer, abort }
}

const timedOut = (timeoutMs: Ms): Failure => ({
  kind: 'network',
  answered: false,
  overload: true,
  message: `No answer within ${Math.round(timeoutMs / 1000)} seconds.`,
  suggestion: 'Try again; if it happens every time, the server may be overloaded.',
})

const thrown = (error: unknown): Failure => ({
  kind: 'network',
  answered: false,
  overload: false,
  message: error instanceof Error && error.message ? error.message : 'The engine broke off without a reason.',
})
