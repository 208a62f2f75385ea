import type { ServerResponse } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import type { Answer } from '#src/domain/ports.ts'
import type { Progress } from '#src/domain/task.ts'
import { anAttempt, anEngine, linkedTask, now } from '#tests/engines/http/ask.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { sendJson, startRawServer } from '#tests/support/raw-server.ts'

const note = { title: 'T', content: 'Words.', template: 'study-notes' }
const job = '/api/jobs/1'
/** What a question is answered with: a status, a body, headers; or the connection is cut. */
type Said = readonly [status: number, body: unknown, headers?: Record<string, string>] | 'cut'
const going = (more: object = {}): Said => [200, { status: 'processing', ...more }]
const done: Said = [200, { status: 'done', result: note }]

const play = (said: Said, response: ServerResponse) =>
  said === 'cut' ? response.destroy() : sendJson(response, ...said)

/** Asks a server that queues the note, and answers the questions for it one after the other, the last for ever. */
async function queue(
  answers: readonly Said[],
  accepted: Said = [202, { statusUrl: job }],
): Promise<{
  answer: Answer
  asksAt: readonly number[]
  said: readonly Progress[]
  signs: readonly number[]
}> {
  const clock = createFakeClock(now)
  const asksAt: number[] = []
  const server = await startRawServer(({ method }, response) => {
    if (method === 'POST') return play(accepted, response)
    asksAt.push(clock.now())
    play(answers[asksAt.length - 1] ?? answers.at(-1) ?? 'cut', response)
  })
  const said: Progress[] = []
  const signs: number[] = []
  const report = (progress: Progress) => {
    signs.push(clock.now())
    if (Object.keys(progress).length > 0) said.push(progress)
  }
  let answer: Answer | undefined
  void anEngine(server.url, { clock })
    .process(linkedTask(), { ...anAttempt(), report })
    .then((given) => (answer = given))
  // The fake clock moves on only where the engine waits for nothing else.
  await vi.waitUntil(
    async () => {
      const due = clock.next()
      // A question has thirty seconds, a wait five at most.
      if (due !== undefined && due - clock.now() <= 5000) await clock.advance(due - clock.now())
      return answer
    },
    { interval: 1, timeout: 20_000 },
  )
  if (!answer) throw new Error('There is no answer.')
  return { answer, asksAt, said, signs }
}

test('asks from a second on, less and less often, and tells how far it is', async () => {
  const stages = [
    going({ status: 'pending' }),
    going({ progress: 10, stage: 'fetching_metadata' }),
    going({ progress: 55.5, stage: 'generating' }),
    ...Array.from({ length: 5 }, () => going()),
    done,
  ]
  const { answer, asksAt, said } = await queue(stages)
  expect(answer).toMatchObject({ ok: true, result: { title: 'T', levels: { standard: 'Words.' } } })
  expect(said).toEqual([
    { stage: 'in the server’s queue' },
    { fraction: 0.1, stage: 'fetching metadata' },
    { fraction: 0.555, stage: 'generating' },
  ])
  const gaps = asksAt.map((at, nth) => at - (asksAt[nth - 1] ?? 0))
  expect(gaps.slice(0, 3)).toEqual([1000, 1500, 2250])
  expect(gaps.slice(-2)).toEqual([10_000, 10_000])
})

test('asks only as often as the server wants, which is no silence of its', async () => {
  const later: Said = [200, { status: 'processing' }, { 'Retry-After': '120' }]
  const { asksAt, signs } = await queue([later, done], [202, { statusUrl: job }, { 'Retry-After': '60' }])
  expect(asksAt).toEqual([60_000, 180_000])
  const gaps = signs.map((at, nth) => at - (signs[nth - 1] ?? 0))
  expect(Math.max(...gaps)).toBeLessThan(10_000)
})

describe('finds where to ask', () => {
  test.each<[string, Said]>([
    ['in Location', [202, {}, { Location: '/api/jobs/1' }]],
    ['in Location before the body', [202, { statusUrl: 'https://evil.test/' }, { Location: job }]],
    ['beside where it asked', [202, { statusUrl: '../jobs/1' }]],
  ])('%s', async (_, accepted) => {
    expect((await queue([done], accepted)).answer).toMatchObject({ ok: true })
  })

  test.each<[string, Said, RegExp]>([
    ['nowhere', [202, {}], /does not say where/],
    ['in no JSON', [202, 'queued'], /does not say where/],
    [
      'on another server',
      [202, { statusUrl: 'https://evil.test/1' }],
      /elsewhere \(https:\/\/evil\.test\/1\)/,
    ],
    ['on another port', [202, {}, { Location: 'http://127.0.0.1:1/jobs' }], /elsewhere/],
  ])('%s, and says so once', async (_, accepted, message) => {
    const { answer, asksAt } = await queue([done], accepted)
    expect(answer).toMatchObject({ failure: { kind: 'api', message: expect.stringMatching(message) } })
    expect(asksAt).toEqual([])
  })
})

