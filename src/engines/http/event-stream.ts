import { parseJson } from '#src/engines/http/server-words.ts'
import { mostAtOnce } from '#src/engines/web/body-text.ts'
import { readEvents, type Listening } from '#src/engines/web/events.ts'

/**
 * The JSON objects in the `data` of server-sent events, as they come; what is not JSON is left out, as is what was
 * cut off.
 * @throws what reading throws, and `EventTooLong`
 */
export async function* readObjects(
  body: ReadableStream<Uint8Array> | null,
  listening: Omit<Listening, 'longest'>,
): AsyncGenerator {
  for await (const part of readEvents(body, { ...listening, longest: mostAtOnce })) {
    if ('data' in part) yield* objectsIn(part.data)
  }
}

/** One object a line, says the contract; some servers leave out the empty line between two of them. */
function objectsIn(data: string): readonly unknown[] {
  const whole = parseJson(data)
  const found = whole === undefined ? data.split('\n').map(parseJson) : [whole]
  return found.filter((value) => typeof value === 'object' && value !== null)
}
