export type VideoId = `youtube:${string}` | `url:${string}` | `captions:${string}`

/** A piece of timed text; `start` and `end` in seconds from the beginning. */
export interface Cue {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly speaker?: string
}

export interface Transcript {
  readonly cues: readonly Cue[]
  /** False for plain text: its cues keep their order, their times are all 0. */
  readonly timed: boolean
}

/** SHA-256 of the cues, in hex: other captions of the same video are another transcript. */
export type TranscriptId = string

/** What is known of a transcript without opening it; the words themselves lie behind the persistence port. */
export interface TranscriptFacts {
  readonly id: TranscriptId
  readonly cues: number
  readonly words: number
  readonly timed: boolean
}

/** What notes are made from: a link, a transcript, or both. */
export interface Video {
  readonly id: VideoId
  readonly title: string
  readonly link?: string
  readonly durationSeconds?: number
  readonly transcript?: TranscriptFacts
}
