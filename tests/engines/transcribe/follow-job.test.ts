import { failureOf, job, lab, key, text, transcript } from '#tests/engines/transcribe/deapi-lab.ts'
import { aVideo } from '#tests/support/builders.ts'
import { startDeapiServer, type DeapiAnswer } from '#tests/support/deapi-server.ts'
import { expect, onTestFinished, test, vi } from 'vitest'

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
  onTestFinished(store.close)
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

const posts = (log: readonly { readonly method: string }[]) =>
  log.filter(({ method }) => method === 'POST').length

test.each([400, 403, 422])('a job that is refused (%i) is begun anew by the next attempt', async (status) => {
  const { ask, server } = await lab(({ method }, nth) =>
    method === 'GET' && nth === 1 ? { status, body: { message: 'This request is not yours.' } } : undefined,
  )
  expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'api' } })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(posts(server.log)).toBe(2)
})

test.each([401, 402])('a job that is not given for now (%i) is kept', async (status) => {
  const { ask, server } = await lab(({ method }, nth) =>
    method === 'GET' && nth === 1 ? { status, body: {} } : undefined,
  )
  expect(await ask()).toMatchObject({ ok: false, failure: { kind: 'api', stopsAll: true } })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(posts(server.log)).toBe(1)
})

test('what one account has begun is not asked for with the key of another', async () => {
  let current = key
  const { ask, server } = await lab(
    ({ authorization, method }) =>
      method === 'GET' && authorization === `Bearer ${key}` ? { status: 402, body: {} } : undefined,
    { key: () => current },
  )
  expect(await ask()).toMatchObject({ ok: false })
  current = 'another-key'
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.map(({ method, authorization }) => `${method} ${authorization}`)).toEqual([
    `POST Bearer ${key}`,
    `GET Bearer ${key}`,
    'POST Bearer another-key',
    'GET Bearer another-key',
  ])
})

test('the key follows no redirect, and the work is not lost by it', async () => {
  const other = await startDeapiServer(() => ({ body: {} }))
  onTestFinished(other.close)
  const { ask, server } = await lab(({ method }, nth) =>
    method === 'GET' && nth === 1
      ? { status: 302, headers: { location: `${other.url}/steal` }, body: '' }
      : undefined,
  )
  expect(await ask()).toMatchObject({
    failure: { kind: 'api', message: expect.stringContaining('sends requests on') as string },
  })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(other.log).toEqual([])
  expect(posts(server.log)).toBe(1)
})

test('what is stored is fetched without the key, also there, and from where it was moved to', async () => {
  const { ask, server } = await lab(({ path, method }) => {
    if (path === '/stored') return { status: 302, headers: { location: '/moved' }, body: '' }
    if (path === '/moved') return { body: text }
    if (method === 'POST') return undefined
    return job({ status: 'done', result: null, result_url: `${server.url}/stored` })
  })
  expect(await ask()).toEqual({ ok: true, transcript })
  expect(server.log.slice(2).map(({ path, authorization }) => [path, authorization])).toEqual([
    ['/stored', undefined],
    ['/moved', undefined],
  ])
})

test('a question that gets no answer is asked again after a minute', async () => {
  let hangs = true
  const { deapi, attempt, clock, server } = await lab(({ method }) =>
    method === 'GET' && hangs ? 'hang' : undefined,
  )
  const answer = deapi.transcribe(aVideo(), attempt)
  await vi.waitUntil(() => clock.next() === 2000)
  await clock.advance(2000)
  await vi.waitUntil(() => server.log.length === 2)
  hangs = false
  await clock.advance(60_000)
  await vi.waitUntil(() => clock.next() === 65_000)
  await clock.advance(3000)
  expect(await answer).toEqual({ ok: true, transcript })
})
