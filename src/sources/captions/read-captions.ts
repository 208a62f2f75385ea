import type { Cue, Transcript } from '#src/domain/video.ts'
import { number } from '#src/lib/format-count.ts'
import { longestCaptions, readFileText, type CaptionFile } from '#src/sources/caption-file.ts'
import { mostCues, type CaptionReader } from './caption-reader.ts'
import { textKind } from './file-kind.ts'
import { jsonCaptions } from './json-captions.ts'
import { json3 } from './json3.ts'
import { lyrics } from './lyrics.ts'
import { microDvd } from './micro-dvd.ts'
import { spokenPaste } from './paste.ts'
import { plain } from './plain.ts'
import { sami } from './sami.ts'
import { sbv } from './sbv.ts'
import { speakers } from './speakers.ts'
import { srt } from './srt.ts'
import { substation } from './substation.ts'
import { tidyCues } from './tidy-cues.ts'
import { timedColumns } from './timed-columns.ts'
import { timedLines } from './timed-lines.ts'
import { timedMarks } from './timed-marks.ts'
import { timedText } from './timedtext.ts'
import { ttml } from './ttml.ts'
import { vtt } from './vtt.ts'

/** Known by how a text begins. Asked in this order, before the others: lines with times may stand in any of them. */
const documents = { vtt, json3, json: jsonCaptions, timedtext: timedText, ttml, sami, ass: substation }
/** Known by their lines. The first that knows the text reads it. */
const listings = { 'micro-dvd': microDvd, columns: timedColumns, srt, sbv, marks: timedMarks, lrc: lyrics }
/** What people copy out of pages and apps; plain text is what nothing else knows. */
const pastes = { speakers, 'timed-lines': timedLines, plain }
const formats = { ...documents, ...listings, ...pastes } satisfies Record<string, CaptionReader>
type CaptionFormat = keyof typeof formats

export type CaptionsRead =
  | {
      readonly ok: true
      readonly transcript: Transcript
      readonly format: CaptionFormat
      readonly warnings: readonly string[]
    }
  | { readonly ok: false; readonly reason: string }

const expected =
  'Expected: captions (SRT, WebVTT, TTML, SBV, SAMI, ASS, YouTube’s own), JSON of a speech recogniser, a transcript with times, or plain text.'
const again =
  'Get the captions once more as text, or copy the transcript from the page of the video and paste it.'
/** In characters: what a format is known by stands at the beginning. */
const headLength = 65_536
/** Of anything but JSON: two for each caption. Each costs memory before it is known what stands in it. */
const mostLines = 2 * mostCues
/** Of JSON: eight for each word, and a day has some 200,000 words. */
const mostValues = 8 * mostCues

/** Captions or a transcript in any known format, known by the text itself. Never throws; time is linear. */
export function readCaptionText(text: string): CaptionsRead {
  const limit = longestCaptions(text.slice(0, headLength))
  if (text.length > limit) {
    return no(`This text is too long: at most ${limit / 2 ** 20} million characters can be read.`)
  }
  const clean = fromHeader(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  if (clean.trim() === '') return no(`There is no text here. ${expected}`)
  const head = clean.slice(0, headLength)
  const document = documentFormat(head)
  const isJson = document === 'json' || document === 'json3'
  if (isJson && holdsMore(clean, ',{[', mostValues)) return no(tooMany(mostValues, 'values'))
  if (!isJson && holdsMore(clean, '\n', mostLines)) return no(tooMany(mostLines, 'lines'))
  const kind = document ? undefined : textKind(head)
  if (kind) return no(`This is ${kind}, which can't be read as captions. ${expected} ${again}`)
  if (isLinks(head)) {
    return no('This is a link, not a transcript. Put it into Video links, and paste here what is said in it.')
  }
  const format = document ?? knows(listings, head)
  if (format === undefined) {
    const words = spokenPaste(clean)
    return readAs(knows(pastes, words.slice(0, headLength)) ?? 'plain', words)
  }
  const read = readAs(format, clean)
  // WebVTT in name only: SubRip's times, or an empty line behind each line.
  return !read.ok && format === 'vtt' && srt.detect(head) ? readAs('srt', clean) : read
}

function readAs(format: CaptionFormat, text: string): CaptionsRead {
  const { parse, found } = formats[format]
  const raw = parse(text)
  if (raw.cues.length > mostCues) return no(tooMany(mostCues, 'captions'))
  const cues = tidyCues(raw)
  if (cues.length === 0)
    return no(`There are no captions in this. ${expected} Found: ${raw.found ?? found}. ${again}`)
  if (cues.every(isPicture)) return no(pictures)
  if (cues.every(isSound)) return no('These captions hold only sounds like [Music], and no words.')
  return { ok: true, transcript: { cues, timed: raw.timed }, format, warnings: raw.warnings }
}

const tooMany = (most: number, what: string): string =>
  `This holds more than ${number(most)} ${what}, which is the most that can be read. A day of speech has some 20,000 captions: add a part of it.`

function holdsMore(text: string, marks: string, most: number): boolean {
  let found = 0
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
      if (++found > most) return true
  }
  return false
}

/** Players take a video's small pictures from such a file. */
const isPicture = ({ text }: Cue): boolean => /\.(?:jpe?g|png|webp|avif)(?:#xywh=[\d,]+)?$/i.test(text)
const pictures =
  'These are the places of a video’s preview pictures, and no captions. Add the file with what is said in it.'

/** In brackets, or nothing but notes of music. */
const isSound = ({ text }: Cue): boolean =>
  /^[[(（【*♪♫♬]/.test(text) && !/[\p{L}\p{N}]/u.test(text.replace(inBrackets, ''))
const inBrackets = /\[[^[\]]*\]|\([^()]*\)|（[^（）]*）|【[^【】]*】|\*[^*]*\*/g

/** WebVTT from its header on, where people copied some lines above it too. */
function fromHeader(text: string): string {
  const [above = ''] = lateHeader.exec(text.slice(0, 2000)) ?? []
  return above !== '' && text.includes('-->') ? text.slice(above.length) : text
}
const lateHeader = /^(?:[^\n]*\n){1,5}?(?=WEBVTT[ \t\n])/

/** As `readCaptionText`, from the bytes of a file; its name says nothing about its format. */
export function readCaptionFile(file: CaptionFile): CaptionsRead {
  const read = readFileText(file)
  if (!read.ok) return read
  const captions = readCaptionText(read.text)
  return captions.ok ? { ...captions, warnings: [...read.warnings, ...captions.warnings] } : captions
}

/** The format of a text that says at its beginning what it is; no list of links or table does so. */
export const documentFormat = (head: string): keyof typeof documents | undefined => knows(documents, head)

const link = /^\s*(?:https?:\/\/|www\.|youtu\.be\/)/i
const isLinks = (head: string): boolean =>
  link.test(head) &&
  head
    .trim()
    .split(/\s+/)
    .every((word) => link.test(word))

const knows = <Format extends string>(
  readers: Readonly<Record<Format, CaptionReader>>,
  head: string,
): Format | undefined => (Object.keys(readers) as Format[]).find((format) => readers[format].detect(head))

const no = (reason: string): CaptionsRead => ({ ok: false, reason })
