import type { Attempt, TranscriptAnswer } from '#src/domain/ports.ts'
import { createDeapi } from '#src/engines/transcribe/deapi.ts'
import { aVideo } from '#tests/support/builders.ts'
import { startDeapiServer, type DeapiAnswer, type DeapiRequest } from '#tests/support/deapi-server.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { expect, onTestFinished, vi } from 'vitest'

export const key = 'dpn-sk-very-secret'
export const text = '[0:00:00 - 0:00:04] Welcome back.'
export const transcript = { timed: true, cues: [{ start: 0, end: 4, text: 'Welcome back.' }] }
export const start = '/api/v1/client/vid2txt'
export const poll = '/api/v1/client/request-status/r%2F1'
export const job = (more: object): DeapiAnswer => ({ body: { data: { progress: 0, ...more } } })
const done = job({ status: 'done', progress: 100, result_url: null, result: text })
const begun: DeapiAnswer = { body: { data: { request_id: 'r/1' } } }
export type Script = (request: DeapiRequest, nth: number) => DeapiAnswer | undefined

/** A transcriber with a server that plays a script, and undisturbed time. */
export async function lab(
  script: Script,
  more: { key?: string | (() => string); plan?: 'basic'; baseUrl?: (url: string) => string } = {},
) {
  const server = await startDeapiServer(
    (request, nth) => script(request, nth) ?? (request.method === 'POST' ? begun : done),
  )
  onTestFinished(server.close)
  const clock = createFakeClock()
  const deapi = createDeapi({
    baseUrl: more.baseUrl?.(server.url) ?? server.url,
    key: () => (typeof more.key === 'function' ? more.key() : (more.key ?? key)),
    plan: () => more.plan ?? 'premium',
    clock,
  })
  const reports: object[] = []
  const controller = new AbortController()
  const another = vi.fn<() => Promise<void>>(async () => {})
  const attempt: Attempt & { readonly reports: object[] } = {
    reports,
    signal: controller.signal,
    idempotencyKey: 'k',
    // The run's own attempts are objects of a class, which know nothing without themselves.
    report(progress) {
      this.reports.push(progress)
    },
    another,
  }
  const waits: number[] = []
  /** Plays time while there is something to wait for. */
  const ask = async (): Promise<TranscriptAnswer> => {
    let answer: TranscriptAnswer | undefined
    let problem: unknown
    deapi.transcribe(aVideo(), attempt).then(
      (given) => (answer = given),
      (error: unknown) => (problem = error),
    )
    await vi.waitFor(
      async () => {
        const next = clock.next()
        // A question that waits for its answer has a minute.
        if (next !== undefined && next - clock.now() < 60_000) {
          waits.push(next - clock.now())
          await clock.advance(next - clock.now())
        }
        if (problem) throw problem
        expect(answer).toBeDefined()
      },
      { interval: 1, timeout: 5000 },
    )
    if (!answer) throw new Error('no answer')
    expect(JSON.stringify(answer)).not.toContain(key)
    return answer
  }
  return { deapi, server, clock, ask, reports, waits, another, controller, attempt }
}

export const failureOf = async (script: Script) => {
  const answer = await (await lab(script)).ask()
  if (answer.ok) throw new Error('it was not to succeed')
  return answer.failure
}