const html: Said = [200, undefined]
describe('takes a note that comes', () => {
  test.each<[string, readonly Said[]]>([
    ['after lost answers', ['cut', [503, {}], [500, {}], html, done]],
    ['after lost answers twice', ['cut', 'cut', 'cut', 'cut', going(), 'cut', 'cut', 'cut', 'cut', done]],
    ['in the words of others', [[200, { status: 'COMPLETED', result: note }]]],
    ['beside the status', [[200, { status: 'done', ...note }]]],
    ['without a status', [[200, note]]],
    ['after statuses that nobody knows', [[200, { status: 'warming up' }], [202, {}], done]],
    ['after empty answers that say to wait', [[202, undefined], done]],
  ])('%s', async (_, answers) => {
    expect((await queue(answers)).answer).toMatchObject({
      ok: true,
      result: { levels: { standard: 'Words.' } },
    })
  })
})

test('waits out a rate limit without losing the job', async () => {
  const { answer, asksAt } = await queue([[429, { error: 'Slow down', retryAfter: 30 }], [429, {}], done])
  expect(answer.ok).toBe(true)
  expect(asksAt).toEqual([1000, 31_000, 91_000])
})

describe('ends with', () => {
  test.each<[string, readonly Said[], object]>([
    [
      'a failed job',
      [[200, { status: 'error', error: 'No words' }]],
      { kind: 'network', answered: true, message: 'No words' },
    ],
    [
      'a failed job in the words of others',
      [[200, { status: 'failed', message: 'Broken' }]],
      { kind: 'network', message: 'Broken' },
    ],
    [
      'a failed job that names a status',
      [[200, { status: 'failed', error: { message: 'Bad link' } }]],
      { message: 'Bad link' },
    ],
    [
      'a job that is gone',
      [[404, { error: 'No such job' }]],
      { kind: 'network', answered: true, message: 'No such job' },
    ],
    ['a job that was deleted', [[410, {}]], { kind: 'network', answered: true }],
    ['a sign-in', [[401, { error: 'Please sign in' }]], { kind: 'api', signIn: true, stopsAll: true }],
    ['no credit', [[402, {}]], { kind: 'api', stopsAll: true }],
    ['a used-up quota', [[429, { error: 'Used up', resetDate: 'May' }]], { kind: 'api', stopsAll: true }],
    ['a refusal', [[403, { error: 'Not yours' }]], { kind: 'api', message: 'Not yours' }],
    [
      'five lost answers in a row',
      ['cut'],
      { kind: 'network', answered: false, message: expect.stringMatching(/queue/) },
    ],
    ['five errors in a row', [[503, { error: 'Too busy' }]], { kind: 'network', message: 'Too busy' }],
    ['no note', [[200, { status: 'done' }]], { kind: 'network', answered: true }],
    [
      'a note of another template',
      [[200, { status: 'done', result: { ...note, template: 'basic-summary' } }]],
      { kind: 'network', message: expect.stringMatching(/another template/) },
    ],
    [
      'a job that goes on for ever',
      [[200, { status: 'processing' }, { 'Retry-After': '900' }]],
      { kind: 'api', message: expect.stringMatching(/within an hour/) },
    ],
  ])('%s', async (_, answers, failure) => {
    expect((await queue(answers)).answer).toMatchObject({ ok: false, failure })
  })
})

test('what was said of the rate before a long wait is older by that', async () => {
  const headers = { 'X-RateLimit-Remaining': '3', 'X-RateLimit-Reset': '90' }
  const { answer } = await queue([done], [202, { statusUrl: job }, { 'Retry-After': '60', ...headers }])
  expect(answer.rate).toEqual({ remaining: 3, resetMs: 30_000 })
})

test('asks again where a question gets no answer', async () => {
  const clock = createFakeClock(now)
  let questions = 0
  const server = await startRawServer(({ method }, response) => {
    if (method === 'POST') return sendJson(response, 202, { statusUrl: job })
    questions += 1
    if (questions > 1) play(done, response)
  })
  const answer = anEngine(server.url, { clock }).process(linkedTask(), anAttempt())
  await vi.waitUntil(() => clock.next())
  await clock.advance(1000)
  await vi.waitUntil(() => questions === 1)
  await clock.advance(30_000)
  await vi.waitUntil(() => clock.next() !== undefined && clock.next() !== 31_000)
  await clock.advance(1500)
  expect(await answer).toMatchObject({ ok: true })
})

test('a first wait of more than an hour is told at once, in words of its own', async () => {
  const { answer, asksAt } = await queue([done], [202, { statusUrl: job }, { 'Retry-After': '3601' }])
  expect(answer).toMatchObject({
    failure: { kind: 'api', message: expect.stringMatching(/asked for it after more than an hour/) },
  })
  expect(asksAt).toEqual([])
})

test('asks no more once its attempt is aborted', async () => {
  const clock = createFakeClock(now)
  const server = await startRawServer((_, response) => sendJson(response, 202, { statusUrl: job }))
  const stop = new AbortController()
  const answer = anEngine(server.url, { clock }).process(linkedTask(), anAttempt(stop.signal))
  await vi.waitUntil(() => clock.next())
  stop.abort()
  await expect(answer).rejects.toThrow(/abort/i)
  expect(clock.next()).toBeUndefined()
  expect(server.asked).toHaveLength(1)
})
