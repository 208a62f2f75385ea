import { afterEach, expect, test, vi } from 'vitest'
import { anAttempt, anEngine, linkedTask } from '#tests/engines/http/ask.ts'
import { sendJson, startRawServer, type RawRequest } from '#tests/support/raw-server.ts'
import type { ServerResponse } from 'node:http'

afterEach(() => vi.unstubAllGlobals())

const plain = '/api/videos/process'
const async = '/api/videos/process-async'
const note = { content: 'Words.' }
type Play = (response: ServerResponse) => unknown

const says =
  (status: number, body: unknown): Play =>
  (response) =>
    sendJson(response, status, body)
const cut: Play = (response) => response.destroy()
const streams: Play = (response) =>
  response
    .writeHead(200, { 'content-type': 'text/event-stream' })
    .end(`data: ${JSON.stringify({ type: 'result', result: note })}\n\n`)

/** A server that plays its answers one after the other, the last for ever, at each of its paths. */
async function aServer(paths: Readonly<Record<string, readonly Play[]>>) {
  const counts = new Map<string, number>()
  const { url, asked } = await startRawServer(({ path }: RawRequest, response) => {
    const nth = counts.get(path) ?? 0
    counts.set(path, nth + 1)
    const plays = paths[path] ?? []
    const play = plays[nth] ?? plays.at(-1) ?? says(404, {})
    play(response)
  })
  return { url, paths: () => asked.map(({ path }) => path) }
}

test.each<[string, Play]>([
  ['a refusal', says(403, { error: 'No' })],
  ['a 400', says(400, { error: 'No' })],
  ['a 500', says(500, { error: 'No' })],
  ['a 429', says(429, { error: 'No' })],
  ['a web page', (response) => response.end('<!doctype html>')],
  ['an error in JSON', says(200, { error: 'No' })],
])('%s where a stream was asked for shows no stream: the first answer holds', async (_, other) => {
  const { url, paths } = await aServer({
    [plain]: [says(504, { error: 'Took too long' }), says(200, note)],
    [async]: [other],
  })
  const engine = anEngine(url)
  expect(await engine.process(linkedTask(), anAttempt())).toMatchObject({
    failure: { message: 'Took too long' },
  })
  expect(await engine.process(linkedTask(), anAttempt())).toMatchObject({ ok: true })
  expect(paths()).toEqual([plain, async, plain])
})

test('where there is nothing at the first, what the other says of the note is told', async () => {
  const { url } = await aServer({ [async]: [says(401, { error: 'Please sign in' })] })
  expect(await anEngine(url).process(linkedTask(), anAttempt())).toMatchObject({
    failure: { signIn: true, message: 'Please sign in' },
  })
})

test('a server that does not know how to stream (501) is asked for the note itself', async () => {
  const { url, paths } = await aServer({ [async]: [says(501, { error: 'No' })], [plain]: [says(200, note)] })
  const engine = anEngine(url, { preferAsync: () => true })
  for (const _ of [1, 2]) expect(await engine.process(linkedTask(), anAttempt())).toMatchObject({ ok: true })
  expect(paths()).toEqual([async, plain, plain])
})

test('one lost packet does not switch streams off: one is asked for where the note takes too long', async () => {
  vi.stubGlobal('location', new URL('http://localhost:5173/'))
  const { url, paths } = await aServer({
    [async]: [cut, streams],
    [plain]: [says(200, note), says(408, { error: 'Took too long' })],
  })
  const engine = anEngine(url, { preferAsync: () => true })
  for (const _ of [1, 2, 3]) {
    expect(await engine.process(linkedTask(), anAttempt())).toMatchObject({ ok: true })
  }
  expect(paths()).toEqual([async, plain, plain, async, async])
})

test('where a server wants to be asked elsewhere, it is asked there at once from then on', async () => {
  const { url, paths } = await aServer({
    [async]: [says(200, { redirect: '/v2/notes' })],
    '/v2/notes': [says(200, note)],
  })
  const engine = anEngine(url)
  for (const _ of [1, 2]) expect(await engine.process(linkedTask(), anAttempt())).toMatchObject({ ok: true })
  expect(paths()).toEqual([plain, async, '/v2/notes', '/v2/notes'])
})

test('and asked anew where that is, once there is nothing any more', async () => {
  const { url, paths } = await aServer({
    [async]: [says(200, { redirect: '/v2/notes' }), says(200, { redirect: '/v3/notes' })],
    '/v2/notes': [says(200, note), says(404, {})],
    '/v3/notes': [says(200, note)],
  })
  const engine = anEngine(url)
  for (const _ of [1, 2, 3]) {
    expect(await engine.process(linkedTask(), anAttempt())).toMatchObject({ ok: true })
  }
  expect(paths()).toEqual([plain, async, '/v2/notes', '/v2/notes', async, '/v3/notes', '/v3/notes'])
})
