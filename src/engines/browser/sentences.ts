import type { Sentence } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { readable, trimmed } from '#src/engines/browser/readable.ts'
import { createCutter, longestSentence, type Part } from '#src/engines/browser/sentence-borders.ts'
import { createKindReader } from '#src/engines/browser/sentence-kinds.ts'
import type { Token } from '#src/engines/browser/tokens.ts'
import {
  beginsCapital,
  beginsSmall,
  writingStyle,
  type WritingStyle,
} from '#src/engines/browser/writing-style.ts'

/** "No. 5", but "No. We can't." */
const counting = /^(?:nos?|nr|vol|pp?|ch|sec|art)\.$/i
/** A cut within a sentence that the captions themselves end: only where its length forces it. */
const forcedCutCost = 3
/** A stretch without an end mark may be two sentences from this length on. */
const worthCutting = 12

/** Sentences of a talk, by punctuation where there is some, else by pauses, cue borders and words. */
export function findSentences(tokens: readonly Token[], language: Language): Sentence[] {
  const kindsOf = createKindReader(language)
  const sentences: Sentence[] = []
  let before: Token | undefined
  for (const { tokens: part, sure } of sentenceParts(tokens, language)) {
    const [head] = part
    const kept = trimmed(part, language)
    const [first, last] = [kept[0], kept.at(-1)]
    if (!head || !first || !last) continue
    const text = readable(kept, language)
    const words: string[] = []
    const surface: string[] = []
    let verbatim = true
    for (const token of kept) {
      if (token.afterCut && words.length > 0) verbatim = false
      words.push(token.word)
      surface.push(token.text)
    }
    sentences.push({
      index: sentences.length,
      text,
      start: first.start,
      end: last.end,
      ...(first.speaker === undefined ? {} : { speaker: first.speaker }),
      words,
      surface,
      opening: kept.length === part.length ? words.slice(0, 3) : part.slice(0, 3).map(({ word }) => word),
      turn: head.turn,
      pause: before ? Math.max(0, head.start - before.end) : 0,
      whole: kept.length === part.length,
      verbatim,
      sure,
      kinds: kindsOf(words, surface, asks(text, last, language)),
    })
    before = part.at(-1)
  }
  return sentences
}

/** Undefined where the captions do not say it. */
function asks(text: string, { mark }: Token, { questionMark }: Language): boolean | undefined {
  if (text.endsWith('.')) return mark === '.' ? false : undefined
  if (/[?？؟]["'”’»)\]」』]*$/.test(text) || (questionMark !== undefined && text.endsWith(questionMark)))
    return true
  return mark === '.' ? false : undefined
}

/** Where the sentences are, before anything is taken off them. */
function sentenceParts(tokens: readonly Token[], language: Language): Part[] {
  const style = writingStyle(tokens, language)
  const cut = createCutter(language, style)
  return stretches(tokens, language, style).flatMap((stretch) => {
    const words = wordsUpTo(2 * longestSentence, stretch)
    const ended = stretch.at(-1)?.mark === '.'
    if (words <= (ended ? longestSentence : worthCutting)) return [{ tokens: stretch, sure: 1 }]
    // A long stretch may hold many sentences in spite of its one end mark.
    return cut(stretch, ended && words < 2 * longestSentence ? forcedCutCost : 0)
  })
}

/** Words of a stretch, as far as they are no more than `most`. */
function wordsUpTo(most: number, stretch: readonly Token[]): number {
  let words = 0
  for (let at = 0; at < stretch.length && words < most; at++) words += stretch[at]?.units ?? 0
  return words
}

/** Stretches between end marks and changes of voice: no sentence reaches over these. */
function stretches(tokens: readonly Token[], language: Language, style: WritingStyle): Token[][] {
  const found: Token[][] = []
  let stretch: Token[] = []
  tokens.forEach((token, at) => {
    if (token.turn && stretch.length > 0) {
      found.push(stretch)
      stretch = []
    }
    stretch.push(token)
    if (!endsSentence(token, tokens[at + 1], language, style)) return
    found.push(stretch)
    stretch = []
  })
  if (stretch.length > 0) found.push(stretch)
  return found
}

function endsSentence(
  { mark, text }: Token,
  next: Token | undefined,
  { stop, ordinalsWithStop }: Language,
  { capitalsFollowStops }: WritingStyle,
): boolean {
  if (mark === '' || mark === ',' || !next) return false
  if (capitalsFollowStops && beginsSmall(next.text)) return false
  if (mark === '.') return true
  if (counting.test(text)) return !/^\d/.test(next.word)
  if (/^\d/.test(text)) return ordinalsWithStop !== true || stop.has(next.word)
  // "In the U.S. They …", but "J. Doe".
  return stop.has(next.word) || !(beginsCapital(next.text) || beginsSmall(next.text))
}
