import type { Language } from '#src/engines/browser/languages/language.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import { capitalised } from '#src/engines/browser/readable.ts'
import type { Token } from '#src/engines/browser/tokens.ts'
import { beginsCapital, beginsSmall } from '#src/engines/browser/writing-style.ts'

/** Words of a phrase that is said again at once by a slip of the tongue. */
const longestSlip = 6
/** Words of a phrase that speech recognition writes again and again when it hangs. */
const longestLoop = 60
const digit = /\d/
const punctuation = pattern(String.raw`^\p{P}$`, 'u')
const capital = pattern(String.raw`\p{Lu}`, 'u')
/** "w-w-what", "w-what". */
const stutter = pattern(String.raw`^(?:(\p{L})[-–])+(?=\1)`, 'iu')
const letterTwice = pattern(String.raw`^(\p{L})[-–]\1[-–]`, 'iu')
/** "th-", before "the". */
const brokenOff = pattern(String.raw`^\p{L}{1,4}[-–—]+$`, 'u')

/**
 * Drops sounds of hesitation, stutters, and what is said twice in a row ("I I think", "we can we can
 * go"), as disfluency removal does (Shriberg, "Preliminaries to a theory of speech disfluencies", 1994):
 * of a repetition the first copy stays, with the punctuation of the last. Changes the tokens; linear in
 * them.
 */
export function cleanTokens(tokens: readonly Token[], language: Language): Token[] {
  const kept: Token[] = []
  /** Where a word stands last in `kept`, as far as it still does. */
  const places = new Map<string, number>()
  let cut = false
  /** Another voice began, with words that were dropped. */
  let turn = false
  /** A sentence began with words that were dropped. */
  let heads = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) continue
    const before = kept.at(-1)
    turn ||= token.turn
    const spare =
      language.fillers.has(token.word) ||
      (token.word === '' && (before === undefined || cut)) ||
      (token.mark === ',' && isBrokenOff(token, tokens[at + 1]))
    if (spare) {
      // "Äh, das …": the sentence begins with the next word.
      if (token.word !== '' && beginsCapital(token.text) && (before === undefined || before.mark === '.'))
        heads = true
      if (before && token.mark === '.' && !turn && (before.mark === '' || before.mark === ','))
        endLike(before, token)
      cut ||= token.word !== ''
      continue
    }
    if (language.questionMark !== undefined && token.text.endsWith(language.questionMark)) token.mark = '.'
    if (heads && beginsSmall(token.text)) token.text = capitalised(token.text)
    heads = false
    const whole = withoutStutter(token, cut, language)
    kept.push(turn && !whole.turn ? { ...whole, turn } : whole)
    cut = false
    turn = false
    const length = loopLength(kept, places.get(whole.word), language)
    places.set(whole.word, kept.length - 1)
    if (length === 0) continue
    const last = kept.splice(-length).at(-1)
    const first = kept.at(-1)
    if (first && last) endLike(first, last)
    places.set(whole.word, kept.length - 1)
    cut = true
  }
  return kept
}

function isBrokenOff({ text, word }: Token, next: Token | undefined): boolean {
  return (
    next !== undefined &&
    brokenOff().test(text) &&
    !next.turn &&
    next.word.length > word.length &&
    next.word.startsWith(word)
  )
}

function withoutStutter(token: Token, cut: boolean, { stop }: Language): Token {
  token.afterCut ||= cut
  if (!token.text.includes('-')) return token
  const text = token.text.replace(stutter(), '')
  if (text === token.text) return token
  const word = token.word.replace(stutter(), '')
  // One letter before a word may belong to it: "t-test", "D-Day".
  if (!letterTwice().test(token.text) && !stop.has(word)) return token
  return { ...token, text, word, units: 1, afterCut: true }
}

/**
 * How many tokens at the end repeat those just before them; figures may well stand twice. `place`: where the
 * last word stood before, or a later place; most words stood nowhere near.
 */
function loopLength(tokens: readonly Token[], place: number | undefined, language: Language): number {
  if (place === undefined) return 0
  const end = tokens.length
  const last = tokens[end - 1]
  if (!last || last.word === '') return 0
  const distance = end - 1 - place
  if (distance > longestSlip) {
    const hangs = distance <= longestLoop && 2 * distance <= end
    return hangs && repeats(tokens, distance, language) ? distance : 0
  }
  for (let length = 1; length <= longestSlip && 2 * length <= end; length++) {
    if (tokens[end - 1 - length]?.word === last.word && repeats(tokens, length, language)) return length
  }
  return 0
}

function repeats(tokens: readonly Token[], length: number, language: Language): boolean {
  const end = tokens.length
  if (length === 1 && (isName(tokens, language) || mayStandTwice(tokens.at(-1)?.word ?? '', language)))
    return false
  for (let at = end - length; at < end; at++) {
    const token = tokens[at]
    if (!token || token.word === '' || token.word !== tokens[at - length]?.word) return false
    if (token.turn || (length <= longestSlip && isFigure(token.word, language))) return false
  }
  // "The tool is spacing. Spacing is …" is no slip: over a full stop only whole sentences are said again.
  return tokens[end - 1 - length]?.mark !== '.' || tokens[end - 1]?.mark === '.'
}

/** "Die, die kommen", "yavaş yavaş": no slip. */
const mayStandTwice = (word: string, { code, stop, forms }: Language): boolean =>
  forms?.doubled === true || forms?.doubled?.has(word) === true || (code !== 'en' && !stop.has(word))

const isFigure = (word: string, { figures }: Language): boolean =>
  digit.test(word) || figures?.has(word) === true

/** "Bora Bora", "Sing Sing": both with a capital, and no function word. */
const isName = (tokens: readonly Token[], { stop }: Language): boolean => {
  const [before, last] = tokens.slice(-2)
  return (
    before !== undefined &&
    last !== undefined &&
    capital().test(before.text) &&
    capital().test(last.text) &&
    last.word.length > 1 &&
    !stop.has(last.word)
  )
}

function endLike(token: Token, last: Token): void {
  token.end = last.end
  if (token.mark === '' && last.mark === '' && token.text === token.word) return
  token.text = token.text.slice(0, wordEnd(token.text)) + last.text.slice(wordEnd(last.text))
  token.mark = last.mark
}

/** Where the marks behind a word begin. By a loop: an expression would try each of many marks within it. */
function wordEnd(text: string): number {
  let end = text.length
  while (end > 0 && punctuation().test(text.charAt(end - 1))) end--
  return end
}
