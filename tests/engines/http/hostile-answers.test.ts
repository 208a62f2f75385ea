import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import type { Answer } from '#src/domain/ports.ts'
import type { Progress } from '#src/domain/task.ts'
import { apiServer } from '#src/engines/http/api-server.ts'
import type { Asked } from '#src/engines/http/asked.ts'
import { readJob } from '#src/engines/http/job-news.ts'
import { readStream } from '#src/engines/http/streamed-note.ts'
import { anAttempt, linkedTask, now } from '#tests/engines/http/ask.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

const anAsked = (report: (progress: Progress) => void): Asked => ({
  server: apiServer('https://notes.test'),
  task: linkedTask(),
  attempt: { ...anAttempt(), report },
  clock: createFakeClock(now),
  sendsKey: false,
  requestsPerTask: 1,
})

function expectSound(answer: Answer) {
  if (answer.ok) return expect(answer.result.levels[answer.result.selected]).toMatch(/\S/)
  expect(answer.failure.message).toMatch(/\S/)
  expect(answer.failure.message.length).toBeLessThan(2500)
}

function expectProgress({ fraction, stage }: Progress) {
  if (fraction !== undefined) expect(fraction >= 0 && fraction <= 1).toBe(true)
  if (stage !== undefined) expect(stage).toMatch(/^\S.{0,79}$/u)
}

const words = fc.constantFrom('status', 'result', 'error', 'complete', 'done', 'failed', 'pending', 'Words.')
const value = fc.oneof(words, fc.jsonValue(), fc.double().map(String), fc.record({ content: fc.string() }))
const names = ['type', 'status', 'message', 'progress', 'stage', 'template', 'result', 'error', 'retryAfter']
const said = fc.dictionary(fc.constantFrom(...names), value)

property.prop([
  fc.array(
    fc.oneof(
      said.map((event) => `data: ${JSON.stringify(event)}\n\n`),
      fc.string(),
    ),
    { maxLength: 8 },
  ),
])('gives an answer, and sound progress, for whatever is streamed', async (events) => {
  const { body } = new Response(events.join(''))
  expectSound(await readStream(body, anAsked(expectProgress)))
})

property.prop([
  fc.oneof(
    said.map((job) => JSON.stringify(job)),
    fc.string(),
    fc.json(),
  ),
  fc.constantFrom(200, 202, 400, 401, 404, 410, 429, 500),
])('makes sense of whatever is said of a job', async (text, status) => {
  const news = await readJob(new Response(text, { status }), anAsked(expectProgress))
  if (news.waitMs !== undefined) expect(news.waitMs).toBeGreaterThanOrEqual(0)
  if (news.type === 'answer') expectSound(news.answer)
  else if (news.type === 'going') expectProgress(news.progress)
  else expectSound({ ok: false, failure: news.failure })
})
