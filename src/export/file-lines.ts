import { isPacked } from '#src/export/backup-file.ts'

/** In characters: a session of 5,000 videos and all kinds of note has ten million, a longest transcript forty. */
const longestLine = 64 * 2 ** 20

/** The end of a file is missing, or it is damaged. */
export class CutOff extends Error {
  override name = 'CutOff'
}

/**
 * The lines of a text in UTF-8, packed by gzip or not, without empty ones. Never more of it is in memory than a line
 * and a piece.
 * @throws CutOff where it can't be read any further
 */
export async function* fileLines(file: Blob): AsyncGenerator<string> {
  /** Of the line that is not over yet. */
  let held: string[] = []
  let length = 0
  for await (const piece of pieces(file)) {
    const [first = '', ...others] = piece.split('\n')
    held.push(first)
    length += first.length
    if (length > longestLine) throw new CutOff()
    const last = others.pop()
    if (last === undefined) continue
    for (const line of [held.join(''), ...others]) if (line.trim() !== '') yield line
    held = [last]
    length = last.length
  }
  const line = held.join('')
  if (line.trim() !== '') yield line
}

async function* pieces(file: Blob): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = (await bytes(file)).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield decoder.decode(value, { stream: true })
    }
    yield decoder.decode()
  } catch (cause) {
    throw new CutOff('', { cause })
  } finally {
    // Whoever has enough does not wait for the rest.
    await reader.cancel().catch(() => {})
  }
}

const bytes = async (file: Blob): Promise<ReadableStream<Uint8Array>> =>
  (await isPacked(file)) ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
