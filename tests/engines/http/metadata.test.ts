import { expect, test, vi } from 'vitest'
import { createMetadata } from '#src/engines/http/metadata.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { sendJson, startRawServer } from '#tests/support/raw-server.ts'

const { signal } = new AbortController()
const link = (n: number) => `https://youtu.be/video${n}`

test('asks for a video with its link, and for each video once', async () => {
  const { url, asked } = await startRawServer((_, response) =>
    sendJson(response, 200, { title: ' A talk ', durationSeconds: 754, channelTitle: 'Talks' }),
  )
  const metadata = createMetadata(`${url}/`, createFakeClock())
  for (const _ of [1, 2]) {
    expect(await metadata.of(link(1), signal)).toEqual({ title: 'A talk', durationSeconds: 754 })
  }
  expect(asked).toMatchObject([{ method: 'POST', path: '/api/youtube/metadata' }])
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ url: link(1) })
})

test.each([
  [{ title: 7, durationSeconds: '12' }, {}],
  [{ durationSeconds: -1 }, {}],
  [{ durationSeconds: 1e9 }, {}],
  [{ title: '<html><body>' }, {}],
  [{ title: 'T', durationSeconds: 0 }, { title: 'T' }],
])('takes of %j what makes sense', async (body, facts) => {
  const { url } = await startRawServer((_, response) => sendJson(response, 200, body))
  expect(await createMetadata(url, createFakeClock()).of(link(1), signal)).toEqual(facts)
})

test.each<[string, Parameters<typeof startRawServer>[0]]>([
  ['is not there', (_, response) => sendJson(response, 404, {})],
  ['takes no POST', (_, response) => sendJson(response, 405, {})],
  ['wants a sign-in', (_, response) => sendJson(response, 401, {})],
  ['wants no more questions', (_, response) => sendJson(response, 429, {})],
  ['is a web page', (_, response) => response.end('<!doctype html>')],
  ['gives no answer', (_, response) => response.destroy()],
])('asks no more where it %s, however many videos there are', async (_, answer) => {
  const { url, asked } = await startRawServer(answer)
  const metadata = createMetadata(url, createFakeClock())
  const facts = await Promise.all([1, 2, 3].map((n) => metadata.of(link(n), signal)))
  expect(facts).toEqual([undefined, undefined, undefined])
  expect(asked).toHaveLength(1)
})

test('goes on after a video that the server does not know, and one that failed', async () => {
  const { url, asked } = await startRawServer(({ body }, response) => {
    if (body.includes('video2')) sendJson(response, 404, { error: 'Video not found' })
    else if (body.includes('video3')) response.destroy()
    else sendJson(response, 200, { title: 'T' })
  })
  const metadata = createMetadata(url, createFakeClock())
  const facts = await Promise.all([1, 2, 3, 4].map((n) => metadata.of(link(n), signal)))
  expect(facts).toEqual([{ title: 'T' }, undefined, undefined, { title: 'T' }])
  expect(asked).toHaveLength(4)
})

test('a question that is taken back holds up no other', async () => {
  let nth = 0
  const { url, asked } = await startRawServer((_, response) => {
    nth += 1
    if (nth > 1) sendJson(response, 200, { title: 'T' })
  })
  const metadata = createMetadata(url, createFakeClock())
  const stop = new AbortController()
  const first = metadata.of(link(1), stop.signal)
  const second = metadata.of(link(2), signal)
  await vi.waitUntil(() => asked.length === 1)
  stop.abort()
  await expect(first).rejects.toThrow(/abort/i)
  expect(await second).toEqual({ title: 'T' })
})

test('a question that gets no answer holds up the others for 15 seconds', async () => {
  const clock = createFakeClock()
  const { url, asked } = await startRawServer(({ body }, response) => {
    if (!body.includes('video2')) sendJson(response, 200, { title: 'T' })
  })
  const metadata = createMetadata(url, clock)
  const facts = Promise.all([1, 2, 3].map((n) => metadata.of(link(n), signal)))
  await vi.waitUntil(() => asked.length === 2)
  await clock.advance(15_000)
  expect(await facts).toEqual([{ title: 'T' }, undefined, { title: 'T' }])
  expect(clock.next()).toBeUndefined()
})

test('asks nobody at what is no address, where a page would ask its own server', async () => {
  vi.stubGlobal('location', new URL('http://localhost:5173/'))
  const fetched = vi.fn<typeof fetch>()
  vi.stubGlobal('fetch', fetched)
  expect(await createMetadata('notes.example.org', createFakeClock()).of(link(1), signal)).toBeUndefined()
  expect(fetched).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})
