import { testDeapi } from '#src/engines/transcribe/test-connection.ts'
import {
  startDeapiServer,
  type DeapiAnswer,
  type DeapiRequest,
  type DeapiTestServer,
} from '#tests/support/deapi-server.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { afterEach, expect, test, vi } from 'vitest'

const key = 'dpn-sk-very-secret'
const signal = new AbortController().signal
const servers: DeapiTestServer[] = []
afterEach(async () => {
  vi.unstubAllGlobals()
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function ask(answer: DeapiAnswer | ((request: DeapiRequest) => DeapiAnswer), given = key) {
  const server = await startDeapiServer((request) =>
    typeof answer === 'function' ? answer(request) : answer,
  )
  servers.push(server)
  const said = await testDeapi({ baseUrl: server.url, key: given, clock: createFakeClock() }, signal)
  expect(JSON.stringify(said)).not.toContain(key)
  return { said, log: server.log }
}

test('says that the key is right and what is left, and asks for nothing that costs', async () => {
  const { said, log } = await ask({ body: { data: { balance: 4.5 } } })
  expect(said).toMatchObject({ ok: true, message: expect.stringContaining('$4.50') as string })
  expect(log).toMatchObject([
    { method: 'GET', path: '/api/v1/client/balance', authorization: `Bearer ${key}` },
  ])
})

test('asks the newer interface where the older one is gone', async () => {
  const { said, log } = await ask(({ path }) =>
    path.includes('/v1/') ? { status: 404, body: '' } : { body: { balance: '12' } },
  )
  expect(said.ok).toBe(true)
  expect(log.map(({ path }) => path)).toEqual(['/api/v1/client/balance', '/api/v2/account/balance'])
})

test.each<[string, DeapiAnswer]>([
  ['key', { status: 401, body: { message: `No such key: ${key}` } }],
  ['credit', { body: { balance: 0.1 } }],
  ['credit', { status: 402, body: {} }],
  ['credit', { status: 422, body: { errors: { balance: ['Too low.'] } } }],
  ['server', { status: 422, body: { message: 'Not understood.' } }],
  ['address', { status: 302, headers: { location: 'https://evil.test' }, body: '' }],
  ['rate-limit', { status: 429, body: {} }],
  ['server', { status: 500, body: '' }],
  ['address', { status: 404, body: '<html></html>' }],
  ['address', { body: '<html>Welcome</html>' }],
  ['not-allowed', 'drop'],
])('%s is told apart', async (problem, answer) => {
  // What answers without the key is there.
  const { said } = await ask((request) => (request.path === '/' ? { body: '' } : answer))
  expect(said).toMatchObject({ ok: false, problem })
})

test('without a key, or with one that is none, nothing is sent', async () => {
  for (const given of ['', 'two words']) {
    const { said, log } = await ask({ body: {} }, given)
    expect(said).toMatchObject({ ok: false, problem: 'key' })
    expect(log).toEqual([])
  }
})

test('says that nobody answers, that the device is offline, that a page on https may not ask', async () => {
  const silent = async (baseUrl = 'http://127.0.0.1:9') =>
    testDeapi({ baseUrl, key, clock: createFakeClock() }, signal)
  expect(await silent()).toMatchObject({ problem: 'address', message: 'Nobody answers at 127.0.0.1:9.' })
  expect(await silent('deapi')).toMatchObject({ problem: 'address' })
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  vi.stubGlobal('location', { protocol: 'https:', origin: 'https://fanfold.test' })
  for (const host of ['deapi.test', '127.evil.com', 'localhost.evil.com']) {
    expect(await silent(`http://${host}`)).toMatchObject({ problem: 'mixed-content' })
  }
  expect(await silent('http://x.localhost')).toMatchObject({ problem: 'address' })
  vi.stubGlobal('navigator', { onLine: false })
  expect(await silent()).toMatchObject({ problem: 'offline' })
})

test('rejects only where it is aborted', async () => {
  const given = testDeapi(
    { baseUrl: 'http://127.0.0.1:9', key, clock: createFakeClock() },
    AbortSignal.abort(),
  )
  await expect(given).rejects.toThrow()
})

test('says after 15 seconds that there is no answer', async () => {
  const server = await startDeapiServer(() => 'hang')
  servers.push(server)
  const clock = createFakeClock()
  const said = testDeapi({ baseUrl: server.url, key, clock }, signal)
  await vi.waitUntil(() => server.log.length === 1)
  await clock.advance(15_000)
  expect(await said).toMatchObject({
    problem: 'server',
    message: expect.stringContaining('15 seconds') as string,
  })
})

test('reads no more of an answer than any has', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(1 << 20).fill(120))
    },
  })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(endless)))
  const said = await testDeapi({ baseUrl: 'http://127.0.0.1:9', key, clock: createFakeClock() }, signal)
  expect(said).toMatchObject({ problem: 'address' })
  expect(sent).toBeLessThan(40)
})
