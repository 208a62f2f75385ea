import type { Language } from '#src/engines/browser/languages/language.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import type { Token } from '#src/engines/browser/tokens.ts'

/** How captions are written, as far as it tells where sentences begin. */
export interface WritingStyle {
  /** A small letter behind a full stop means that the sentence goes on. */
  readonly capitalsFollowStops: boolean
  /** Capitals stand where sentences begin, also where there is no full stop before them. */
  readonly capitalsTell: boolean
  /** Sentences end with marks, as a rule. */
  readonly hasStops: boolean
  /** No full stops, but commas, which then stand within sentences. */
  readonly commasOnly: boolean
}

// Looked at by number first: letters of all scripts are a slow class, and most text is plain.
const isPlainSmall = (code: number) => code >= 97 && code <= 122
const isPlainCapital = (code: number) => code >= 65 && code <= 90

export function beginsCapital(text: string): boolean {
  const code = text.charCodeAt(0)
  return isPlainCapital(code) || (!isPlainSmall(code) && capital().test(text))
}

export function beginsSmall(text: string): boolean {
  const code = text.charCodeAt(0)
  return isPlainSmall(code) || (!isPlainCapital(code) && small().test(text))
}

const capital = pattern(String.raw`^[^\p{L}\p{N}]*\p{Lu}`, 'u')
const small = pattern(String.raw`^[^\p{L}\p{N}]*\p{Ll}`, 'u')
/** With fewer full stops than one in as many words there are none to go by. */
const longestRun = 60

export function writingStyle(tokens: readonly Token[], { stop, personal }: Language): WritingStyle {
  let [ends, capitals, commas, plain, plainCapitals] = [0, 0, 0, 0, 0]
  tokens.forEach(({ mark, word }, at) => {
    const next = tokens[at + 1]
    if (mark === '.' && next) {
      ends++
      if (beginsCapital(next.text)) capitals++
    } else if (mark === ',') commas++
    // Of words that carry no topic only the first of a sentence has a capital; the English "I" always does.
    if (!stop.has(word) || (personal.has('i') && word.startsWith('i'))) return
    plain++
    if (beginsCapital(tokens[at]?.text ?? '')) plainCapitals++
  })
  const hasStops = ends * longestRun > tokens.length
  const capitalsFollowStops = capitals > ends * 0.5
  const someCapitals = plainCapitals * 200 > plain && plainCapitals * 3 < plain
  return {
    capitalsFollowStops,
    hasStops,
    capitalsTell: hasStops ? capitalsFollowStops : someCapitals,
    commasOnly: !hasStops && commas * longestRun > tokens.length,
  }
}
