/** A caption as its file says it, before it is tidied: seconds, text without markup. */
export interface RawCue {
  readonly start: number
  /** Undefined: until the next one starts. */
  readonly end?: number | undefined
  readonly text: string
  readonly speaker?: string | undefined
}

export interface RawCaptions {
  readonly cues: readonly RawCue[]
  readonly timed: boolean
  readonly warnings: readonly string[]
  /** In place of what its reader says it found, where there are no captions. */
  readonly found?: string | undefined
}

/** More than two weeks of speech; each costs memory, whatever stands in it. Readers stop behind so many. */
export const mostCues = 500_000

/** One way of writing captions. Both get text with `\n` as its only line end and without a byte order mark. */
export interface CaptionReader {
  /** Whether a text that begins like this is written this way. */
  detect(head: string): boolean
  /** Takes what it can read and passes over the rest; never throws. */
  parse(text: string): RawCaptions
  /** Completes the sentence "Found: …" where a text of this kind holds no captions. */
  readonly found: string
}
