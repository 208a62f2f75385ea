import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { aResult } from '#tests/support/builders.ts'
import {
  startContractServer,
  type ContractServer,
  type ContractServerOptions,
} from '#tests/support/contract-server.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function aServer(options: Partial<ContractServerOptions> = {}): Promise<ContractServer> {
  const server = await startContractServer({ note: ({ template }) => aResult(template), ...options })
  closing.push(server.close)
  return server
}

async function anApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'contract-'))
  closing.push(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'index.html'), '<p>The app</p>')
  await writeFile(join(folder, 'app.js'), 'app()')
  await writeFile(join(folder, 'config.json'), '{"engine":"browser"}')
  return folder
}

const post = ({ url }: ContractServer, body: object, headers: Record<string, string> = {}, more = '') =>
  fetch(`${url}/api/videos/process${more}`, { method: 'POST', headers, body: JSON.stringify(body) })
const videoUrl = 'https://youtu.be/dQw4w9WgXcQ'

test('answers at the level that is asked for', async () => {
  const answer = await post(await aServer(), {
    videoUrl,
    selectedTemplate: 'study-notes',
    verbosity: 'brief',
  })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    template: 'study-notes',
    selectedVerbosity: 'brief',
    content: aResult('study-notes').levels.brief,
  })
})

test.each<[string, object, number, string]>([
  ['a template that it does not know', { videoUrl, selectedTemplate: 'x' }, 400, 'Invalid template selected'],
  ['a missing link', { videoUrl: ' ' }, 400, 'Video URL is required'],
])('refuses %s', async (_, body, status, error) => {
  const answer = await post(await aServer(), body)
  expect(answer.status).toBe(status)
  expect(await answer.json()).toMatchObject({ error })
})

test('answers 422 with advice for a video without a note', async () => {
  const answer = await post(await aServer({ note: () => undefined }), { videoUrl })
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ suggestion: expect.any(String) })
})

const events = async (answer: Response) =>
  (await answer.text())
    .split('\n\n')
    .filter(Boolean)
    .map((event) => JSON.parse(event.replace('data: ', '')) as { type: string; progress?: number })

test('streams what happens and then the note, where it is told to', async () => {
  const server = await aServer({ streams: true })
  const answer = await post(server, { videoUrl, selectedTemplate: 'study-notes' }, {}, '-async')
  expect(answer.headers.get('content-type')).toBe('text/event-stream')
  const said = await events(answer)
  expect(said.slice(0, 2)).toMatchObject([{ type: 'status', progress: 0 }, { progress: 20 }])
  expect(said.slice(-2)).toMatchObject([
    { type: 'result', template: 'study-notes', result: { template: 'study-notes' } },
    { type: 'complete', progress: 100 },
  ])
  const unknown = await post(
    await aServer({ streams: true, note: () => undefined }),
    { videoUrl },
    {},
    '-async',
  )
  expect((await events(unknown)).at(-1)).toMatchObject({ type: 'error', message: expect.any(String) })
  expect((await post(await aServer(), { videoUrl }, {}, '-async')).status).toBe(404)
})

test('puts notes into a queue, where it is told to', async () => {
  const server = await aServer({ queues: true })
  const accepted = await post(server, { videoUrl })
  expect(accepted.status).toBe(202)
  const job = await fetch(server.url + accepted.headers.get('location'))
  expect(await job.json()).toMatchObject({ status: 'done', result: { template: 'basic-summary' } })
  expect((await fetch(`${server.url}/api/jobs/9`)).status).toBe(404)
  expect(server.questions).toBe(2)
})

test('tells of a video what it is told to', async () => {
  const server = await aServer({ metadata: (link) => (link === videoUrl ? { title: 'A talk' } : undefined) })
  const ask = (url: string) =>
    fetch(`${server.url}/api/youtube/metadata`, { method: 'POST', body: JSON.stringify({ url }) })
  expect(await (await ask(videoUrl)).json()).toEqual({ title: 'A talk' })
  expect((await ask('https://youtu.be/x')).status).toBe(422)
})

test('counts what is in flight, and what a client gave up no more', async () => {
  const server = await aServer({ answer: (_, nth) => (nth === 1 ? 'hang' : undefined) })
  const stop = new AbortController()
  const hanging = ['basic-summary', 'study-notes'].map((selectedTemplate) =>
    fetch(`${server.url}/api/videos/process`, {
      method: 'POST',
      body: JSON.stringify({ videoUrl, selectedTemplate }),
      signal: stop.signal,
    }),
  )
  await expect.poll(() => server.log.map(({ inFlight }) => inFlight)).toEqual([1, 2])
  stop.abort()
  await Promise.allSettled(hanging)
  await expect
    .poll(async () => {
      await post(server, { videoUrl })
      return server.log.at(-1)?.inFlight
    })
    .toBe(1)
  expect(server.maxInFlight).toBeLessThanOrEqual(3)
})

test('lets pages of localhost in from another origin, and no others', async () => {
  const server = await aServer()
  const preflight = async (origin: string) => {
    const { status, headers } = await fetch(`${server.url}/api/videos/process`, {
      method: 'OPTIONS',
      headers: { origin },
    })
    return [status, headers.get('access-control-allow-origin')]
  }
  expect(await preflight('http://localhost:5173')).toEqual([204, 'http://localhost:5173'])
  expect(await preflight('http://127.0.0.1:4173')).toEqual([204, 'http://127.0.0.1:4173'])
  expect(await preflight('http://localhost.evil.test')).toEqual([204, null])
})

test('serves an app beside the API, with a config of its own', async () => {
  const { url } = await aServer({ staticDir: await anApp(), config: { apiBaseUrl: '' } })
  const get = async (path: string) => {
    const answer = await fetch(url + path)
    return [answer.status, answer.headers.get('content-type'), await answer.text()]
  }
  expect(await get('/app.js?v=1')).toEqual([200, 'text/javascript; charset=utf-8', 'app()'])
  expect(await get('/sessions/1')).toEqual([200, 'text/html; charset=utf-8', '<p>The app</p>'])
  expect(await get('/config.json')).toEqual([200, 'application/json', '{"apiBaseUrl":""}'])
  expect(await get('/missing.js')).toContain(404)
  expect(await get('/api/youtube/metadata')).toContain(404)
})

test('serves nothing from outside the app', async () => {
  const { url } = await aServer({ staticDir: join(await anApp(), 'assets') })
  for (const path of ['/../app.js', '/%2e%2e/app.js', '/..%2fapp.js']) {
    // fetch would tidy the path up before it is sent.
    const status = await new Promise((resolve) => {
      request(url, { path }, (answer) => resolve(answer.resume().statusCode)).end()
    })
    expect(status).toBe(404)
  }
})
