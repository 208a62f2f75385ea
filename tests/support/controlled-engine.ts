import type { Failure } from '#src/domain/failure.ts'
import type { ProcessingResult } from '#src/domain/note.ts'
import type { Answer, Attempt, Engine, EngineId, LaneLimits } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import { aResult } from '#tests/support/builders.ts'

export interface Call {
  readonly task: Task
  readonly attempt: Attempt
  succeed(result?: Partial<ProcessingResult>): void
  fail(failure: Failure): void
  answer(answer: Answer): void
  crash(error: unknown): void
}

/** An engine that answers when the test says so. */
export interface ControlledEngine extends Engine {
  readonly calls: readonly Call[]
  /** The latest call for a template. */
  call(template: string): Call
}

export const noLimits: LaneLimits = {
  cap: 10,
  gapMs: 0,
  timeoutMs: 300_000,
  budgets: [],
  per: 'engine',
  pace: { baseMs: 15_000, perMinuteMs: 8_000, mostMs: 300_000 },
}

export function createControlledEngine(
  limits: Partial<LaneLimits> = {},
  more: { id?: EngineId; refuses?: Engine['refuses']; onCall?: (call: Call) => void } = {},
): ControlledEngine {
  const calls: Call[] = []
  return {
    id: more.id ?? 'api',
    limits: { ...noLimits, ...limits },
    refuses: more.refuses ?? (() => undefined),
    calls,
    call(template) {
      const call = calls.findLast(({ task }) => task.template === template)
      if (!call)
        throw new Error(
          `No request for ${template}; there were: ${calls.map(({ task }) => task.template).join(', ')}`,
        )
      return call
    },
    process(task, attempt) {
      return new Promise((answer, crash) => {
        const call: Call = {
          task,
          attempt,
          answer,
          crash,
          succeed: (result) =>
            answer({ ok: true, result: { ...aResult(task.template, task.video.title), ...result } }),
          fail: (failure) => answer({ ok: false, failure }),
        }
        calls.push(call)
        more.onCall?.(call)
      })
    },
  }
}
