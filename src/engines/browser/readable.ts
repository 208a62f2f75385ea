import type { Language } from '#src/engines/browser/languages/language.ts'
import type { Token } from '#src/engines/browser/tokens.ts'
import { sentenceEnd } from '#src/engines/browser/word-forms.ts'

/** What is left of a statement after its openers are taken off, at least. */
const leastWords = 4
const unspacedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

const questionWord = /^(?:what|why|how|who|where|when)$/
const auxiliary = /^(?:is|are|was|were|do|does|did|can|could|would|should)$/
const subject = /^(?:you|we|i|they|he|she|it|there|this|that)$/
const englishI = /(?<![^\s("“‘])i(?=$|[\s,.?!]|['’](?:m|ve|ll|d)\b)/g
const clauseMark = /[,–—،、，-]$/

/** With a capital at its head, where the letter has one of its own: `ß` and `ΐ` do not. */
export const capitalised = (text: string): string =>
  text.replace(/^([¿¡"“«„]*)(\p{Ll})/u, (head, marks: string, letter: string) => {
    const capital = letter.toUpperCase()
    return capital.toLowerCase() === letter ? marks + capital : head
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

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>

/** `you_know` → `['you', 'know']`, by the word at the given end, once a language. */
const split = new WeakMap<readonly string[], Phrases>()
function phrases(list: readonly string[], end: 0 | -1): Phrases {
  const known = split.get(list)
  if (known) return known
  const found = new Map<string, string[][]>()
  for (const phrase of list.map((text) => text.split('_'))) {
    const key = phrase.at(end) ?? ''
    found.set(key, [...(found.get(key) ?? []), phrase])
  }
  split.set(list, found)
  return found
}

/** Without openers and closers that only make sense in the flow of speech. */
export function trimmed(part: readonly Token[], { lead, tail }: Language): readonly Token[] {
  let [from, to] = [0, part.length]
  while (to > from && part[to - 1]?.word === '') to--
  while (from < to && part[from]?.word === '') from++
  const says = (phrase: readonly string[], at: number) =>
    phrase.every((word, i) => part[at + i]?.word === word)
  // Where there are full stops, only a comma tells "you know" the filler from "what you know".
  const written = part.at(-1)?.mark === '.'
  const setOff = (at: number) => !written || clauseMark.test(part[at]?.text ?? '')
  const spare = (phrase: readonly string[]) => to - from - phrase.length >= leastWords
  for (;;) {
    const first = phrases(lead, 0)
      .get(part[from]?.word ?? '')
      ?.find(
        (phrase) =>
          says(phrase, from) &&
          spare(phrase) &&
          (!/^(?:you|i)$/.test(phrase[0] ?? '') || setOff(from + phrase.length - 1)),
      )
    if (!first) break
    from += first.length
  }
  for (;;) {
    const last = phrases(tail, -1)
      .get(part[to - 1]?.word ?? '')
      ?.find((phrase) => says(phrase, to - phrase.length) && spare(phrase) && setOff(to - phrase.length - 1))
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
  const english = language.code === 'en' ? joined.replaceAll(englishI, 'I') : joined
  const head = english.replace(/^[\s,.;:!?…)\]–—-]+/u, '')
  if (isEnded(head, language)) return capitalised(head)
  const bare = head.replace(/[\s,;:–—-]+$/u, '')
  const capital = capitalised(bare)
  return isEnded(capital, language) ? capital : capital + endMark(tokens, capital, language)
}

const isEnded = (text: string, { questionMark: own }: Language): boolean =>
  sentenceEnd.test(text) || (own !== undefined && text.endsWith(own))

function endMark(tokens: readonly Token[], text: string, language: Language): string {
  if (!/[a-z]$/.test(text)) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text)) return '。'
    if (/\p{Script=Devanagari}$/u.test(text)) return '।'
    // Thai sets sentences apart by a space.
    if (/\p{Script=Thai}$/u.test(text)) return ''
  }
  const [first = '', second = ''] = tokens.map(({ word }) => word)
  const asks =
    language.code === 'en' &&
    ((questionWord.test(first) && auxiliary.test(second)) || (auxiliary.test(first) && subject.test(second)))
  return asks ? '?' : '.'
}
