import type { Language } from '#src/engines/browser/languages/language.ts'
import type { Token } from '#src/engines/browser/tokens.ts'

/** Words of a phrase that is said again at once; longer loops are caught as equal sentences. */
const longestLoop = 6
const ends = /[.?!…。]$/u
const closing = /[\p{P}]+$/u

/**
 * Drops sounds of hesitation and what is said twice in a row ("I I think", "we can we can go"), as
 * disfluency removal does (Shriberg, "Preliminaries to a theory of speech disfluencies", 1994): of a
 * repetition the first copy stays, with the punctuation of the last. Linear in the tokens.
 */
export function cleanTokens(tokens: readonly Token[], language: Language): Token[] {
  const kept: Token[] = []
  let cut = false
  for (const token of tokens) {
    const before = kept.at(-1)
    if (language.fillers.has(token.word) || (token.word === '' && before === undefined)) {
      if (before && ends.test(token.text)) endLike(before, token)
      cut = true
      continue
    }
    kept.push({ ...token, afterCut: cut })
    cut = false
    const length = loopLength(kept)
    if (length === 0) continue
    const last = kept.splice(-length).at(-1)
    const first = kept.at(-1)
    if (first && last) endLike(first, last)
    cut = true
  }
  return kept
}

/** How many tokens at the end repeat those just before them; figures may well stand twice. */
function loopLength(tokens: readonly Token[]): number {
  const end = tokens.length
  for (let length = 1; length <= longestLoop && 2 * length <= end; length++) {
    let same = true
    for (let i = 1; same && i <= length; i++) {
      const [a, b] = [tokens[end - i], tokens[end - i - length]]
      same =
        a !== undefined &&
        b !== undefined &&
        a.word === b.word &&
        a.word !== '' &&
        !/\d/.test(a.word) &&
        !a.turn
    }
    // "The tool is spacing. Spacing is …" is no slip: over a full stop only whole sentences are said again.
    const [first, last] = [tokens[end - 1 - length], tokens[end - 1]]
    if (same && (!ends.test(first?.text ?? '') || ends.test(last?.text ?? ''))) return length
  }
  return 0
}

function endLike(token: Token, last: Token): void {
  token.text = token.text.replace(closing, '') + (closing.exec(last.text)?.[0] ?? '')
  token.end = last.end
}
