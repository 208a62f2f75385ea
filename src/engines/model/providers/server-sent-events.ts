import { createParser } from 'eventsource-parser'

/** A part of a stream: an event's data, or a comment, which is only a sign of life. */
export type StreamPart = { readonly data: string } | { readonly comment: string }

/** No event of a language model is nearly as long: it brings a few words. */
const longestEvent = 4_000_000

/**
 * The events of a stream, however its bytes are cut. Leaving the loop closes the connection.
 * @param closeAt is given what ends the stream early
 * @throws what reading throws (cut off, aborted), and where one event has no end
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  closeAt?: (close: () => void) => void,
): AsyncGenerator<StreamPart> {
  let parts: StreamPart[] = []
  let tooLong: Error | undefined
  const parser = createParser({
    maxBufferSize: longestEvent,
    onEvent: ({ data }) => parts.push({ data }),
    onComment: (comment) => parts.push({ comment }),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') tooLong = error
    },
  })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  closeAt?.(() => void reader.cancel().catch(() => undefined))
  const take = () => {
    const taken = parts
    parts = []
    return taken
  }
  try {
    for (;;) {
      const { done, value } = await reader.read()
      // Some servers forget the empty line after the last event.
      parser.feed(done ? `${decoder.decode()}\n\n` : decoder.decode(value, { stream: true }))
      yield* take()
      if (tooLong) throw tooLong
      if (done) return
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}
