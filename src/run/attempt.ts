import type { Failure } from '#src/domain/failure.ts'
import type { Answer, Attempt, Engine } from '#src/domain/ports.ts'
import type { Progress, Task } from '#src/domain/task.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { Watchdog, Watched } from '#src/run/watchdog.ts'

/** What all attempts of a run share. */
export interface AttemptPorts {
  readonly engine: Engine
  readonly clock: Clock
  /** Gives up on attempts after `timeoutMs` without a sign of life. */
  readonly watchdog: Watchdog
  readonly timeoutMs: Ms
}

/** Whoever made an attempt, and hears of it. */
export interface AttemptOwner {
  progressed(progress: Progress): void
  /** Once, with the engine's answer, the time-out, or what `abort` was given. */
  ended(answer: Answer): void
}

/**
 * One try at a task. Whatever the engine does after its end changes nothing. A class, since an object of
 * closures and a getter for each attempt was a fifth of what scheduling a task costs.
 */
export class RunningAttempt implements Attempt, Watched {
  readonly idempotencyKey: string
  lastSign: Ms
  private readonly task: Task
  private readonly ports: AttemptPorts
  private readonly pass: () => Promise<void>
  private readonly owner: AttemptOwner
  private over = false
  private controller: AbortController | undefined
  /** Further requests that wait at the gate: that is no silence of the server's. */
  private atGate = 0

  /** @param pass resolves when a further request may be sent */
  constructor(
    task: Task,
    idempotencyKey: string,
    ports: AttemptPorts,
    pass: () => Promise<void>,
    owner: AttemptOwner,
  ) {
    this.task = task
    this.idempotencyKey = idempotencyKey
    this.ports = ports
    this.pass = pass
    this.owner = owner
    this.lastSign = ports.clock.now()
  }

  start(): void {
    const { engine, watchdog } = this.ports
    watchdog.watch(this)
    const broken = (error: unknown) => this.end({ ok: false, failure: thrown(error) })
    try {
      Promise.resolve(engine.process(this.task, this)).then(
        (given) => (isAnswer(given) ? this.end(given) : broken(undefined)),
        broken,
      )
    } catch (error) {
      broken(error)
    }
  }

  abort(failure: Failure): void {
    if (this.over) return
    this.end({ ok: false, failure })
    this.controller ??= new AbortController()
    this.controller.abort()
  }

  /** Made on first use: an eager controller costs 1–3 µs a task. */
  get signal(): AbortSignal {
    this.controller ??= new AbortController()
    return this.controller.signal
  }

  report(progress: Progress): void {
    if (this.over) return
    this.lastSign = this.ports.clock.now()
    const { fraction, ...rest } = progress
    this.owner.progressed(fraction === undefined || !(fraction >= 0) ? rest : progress)
  }

  async another(): Promise<void> {
    this.atGate += 1
    await this.pass()
    this.atGate -= 1
    this.lastSign = this.ports.clock.now()
  }

  giveUp(): void {
    const { clock, timeoutMs } = this.ports
    if (this.atGate > 0) this.lastSign = clock.now()
    else this.abort(timedOut(timeoutMs))
  }

  private end(answer: Answer): void {
    if (this.over) return
    this.over = true
    this.ports.watchdog.leave(this)
    this.owner.ended(answer)
  }
}

/** An engine is code of many hands, and a type is a promise only: an answer of no form is none. */
function isAnswer(given: unknown): given is Answer {
  if (!isObject(given)) return false
  if (given['ok'] === true) return isObject(given['result']) && isObject(given['result']['levels'])
  return given['ok'] === false && isObject(given['failure']) && failureKinds.has(given['failure']['kind'])
}

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null

const failureKinds: ReadonlySet<unknown> = new Set<Failure['kind']>([
  'rate-limit',
  'network',
  'api',
  'system',
  'cancelled',
])

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
