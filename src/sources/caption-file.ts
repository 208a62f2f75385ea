import { archive, fileKind, isArchive, jsonFile, oldOffice, textKind } from './captions/file-kind.ts'
import { guessEncoding } from './legacy-encoding.ts'

export interface CaptionFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type FileText =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly reason: string }

/** In bytes of a file, and in characters of a text: a day of speech is under 2 MiB … */
const most = 20 * 2 ** 20
/** … and up to 75 MiB where a recogniser's JSON has eight lines for each word of it. */
const mostOfJson = 100 * 2 ** 20
const needText =
  'Add a file with captions as text, such as .srt, .vtt or a transcript, or a table of videos: .csv or .xlsx.'
const oldWorkbook =
  "This is an old Office document (.xls or .doc), which can't be read. Save it as .xlsx, .csv or plain text and add that."
/** Of the bytes looked at; above it they aren't text. */
const mostControls = 0.02
const lookedAt = 65_536

/** Of a text that begins like this. */
export const longestCaptions = (head: string): number => (textKind(head) === jsonFile ? mostOfJson : most)

/** Why a file of so many bytes that begins with these can't be read, where that is known before it is. */
export function whyNotRead(head: Uint8Array, size: number): string | undefined {
  if (size === 0) return 'This file is empty. Add the one with the captions in it.'
  const kind = fileKind(head)
  if (kind === oldOffice) return oldWorkbook
  // Workbooks are archives, and tables.
  if (kind !== undefined && !isArchive(head)) return notCaptions(kind)
  const limit = longestCaptions(new TextDecoder().decode(head.subarray(0, 200)))
  return size > limit ? tooLarge(size, limit) : undefined
}

const notCaptions = (kind: string): string => `This is ${kind}, not captions. ${needText}`

const tooLarge = (bytes: number, limit: number): string =>
  `This file has ${Math.ceil(bytes / 2 ** 20)} MB, and more than ${limit / 2 ** 20} MB can't be read. The captions of a whole day have less than 2 MB.`

/** Of the characters beyond ASCII: a file with so many that aren't UTF-8 is damaged UTF-8, with more another encoding. */
const mostDamaged = 0.05

/**
 * The text in a caption file: UTF-8 or UTF-16, else in the encoding of an old subtitle tool that fits best. No
 * byte order mark, every line end `\n`.
 */
export function readFileText({ bytes }: CaptionFile): FileText {
  const reason = whyNotRead(bytes, bytes.length)
  if (reason !== undefined) return no(reason)
  if (isArchive(bytes)) return no(notCaptions(archive))
  const { text, warnings } = decode(bytes)
  if (isBinary(text)) return no(`This file holds binary data, not text. ${needText}`)
  return { ok: true, text: text.replace(/\r\n?/g, '\n'), warnings }
}

function decode(all: Uint8Array): { text: string; warnings: readonly string[] } {
  const utf16 = utf16Order(all)
  if (utf16) return { text: new TextDecoder(utf16).decode(all), warnings: [] }
  const bytes = all.subarray(0, all.findLastIndex((byte) => byte !== 0) + 1)
  const cut = bytes.length < all.length ? [cutWarning] : []
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const text = decoder.decode(bytes, { stream: true })
    if (endsWhole(decoder)) return { text, warnings: cut }
    // With nothing but ASCII before it, a last "é" of Windows-1252 is likelier than a cut in UTF-8.
    if (bytes.subarray(0, -3).some((byte) => byte > 127)) return { text, warnings: [cutWarning] }
  } catch {
    const text = new TextDecoder().decode(bytes)
    if (isDamaged(text)) return { text, warnings: [damagedWarning] }
  }
  const { label, name } = guessEncoding(bytes)
  // As a stream, since Node 20 takes Windows-1252 for Latin-1 otherwise.
  const text = new TextDecoder(label).decode(bytes, { stream: true })
  return { text, warnings: [...cut, guessWarning(name)] }
}

function isDamaged(text: string): boolean {
  let [wrong, beyond] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 127) beyond++
    if (code === 0xfffd) wrong++
  }
  return wrong <= beyond * mostDamaged
}

const cutWarning = 'The end of this file is damaged or missing. What can be read was read.'
const damagedWarning =
  'Some letters in this file are damaged and stand as \ufffd. Save it as UTF-8 and add it again to have them right.'
const guessWarning = (name: string): string =>
  `This file isn't in UTF-8, so it was read as ${name}. If letters look wrong, save it as UTF-8 and add it again.`

/** False where the bytes break off within a character. */
function endsWhole(decoder: TextDecoder): boolean {
  try {
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** By the byte order mark, else by the zero bytes that UTF-16 puts beside every Latin letter. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, lookedAt)
  let [even, odd] = [0, 0]
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++
    else odd++
  }
  // Few where the words are in another alphabet and only spaces and line ends are Latin.
  const many = sample.length / 20
  if (odd > many && even < odd / 10) return 'utf-16le'
  return even > many && odd < even / 10 ? 'utf-16be' : undefined
}

/** WebVTT allows zero characters and says what becomes of them; elsewhere one is enough. */
function isBinary(text: string): boolean {
  if (text.startsWith('WEBVTT')) return false
  let controls = 0
  const end = Math.min(text.length, lookedAt)
  for (let at = 0; at < end; at++) if (isControl(text.charCodeAt(at))) controls++
  return text.includes('\0') || controls > end * mostControls
}

/** All below the space but tab to carriage return, and escape, which old teletext captions use. */
const isControl = (code: number): boolean => code < 32 && !(code >= 9 && code <= 13) && code !== 27

const no = (reason: string): FileText => ({ ok: false, reason })
