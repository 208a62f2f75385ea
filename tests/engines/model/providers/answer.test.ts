import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { answerOf } from '#src/engines/model/providers/answer.ts'
import { readOpenAiChunk } from '#src/engines/model/providers/openai-chunk.ts'
import type { Server } from '#src/engines/model/providers/server.ts'
import { never, now, piecesOf } from '#tests/engines/model/providers/lab.ts'
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts'

const event = (body: object) => `data: ${JSON.stringify(body)}\n\n`
const says = (text: string) => event({ choices: [{ delta: { content: text }, finish_reason: null }] })
const finishes = event({ choices: [{ delta: {}, finish_reason: 'stop' }] })

const long = [
  ': waiting\r\n\r\n',
  says('Die Brücke – 橋 🌉'),
  says(' hält.'),
  finishes,
  event({ choices: [], usage: { prompt_tokens: 3, completion_tokens: 9 } }),
  'data: [DONE]\n\n',
].join('')

const serverWith = (clock = createFakeClock(now)): Server => ({
  id: 'other',
  facts: { name: 'x', key: 'none' },
  baseUrl: 'http://x/v1',
  host: 'x',
  key: () => undefined,
  clock,
})

property.prop([fc.array(fc.integer({ min: 0, max: Buffer.byteLength(long) }), { maxLength: 20 })])(
  'any cut of the bytes gives the same pieces',
  async (cuts) => {
    const all = Buffer.from(long)
    const ends = [...cuts.toSorted((a, b) => a - b), all.length]
    const chunks = ends.map((end, nth) => all.subarray(ends[nth - 1] ?? 0, end))
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) if (chunk.length > 0) controller.enqueue(chunk)
        controller.close()
      },
    })
    const response = new Response(body, { headers: { 'content-type': 'text/event-stream' } })
    expect(await piecesOf(answerOf(response, serverWith(), readOpenAiChunk, never))).toEqual([
      { type: 'alive' },
      { type: 'text', text: 'Die Brücke – 橋 🌉' },
      { type: 'text', text: ' hält.' },
      { type: 'alive' },
      { type: 'usage', usage: { input: 3, output: 9 } },
      { type: 'end', why: 'stop' },
    ])
  },
)

/** A stream that comes second by second, and after its last piece says nothing or pings for ever. */
function streamed(pieces: readonly string[], pings: boolean, clock: FakeClock, headers = {}): Response {
  let next = 0
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await clock.advance(1_000)
      const piece = pieces[next++] ?? (pings ? ': ping\n\n' : undefined)
      if (piece !== undefined) return controller.enqueue(Buffer.from(piece))
      clock.advance(60_000).catch(() => undefined)
      return new Promise(() => undefined)
    },
  })
  return new Response(body, { headers: { 'content-type': 'text/event-stream', ...headers } })
}

test.each([
  ['pings on', true],
  ['says nothing more', false],
])('waits only for some seconds for the count of tokens where the server %s', async (_, pings) => {
  const clock = createFakeClock(now)
  const response = streamed([says('Yes.'), finishes], pings, clock)
  const pieces = await piecesOf(answerOf(response, serverWith(clock), readOpenAiChunk, never))
  expect(pieces.at(-1)).toEqual({ type: 'end', why: 'stop' })
  expect(pieces.length).toBeLessThan(10)
})

test('tells limits as they are at the end of the stream, not as they were at its beginning', async () => {
  const clock = createFakeClock(now)
  const headers = { 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '6s' }
  const response = streamed([says('Yes.'), finishes, 'data: [DONE]\n\n'], false, clock, headers)
  const pieces = await piecesOf(answerOf(response, serverWith(clock), readOpenAiChunk, never))
  const last = pieces.at(-1)
  expect(last).toMatchObject({ type: 'end', rate: { remaining: 0 } })
  expect(last?.type === 'end' && last.rate?.resetMs).toBeLessThanOrEqual(4_000)
})

test('takes an answer in one piece for whole where no reason of its end is named', async () => {
  const answer = (content: string) =>
    piecesOf(
      answerOf(
        Response.json({ choices: [{ message: { content }, finish_reason: null }] }),
        serverWith(),
        readOpenAiChunk,
        never,
      ),
    )
  expect(await answer('# Note')).toEqual([
    { type: 'text', text: '# Note' },
    { type: 'end', why: 'stop' },
  ])
  expect((await answer('')).map(({ type }) => type)).toEqual(['failed'])
})
