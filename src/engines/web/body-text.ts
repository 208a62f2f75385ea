/**
 * More than any note: what goes on and on must not fill the memory. In characters where it is about text that is
 * read, in bytes where it is about what comes over the wire.
 */
export const mostAtOnce = 32 * 1024 * 1024

type Body = ReadableStream<Uint8Array> | null

/**
 * The body of an answer as it comes, the last piece with the end of a character that was cut off. Closes the
 * connection where it is left before its end.
 * @throws what reading throws: cut off, aborted
 */
export async function* bodyText(body: Body, closeAt?: (close: () => void) => void): AsyncGenerator<string> {
  if (!body) return
  const reader = body.getReader()
  const decoder = new TextDecoder()
  closeAt?.(() => void reader.cancel().catch(() => undefined))
  try {
    for (;;) {
      const { done, value } = await reader.read()
      yield decoder.decode(value, { stream: !done })
      if (done) return
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/**
 * The whole body, or as much of it as is taken at most.
 * @param most in characters
 */
export async function wholeText(body: Body, most = mostAtOnce): Promise<string> {
  const pieces: string[] = []
  let length = 0
  for await (const piece of bodyText(body)) {
    pieces.push(piece)
    length += piece.length
    if (length > most) break
  }
  return pieces.join('')
}
