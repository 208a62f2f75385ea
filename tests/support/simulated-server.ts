import type { Answer, Attempt, Engine, LaneLimits } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import { readFailure } from '#src/engines/http/failure-reply.ts'
import { readRateHint } from '#src/engines/http/rate-hint.ts'
import type { Clock, Ms } from '#src/lib/clock.ts'
import type { Random } from '#src/lib/random.ts'
import { aResult } from '#tests/support/builders.ts'
import { noLimits } from '#tests/support/controlled-engine.ts'

/** What the server makes of a request; 'hang' never answers, 'drop' cuts the connection. */
export type Behaviour =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly afterMs?: Ms }
  | 'hang'
  | 'drop'

export interface Arrival {
  readonly at: Ms
  readonly task: Task
  /** Which request it is, of all and of its task; from 1. */
  readonly nth: number
  readonly nthOfTask: number
  /** Requests that the server works at, this one included. */
  readonly working: number
}

export interface SimulatedServer extends Engine {
  readonly arrivals: readonly Arrival[]
}

/** As the notes API has it, without a budget: the storms are the server's own. */
const apiLimits: LaneLimits = { ...noLimits, gapMs: 150, timeoutMs: 300_000 }

/**
 * A server of the notes API on a fake clock. What it says goes through the parsers of the real engine, and
 * how long a note takes depends on its seed.
 */
export function createSimulatedServer(
  behave: (arrival: Arrival, random: Random) => Behaviour,
  clock: Clock,
  random: Random,
  limits: Partial<LaneLimits> = {},
): SimulatedServer {
  const arrivals: Arrival[] = []
  let working = 0

  const arrive = (task: Task): Arrival => {
    working += 1
    const arrival = {
      at: clock.now(),
      task,
      nth: arrivals.length + 1,
      nthOfTask: 1 + arrivals.filter((one) => one.task === task).length,
      working,
    }
    arrivals.push(arrival)
    return arrival
  }

  const answer = (task: Task, status: number, headers: Headers): Answer => {
    const rate = readRateHint(headers, clock.epoch())
    const said: Answer =
      status < 400
        ? { ok: true, result: aResult(task.template) }
        : { ok: false, failure: readFailure({ status, headers, text: '' }, 'api.example', clock.epoch()) }
    return { ...said, ...(rate && { rate }) }
  }

  return {
    id: 'api',
    server: 'api.example',
    limits: { ...apiLimits, ...limits },
    refuses: () => undefined,
    arrivals,
    process: (task, { signal }: Attempt) =>
      new Promise((resolve, reject) => {
        const behaviour = behave(arrive(task), random)
        let disarm = () => {}
        signal.addEventListener('abort', () => {
          working -= 1
          disarm()
          reject(new Error('Aborted'))
        })
        if (behaviour === 'hang') return
        const normal = behaviour === 'drop' || behaviour.status >= 400 ? 100 : 5000 + random() * 20_000
        const { status, headers, afterMs = normal } = behaviour === 'drop' ? { status: 0 } : behaviour
        disarm = clock.at(clock.now() + Math.round(afterMs), () => {
          working -= 1
          if (status === 0) reject(new TypeError('Failed to fetch'))
          else resolve(answer(task, status, new Headers(headers)))
        })
      }),
  }
}
