import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { readObjects } from '#src/engines/http/event-stream.ts'
import { EventTooLong } from '#src/engines/web/events.ts'

const inChunks = (chunks: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

async function eventsIn(chunks: readonly (Uint8Array | string)[]) {
  let signs = 0
  const events: unknown[] = []
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk))
  for await (const event of readObjects(inChunks(bytes), { alive: () => (signs += 1) })) events.push(event)
  return { events, signs }
}

const one = { type: 'status', message: 'Höre zu … 🎧', progress: 20 }
const other = { type: 'result', result: { content: '# Ein\r\nText' } }

test.each<[string, string]>([
  ['with line feeds', `data: ${JSON.stringify(one)}\n\ndata: ${JSON.stringify(other)}\n\n`],
  ['with CRLF', `data: ${JSON.stringify(one)}\r\n\r\ndata: ${JSON.stringify(other)}\r\n\r\n`],
  ['with carriage returns', `data: ${JSON.stringify(one)}\r\rdata: ${JSON.stringify(other)}\r\r`],
  ['without a space', `data:${JSON.stringify(one)}\n\ndata:${JSON.stringify(other)}\n\n`],
  [
    'after a byte order mark, with pings, comments, names, ids and unknown fields',
    `\uFEFF: hello\n\nevent: status\nid: 1\nretry: 3000\ndata: ${JSON.stringify(one)}\n\n:ping\n\nfoo: bar\ndata: ${JSON.stringify(other)}\n\n`,
  ],
  ['without the empty lines', `data: ${JSON.stringify(one)}\ndata: ${JSON.stringify(other)}\n`],
  ['without the last empty line', `data: ${JSON.stringify(one)}\n\ndata: ${JSON.stringify(other)}`],
  [
    'over several lines',
    `data: ${JSON.stringify(one, null, 1).replaceAll('\n', '\ndata: ')}\n\ndata: ${JSON.stringify(other)}\n\n`,
  ],
  [
    'among what is no JSON',
    `data: [DONE\n\ndata: ${JSON.stringify(one)}\n\ndata: "text"\n\ndata: 7\n\ndata:\n\ndata: null\n\ndata: ${JSON.stringify(other)}\n\ndata: {"type": "res`,
  ],
])('reads events %s', async (_, text) => {
  expect((await eventsIn([text])).events).toEqual([one, other])
})

const stream = new TextEncoder().encode(
  `: ping\r\n\r\ndata: ${JSON.stringify(one)}\r\n\r\ndata: ${JSON.stringify(other)}\n\ndata: nonsense\n\ndata: {"type":"complete"}\n\n`,
)

property.prop([fc.array(fc.nat(stream.length), { maxLength: 40 })])(
  'reads the same events however the bytes are cut into chunks',
  async (cuts) => {
    const ends = [...cuts, stream.length].sort((a, b) => a - b)
    const chunks = ends.map((end, nth) => stream.slice(ends[nth - 1] ?? 0, end))
    expect((await eventsIn(chunks)).events).toEqual([one, other, { type: 'complete' }])
  },
)

test('takes whatever comes for a sign of life', async () => {
  const { signs } = await eventsIn([': ping\n\n', 'data: {"ty', 'pe":"x"}\n'])
  expect(signs).toBeGreaterThanOrEqual(3)
})

test('reads an event of ten megabytes', async () => {
  const content = 'x'.repeat(10 * 1024 * 1024)
  const bytes = new TextEncoder().encode(`data: ${JSON.stringify({ content })}\n\n`)
  const chunks = Array.from({ length: 161 }, (_, nth) => bytes.slice(nth * 65_536, (nth + 1) * 65_536))
  expect((await eventsIn(chunks)).events).toEqual([{ content }])
})

test('does not fill the memory with an event that goes on and on', async () => {
  let sent = 0
  let isClosed = false
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1
      controller.enqueue(new TextEncoder().encode(sent === 1 ? 'data: ' : 'x'.repeat(1024 * 1024)))
    },
    cancel() {
      isClosed = true
    },
  })
  const read = async () => {
    for await (const _ of readObjects(endless, { alive: () => undefined })) void _
  }
  await expect(read()).rejects.toThrow(EventTooLong)
  expect(sent).toBeLessThan(40)
  expect(isClosed).toBe(true)
})
