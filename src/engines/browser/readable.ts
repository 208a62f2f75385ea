import type { Language } from '#src/engines/browser/languages/language.ts'
import type { Token } from '#src/engines/browser/tokens.ts'

/** What is left of a statement after its openers are taken off, at least. */
const leastWords = 4
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** With a capital at its head, where the letter has one of its own: `ß` and `ΐ` do not. */
export const capitalised = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => {
    const capital = letter.toUpperCase()
    return capital.toLowerCase() === letter ? capital : letter
  })

/** Words as they are written in a row: without spaces where the script has none. */
export const joinWords = (parts: readonly string[]): string =>
  parts.reduce(
    (text, part) =>
      text === '' || (unspacedScript.test(text.at(-1) ?? '') && unspacedScript.test(part.charAt(0)))
        ? text + part
        : `${text} ${part}`,
    '',
  )

/** `you_know` → `['you', 'know']`, once a language. */
const split = new WeakMap<readonly string[], readonly (readonly string[])[]>()
function phrases(list: readonly string[]): readonly (readonly string[])[] {
  const known = split.get(list) ?? list.map((phrase) => phrase.split('_'))
  split.set(list, known)
  return known
}

/** Without openers and closers that only make sense in the flow of speech. */
export function trimmed(part: readonly Token[], { lead, tail }: Language): readonly Token[] {
  let [from, to] = [0, part.length]
  while (to > from && part[to - 1]?.word === '') to--
  while (from < to && part[from]?.word === '') from++
  const says = (phrase: readonly string[], at: number) =>
    phrase.every((word, i) => part[at + i]?.word === word)
  // Where there are full stops, only a comma tells "you know" the filler from "what you know".
  const written = /[.?!…]["'”’)]*$/u.test(part.at(-1)?.text ?? '')
  const setOff = (at: number) => !written || /[,–—-]$/.test(part[at]?.text ?? '')
  const spare = (phrase: readonly string[]) => to - from - phrase.length >= leastWords
  for (;;) {
    const first = phrases(lead).find(
      (phrase) =>
        says(phrase, from) &&
        spare(phrase) &&
        (!/^(?:you|i)$/.test(phrase[0] ?? '') || setOff(from + phrase.length - 1)),
    )
    if (!first) break
    from += first.length
  }
  for (;;) {
    const last = phrases(tail).find(
      (phrase) => says(phrase, to - phrase.length) && spare(phrase) && setOff(to - phrase.length - 1),
    )
    if (!last) break
    to -= last.length
  }
  return part.slice(from, to)
}

/** A statement as one reads it: a capital, an end mark, `I` for English `i`; otherwise as it was said. */
export function readable(tokens: readonly Token[], language: Language): string {
  const joined = tokens
    .map(({ text, glued, afterCut }, at) => (at === 0 || (glued && !afterCut) ? text : ` ${text}`))
    .join('')
  const english =
    language.code === 'en'
      ? joined.replaceAll(/(?<![\p{L}\p{N}'-])i(?=$|[\s,.?!]|['’](?:m|ve|ll|d)\b)/gu, 'I')
      : joined
  const bare = english.replace(/^[\s,.;:!?…)\]–—-]+/u, '').replace(/[\s,;:–—-]+$/u, '')
  const capital = capitalised(bare)
  return /[.?!…。！？؟۔।]["'”’»)\]]*$/u.test(capital) ? capital : capital + endMark(tokens, capital, language)
}

function endMark(tokens: readonly Token[], text: string, language: Language): string {
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text)) return '。'
  const [first = '', second = ''] = tokens.map(({ word }) => word)
  const asks =
    language.code === 'en' &&
    ((/^(?:what|why|how|who|where|when)$/.test(first) &&
      /^(?:is|are|was|were|do|does|did|can|could|would|should)$/.test(second)) ||
      (/^(?:is|are|do|does|did|can|could|would|should)$/.test(first) &&
        /^(?:you|we|i|they|he|she|it|there|this|that)$/.test(second)))
  return asks ? '?' : '.'
}
