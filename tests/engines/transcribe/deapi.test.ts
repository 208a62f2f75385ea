import type { Attempt, TranscriptAnswer } from '#src/domain/ports.ts'
import { createDeapi } from '#src/engines/transcribe/deapi.ts'
import { aVideo } from '#tests/support/builders.ts'
import {
  startDeapiServer,
  type DeapiAnswer,
  type DeapiRequest,
  type DeapiTestServer,
} from '#tests/support/deapi-server.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { afterEach, expect, test, vi } from 'vitest'

const key = 'dpn-sk-very-secret'
const text = '[0:00:00 - 0:00:04] Welcome back.'
const transcript = { timed: true, cues: [{ start: 0, end: 4, text: 'Welcome back.' }] }
const start = '/api/v1/client/vid2txt'
const poll = '/api/v1/client/request-status/r%2F1'
const job = (more: object): DeapiAnswer => ({ body: { data: { progress: 0, ...more } } })
const done = job({ status: 'done', progress: 100, result_url: null, result: text })
const begun: DeapiAnswer = { body: { data: { request_id: 'r/1' } } }
type Script = (request: DeapiRequest, nth: number) => DeapiAnswer | undefined

const servers: DeapiTestServer[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function lab(
  script: Script,
  more: { key?: string; plan?: 'basic'; baseUrl?: (url: string) => string } = {},
) {
  const server = await startDeapiServer(
    (request, nth) => script(request, nth) ?? (request.method === 'POST' ? begun : done),
  )
  servers.push(server)
  const clock = createFakeClock()
  const deapi = createDeapi({
    baseUrl: more.baseUrl?.(server.url) ?? server.url,
    key: () => more.key ?? key,
    plan: () => more.plan ?? 'premium',
    clock,
  })
  const reports: object[] = []
  const controller = new AbortController()
  const another = vi.fn<() => Promise<void>>(async () => {})
  const attempt: Attempt = {
    signal: controller.signal,
    idempotencyKey: 'k',
    report: (progress) => reports.push(progress),
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
        if (next !== undefined) {
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

const failureOf = async (script: Script) => {
  const answer = await (await lab(script)).ask()
  if (answer.ok) throw new Error('it was not to succeed')
  return answer.failure
}
const toStart =
  (answer: DeapiAnswer): Script =>
  ({ method }) =>
    method === 'POST' ? answer : undefined

test('asks once for the words with their times, with the key in the header alone, and polls until they are there', async () => {
  const { ask, server, reports, waits, another } = await lab(({ method }, nth) => {
    if (method === 'POST') return undefined
    return [
      job({ status: 'pending' }),
      job({ status: 'processing', progress: '40.0' }),
      job({ status: 'processing', progress: 40 }),
    ][nth - 1]
  })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST ${start}`,
    ...Array(4).fill(`GET ${poll}`),
  ])
  const [first] = server.log
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    video_url: aVideo().link,
    include_ts: true,
    model: 'WhisperLargeV3',
  })
  expect(server.log.every(({ authorization }) => authorization === `Bearer ${key}`)).toBe(true)
  expect(JSON.stringify(server.log.map(({ path, body }) => [path, body]))).not.toContain(key)
  expect(reports).toEqual([
    { stage: 'in the queue', fraction: 0 },
    { stage: 'transcribing', fraction: 0.4 },
  ])
  expect(waits).toEqual([2000, 3000, 4500, 6750])
  // One request a minute would be one poll a minute.
  expect(another).not.toHaveBeenCalled()
})

test('polls at most every ten seconds', async () => {
  const { ask, waits } = await lab(({ method }, nth) =>
    method === 'GET' && nth < 8 ? job({ status: 'processing' }) : undefined,
  )
  await ask()
  expect(Math.max(...waits)).toBe(10_000)
})

test.each<[string, DeapiAnswer]>([
  ['no answer', 'drop'],
  ['half an answer', 'cut'],
  ['a web page', { body: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } }],
  ['a 502', { status: 502, body: '' }],
  ['a 429', { status: 429, headers: { 'retry-after': '7' }, body: {} }],
])('one poll with %s does not lose the work', async (_, answer) => {
  const { ask, server } = await lab(({ method }, nth) =>
    method === 'GET' && nth === 2
      ? answer
      : nth === 1 && method === 'GET'
        ? job({ status: 'processing' })
        : undefined,
  )
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('what is polled in vain is asked for again by the next attempt, and not begun anew', async () => {
  const { ask, server } = await lab(({ method }, nth) => (method === 'GET' && nth <= 5 ? 'drop' : undefined))
  expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'network', answered: false } })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('a transcription that the server has forgotten is begun anew by the next attempt', async () => {
  const { ask, server } = await lab(({ method }, nth) =>
    method === 'GET' && nth === 1 ? { status: 404, body: {} } : undefined,
  )
  expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'network', answered: true } })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(2)
})

test('fetches a transcript from where it lies, without the key where that is another server', async () => {
  const store = await startDeapiServer((_, nth) =>
    nth === 1 ? { status: 503, body: '' } : { body: text, headers: { 'content-type': 'text/plain' } },
  )
  servers.push(store)
  const { ask, server } = await lab(({ method }) =>
    method === 'GET'
      ? job({ status: 'done', result: null, result_url: `${store.url}/t.txt?sig=1` })
      : undefined,
  )
  expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'network', answered: true } })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(store.log.map(({ authorization }) => authorization)).toEqual([undefined, undefined])
  expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test('takes the newer interface where the older one is gone, within the limits, and remembers it', async () => {
  const { ask, server, another } = await lab(({ path }) =>
    path.startsWith('/api/v1/') ? { status: 410, body: { message: 'Gone.' } } : undefined,
  )
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(another).toHaveBeenCalledOnce()
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `POST ${start}`,
    'POST /api/v2/audio/transcriptions',
    'GET /api/v2/jobs/r%2F1',
    'POST /api/v2/audio/transcriptions',
    'GET /api/v2/jobs/r%2F1',
  ])
  const form = server.log[1]
  expect(form?.contentType).toContain('multipart/form-data')
  expect(form?.body).toContain(`name="source_url"\r\n\r\n${aVideo().link}`)
})

test.each<[string, DeapiAnswer, object]>([
  [
    'a bad key',
    { status: 401, body: { message: `Unauthenticated: ${key}` } },
    { kind: 'api', stopsAll: true, message: expect.stringContaining('does not accept the key') as string },
  ],
  [
    'no credit',
    { status: 402, body: { message: 'Payment required.' } },
    {
      kind: 'api',
      stopsAll: true,
      message: expect.stringContaining('no credit') as string,
      details: 'Payment required.',
    },
  ],
  [
    'no credit, as a field',
    {
      status: 422,
      body: {
        data: null,
        message: 'The given data was invalid.',
        errors: { balance: ['Insufficient balance.'] },
      },
    },
    {
      kind: 'api',
      stopsAll: true,
      message: expect.stringContaining('no credit') as string,
      details: 'The given data was invalid. Insufficient balance.',
    },
  ],
  [
    'no credit, in a list',
    { status: 422, body: { errors: [{ field: 'balance', messages: ['Too low.'] }] } },
    { kind: 'api', stopsAll: true, details: 'Too low.' },
  ],
  [
    'a link that it can’t use',
    { status: 422, body: { message: 'Invalid.', errors: { video_url: ['Not supported.'] } } },
    { kind: 'api', details: 'Invalid. Not supported.' },
  ],
  [
    'too many requests',
    { status: 429, headers: { 'retry-after': '17' }, body: {} },
    { kind: 'rate-limit', waitMs: 17_000 },
  ],
  [
    'too many requests, for how long is in the body',
    { status: 429, body: { retryAfter: 9 } },
    { kind: 'rate-limit', waitMs: 9000 },
  ],
  [
    'an error of its own',
    { status: 500, body: 'oops' },
    { kind: 'network', answered: true, overload: false },
  ],
  ['too much to do', { status: 503, body: '' }, { kind: 'network', answered: true, overload: true }],
  [
    'no such interface',
    { status: 404, body: '<html></html>' },
    { kind: 'api', stopsAll: true, message: expect.stringContaining('at this address') as string },
  ],
  [
    'a web page',
    { body: '<html>Welcome</html>' },
    { kind: 'network', answered: true, message: expect.stringContaining('a web page') as string },
  ],
  ['nothing', { body: '' }, { kind: 'network', answered: true }],
  ['JSON of another kind', { body: { ok: true } }, { kind: 'network', answered: true }],
  ['no answer', 'drop', { kind: 'network', answered: false }],
  ['half an answer', 'cut', { kind: 'network', answered: false }],
])('%s is told apart', async (_, answer, failure) => {
  const told = await failureOf(toStart(answer))
  expect(told).toMatchObject(failure)
  expect(told.suggestion).toBeTruthy()
  if (!('stopsAll' in failure)) expect(told).not.toHaveProperty('stopsAll')
})

test.each(['error', 'failed'])(
  'work that ends as %s fails with the server’s words and is not begun again by itself',
  async (status) => {
    const failure = await failureOf(({ method }) =>
      method === 'GET' ? job({ status, error: 'The video is private.' }) : undefined,
    )
    expect(failure).toMatchObject({ kind: 'api', details: 'The video is private.' })
    expect(failure).not.toHaveProperty('stopsAll')
  },
)

test.each([
  { result: '' },
  { result: null, result_url: null },
  { result: { text: ' ' } },
  { result_url: 'javascript:alert(1)' },
])('work without words says so', async (given) => {
  const failure = await failureOf(({ method }) =>
    method === 'GET' ? job({ status: 'done', ...given }) : undefined,
  )
  expect(failure).toMatchObject({ kind: 'api', message: expect.stringContaining('found no words') as string })
})

test('an attempt that is given up polls no more, and the next one goes on with its work', async () => {
  const { deapi, attempt, controller, server, clock, ask } = await lab(() => undefined)
  const given = deapi.transcribe(aVideo(), attempt)
  await vi.waitFor(() => expect(clock.next()).toBeDefined())
  controller.abort()
  await expect(given).rejects.toThrow()
  expect(clock.next()).toBeUndefined()
  expect(server.log).toHaveLength(1)
  Object.assign(attempt, { signal: new AbortController().signal })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.filter(({ method }) => method === 'POST')).toHaveLength(1)
})

test.each(['//', '/api/v1/client/', '/api/v2', '/api'])(
  'takes its address with %s at the end',
  async (end) => {
    const { ask } = await lab(() => undefined, { baseUrl: (url) => `${url}${end}` })
    expect(await ask()).toEqual({ ok: true, transcript })
  },
)

test('says before the start what it can’t transcribe, and where the key can’t be one', async () => {
  const refusal = async (given: string, link = aVideo().link) => {
    const { deapi } = await lab(() => undefined, { key: given })
    return deapi.missing?.() ?? deapi.refuses(aVideo(1, { link: link ?? '' }))
  }
  expect(await refusal(key)).toBeUndefined()
  expect(await refusal(` ${key}\n`)).toBeUndefined()
  expect(await refusal('')).toMatch(/there is none/)
  expect(await refusal('two words')).toMatch(/characters that no key has/)
  expect(await refusal('ключ')).toMatch(/characters that no key has/)
  expect(await refusal(key, 'ftp://example.org/a')).toMatch(/web address/)
})

test('its budget is what the account allows', async () => {
  const limits = async (plan?: 'basic') =>
    (await lab(() => undefined, plan ? { plan } : {})).deapi.limits.budgets
  expect(await limits()).toEqual([{ count: 300, windowMs: 60_000 }])
  expect(await limits('basic')).toEqual([{ count: 1, windowMs: 60_000 }])
})
