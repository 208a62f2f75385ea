import { send, type PlainAnswer } from '#tests/support/contract-send.ts'
import type { ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'

const stages = ['starting', 'fetching_metadata', 'transcribing', 'generating', 'saving']

/** What a stage waits for, so that a test can look at the one before. */
export type BeforeStage = (stage: string) => Promise<unknown> | undefined

/** Answers as `process-async` does: what happens during `delayMs`, then the note. */
export async function streamNote(
  response: ServerResponse,
  { status, body }: PlainAnswer,
  delayMs: number,
  before?: BeforeStage,
): Promise<void> {
  const event = (data: object) => response.write(`data: ${JSON.stringify(data)}\n\n`)
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  for (const [nth, stage] of stages.entries()) {
    await before?.(stage)
    if (response.destroyed) return
    event({ type: 'status', message: words(stage), progress: percent(nth / stages.length) })
    await setTimeout(delayMs / stages.length)
  }
  const { template, error, details } = body as Record<string, unknown>
  if (status === 200) {
    event({ type: 'result', template, progress: 100, result: body })
    event({ type: 'complete', progress: 100 })
  } else event({ type: 'error', message: error, details })
  response.end()
}

/** What stands in a queue: each job takes its delay, and tells how far it is. */
export interface Jobs {
  /** Answers 202, with where to ask. */
  take(response: ServerResponse, delayMs: number, answer: () => PlainAnswer): void
  /** Answers a question for a job. */
  tell(response: ServerResponse, path: string): void
  /** The questions so far. */
  readonly questions: number
}

export const jobsPath = '/api/jobs/'

export function createJobs(): Jobs {
  const jobs: { readonly since: number; readonly delayMs: number; readonly answer: () => PlainAnswer }[] = []
  let questions = 0
  return {
    take(response, delayMs, answer) {
      const address = `${jobsPath}${jobs.push({ since: performance.now(), delayMs, answer })}`
      const body = { status: 'pending', statusUrl: address }
      send(response, { status: 202, headers: { location: address, 'retry-after': '1' }, body })
    },
    tell(response, path) {
      questions += 1
      const job = jobs[Number(path.slice(jobsPath.length)) - 1]
      if (!job) return send(response, { status: 404, body: { error: 'There is no such job' } })
      const done = (performance.now() - job.since) / job.delayMs
      if (done < 1) {
        const stage = stages[Math.floor(done * stages.length)]
        return send(response, { status: 200, body: { status: 'processing', progress: percent(done), stage } })
      }
      const { status, body } = job.answer()
      const end =
        status === 200
          ? { status: 'done', progress: 100, result: body }
          : { ...(body as object), status: 'error' }
      send(response, { status: 200, body: end })
    },
    get questions() {
      return questions
    },
  }
}

const words = (stage: string) => stage.replaceAll('_', ' ')
const percent = (share: number) => Math.round(share * 100)
