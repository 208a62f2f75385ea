import { bodyText } from '#src/engines/web/body-text.ts'
import { createParser } from 'eventsource-parser'

/** A part of a stream: an event's data, or a comment, which is only a sign of life. */
export type StreamPart = { readonly data: string } | { readonly comment: string }

/** How a stream is listened to. */
export interface Listening {
  /** In characters: more than one event may have. */
  readonly longest: number
  /** Called for whatever comes, also for what says nothing, such as a part of an event. */
  alive?(): void
  /** Is given what ends the stream early. */
  closeAt?(close: () => void): void
}

/**
 * The events of a stream, however its bytes are cut. Leaving the loop closes the connection.
 * @throws what reading throws (cut off, aborted), and `EventTooLong`
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array> | null,
  { longest, alive, closeAt }: Listening,
): AsyncGenerator<StreamPart> {
  let ready: StreamPart[] = []
  let isTooLong = false
  const parser = createParser({
    maxBufferSize: longest,
    onEvent: ({ data }) => void ready.push({ data }),
    onComment: (comment) => void ready.push({ comment }),
    onError: ({ type }) => {
      isTooLong ||= type === 'max-buffer-size-exceeded'
    },
  })
  const taken = () => {
    const now = ready
    ready = []
    return now
  }
  for await (const text of bodyText(body, closeAt)) {
    alive?.()
    parser.feed(text)
    yield* taken()
    if (isTooLong) throw new EventTooLong()
  }
  // Some end without the empty line that belongs to an event's end.
  parser.feed('\n\n')
  yield* taken()
}

export class EventTooLong extends Error {
  override name = 'EventTooLong'
}
