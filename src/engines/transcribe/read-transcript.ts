import type { Transcript } from '#src/domain/video.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import type { RawCue } from '#src/sources/captions/caption-reader.ts'
import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { tidyCues } from '#src/sources/captions/tidy-cues.ts'

/** Results in results: as deep as any server nests them. */
const deepest = 4
const lists = ['segments', 'chunks', 'utterances', 'cues', 'transcript', 'result', 'data']
const texts = ['text', 'transcript', 'content', 'result', 'srt', 'vtt', 'data', 'output']

/**
 * A transcript out of whatever a transcriber sends: captions, text with or without times, JSON of pieces with
 * times, or JSON around one of these. Undefined where no words are in it. Never throws.
 */
export function readTranscript(given: unknown, depth = 0): Transcript | undefined {
  if (depth > deepest) return undefined
  if (typeof given === 'string') return fromText(given, depth)
  if (Array.isArray(given)) return fromPieces(given)
  if (!isRecord(given)) return undefined
  for (const name of lists) {
    const pieces = Array.isArray(given[name]) ? fromPieces(given[name]) : undefined
    if (pieces) return pieces
  }
  for (const name of texts) {
    const inner = given[name]
    const found = isRecord(inner) || typeof inner === 'string' ? readTranscript(inner, depth + 1) : undefined
    if (found) return found
  }
  return undefined
}

function fromText(text: string, depth: number): Transcript | undefined {
  const json = /^\s*[[{"]/.test(text) ? parseJson(text) : undefined
  if (json !== undefined) return readTranscript(json, depth + 1)
  const read = readCaptionText(text)
  const asIs = read.ok ? read.transcript : undefined
  // Captions say themselves where they begin and end; loose lines know nothing of two marks in one.
  const isCaptions = read.ok && (read.format === 'srt' || read.format === 'vtt')
  return isCaptions ? asIs : (fromMarks(text) ?? asIs)
}

/** Years and page numbers in brackets are words: a time has a colon, or a fraction of seconds. */
const time = String.raw`(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d+)?|\d+\.\d+\s*s`
/** `[0:00:05 - 0:00:10]`, which deAPI writes before each piece, and `[0.0s -> 4.2s]`, as Whisper's own programs do. */
const mark = new RegExp(String.raw`\[\s*(${time})\s*(?:-->|->|-|–|—|to)\s*(${time})\s*\]`, 'g')

/** Undefined where no line begins with a mark. What stands before the first is kept. */
function fromMarks(text: string): Transcript | undefined {
  const marks = marksIn(text)
  const [first] = marks
  if (!first) return undefined
  const before: RawCue = { start: 0, end: first.start, text: text.slice(0, first.at) }
  const cues = marks.map(({ start, end, from }, n): RawCue => {
    return { start, end, text: text.slice(from, marks[n + 1]?.at) }
  })
  return transcriptOf([before, ...cues])
}

/** Marks whose starts rise; what goes back in time was said. */
function marksIn(text: string) {
  let last = 0
  let isBegun = false
  return [...text.matchAll(mark)].flatMap((found) => {
    const [start, end] = [inSeconds(found[1]), inSeconds(found[2])]
    isBegun ||= /(?:^|\n)\s*$/.test(text.slice(Math.max(0, found.index - 80), found.index))
    if (!isBegun || start < last || end < start) return []
    last = start
    return [{ start, end, at: found.index, from: found.index + found[0].length }]
  })
}

/** `1:02:03.5`, `2:03` or `123.5s`. */
const inSeconds = (written = ''): number =>
  written
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => 60 * sum + Number.parseFloat(part), 0)

function fromPieces(pieces: readonly unknown[]): Transcript | undefined {
  if (pieces.length > 0 && pieces.every((piece) => typeof piece === 'string')) {
    return fromText(pieces.join('\n'), deepest)
  }
  const cues = pieces.flatMap((piece): RawCue | [] => {
    if (!isRecord(piece)) return []
    const text = piece['text'] ?? piece['transcript'] ?? piece['content'] ?? piece['word']
    if (typeof text !== 'string') return []
    const [from, to] = Array.isArray(piece['timestamp']) ? (piece['timestamp'] as unknown[]) : []
    const start = figure(piece['start'] ?? piece['start_time'] ?? piece['offset'] ?? from)
    const length = figure(piece['duration'])
    const end = figure(piece['end'] ?? piece['end_time'] ?? to) ?? sum(start, length)
    const speaker = piece['speaker']
    return { start: start ?? Number.NaN, end, text, ...(typeof speaker === 'string' && { speaker }) }
  })
  const isTimed = cues.some(({ start }) => !Number.isNaN(start))
  if (isTimed) return transcriptOf(cues)
  const untimed = cues.map(({ text }) => text).join('\n')
  return untimed.trim() === '' ? undefined : fromText(untimed, deepest)
}

/** A number, or one that is written out: `12.5`, `"12.5"`, `"0:12"`. */
function figure(given: unknown): number | undefined {
  const seconds =
    typeof given === 'number'
      ? given
      : typeof given === 'string' && given !== ''
        ? inSeconds(given)
        : Number.NaN
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

const sum = (start: number | undefined, length: number | undefined): number | undefined =>
  start === undefined || length === undefined ? undefined : start + length

function transcriptOf(cues: readonly RawCue[]): Transcript | undefined {
  const tidy = tidyCues({ cues, timed: true, warnings: [] })
  return tidy.length > 0 ? { cues: tidy, timed: true } : undefined
}

const isRecord = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
