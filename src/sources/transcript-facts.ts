import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Cue, Transcript, TranscriptFacts, TranscriptId, VideoId } from '#src/domain/video.ts'

/** In characters; scripts without spaces between words have longer runs, the others hardly any. */
const longestMeanWord = 20

// Transcripts never change, and while the user types links the same ones are asked about at every key.
const knownFacts = new WeakMap<Transcript, TranscriptFacts>()
const knownIds = new WeakMap<Transcript, TranscriptId>()

export const transcriptFacts = (transcript: Transcript): TranscriptFacts =>
  remembered(knownFacts, transcript, ({ cues, timed }) => ({
    id: transcriptId(transcript),
    cues: cues.length,
    words: cues.reduce((sum, { text }) => sum + countWords(text), 0),
    timed,
  }))

/** Takes over what another thread has found out, since to find it takes as long as to read a day of captions. */
export function keepFacts(transcript: Transcript, facts: TranscriptFacts): void {
  knownFacts.set(transcript, facts)
  knownIds.set(transcript, facts.id)
}

/** The id of a video that is known by its captions only: the same captions give the same one. */
export const captionsId = (transcript: Transcript): VideoId => `captions:${transcriptId(transcript)}`

const transcriptId = (transcript: Transcript): TranscriptId =>
  remembered(knownIds, transcript, ({ cues, timed }) => {
    const canonical = cues.map(({ start, end, text, speaker }) => [start, end, text, speaker ?? ''])
    return bytesToHex(sha256(utf8ToBytes(JSON.stringify([timed, canonical]))))
  })

/** In seconds, until the last caption ends; undefined for plain text. */
export const durationOf = ({ cues, timed }: Transcript): number | undefined =>
  timed ? cues.reduce((latest: number, { end }: Cue) => Math.max(latest, end), 0) : undefined

function countWords(text: string): number {
  const runs = text.split(/\s+/).filter(Boolean).length
  if (text.length <= runs * longestMeanWord) return runs
  const segments = Array.from(new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
  return segments.filter(({ isWordLike }) => isWordLike).length
}

function remembered<T>(known: WeakMap<Transcript, T>, transcript: Transcript, find: (t: Transcript) => T): T {
  const old = known.get(transcript)
  if (old !== undefined) return old
  const value = find(transcript)
  known.set(transcript, value)
  return value
}
