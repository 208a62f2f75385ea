import {
  failureOf,
  key,
  lab,
  job,
  poll,
  start,
  transcript,
  type Script,
} from '#tests/engines/transcribe/deapi-lab.ts'
import { aVideo } from '#tests/support/builders.ts'
import { startDeapiServer, type DeapiAnswer } from '#tests/support/deapi-server.ts'
import { expect, onTestFinished, test } from 'vitest'

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
  expect(JSON.parse(first?.body ?? '')).toEqual({
    video_url: aVideo().link,
    include_ts: true,
    model: 'WhisperLargeV3',
    return_result_in_response: true,
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
  const { body = '', contentType = '' } = server.log[1] ?? {}
  const form = await new Response(body, { headers: { 'content-type': contentType } }).formData()
  expect(Object.fromEntries(form)).toEqual({
    source_url: aVideo().link,
    include_ts: 'true',
    model: 'WhisperLargeV3',
    return_result_in_response: 'true',
  })
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
  for (const address of ['localhost:3000', 'api.deapi.ai']) {
    const { deapi } = await lab(() => undefined, { baseUrl: () => address })
    expect(deapi.missing?.()).toMatch(/address of the transcriber/)
  }
})

test('its budget is what the account allows', async () => {
  const limits = async (plan?: 'basic') =>
    (await lab(() => undefined, plan ? { plan } : {})).deapi.limits.budgets
  expect(await limits()).toEqual([{ count: 300, windowMs: 60_000 }])
  expect(await limits('basic')).toEqual([{ count: 1, windowMs: 60_000 }])
})

test('nothing follows a redirect, and the key least of all', async () => {
  const other = await startDeapiServer(() => ({ body: {} }))
  onTestFinished(other.close)
  const failure = await failureOf(
    toStart({ status: 307, headers: { location: `${other.url}/steal` }, body: '' }),
  )
  expect(failure).toMatchObject({
    kind: 'api',
    stopsAll: true,
    message: expect.stringContaining('sends requests on') as string,
  })
  expect(other.log).toEqual([])
})

test.each(['', 'two words'])(
  'a key that can’t be sent stops all, and nothing is asked: "%s"',
  async (given) => {
    const { ask, server } = await lab(() => undefined, { key: given })
    expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'api', stopsAll: true } })
    expect(server.log).toEqual([])
  },
)
