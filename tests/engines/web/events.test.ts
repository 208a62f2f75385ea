import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { EventTooLong, readEvents, type StreamPart } from '#src/engines/web/events.ts'

const stream = (chunks: readonly Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk)
      controller.close()
    },
  })

async function partsOf(chunks: readonly Uint8Array[]): Promise<readonly StreamPart[]> {
  const parts: StreamPart[] = []
  for await (const part of readEvents(stream(chunks), { longest: 4_000_000 })) parts.push(part)
  return parts
}

const bytes = (text: string) => new TextEncoder().encode(text)
const text =
  ': waiting\r\n\r\ndata: {"a":"naïve – 自転車 🚲"}\r\n\r\ndata: one\ndata: two\n\nid: 1\nevent: x\ndata: 3\n\ndata:[DONE]'
const expected: readonly StreamPart[] = [
  { comment: 'waiting' },
  { data: '{"a":"naïve – 自転車 🚲"}' },
  { data: 'one\ntwo' },
  { data: '3' },
  { data: '[DONE]' },
]

property.prop([fc.array(fc.integer({ min: 0, max: bytes(text).length }), { maxLength: 30 })])(
  'any cut of the bytes gives the same parts, in the middle of a character as well',
  async (cuts) => {
    const all = bytes(text)
    const ends = [...cuts.toSorted((a, b) => a - b), all.length]
    let from = 0
    const chunks = ends.map((end) => all.subarray(from, (from = end)))
    expect(await partsOf(chunks)).toEqual(expected)
  },
)

test('byte by byte it is the same', async () => {
  expect(await partsOf([...bytes(text)].map((byte) => Uint8Array.of(byte)))).toEqual(expected)
})

test('ten megabytes in small events are read to their end', async () => {
  const chunk = bytes(`data: ${'x'.repeat(1000)}\n\n`.repeat(100))
  expect(await partsOf(Array.from({ length: 100 }, () => chunk))).toHaveLength(10_000)
})

test('an event that does not end is given up', async () => {
  const chunk = bytes('x'.repeat(1_000_000))
  await expect(partsOf([bytes('data: '), chunk, chunk, chunk, chunk, chunk])).rejects.toThrow(EventTooLong)
})
