export interface JsonValues {
  readonly values: readonly unknown[]
  /** Whether the last one breaks off. */
  readonly isCut: boolean
}

/** The values in a text of JSON: one, or one after another as in NDJSON. Of what breaks off, all whole parts are there. */
export function jsonValues(text: string): JsonValues {
  const whole = parsed(text)
  if (whole !== undefined) return { values: [whole], isCut: false }
  const { pieces, isCut } = piecesOf(text)
  const values = pieces.flatMap((piece) => {
    const value = parsed(piece) ?? parsed(mended(piece))
    return value === undefined ? [] : [value]
  })
  return { values, isCut }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Python writes numbers that are none, and people leave a comma behind the last entry. */
const mended = (text: string): string =>
  text.replace(/([:,[]\s*)(?:NaN|-?Infinity)(?=\s*[,\]}])/g, '$1null').replace(/,(?=\s*[\]}])/g, '')

/** The outermost objects and lists; one that isn't closed is cut behind its last whole part, and closed there. */
function piecesOf(text: string): { pieces: readonly string[]; isCut: boolean } {
  const pieces: string[] = []
  const closers: string[] = []
  let from = 0
  let whole = { end: 0, depth: 0 }
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (inString) {
      if (char === '\\') at++
      else if (char === '"') inString = false
    } else if (char === '"') {
      inString = true
    } else if (char === '{' || char === '[') {
      if (closers.length === 0) from = at
      closers.push(char === '{' ? '}' : ']')
    } else if ((char === '}' || char === ']') && closers.length > 0) {
      closers.pop()
      whole = { end: at + 1, depth: closers.length }
      if (closers.length === 0) pieces.push(text.slice(from, at + 1))
    }
  }
  const isCut = closers.length > 0
  if (isCut && whole.end > from) {
    pieces.push(text.slice(from, whole.end) + closers.slice(0, whole.depth).reverse().join(''))
  }
  return { pieces, isCut }
}
