import type { Cue, Transcript } from '#src/domain/video.ts'
import { timeMark } from '#src/engines/browser/markdown.ts'
import { tokensOf } from '#src/engines/model/tokens.ts'

/** A line of what a model is given to read. */
export interface Line {
  readonly text: string
  readonly tokens: number
  /** Silence before it in seconds. */
  readonly pause: number
  /** When it is said, in seconds; undefined where the transcript has no times. */
  readonly said?: Span
}

export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Cues of so many seconds become one line: a time for each cue would be a third of all tokens, and a time is still
 * near enough to find the place.
 */
const lineSeconds = 15
const lineLength = 500
/** A text without times may be one endless cue. */
const mostLength = 1_000

/** A transcript as it is read by a model, `[mm:ss] Speaker: words` line by line. Nothing of it is left out. */
export function transcriptLines({ cues, timed }: Transcript): readonly Line[] {
  const lines: Line[] = []
  let open: Cue[] = []
  let length = 0
  let lastEnd = 0
  const close = () => {
    const [first] = open
    if (!first) return
    const pause = timed ? Math.max(0, first.start - lastEnd) : 0
    lastEnd = Math.max(lastEnd, open.at(-1)?.end ?? 0)
    const span = { start: first.start, end: Math.max(...open.map(({ end }) => end)) }
    const said = open.map(({ text }) => text).join(' ')
    open = []
    length = 0
    for (const [at, piece] of pieces(said.replaceAll(/\s+/g, ' ').trim()).entries()) {
      const who = first.speaker !== undefined && at === 0 ? `${first.speaker}: ` : ''
      const text = `${timed ? `${timeMark(first.start)} ` : ''}${who}${piece}`
      lines.push({ ...line(text, at === 0 ? pause : 0), ...(timed && { said: span }) })
    }
  }
  for (const cue of cues) {
    const [first] = open
    const isNew =
      first &&
      (cue.speaker !== first.speaker ||
        length >= lineLength ||
        (timed && (cue.start - first.start >= lineSeconds || cue.start < first.start)))
    if (isNew) close()
    open.push(cue)
    length += cue.text.length
  }
  close()
  return lines
}

export const tokensIn = (lines: readonly Line[]): number => lines.reduce((sum, { tokens }) => sum + tokens, 0)

/** Text of several lines, as notes of parts are. */
export const textLines = (text: string): readonly Line[] =>
  text.split('\n').flatMap((row) => pieces(row).map((piece) => line(piece, 0)))

const line = (text: string, pause: number): Line => ({ text, pause, tokens: tokensOf(text) + 1 })

/** No longer than what may stand in a line, cut between sentences or words where there are any. */
function pieces(text: string): readonly string[] {
  if (text.length <= mostLength) return text === '' ? [] : [text]
  const found: string[] = []
  let from = 0
  while (text.length - from > mostLength) {
    const window = text.slice(from, from + mostLength)
    const sentence = Math.max(...['. ', '? ', '! ', '。', '？', '！'].map((end) => window.lastIndexOf(end)))
    const space = window.lastIndexOf(' ')
    const cut = sentence > mostLength / 2 ? sentence + 1 : space > mostLength / 2 ? space : whole(window)
    found.push(text.slice(from, from + cut).trim())
    from += cut
  }
  return [...found, text.slice(from).trim()].filter(Boolean)
}

/** Its length, without half a character at its end. */
const whole = (text: string): number => (/[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length)
