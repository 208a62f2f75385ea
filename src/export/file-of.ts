/** A file of these pieces of text, in UTF-8: each is handed over to the browser before the next one is made. */
export async function fileOf(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const blobs: Blob[] = []
  for await (const piece of pieces) if (piece !== '') blobs.push(new Blob([piece]))
  return new Blob(blobs, { type })
}

/** The same, packed by gzip on the way. */
export async function packedFileOf(pieces: AsyncIterable<string>): Promise<Blob> {
  const packing = new CompressionStream('gzip')
  const packed = new Response(packing.readable, { headers: { 'Content-Type': 'application/gzip' } }).blob()
  const writer = packing.writable.getWriter()
  const encoder = new TextEncoder()
  try {
    for await (const piece of pieces) {
      await writer.ready
      await writer.write(encoder.encode(piece))
    }
    await writer.close()
  } catch (error) {
    packed.catch(() => {})
    await writer.abort(error).catch(() => {})
    throw error
  }
  return packed
}
