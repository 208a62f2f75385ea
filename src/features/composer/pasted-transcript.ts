import { readCaptionText, type CaptionsRead } from '#src/sources/captions/read-captions.ts'

export interface PastedTranscript {
  readonly text: string
  /** Reads it at the first call and remembers: a day of captions takes a second. Undefined for blank text. */
  read(): CaptionsRead | undefined
}

export function pastedTranscript(text: string): PastedTranscript {
  let known: CaptionsRead | undefined
  return { text, read: () => (text.trim() === '' ? undefined : (known ??= readCaptionText(text))) }
}
