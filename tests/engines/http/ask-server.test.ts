import { expect, test, vi, afterEach, describe } from 'vitest'
import type { Attempt } from '#src/domain/ports.ts'
import { processingModes } from '#src/domain/task.ts'
import { anAttempt, anEngine, linkedTask } from '#tests/engines/http/ask.ts'
import { aResult } from '#tests/support/builders.ts'
import type { ContractRequest } from '#tests/support/contract-request.ts'
import { startContractServer, type ContractServerOptions } from '#tests/support/contract-server.ts'
import { sendJson, startRawServer } from '#tests/support/raw-server.ts'
import { onTestFinished } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

const plain = '/api/videos/process'
const async = '/api/videos/process-async'
const tookTooLong = { status: 408, headers: { 'Retry-After': '300' }, body: { error: 'Took too long' } }
type Scripted = NonNullable<ContractServerOptions['answer']>

/** A server of the contract, and how it was asked. */
async function aServer(options: Partial<ContractServerOptions> = {}) {
  const asked: ContractRequest[] = []
  const server = await startContractServer({
    note: ({ template }) => aResult(template),
    streams: true,
    ...options,
    answer(request, nth) {
      asked.push(request)
      return options.answer?.(request, nth)
    },
  })
  onTestFinished(server.close)
  return { url: server.url, ways: () => asked.map(({ streamed }) => (streamed ? 'async' : 'plain')), asked }
}

/** An attempt that counts its further requests. */
function aCounted() {
  let further = 0
  const attempt: Attempt = {
    ...anAttempt(),
    another: () => {
      further += 1
      return Promise.resolve()
    },
  }
  return { attempt, further: () => further }
}

const onlyPlainFails =
  (status: number): Scripted =>
  ({ streamed }) =>
    streamed ? undefined : { ...tookTooLong, status }

test('asks a server that answers with the note for nothing else', async () => {
  const { url, ways } = await aServer()
  const { attempt, further } = aCounted()
  expect(await anEngine(url).process(linkedTask(), attempt)).toMatchObject({ ok: true })
  expect(ways()).toEqual(['plain'])
  expect(further()).toBe(0)
})

test.each([408, 413, 504, 404, 405])(
  'asks for a stream after a %i, behind the gate, and first from then on',
  async (status) => {
    const { url, ways } = await aServer({ answer: onlyPlainFails(status) })
    const { attempt, further } = aCounted()
    const engine = anEngine(url)
    expect(await engine.process(linkedTask(), attempt)).toMatchObject({ ok: true })
    expect(further()).toBe(1)
    expect(await engine.process(linkedTask(), attempt)).toMatchObject({ ok: true })
    expect(further()).toBe(1)
    expect(ways()).toEqual(['plain', 'async', 'async'])
  },
)

test.each([400, 401, 402, 403, 422, 429, 500, 502, 503])('takes a %i as it is', async (status) => {
  const { url, ways } = await aServer({ answer: onlyPlainFails(status) })
  expect(await anEngine(url).process(linkedTask(), anAttempt())).toMatchObject({
    ok: false,
    failure: { message: 'Took too long' },
  })
  expect(ways()).toEqual(['plain'])
})

test('a server without streams is asked for one once, and what it said first holds', async () => {
  const paths: string[] = []
  const server = await startRawServer(({ path }, response) => {
    paths.push(path)
    sendJson(response, path === plain ? 408 : 404, {
      error: path === plain ? 'Took too long' : 'Nothing here',
    })
  })
  const engine = anEngine(server.url)
  for (const _ of [1, 2]) {
    expect(await engine.process(linkedTask(), anAttempt())).toMatchObject({
      ok: false,
      failure: { kind: 'network', overload: true, message: 'Took too long' },
    })
  }
  expect(paths).toEqual([plain, async, plain])
})

test('what took too long is not asked for there again, though the stream says so', async () => {
  const { asked, url } = await startRawServer(({ path }, response) =>
    path === plain
      ? sendJson(response, 408, { error: 'Took too long' })
      : sendJson(response, 200, { redirect: plain }),
  )
  expect(await anEngine(url).process(linkedTask(), anAttempt())).toMatchObject({
    failure: { message: 'Took too long' },
  })
  expect(asked.map(({ path }) => path)).toEqual([plain, async])
})

test('says what it said first where asking for a stream gets no answer', async () => {
  const { url } = await startRawServer(({ path }, response) =>
    path === plain ? sendJson(response, 408, { error: 'Took too long' }) : response.destroy(),
  )
  expect(await anEngine(url).process(linkedTask(), anAttempt())).toMatchObject({
    failure: { message: 'Took too long' },
  })
})

