import type { Cue } from '#src/domain/video.ts'
import { leftOut, withoutMarks } from '#src/engines/browser/not-said.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import { createFormReader, plainText, sentenceEnd, type EndMark } from '#src/engines/browser/word-forms.ts'

/** A piece of text between spaces, or a word where the script has no spaces. */
export interface Token {
  /** As written, with its punctuation. */
  text: string
  /** Lower case, without punctuation; empty for bare punctuation. */
  readonly word: string
  /** Words as a reader counts them: `peer-to-peer` is three. */
  readonly units: number
  mark: EndMark
  /** Seconds; within a cue by the share of its letters. */
  readonly start: number
  end: number
  readonly cue: number
  readonly speaker: string | undefined
  /** Stands without a space after the token before it. */
  readonly glued: boolean
  /** Another voice begins here. */
  readonly turn: boolean
  /** Something was dropped between the token before and this one. */
  afterCut: boolean
}

/** A token with more words than a sentence may have is no word. */
export const mostUnits = 30

/** Scripts that write words without spaces. */
export const unspaced = pattern(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`,
  'u',
)
const letters = pattern(String.raw`[\p{L}\p{N}\p{M}]`, 'u')
/** Without the joiners that Indic and Persian words are written with. */
const invisible = pattern(String.raw`(?![\u200b-\u200d])\p{Cf}+`, 'gu')
const blank = /[\p{Cc}\s\u200b]+/gu

const newVoice = /^(?:>>+|[-–—](?=\s))\s*/u
const turnMarks = new Set(['>>', '>>>', '>>>>', '-', '–', '—'])
const name = pattern(String.raw`^(\p{Lu}[\p{Lu}\p{M}.'’ -]{1,30}|Speaker \d{1,3}): `, 'u')

const apartMark = /^(?:[?!;:]+|»[.,?!;:]*)$/
const narrowSpace = '\u202f'

let segmenter: Intl.Segmenter | undefined
function pieces(chunk: string): readonly string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  const parts: string[] = []
  for (const { segment } of segmenter.segment(chunk)) {
    if (letters().test(segment) || parts.length === 0) parts.push(segment)
    else parts[parts.length - 1] += segment
  }
  return parts
}

/** Cuts cues into tokens with times; marks of sound are left out. Linear in the text. */
export function tokenise(cues: readonly Cue[]): Token[] {
  const tokens: Token[] = []
  const formOf = createFormReader(mostUnits)
  const isName = namesIn(cues)
  let speaker: string | undefined
  /** A turn is marked, and its first word is still to come. */
  let turn = false
  let afterCut = false
  for (const [index, cue] of cues.entries()) {
    const raw = tidy(cue.text)
    const prefix = raw.includes(': ') ? name().exec(raw) : null
    const named = prefix !== null && isName(prefix[1] ?? '')
    turn ||= index > 0 && (named || cue.speaker !== speaker || newVoice.test(raw))
    speaker = cue.speaker
    const text = withoutMarks(raw.slice(named ? prefix[0].length : 0).replace(newVoice, ''))
    const isUnspaced = !plainText.test(text) && unspaced().test(text)
    const perLetter = Math.max(0, cue.end - cue.start) / Math.max(1, text.length)
    let offset = 0
    for (const chunk of text.split(' ')) {
      if (chunk === leftOut) afterCut = true
      else if (turnMarks.has(chunk) && (chunk.startsWith('>>') || isEnded(tokens))) turn = tokens.length > 0
      else if (chunk !== '') {
        let at = offset
        for (const piece of isUnspaced ? pieces(chunk) : [chunk]) {
          const { word, units, mark } = formOf(piece)
          const before = tokens.at(-1)
          // French sets its marks apart, others by mistake.
          if (word === '' && before && !turn && apartMark.test(piece)) {
            before.text += narrowSpace + piece
            before.mark = mark
            at += piece.length
            continue
          }
          tokens.push({
            text: piece,
            word,
            units,
            mark,
            start: cue.start + perLetter * at,
            end: cue.start + perLetter * (at + piece.length),
            cue: index,
            speaker,
            glued: at > offset,
            turn,
            afterCut,
          })
          at += piece.length
          turn = false
          afterCut = false
        }
      }
      offset += chunk.length + 1
    }
  }
  return tokens
}

const tidy = (text: string): string =>
  plainText.test(text)
    ? text.trim()
    : text.normalize('NFC').replaceAll(invisible(), '').replaceAll(blank, ' ').trim()

const isEnded = (tokens: readonly Token[]): boolean => sentenceEnd.test(tokens.at(-1)?.text ?? '')

/** `ANNA: ` is a speaker's where it begins more than one cue, and nobody else says who speaks. */
function namesIn(cues: readonly Cue[]): (prefix: string) => boolean {
  const counts = new Map<string, number>()
  for (const { text, speaker } of cues) {
    const found =
      speaker === undefined && text.includes(': ') ? name().exec(text.trimStart())?.[1] : undefined
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return (prefix) => (counts.get(prefix) ?? 0) > 1
}
