import type { Language } from '#src/engines/browser/languages/language.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import type { Token } from '#src/engines/browser/tokens.ts'
import { sentenceEnd } from '#src/engines/browser/word-forms.ts'

/** What is left of a statement after its openers are taken off, at least. */
const leastWords = 4
const unspacedScript = pattern(
  String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`,
  'u',
)

const questionWord = /^(?:what|why|how|who|where|when)$/
const auxiliary = /^(?:is|are|was|were|do|does|did|can|could|would|should)$/
const subject = /^(?:you|we|i|they|he|she|it|there|this|that)$/
const englishI = /(?<![^\s("“‘])i(?=$|[\s,.?!]|['’](?:m|ve|ll|d)\b)/g
const clauseMark = /[,–—،、，-]$/

/** With a capital at its head, where the letter has one of its own: `ß` and `ΐ` do not. */
export const capitalised = (text: string): string =>
  /^[a-z]/.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : /^[A-Z0-9]/.test(text)
      ? text
      : text.replace(/^([¿¡"“«„]*)(\p{Ll})/u, (head, marks: string, letter: string) => {
          const capital = letter.toUpperCase()
          return capital.toLowerCase() === letter ? marks + capital : head
        })

/** All of these scripts stand behind it. */
const firstUnspaced = 0xe00
/** Figures and marks of Chinese and Japanese stand without a space too. */
const ideographic = pattern(String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`, 'u')
const besideThem = /[\d、，。！？：；）」』》】]/u
/** Whether two words of a script without spaces stand side by side. */
const meet = (text: string, part: string): boolean => {
  const [last, first] = [text.at(-1) ?? '', part.charAt(0)]
  if (last.charCodeAt(0) < firstUnspaced && first.charCodeAt(0) < firstUnspaced) return false
  return (
    (unspacedScript().test(last) && unspacedScript().test(first)) ||
    (ideographic().test(last) && besideThem.test(first)) ||
    (besideThem.test(last) && ideographic().test(first))
  )
}

/** Words as they are written in a row: without spaces where the script has none. */
export const joinWords = (parts: readonly string[]): string =>
  parts.reduce((text, part) => (text === '' || meet(text, part) ? text + part : `${text} ${part}`), '')

/** What a text does not end with when it is cut. */
const spareMarks = ',;:–—-'

/**
 * Without the marks and spaces that a cut leaves at the end; `withStops`: no full stop either. By a loop: an
 * expression would try each of many spaces within the text as a beginning of the end.
 */
export function withoutEndMarks(text: string, withStops = false): string {
  let end = text.length
  for (; end > 0; end--) {
    const mark = text.charAt(end - 1)
    if (!spareMarks.includes(mark) && mark.trim() !== '' && !(withStops && mark === '.')) break
  }
  return text.slice(0, end)
}

interface Phrase {
  readonly words: readonly string[]
  /** Spare only where a comma follows: "Exactly, it's free", not "Exactly one is free". */
  readonly setOff: boolean
}

/** `you_know` → `['you', 'know']`, by the word at the given end, once a language. */
const split = new WeakMap<readonly string[], ReadonlyMap<string, readonly Phrase[]>>()
function phrases(list: readonly string[], end: 0 | -1): ReadonlyMap<string, readonly Phrase[]> {
  const known = split.get(list)
  if (known) return known
  const found = new Map<string, Phrase[]>()
  for (const text of list) {
    const setOff = text.endsWith(',')
    const words = (setOff ? text.slice(0, -1) : text).split('_')
    const key = words.at(end) ?? ''
    const others = found.get(key)
    if (others) others.push({ words, setOff })
    else found.set(key, [{ words, setOff }])
  }
  split.set(list, found)
  return found
}

const says = (part: readonly Token[], { words }: Phrase, at: number): boolean =>
  words.every((word, i) => part[at + i]?.word === word)

const isSetOff = (part: readonly Token[], at: number): boolean => clauseMark.test(part[at]?.text ?? '')

