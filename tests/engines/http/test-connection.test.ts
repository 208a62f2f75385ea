import { afterEach, describe, expect, test, vi } from 'vitest'
import { testNotesApi } from '#src/engines/http/test-connection.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { aResult } from '#tests/support/builders.ts'
import { startContractServer } from '#tests/support/contract-server.ts'
import { sendJson, startRawServer } from '#tests/support/raw-server.ts'

afterEach(() => vi.unstubAllGlobals())

const { signal } = new AbortController()
const tested = (baseUrl: string, clock = createFakeClock()) => testNotesApi({ baseUrl, clock }, signal)

test('finds a server of the contract, and has no note made', async () => {
  let notes = 0
  const server = await startContractServer({
    note() {
      notes += 1
      return aResult()
    },
  })
  expect(await tested(`${server.url}/`)).toEqual({
    ok: true,
    latencyMs: expect.any(Number),
    message: expect.stringMatching(/^127\.0\.0\.1:\d+ speaks the notes API\.$/),
  })
  expect(notes).toBe(0)
  await server.close()
})

test('says how long it took', async () => {
  const clock = createFakeClock()
  const { url } = await startRawServer(async (_, response) => {
    await clock.advance(120)
    sendJson(response, 400, { error: 'Video URL is required' })
  })
  expect(await tested(url, clock)).toMatchObject({ ok: true, latencyMs: 120 })
})

test('finds a server that only streams', async () => {
  const { url } = await startRawServer(({ path }, response) =>
    sendJson(response, path.endsWith('async') ? 400 : 404, { error: 'Invalid request' }),
  )
  expect(await tested(url)).toMatchObject({ ok: true })
})

describe('tells apart', () => {
  test.each<[string, Parameters<typeof sendJson>[1], unknown, object]>([
    [
      'a path that is not there',
      404,
      {},
      { problem: 'address', message: expect.stringMatching(/no notes API/) },
    ],
    ['a path that takes no POST', 405, {}, { problem: 'address' }],
    ['JSON of something else', 400, { code: 7 }, { problem: 'address' }],
    ['a text', 200, 'hello', { problem: 'address' }],
    [
      'a sign-in',
      401,
      { error: 'Please sign in' },
      { problem: 'key', message: expect.stringMatching(/wants you to sign in: “Please sign in”$/) },
    ],
    ['no credit', 402, {}, { problem: 'credit' }],
    [
      'a refusal',
      403,
      { error: 'Not from here' },
      {
        problem: 'not-allowed',
        message: expect.stringMatching(/does not allow this request: “Not from here”$/),
      },
    ],
    ['a rate limit', 429, { retryAfter: 20 }, { problem: 'rate-limit' }],
    [
      'a used-up quota',
      429,
      { resetDate: 'May' },
      { problem: 'credit', message: expect.stringMatching(/May/) },
    ],
    ['a server that fails', 500, {}, { problem: 'server' }],
    [
      'a server with too much to do',
      503,
      { error: 'Busy' },
      { problem: 'server', message: expect.stringMatching(/can’t do its work now \(503\): “Busy”$/) },
    ],
  ])('%s', async (_, status, body, meaning) => {
    const { url } = await startRawServer((__, response) => sendJson(response, status, body))
    expect(await tested(url)).toMatchObject({ ok: false, ...meaning })
  })

  test('a web page', async () => {
    const { url } = await startRawServer((_, response) => response.end('<!doctype html>'))
    expect(await tested(url)).toMatchObject({ problem: 'address', message: expect.not.stringContaining('<') })
  })

  test.each(['notes.example.org', 'htp://x', 'http://', 'file:///etc/hosts', 'http://a b'])(
    'what is no address: %s',
    async (address) => {
      vi.stubGlobal('location', new URL('http://localhost:5173/'))
      expect(await tested(address)).toMatchObject({
        problem: 'address',
        message: expect.stringMatching(/not an address/),
      })
    },
  )

  test('a server that is not there', async () => {
    vi.stubGlobal('location', new URL('http://localhost:5173/'))
    expect(await tested('http://127.0.0.1:1')).toMatchObject({
      problem: 'address',
      message: 'No answer from 127.0.0.1:1.',
      suggestion: expect.stringMatching(/running.*CORS/),
    })
  })

  test('a server that answers and does not let this page in', async () => {
    vi.stubGlobal('location', new URL('http://localhost:5173/'))
    const real = fetch
    const { url } = await startRawServer((_, response) => sendJson(response, 405, {}))
    // As a browser has it: what is not allowed is no answer.
    vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
      init.mode === 'no-cors' ? real(address, init) : Promise.reject(new TypeError('Failed to fetch')),
    )
    expect(await tested(url)).toMatchObject({
      problem: 'not-allowed',
      suggestion: expect.stringContaining('Access-Control-Allow-Origin: http://localhost:5173'),
    })
  })

  test('a server of http for a page of https, unless it is on this computer', async () => {
    vi.stubGlobal('location', new URL('https://fanfold.test/'))
    expect(await tested('http://notes.example.org')).toMatchObject({ problem: 'mixed-content' })
    for (const host of ['127.0.0.1', 'localhost', '[::1]']) {
      expect(await tested(`http://${host}:1`)).toMatchObject({ problem: 'address' })
    }
  })

  test('being offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(await tested('http://127.0.0.1:1')).toMatchObject({ problem: 'offline' })
  })

  test('silence', async () => {
    const clock = createFakeClock()
    const { url, asked } = await startRawServer(() => undefined)
    const answer = tested(url, clock)
    await vi.waitUntil(() => asked.length === 1)
    await clock.advance(15_000)
    expect(await answer).toMatchObject({ problem: 'server', message: expect.stringMatching(/15 seconds/) })
  })
})

test('rejects where it is aborted', async () => {
  const stop = new AbortController()
  const { url, asked } = await startRawServer(() => undefined)
  const answer = testNotesApi({ baseUrl: url, clock: createFakeClock() }, stop.signal)
  await vi.waitUntil(() => asked.length === 1)
  stop.abort()
  await expect(answer).rejects.toThrow(/abort/i)
})

test('shows no password out of the address', async () => {
  expect(JSON.stringify(await tested('http://me:secret@127.0.0.1:1'))).not.toContain('secret')
})
