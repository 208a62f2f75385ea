import type { Cue } from '#src/domain/video.ts'

/** A piece of text between spaces, or a word where the script has no spaces. */
export interface Token {
  /** As written, with its punctuation. */
  text: string
  /** Lower case, without punctuation; empty for bare punctuation. */
  readonly word: string
  /** Seconds; within a cue by the share of its letters. */
  readonly start: number
  end: number
  readonly cue: number
  readonly speaker?: string
  /** Stands without a space after the token before it. */
  readonly glued: boolean
  /** Another voice begins here. */
  readonly turn: boolean
  /** Something was dropped between the token before and this one. */
  afterCut: boolean
}

/** Scripts that write words without spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const letters = /[\p{L}\p{N}\p{M}]/u
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%+#°]+$/gu

/** Marks of sound and music, as `[Applause]`, `(laughs)` and `♪ … ♪`: not words that somebody said. */
const soundMarks =
  /\[[^\]]{0,40}\]|\((?:[\p{L}]+ )?(?:music|applause|laughter|laughs|laughing|inaudible|crosstalk|silence|cheering|sighs?|coughs?)(?: [\p{L}]+)?\)|♪[^♪]*♪|[♪♫♬]+/giu
const newVoice = /^(?:>>+|[-–—](?=\s))\s*/u

const bareWord = (text: string): string => text.replaceAll('’', "'").replace(edges, '').toLowerCase()

let segmenter: Intl.Segmenter | undefined
function pieces(chunk: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const parts: string[] = []
  for (const { segment } of segmenter.segment(chunk)) {
    if (letters.test(segment) || parts.length === 0) parts.push(segment)
    else parts[parts.length - 1] += segment
  }
  return parts
}

/** Cuts cues into tokens with times; marks of sound are left out. Linear in the text. */
export function tokenise(cues: readonly Cue[]): Token[] {
  const tokens: Token[] = []
  // Words come again and again: each form is looked at once.
  const words = new Map<string, string>()
  const wordOf = (text: string) => {
    const known = words.get(text) ?? bareWord(text)
    words.set(text, known)
    return known
  }
  let speaker: string | undefined
  cues.forEach((cue, index) => {
    const raw = cue.text
      .normalize('NFC')
      .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim()
    let turn = index > 0 && (newVoice.test(raw) || cue.speaker !== speaker)
    speaker = cue.speaker
    const text = raw.replace(newVoice, '').replaceAll(soundMarks, ' ').replaceAll('>>', ' ')
    const split = unspaced.test(text) ? pieces : (chunk: string) => [chunk]
    const perLetter = Math.max(0, cue.end - cue.start) / Math.max(1, text.length)
    for (const { 0: chunk, index: offset } of text.matchAll(/\S+/g)) {
      let at = offset
      for (const piece of split(chunk)) {
        tokens.push({
          text: piece,
          word: wordOf(piece),
          start: cue.start + perLetter * at,
          end: cue.start + perLetter * (at + piece.length),
          cue: index,
          ...(cue.speaker === undefined ? {} : { speaker: cue.speaker }),
          glued: at > offset,
          turn,
          afterCut: false,
        })
        at += piece.length
        turn = false
      }
    }
  })
  return tokens
}
