import { bodyText, mostAtOnce } from '#src/engines/http/body-text.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { createParser } from 'eventsource-parser'

/** What a stream is listened to with. */
export interface Listener {
  /** Called for whatever comes, also for what says nothing: comments, parts of an event. */
  alive(): void
  /** Is given what ends the stream early. */
  closeAt?(close: () => void): void
}

/**
 * The JSON objects in the `data` of server-sent events, as they come; what is not JSON is left out.
 * @throws what reading throws, and `EventTooLong`
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array> | null,
  { alive, closeAt }: Listener,
): AsyncGenerator {
  let ready: string[] = []
  let isTooLong = false
  const parser = createParser({
    maxBufferSize: mostAtOnce,
    onEvent: ({ data }) => void ready.push(data),
    onError: ({ type }) => {
      isTooLong ||= type === 'max-buffer-size-exceeded'
    },
  })
  function* taken() {
    const now = ready
    ready = []
    for (const data of now) yield* objectsIn(data)
  }
  for await (const text of bodyText(body, closeAt)) {
    alive()
    parser.feed(text)
    yield* taken()
    if (isTooLong) throw new EventTooLong()
  }
  // Some end without the empty line that belongs to an event's end. What was cut off is no JSON.
  parser.feed('\n\n')
  yield* taken()
}

/** One object a line, says the contract; some servers leave out the empty line between two of them. */
function objectsIn(data: string): readonly unknown[] {
  const whole = parseJson(data)
  const found = whole === undefined ? data.split('\n').map(parseJson) : [whole]
  return found.filter((value) => typeof value === 'object' && value !== null)
}

export class EventTooLong extends Error {
  override name = 'EventTooLong'
}
