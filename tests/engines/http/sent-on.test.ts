import type { Answer } from '#src/domain/ports.ts'
import { apiServer, isFromThere } from '#src/engines/http/api-server.ts'
import { createMetadata } from '#src/engines/http/metadata.ts'
import { testNotesApi } from '#src/engines/http/test-connection.ts'
import { anAttempt, anEngine, linkedTask, now } from '#tests/engines/http/ask.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { sendJson, startRawServer } from '#tests/support/raw-server.ts'
import { expect, test, vi } from 'vitest'

const note = { title: 'T', content: 'Words.' }
const elsewhere = { kind: 'api', message: expect.stringMatching(/sends requests on to another server/) }
const { signal } = new AbortController()

/** A server that sends everything on to another one, which has an answer to everything. */
async function sender() {
  const other = await startRawServer((_, response) => sendJson(response, 200, note))
  const { url } = await startRawServer((_, response) =>
    response.writeHead(307, { location: `${other.url}/x` }).end(),
  )
  return url
}

test('takes no note from where a server sends the request on', async () => {
  expect(await anEngine(await sender()).process(linkedTask(), anAttempt())).toMatchObject({
    ok: false,
    failure: elsewhere,
  })
})

test('takes no job’s note from where a question is sent on', async () => {
  const other = await startRawServer((_, response) => sendJson(response, 200, note))
  const { url } = await startRawServer(({ method }, response) =>
    method === 'POST'
      ? sendJson(response, 202, {}, { location: '/jobs/1' })
      : response.writeHead(302, { location: `${other.url}/x` }).end(),
  )
  const clock = createFakeClock(now)
  const answer: Promise<Answer> = anEngine(url, { clock }).process(linkedTask(), anAttempt())
  await vi.waitUntil(() => clock.next())
  await clock.advance(1000)
  expect(await answer).toMatchObject({ ok: false, failure: elsewhere })
})

test('follows where a server sends on to another path of its own', async () => {
  const { url, asked } = await startRawServer(({ path }, response) =>
    path.startsWith('/v2')
      ? sendJson(response, 200, note)
      : response.writeHead(308, { location: '/v2/notes' }).end(),
  )
  expect(await anEngine(url).process(linkedTask(), anAttempt())).toMatchObject({ ok: true })
  expect(asked).toHaveLength(2)
})

test.each([
  ['http://notes.test', 'https://notes.test/api/videos/process', true],
  ['http://notes.test:8080', 'https://notes.test:8443/x', true],
  ['https://notes.test', 'http://notes.test/x', false],
  ['http://notes.test', 'http://notes.test:81/x', false],
  ['http://notes.test', 'https://evil.test/x', false],
])('%s is the same server as %s: %s', (base, url, isSame) => {
  const response = { url } as Response
  expect(isFromThere(apiServer(base), response)).toBe(isSame)
})

test('the test of the connection says so', async () => {
  const clock = createFakeClock()
  expect(await testNotesApi({ baseUrl: await sender(), clock }, signal)).toMatchObject({
    ok: false,
    problem: 'address',
    message: elsewhere.message,
  })
})

test('takes nothing for what a server knows of a video', async () => {
  expect(await createMetadata(await sender(), createFakeClock()).of('link', signal)).toBeUndefined()
})
