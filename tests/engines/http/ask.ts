import type { Answer, Attempt } from '#src/domain/ports.ts'
import type { Task } from '#src/domain/task.ts'
import { createHttpEngine } from '#src/engines/http/http-engine.ts'
import { aResult, aTask, aVideo } from '#tests/support/builders.ts'
import { startContractServer, type ScriptedAnswer } from '#tests/support/contract-server.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

/** What the fake clock's wall time starts at. */
export const now = Date.parse('2027-01-15T08:00:00Z')

export const linkedTask = (template = 'study-notes'): Task =>
  aTask(
    template,
    aVideo('dQw4w9WgXcQ', {
      id: 'youtube:dQw4w9WgXcQ',
      link: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      title: 'A talk',
    }),
  )

export const anAttempt = (signal = new AbortController().signal): Attempt => ({
  signal,
  idempotencyKey: 'session-1/task-1/0',
  report: () => undefined,
  another: () => Promise.resolve(),
})

type Options = Partial<Parameters<typeof createHttpEngine>[0]>

export const anEngine = (baseUrl: string, more: Options = {}) =>
  createHttpEngine({
    baseUrl,
    clock: createFakeClock(now),
    rate: () => ({ requestsAMinute: 300, requestsPerTask: 1, mode: 'shared' }),
    ...more,
  })

/** Asks a real server that plays this one answer; undefined is a real note. */
export async function ask(scripted?: ScriptedAnswer, task = linkedTask()): Promise<Answer> {
  const server = await startContractServer({
    note: ({ template }) => aResult(template),
    answer: () => scripted,
  })
  try {
    return await anEngine(server.url).process(task, anAttempt())
  } finally {
    await server.close()
  }
}
