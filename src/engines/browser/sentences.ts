import type { Sentence } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { readable, trimmed } from '#src/engines/browser/readable.ts'
import { cutStretch, longestSentence, wordCount, type Part } from '#src/engines/browser/sentence-borders.ts'
import { createKindReader } from '#src/engines/browser/sentence-kinds.ts'
import type { Token } from '#src/engines/browser/tokens.ts'

const terminated = /[.?!…。！？؟۔।]["'”’»)\]]*$/u
const abbreviation =
  /^(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|no|fig|approx|inc|z\.b|bzw|ca|usw|p\.ej|\p{L})\.$/iu
/** A cut within a sentence that the captions themselves end: only where its length forces it. */
const forcedCutCost = 3
/** A stretch without an end mark may be two sentences from this length on. */
const worthCutting = 12

/** Sentences of a talk, by punctuation where there is some, else by pauses, cue borders and words. */
export function findSentences(tokens: readonly Token[], language: Language): Sentence[] {
  const kindsOf = createKindReader(language)
  const sentences: Sentence[] = []
  let before: Token | undefined
  for (const stretch of stretches(tokens)) {
    for (const { tokens: part, sure } of cut(stretch, language)) {
      const [head] = part
      const kept = trimmed(part, language)
      const [first, last] = [kept[0], kept.at(-1)]
      if (!head || !first || !last) continue
      const text = readable(kept, language)
      const words = kept.map(({ word }) => word)
      const surface = kept.map((token) => token.text)
      sentences.push({
        index: sentences.length,
        text,
        start: first.start,
        end: last.end,
        ...(first.speaker === undefined ? {} : { speaker: first.speaker }),
        words,
        surface,
        opening: part.slice(0, 3).map(({ word }) => word),
        turn: head.turn,
        pause: before ? Math.max(0, head.start - before.end) : 0,
        whole: kept.length === part.length,
        verbatim: kept.every(({ afterCut }, at) => at === 0 || !afterCut),
        sure,
        kinds: kindsOf(words, surface, /[?？؟]$/.test(text)),
      })
      before = part.at(-1)
    }
  }
  return sentences
}

/** Stretches between end marks and changes of voice: no sentence reaches over these. */
function stretches(tokens: readonly Token[]): Token[][] {
  const cased = trustsCapitals(tokens)
  const found: Token[][] = []
  let stretch: Token[] = []
  tokens.forEach((token, at) => {
    if (token.turn && stretch.length > 0) {
      found.push(stretch)
      stretch = []
    }
    stretch.push(token)
    const next = tokens[at + 1]
    if (!terminated.test(token.text) || abbreviation.test(token.text)) return
    if (cased && next && /^\p{Ll}/u.test(next.text)) return
    found.push(stretch)
    stretch = []
  })
  if (stretch.length > 0) found.push(stretch)
  return found
}

/** Whether a small letter after a full stop means that the sentence goes on. */
function trustsCapitals(tokens: readonly Token[]): boolean {
  let [ends, capitals] = [0, 0]
  tokens.forEach(({ text }, at) => {
    const next = tokens[at + 1]
    if (!next || !/[.?!]$/.test(text)) return
    ends++
    if (/^[^\p{L}]*\p{Lu}/u.test(next.text)) capitals++
  })
  return capitals > ends * 0.5
}

function cut(stretch: readonly Token[], language: Language): readonly Part[] {
  const words = stretch.reduce((sum, token) => sum + wordCount(token), 0)
  const ended = terminated.test(stretch.at(-1)?.text ?? '')
  if (words <= (ended ? longestSentence : worthCutting)) return [{ tokens: stretch, sure: 1 }]
  // A long stretch may hold many sentences in spite of its one end mark.
  return cutStretch(stretch, language, ended && words < 2 * longestSentence ? forcedCutCost : 0)
}
