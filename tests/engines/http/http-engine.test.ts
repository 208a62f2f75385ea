import { afterEach, expect, test, vi } from 'vitest'
import { anAttempt, anEngine, ask, linkedTask, now } from '#tests/engines/http/ask.ts'
import { aResult, aTask, aVideo } from '#tests/support/builders.ts'
import type { ContractRequest } from '#tests/support/contract-request.ts'
import { sendJson, startRawServer } from '#tests/support/raw-server.ts'
import { startContractServer } from '#tests/support/contract-server.ts'
import type { RateLimit } from '#src/domain/rate-limit.ts'
import { createHttpEngine } from '#src/engines/http/http-engine.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

afterEach(() => vi.unstubAllGlobals())

async function requestSeen(
  baseUrl: (url: string) => string,
  more: Parameters<typeof anEngine>[1] = {},
): Promise<ContractRequest | undefined> {
  let seen: ContractRequest | undefined
  const server = await startContractServer({
    note(request) {
      seen = request
      return aResult()
    },
  })
  try {
    await anEngine(baseUrl(server.url), more).process(linkedTask(), anAttempt())
    return seen
  } finally {
    await server.close()
  }
}

test('brings the note at all levels', async () => {
  const answer = await ask()
  expect(answer).toEqual({
    ok: true,
    result: { ...aResult('study-notes'), method: 'transcript-only' },
  })
})

test('asks with the fields of the contract', async () => {
  expect(await requestSeen((url) => url)).toMatchObject({
    videoUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    template: 'study-notes',
    processingMode: 'hybrid',
    verbosity: 'standard',
  })
})

test.each(['//', '/api', '/api/videos/process', '/api/videos/process-async/'])(
  'takes an address with %s at its end',
  async (end) => {
    expect(await requestSeen((url) => `${url}${end}`)).toBeDefined()
  },
)

test('cookies go along with every request', async () => {
  const fetched = vi.fn<typeof fetch>(fetch)
  vi.stubGlobal('fetch', fetched)
  let polls = 0
  const { url } = await startRawServer(({ path }, response) => {
    if (path.endsWith('/process')) return sendJson(response, 408, {})
    if (path.endsWith('-async')) return sendJson(response, 202, { statusUrl: '/jobs/1' })
    polls += 1
    return sendJson(response, 200, { content: 'Words.' })
  })
  const clock = createFakeClock(now)
  const answer = anEngine(url, { clock }).process(linkedTask(), anAttempt())
  await vi.waitUntil(() => clock.next())
  await clock.advance(1000)
  expect(await answer).toMatchObject({ ok: true })
  expect(polls).toBe(1)
  expect(fetched.mock.calls.map(([, init]) => init?.credentials)).toEqual(Array(3).fill('include'))
})

test('sends no idempotency key to another origin', async () => {
  vi.stubGlobal('location', new URL('http://localhost:5173/app'))
  expect((await requestSeen((url) => url))?.headers).not.toHaveProperty('idempotency-key')
})

test('sends the idempotency key to another origin where the host says that it is taken', async () => {
  vi.stubGlobal('location', new URL('http://localhost:5173/app'))
  const request = await requestSeen((url) => url, { sendsKey: () => true })
  expect(request?.headers['idempotency-key']).toBe('session-1/task-1/0')
})

test('sends the idempotency key to its own origin', async () => {
  const request = await requestSeen((url) => {
    vi.stubGlobal('location', new URL(`${url}/sessions/1`))
    return url
  })
  expect(request?.headers['idempotency-key']).toBe('session-1/task-1/0')
})

test('reads what the server says of its limits', async () => {
  const answer = await ask({
    status: 200,
    headers: {
      'X-RateLimit-Limit': '50',
      'X-RateLimit-Remaining': '49',
      'X-RateLimit-Reset': new Date(now + 90_000).toISOString(),
    },
    body: { content: 'Words.' },
  })
  expect(answer).toMatchObject({ ok: true, rate: { limit: 50, remaining: 49, resetMs: 90_000 } })
})

test('leaves out limits that make no sense', async () => {
  const answer = await ask({
    status: 200,
    headers: { 'X-RateLimit-Limit': 'many', 'X-RateLimit-Remaining': '-1', 'X-RateLimit-Reset': 'soon' },
    body: { content: 'Words.' },
  })
  expect(answer).not.toHaveProperty('rate')
})

test('aborts the request with its attempt', async () => {
  const server = await startContractServer({ note: () => aResult(), answer: () => 'hang' })
  const stop = new AbortController()
  const answer = anEngine(server.url).process(linkedTask(), anAttempt(stop.signal))
  await vi.waitFor(() => expect(server.log).toHaveLength(1))
  stop.abort()
  await expect(answer).rejects.toThrow(/abort/i)
  await server.close()
})

test('refuses a video without a link, with its title', () => {
  const { link: _, ...video } = aVideo()
  expect(anEngine('').refuses(aTask('study-notes', video))).toMatch(/needs a link.*"Lecture 1"/)
})

test('refuses a template that servers do not know', () => {
  expect(anEngine('').refuses(linkedTask('flashcards'))).toMatch(/don't know.*"Flashcards"/)
})

test('takes a known template of a linked video', () => {
  expect(anEngine('').refuses(linkedTask())).toBeUndefined()
})

test.each(['notes.example.org', 'localhost:3000', 'ftp://notes.example.org'])(
  'refuses what is no address, before the start: %s',
  (address) => {
    vi.stubGlobal('location', new URL('http://localhost:5173/app'))
    expect(anEngine(address).refuses(linkedTask())).toMatch(/not an address.*Settings/)
  },
)

test('asks no server for what it refuses', async () => {
  const answer = await anEngine('http://127.0.0.1:1').process(linkedTask('flashcards'), anAttempt())
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'api' } })
})

test('budgets by template where the rate limit says so, and by what one note costs', () => {
  let rate: RateLimit = { requestsAMinute: 60, requestsPerTask: 3, mode: 'independent' }
  const engine = createHttpEngine({ baseUrl: '', clock: createFakeClock(), rate: () => rate })
  expect(engine.limits).toMatchObject({ budgets: [{ count: 20, windowMs: 60_000 }], per: 'template' })
  rate = { requestsAMinute: 2, requestsPerTask: 3, mode: 'shared' }
  expect(engine.limits).toMatchObject({ budgets: [{ count: 1, windowMs: 60_000 }], per: 'engine' })
})

test('what a server still grants is told in tasks, where a task costs several requests', async () => {
  const server = await startContractServer({
    note: () => undefined,
    answer: () => ({
      status: 503,
      headers: { 'x-ratelimit-remaining': '14', 'x-ratelimit-reset': '30' },
      body: {},
    }),
  })
  try {
    const engine = createHttpEngine({
      baseUrl: server.url,
      clock: createFakeClock(),
      rate: () => ({ requestsAMinute: 300, requestsPerTask: 5, mode: 'shared' }),
    })
    const answer = await engine.process(linkedTask(), anAttempt())
    expect(answer.rate).toMatchObject({ remaining: 2, resetMs: 30_000 })
  } finally {
    await server.close()
  }
})