describe('where the host says that the server streams', () => {
  const preferAsync = () => true

  test('it is asked for a stream alone', async () => {
    const { url, ways } = await aServer()
    const { attempt, further } = aCounted()
    expect(await anEngine(url, { preferAsync }).process(linkedTask(), attempt)).toMatchObject({ ok: true })
    expect(ways()).toEqual(['async'])
    expect(further()).toBe(0)
  })

  test('and it does not, it is asked otherwise from then on', async () => {
    const { url, ways } = await aServer({ streams: false })
    const { attempt, further } = aCounted()
    const engine = anEngine(url, { preferAsync })
    expect(await engine.process(linkedTask(), attempt)).toMatchObject({ ok: true })
    expect(further()).toBe(1)
    await engine.process(linkedTask(), attempt)
    expect(further()).toBe(1)
    expect(ways()).toEqual(['plain', 'plain'])
  })

  test('and a browser hides that it does not, the note comes all the same', async () => {
    vi.stubGlobal('location', new URL('http://localhost:5173/'))
    const { url } = await startRawServer(({ path }, response) =>
      path === plain ? sendJson(response, 200, { content: 'Words.' }) : response.destroy(),
    )
    expect(await anEngine(url, { preferAsync }).process(linkedTask(), anAttempt())).toMatchObject({
      ok: true,
    })
  })

  test.each(['/api/videos/process', '{here}/api/videos/process', 'process'])(
    'a redirect to %s is followed behind the gate, and not waited for again',
    async (to) => {
      const server = await startRawServer(({ path }, response) =>
        path === plain
          ? sendJson(response, 200, { content: 'Words.' })
          : sendJson(response, 200, { redirect: to.replace('{here}', server.url) }),
      )
      const { attempt, further } = aCounted()
      const engine = anEngine(server.url, { preferAsync })
      expect(await engine.process(linkedTask(), attempt)).toMatchObject({ ok: true })
      expect(further()).toBe(1)
      await engine.process(linkedTask(), attempt)
      expect(server.asked.map(({ path }) => path)).toEqual([async, plain, plain])
      expect(JSON.parse(server.asked[1]?.body ?? '')).not.toHaveProperty('forceAsync')
    },
  )

  test.each(['https://evil.test/api/videos/process', '//evil.test/x', 'http://[', 'javascript:alert(1)'])(
    'a redirect to %s is refused',
    async (redirect) => {
      const { url, asked } = await startRawServer((_, response) => sendJson(response, 200, { redirect }))
      expect(await anEngine(url, { preferAsync }).process(linkedTask(), anAttempt())).toMatchObject({
        failure: { kind: 'api', message: expect.stringContaining(redirect) },
      })
      expect(asked).toHaveLength(1)
    },
  )

  test('a redirect behind a path of a proxy stays behind it', async () => {
    const { url, asked } = await startRawServer(({ path }, response) =>
      path.endsWith('async')
        ? sendJson(response, 200, { redirect: plain })
        : sendJson(response, 200, { content: 'Words.' }),
    )
    await anEngine(`${url}/notes/`, { preferAsync }).process(linkedTask(), anAttempt())
    expect(asked.map(({ path }) => path)).toEqual([`/notes${async}`, `/notes${plain}`])
  })

  test('an error in JSON is told', async () => {
    const { url } = await startRawServer((_, response) => sendJson(response, 200, { error: 'No captions' }))
    expect(await anEngine(url, { preferAsync }).process(linkedTask(), anAttempt())).toMatchObject({
      failure: { kind: 'network', message: 'No captions' },
    })
  })

  test.each([
    [400, { kind: 'api' }],
    [401, { kind: 'api', stopsAll: true, signIn: true }],
    [422, { kind: 'api' }],
    [429, { kind: 'rate-limit', waitMs: 30_000 }],
    [503, { kind: 'network', overload: true }],
  ])('a %i before the stream is the same error', async (status, failure) => {
    const { url, ways } = await aServer({
      answer: () => ({ status, headers: { 'Retry-After': '30' }, body: { error: 'Said by the server' } }),
    })
    expect(await anEngine(url, { preferAsync }).process(linkedTask(), anAttempt())).toMatchObject({
      ok: false,
      failure: { message: 'Said by the server', ...failure },
    })
    expect(ways()).toEqual(['async'])
  })
})

test.each(processingModes)('sends the mode %s as it is given, on both ways', async (processingMode) => {
  const { url, asked } = await aServer({ answer: onlyPlainFails(408) })
  await anEngine(url).process({ ...linkedTask(), processingMode, verbosity: 'brief' }, anAttempt())
  const body = {
    videoUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    selectedTemplate: 'study-notes',
    processingMode,
    verbosity: 'brief',
  }
  expect(asked.map((request) => request.body)).toEqual([body, { ...body, forceAsync: true }])
})

test('another request has another idempotency key, and the same one when it is asked again', async () => {
  const { url, asked } = await aServer({ answer: onlyPlainFails(408) })
  vi.stubGlobal('location', new URL(url))
  const engine = anEngine(url)
  await engine.process(linkedTask(), anAttempt())
  await engine.process(linkedTask(), anAttempt())
  const keys = asked.map(({ headers }) => headers['idempotency-key'])
  expect(keys).toEqual(['session-1/task-1/0', 'session-1/task-1/0/async', 'session-1/task-1/0/async'])
})
