import type { ServerResponse } from 'node:http'
import { describe, expect, test, vi } from 'vitest'
import type { Answer } from '#src/domain/ports.ts'
import type { Progress } from '#src/domain/task.ts'
import { anAttempt, anEngine, linkedTask, now } from '#tests/engines/http/ask.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'
import { startRawServer } from '#tests/support/raw-server.ts'

const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`
const note = { title: 'T', content: 'Words.', template: 'study-notes' }
const result = event({ type: 'result', template: 'study-notes', progress: 100, result: note })
const read = { title: 'T', levels: { standard: 'Words.' }, selected: 'standard', warnings: [] }

type Play = (response: ServerResponse) => unknown

const streamed =
  (...parts: readonly (string | Uint8Array)[]): Play =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const part of parts) response.write(part)
    response.end()
  }

async function hear(play: Play): Promise<{ answer: Answer; said: readonly Progress[] }> {
  const server = await startRawServer((_, response) => play(response))
  const said: Progress[] = []
  const attempt = { ...anAttempt(), report: (progress: Progress) => void said.push(progress) }
  const answer = await anEngine(server.url, { preferAsync: () => true }).process(linkedTask(), attempt)
  return { answer, said: said.filter((progress) => Object.keys(progress).length > 0) }
}

test('brings the note, and tells what the server said on the way', async () => {
  const status = (message: string, progress: unknown) => event({ type: 'status', message, progress })
  const { answer, said } = await hear(
    streamed(
      status('Fetching  the\ntranscript', 20),
      status('x'.repeat(200), 250),
      status('', 'half'),
      result,
    ),
  )
  expect(answer).toEqual({ ok: true, result: read })
  expect(said).toEqual([
    { stage: 'Fetching the transcript', fraction: 0.2 },
    { stage: `${'x'.repeat(79)}…`, fraction: 1 },
  ])
})

test('takes the note where it is there, without waiting for the end', async () => {
  const server = await startRawServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(result)
    response.once('close', () => (isClosed = true))
  })
  let isClosed = false
  const answer = await anEngine(server.url, { preferAsync: () => true }).process(linkedTask(), anAttempt())
  expect(answer.ok).toBe(true)
  await vi.waitFor(() => expect(isClosed).toBe(true))
})

describe('also brings the note', () => {
  test.each<[string, Play]>([
    ['among events of unknown types', streamed(event({ type: 'tokens', n: 5 }), event({ kind: 1 }), result)],
    ['after lines that are no JSON', streamed('data: {"type": "result", \n\n', 'data: oops\n\n', result)],
    ['after complete', streamed(event({ type: 'complete', progress: 100 }), result)],
    ['without the last line breaks', streamed(result.trimEnd())],
    [
      'of a plain JSON answer',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(note)),
    ],
    [
      'of a stream that does not say that it is one',
      (response) =>
        response.writeHead(200, { 'content-type': 'text/plain' }).end(event({ type: 'status' }) + result),
    ],
  ])('%s', async (_, play) => {
    expect((await hear(play)).answer).toEqual({ ok: true, result: read })
  })
})

const halfAnswer =
  (...parts: readonly (string | Uint8Array)[]): Play =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const part of parts) response.write(part)
    setImmediate(() => response.destroy())
  }
const inMidCharacter = new TextEncoder().encode('data: {"type":"result","result":{"content":"ü').slice(0, -1)

describe('is retried, with a reason', () => {
  test.each<[string, Play, object, RegExp]>([
    [
      'an end without a note',
      streamed(event({ type: 'status', message: 'x' })),
      { answered: true },
      /ended its answer without a note/,
    ],
    [
      'nothing but complete',
      streamed(event({ type: 'complete', progress: 100 })),
      { answered: true },
      /without a note/,
    ],
    ['an empty stream', streamed(), { answered: true }, /without a note/],
    ['an end in mid-event', streamed(result.slice(0, 60)), { answered: true }, /without a note/],
    ['an end in mid-character', streamed(inMidCharacter), { answered: true }, /without a note/],
    ['a connection cut in mid-event', halfAnswer(result.slice(0, 60)), { answered: false }, /broke off/],
    ['a connection cut in mid-character', halfAnswer(inMidCharacter), { answered: false }, /broke off/],
    [
      'a result without a note',
      streamed(event({ type: 'result', result: null })),
      { answered: true },
      /answered but without a note/,
    ],
    [
      'a note of another template',
      streamed(event({ type: 'result', template: 'basic-summary', result: { content: 'x' } })),
      { answered: true },
      /another template/,
    ],
    [
      'a note of another video',
      streamed(
        event({
          type: 'result',
          result: { content: 'x', metadata: { videoUrl: 'https://youtu.be/aaaaaaaaaaa' } },
        }),
      ),
      { answered: true },
      /another video/,
    ],
    [
      'an error of the server',
      streamed(event({ type: 'error', message: 'The model fell over' })),
      { answered: true, overload: false },
      /^The model fell over$/,
    ],
    [
      'an error without words',
      streamed(event({ type: 'error' })),
      { answered: true },
      /could not make this note/,
    ],
  ])('%s', async (_, play, failure, message) => {
    expect((await hear(play)).answer).toMatchObject({
      ok: false,
      failure: { kind: 'network', message: expect.stringMatching(message), ...failure },
    })
  })
})

test.each<[object, object]>([
  [
    { message: 'No captions', details: 'Off', suggestion: 'Other', status: 422 },
    { kind: 'api', message: 'No captions', details: 'Off', suggestion: 'Other' },
  ],
  [
    { message: 'Sign in', status: 401 },
    { kind: 'api', stopsAll: true, signIn: true },
  ],
  [
    { message: 'Slow down', retryAfter: 20 },
    { kind: 'rate-limit', waitMs: 20_000 },
  ],
  [
    { message: 'Used up', resetDate: 'May' },
    { kind: 'api', stopsAll: true, message: 'Used up. The quota starts anew on May.' },
  ],
  [{ error: { message: 'Deep' } }, { kind: 'network', message: 'Deep' }],
])('reads an error event %j as the same error of the plain endpoint', async (said, failure) => {
  expect((await hear(streamed(event({ type: 'error', ...said })))).answer).toMatchObject({
    ok: false,
    failure,
  })
})

test('closes the connection of an attempt that is aborted', async () => {
  let isClosed = false
  const server = await startRawServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': ping\n\n')
    response.once('close', () => (isClosed = true))
  })
  const stop = new AbortController()
  let isAlive = false
  const attempt = { ...anAttempt(stop.signal), report: () => (isAlive = true) }
  const answer = anEngine(server.url, { preferAsync: () => true }).process(linkedTask(), attempt)
  await vi.waitFor(() => expect(isAlive).toBe(true))
  stop.abort()
  await expect(answer).rejects.toThrow(/abort/i)
  await vi.waitFor(() => expect(isClosed).toBe(true))
})

test('gives up on a stream that only ever says that it goes on', async () => {
  const clock = createFakeClock(now)
  let isClosed = false
  const server = await startRawServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': ping\n\n')
    response.once('close', () => (isClosed = true))
  })
  const answer = anEngine(server.url, { preferAsync: () => true, clock }).process(linkedTask(), anAttempt())
  await vi.waitFor(() => expect(clock.next()).toBeDefined())
  await clock.advance(3_600_000)
  expect(await answer).toMatchObject({
    failure: { kind: 'api', message: expect.stringMatching(/within an hour/) },
  })
  await vi.waitFor(() => expect(isClosed).toBe(true))
})
