/** In characters. To write as much takes a few milliseconds. */
const perTurn = 2 ** 18
/** In bytes. Packing is the slower part, and browsers do it in the page. */
const packedAtOnce = 2 ** 16

/** Lets the page draw and answer. */
type Breathe = () => Promise<void>

/** A file of these pieces of text, in UTF-8: each is handed over to the browser before the next one is made. */
export async function fileOf(pieces: AsyncIterable<string>, type: string, breathe: Breathe): Promise<Blob> {
  const blobs: Blob[] = []
  for await (const piece of inTurns(pieces, breathe)) blobs.push(new Blob([piece]))
  return new Blob(blobs, { type })
}

/** The same, packed by gzip on the way. */
export async function packedFileOf(pieces: AsyncIterable<string>, breathe: Breathe): Promise<Blob> {
  const packing = new CompressionStream('gzip')
  const packed = new Response(packing.readable, { headers: { 'Content-Type': 'application/gzip' } }).blob()
  const writer = packing.writable.getWriter()
  const encoder = new TextEncoder()
  try {
    for await (const piece of inTurns(pieces, breathe)) {
      const bytes = encoder.encode(piece)
      for (let at = 0; at < bytes.length; at += packedAtOnce) {
        await writer.write(bytes.subarray(at, at + packedAtOnce))
        await breathe()
      }
    }
    await writer.close()
  } catch (error) {
    packed.catch(() => {})
    await writer.abort(error).catch(() => {})
    throw error
  }
  return packed
}

/** Small pieces go together, and after each of these the page has its turn. */
async function* inTurns(pieces: AsyncIterable<string>, breathe: Breathe): AsyncGenerator<string> {
  let held: string[] = []
  let length = 0
  for await (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length < perTurn) continue
    yield held.join('')
    held = []
    length = 0
    await breathe()
  }
  if (length > 0) yield held.join('')
}