/** Without openers and closers that only make sense in the flow of speech. */
export function trimmed(part: readonly Token[], { lead, tail }: Language): readonly Token[] {
  let [from, to] = [0, part.length]
  while (to > from && part[to - 1]?.word === '') to--
  while (from < to && part[from]?.word === '') from++
  const leading = phrases(lead, 0)
  const trailing = phrases(tail, -1)
  if (!leading.has(part[from]?.word ?? '') && !trailing.has(part[to - 1]?.word ?? '')) {
    return from === 0 && to === part.length ? part : part.slice(from, to)
  }
  // Where there are full stops, only a comma tells "you know" the filler from "what you know".
  const written = part.at(-1)?.mark === '.'
  for (;;) {
    const most = to - from - leastWords
    const first = leading
      .get(part[from]?.word ?? '')
      ?.find(
        (phrase) =>
          phrase.words.length <= most &&
          says(part, phrase, from) &&
          (!(phrase.setOff || (written && /^(?:you|i)$/.test(phrase.words[0] ?? ''))) ||
            isSetOff(part, from + phrase.words.length - 1)),
      )
    if (!first) break
    from += first.words.length
  }
  for (;;) {
    const most = to - from - leastWords
    const last = trailing
      .get(part[to - 1]?.word ?? '')
      ?.find(
        (phrase) =>
          phrase.words.length <= most &&
          says(part, phrase, to - phrase.words.length) &&
          (!(written || phrase.setOff) || isSetOff(part, to - phrase.words.length - 1)),
      )
    if (!last) break
    to -= last.words.length
  }
  return from === 0 && to === part.length ? part : part.slice(from, to)
}

/** A statement as one reads it: a capital, an end mark, `I` for English `i`; otherwise as it was said. */
export function readable(tokens: readonly Token[], language: Language): string {
  let joined = ''
  let hasI = false
  let lastCue = -1
  for (const { text, word, glued, afterCut, cue } of tokens) {
    const isApart = !(glued && !afterCut) && !(cue !== lastCue && meet(joined, text))
    joined += joined === '' || !isApart ? text : ` ${text}`
    lastCue = cue
    hasI ||= word.startsWith('i') && (word.length === 1 || word[1] === "'")
  }
  const english = hasI && language.code === 'en' ? joined.replaceAll(englishI, 'I') : joined
  const head = isPlain(english.charCodeAt(0)) ? english : english.replace(/^[\s,.;:!?…)\]–—-]+/u, '')
  const isBare = isPlain(head.charCodeAt(head.length - 1))
  // Spanish opens a question too; "¿y" may have been left out.
  if (!isBare && isEnded(head, language))
    return capitalised(
      language.code === 'es' && head.endsWith('?') && !head.includes('¿') ? `¿${head}` : head,
    )
  const bare = isBare ? head : withoutEndMarks(head)
  const capital = capitalised(bare)
  return !isBare && isEnded(capital, language) ? capital : capital + endMark(tokens, capital, language)
}

/** Small letters of English, which most captions begin and end with: no marks to look for. */
const isPlain = (code: number): boolean => code >= 97 && code <= 122

const isEnded = (text: string, { questionMark: own }: Language): boolean =>
  sentenceEnd.test(text) || (own !== undefined && text.endsWith(own))

function endMark(tokens: readonly Token[], text: string, language: Language): string {
  if (!/[a-z]$/.test(text)) {
    if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(text)) return '。'
    if (/\p{Script=Devanagari}$/u.test(text)) return '।'
    // Thai sets sentences apart by a space.
    if (/\p{Script=Thai}$/u.test(text)) return ''
  }
  const [first = '', second = ''] = [tokens[0]?.word, tokens[1]?.word]
  const asks =
    language.code === 'en' &&
    ((questionWord.test(first) && auxiliary.test(second)) || (auxiliary.test(first) && subject.test(second)))
  return asks ? '?' : '.'
}
