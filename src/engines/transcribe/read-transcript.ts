import type { Transcript } from '#src/domain/video.ts'
import { parseJson } from '#src/engines/http/server-words.ts'
import { captionsIn } from '#src/sources/captions/json-captions.ts'
import { readCaptionText } from '#src/sources/captions/read-captions.ts'
import { tidyCues } from '#src/sources/captions/tidy-cues.ts'
import { isRecord } from '#src/sources/captions/json-fields.ts'

/** Results in results: as deep as any server nests them. */
const deepest = 4
const texts = ['text', 'transcript', 'content', 'result', 'srt', 'vtt', 'data', 'output']
const lists = ['segments', 'chunks', 'utterances', 'cues', 'transcript', 'result', 'data']

/**
 * A transcript out of whatever a transcriber sends: captions, text with or without times, JSON of pieces with
 * times, or JSON around one of these. Undefined where no words are in it. Never throws.
 */
export function readTranscript(given: unknown, depth = 0): Transcript | undefined {
  if (depth > deepest) return undefined
  if (typeof given === 'string') return fromText(given, depth)
  if (typeof given !== 'object' || given === null) return undefined
  return withTimes(given) ?? withoutTimes(given, depth)
}

function fromText(text: string, depth: number): Transcript | undefined {
  const json = /^\s*[[{"]/.test(text) ? parseJson(text) : undefined
  if (json !== undefined) return readTranscript(json, depth + 1)
  const read = readCaptionText(text)
  return read.ok ? read.transcript : undefined
}

function withTimes(given: object): Transcript | undefined {
  const captions = captionsIn([given])
  const cues = captions ? tidyCues(captions) : []
  return captions && cues.length > 0 ? { cues, timed: captions.timed } : undefined
}

/** Captions or a text inside, or a list of texts. */
function withoutTimes(given: object, depth: number): Transcript | undefined {
  if (Array.isArray(given)) {
    const lines = given.map((piece: unknown) =>
      isRecord(piece) ? (piece['text'] ?? piece['transcript']) : piece,
    )
    const said = lines.filter((line) => typeof line === 'string').join('\n')
    return said.trim() === '' ? undefined : fromText(said, deepest)
  }
  if (!isRecord(given)) return undefined
  for (const name of lists) {
    const found = Array.isArray(given[name]) ? withoutTimes(given[name], depth) : undefined
    if (found) return found
  }
  for (const name of texts) {
    const inner = given[name]
    const found = Array.isArray(inner) ? undefined : readTranscript(inner, depth + 1)
    if (found) return found
  }
  return undefined
}
