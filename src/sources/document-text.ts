import { strFromU8, unzipSync } from 'fflate'
import { markupParts } from './captions/markup.ts'

const body = 'word/document.xml'
/** In bytes, unpacked: a day of speech has a few million, with all the marks around it. */
const longest = 200 * 2 ** 20

/** The paragraphs of a Word document, a line each, as which services hand out transcripts; undefined for any other file. */
export function documentText(bytes: Uint8Array): string | undefined {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === body && originalSize <= longest,
    })
    const part = parts[body]
    return part && paragraphs(strFromU8(part))
  } catch {
    return undefined
  }
}

function paragraphs(xml: string): string {
  const pieces: string[] = []
  let isText = false
  // What Word draws in a box stands there once more, for programs that don't know boxes.
  let isFallback = false
  for (const part of markupParts(xml)) {
    if (part.kind === 'text') {
      if (isText && !isFallback) pieces.push(part.text)
    } else if (part.name === 'fallback') isFallback = part.kind === 'open' && !part.empty
    else if (part.name === 't') isText = part.kind === 'open' && !part.empty
    else if (part.name === 'tab' && part.kind === 'open') pieces.push('\t')
    else if (part.name === 'br' || (part.name === 'p' && part.kind === 'close')) pieces.push('\n')
  }
  return pieces.join('')
}
