import { isPacked } from '#src/export/backup-file.ts'
import { Gunzip } from 'fflate'

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
  const reader = file.stream().getReader()
  const { push, taken } = (await isPacked(file)) ? unpacking() : asItIs()
  try {
    for (let isOver = false; !isOver;) {
      const { done, value } = await reader.read()
      isOver = done
      push(value, isOver)
      for (const bytes of taken()) yield decoder.decode(bytes, { stream: true })
    }
    yield decoder.decode()
  } catch (cause) {
    throw new CutOff('', { cause })
  } finally {
    // Whoever has enough does not wait for the rest.
    await reader.cancel().catch(() => {})
  }
}

/** What makes bytes of a file's pieces: `taken` gives what has come since it was asked last. */
interface Bytes {
  readonly push: (piece: Uint8Array | undefined, isLast: boolean) => void
  readonly taken: () => readonly Uint8Array[]
}

function asItIs(): Bytes {
  const there: Uint8Array[] = []
  return { push: (piece) => piece && there.push(piece), taken: () => there.splice(0) }
}

/** Not the browser's own: where the end is missing, that throws away what it has unpacked and nobody has read yet. */
function unpacking(): Bytes {
  const there: Uint8Array[] = []
  const gunzip = new Gunzip((bytes) => there.push(bytes))
  return {
    push: (piece = new Uint8Array(), isLast) => gunzip.push(piece, isLast),
    taken: () => there.splice(0),
  }
}
