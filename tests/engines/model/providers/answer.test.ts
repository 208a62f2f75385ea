import { fc, test as property } from '@fast-check/vitest'
import { expect } from 'vitest'
import { answerOf } from '#src/engines/model/providers/answer.ts'
import { readOpenAiChunk } from '#src/engines/model/providers/openai-chunk.ts'
import { never, now, piecesOf } from '#tests/engines/model/providers/lab.ts'
import { createFakeClock } from '#tests/support/fake-clock.ts'

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
    const server = {
      id: 'other',
      facts: { name: 'x', key: 'none' },
      baseUrl: 'http://x/v1',
      host: 'x',
    } as const
    const whole = { ...server, key: () => undefined, clock: createFakeClock(now) }
    expect(await piecesOf(answerOf(response, whole, readOpenAiChunk, never))).toEqual([
      { type: 'alive' },
      { type: 'text', text: 'Die Brücke – 橋 🌉' },
      { type: 'text', text: ' hält.' },
      { type: 'alive' },
      { type: 'usage', usage: { input: 3, output: 9 } },
      { type: 'end', why: 'stop' },
    ])
  },
)
