// Windows refuses these signs and control characters; the directional marks can make `.exe` read as `.md`.
const unsafe = /[<>:"/\\|?*\p{Cc}\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu
// Windows opens a device for these, whatever follows the first dot.
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)\s*(?:\.|$)/i
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const maxChars = 120
/** File systems take 255; the rest is for the ` (1)` that a browser adds. */
const maxBytes = 240

/**
 * A file's name that Windows, macOS and Linux take: at most 120 characters and 240 bytes of UTF-8, letters of
 * every script kept. Where it is too long, `stem` is cut, at a whole grapheme, and `tail` stays.
 * @param tail what tells this file from its neighbours, with the extension; short
 */
export function fileName(stem: string, tail: string): string {
  const end = clean(tail)
  const start = cut(clean(stem), maxChars - end.length - 1, maxBytes - bytes(end) - 1)
  // A dot in front hides a file, a dash reads as an option.
  const name = `${start.trimEnd()} ${end}`.replace(/^[-. ]+/, '')
  return device.test(name) ? `_${name}` : name
}

const clean = (text: string) => text.normalize('NFC').replace(unsafe, ' ').replace(/\s+/g, ' ').trim()

const bytes = (text: string) => new TextEncoder().encode(text).length

function cut(text: string, chars: number, byteCount: number): string {
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    const longer = kept + segment
    if (longer.length > chars || bytes(longer) > byteCount) break
    kept = longer
  }
  return kept
}
