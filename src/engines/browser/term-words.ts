import type { Language } from '#src/engines/browser/languages/language.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import { carriesTopic, stem, withoutJoined } from '#src/engines/browser/vocabulary.ts'

/** What a word is to key phrases. */
export interface TermWord {
  readonly text: string
  /** Number of its stem. */
  readonly stem: number
  /** No key phrase holds it. */
  readonly breaks: boolean
  /** A bracket or mark is there: nothing before it, or after it, is of the same phrase. */
  readonly opens: boolean
  readonly closes: boolean
  readonly mayBegin: boolean
  readonly mayEnd: boolean
  readonly mayStandAlone: boolean
  /** A word of everyday talk. */
  readonly common: boolean
  readonly adjective: boolean
  /** A noun of any talk. */
  readonly vague: boolean
  /** May be a verb as well as a noun: `runs`. */
  readonly verb: boolean
  readonly capital: boolean
  readonly acronym: boolean
  /** A bare number: only part of a name after a capital, as in "Apollo 11". */
  readonly figure: boolean
}

const letters = /^[a-z]+$/
const closing = /[,;:.?!…()"”\]、，。；：？！）」』》】،؛؟।]$|['’]s?$/u
const opening = /^[("“[（「『《【]/u
const capitals = pattern(String.raw`^\P{L}*\p{Lu}`, 'u')
/** `UTXO`, `GPT-4`, `CPUs`, `3D`. */
const acronymForm = pattern(
  String.raw`^[^\p{L}\p{N}]*[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}+#-]+s?[^\p{L}\p{N}]*$`,
  'u',
)
const acronyms = pattern(String.raw`\p{Lu}s\P{L}*$`, 'u')
/** `C#` and `h264`, which are short or without capitals. */
const mixed = pattern(String.raw`\d\p{L}|\p{L}[-.]?[\d+#]`, 'u')
/** Endings and particles of Japanese; and one letter of its other scripts or of Chinese, which is a part of a word. */
const hiragana = pattern(String.raw`^\p{Script=Hiragana}+$`, 'u')
const oneSign = pattern(String.raw`^[\p{Script=Han}\p{Script=Katakana}]$`, 'u')
/** `2nd`, `90s`, `10am`. */
const counted = /^\d+(?:st|nd|rd|th|s|am|pm)$/

/** `maximize`, `simplifying`; and `she'll`. */
const doing = /^[a-z]{4,}(?:iz(?:e|es|ing)|if(?:y|ies|ying))$/
const contracted = /['’](?:ll|ve|re|d|m)$/

/** What is longer is no word, and none of these expressions need be quick on it. */
const longestWord = 60

const nothing: TermWord = {
  text: '',
  stem: 0,
  breaks: true,
  opens: false,
  closes: false,
  mayBegin: false,
  mayEnd: false,
  mayStandAlone: false,
  common: false,
  adjective: false,
  vague: false,
  verb: false,
  capital: false,
  acronym: false,
  figure: false,
}

/**
 * Looks each written form up once: words come again and again. `capitalNouns`: nouns are told by their
 * capitals, as in German; `isNoun`: what is one, though it looks like a verb.
 */
export function createWordReader(
  language: Language,
  capitalNouns: boolean,
  isNoun: (word: string) => boolean = () => false,
): (text: string, surface: string) => TermWord {
  const known = new Map<string, TermWord>()
  const stems = new Map<string, number>()
  const { naming, stop, common, generic, imperatives, forms } = language
  const numberOf = (key: string): number => {
    const found = stems.get(key) ?? stems.size
    stems.set(key, found)
    return found
  }
  const read = (text: string, surface: string): TermWord => {
    if (surface.length > longestWord || stop.has(text) || naming?.breaks.has(text)) return nothing
    if (forms?.verb?.test(text) === true && !isNoun(text)) return nothing
    if (forms && language.figures?.has(text)) return nothing
    // Most words: nothing to look for letter by letter.
    const plain = letters.test(surface)
    const figure = !plain && /^\d[\d.,]*$/.test(text)
    const capital = !plain && capitals().test(surface)
    const acronym = capital && acronymForm().test(surface)
    if (!plain && (text.includes('/') || counted.test(text) || hiragana().test(text))) return nothing
    if (!figure && !acronym && !carriesTopic(text, language) && !mixed().test(text)) return nothing
    if (!capital && naming?.adverb.test(text)) return nothing
    if (naming && (doing.test(text) || contracted.test(text))) return nothing
    const bare = withoutJoined(plain ? text : text.replace(/'s?$/, ''), language)
    const root = acronym && acronyms().test(surface) ? text.slice(0, -1) : stem(text, language)
    const isCommon = common.has(bare) || common.has(root)
    const mayEnd = naming?.participle.test(text) !== true && (capital || !capitalNouns)
    const mayBegin = !figure && naming?.dull.has(text) !== true
    return {
      text,
      stem: numberOf(root),
      breaks: false,
      opens: !plain && opening.test(surface),
      closes: !plain && closing.test(surface),
      mayBegin,
      mayEnd,
      mayStandAlone:
        mayBegin &&
        mayEnd &&
        (plain || !oneSign().test(text)) &&
        !isCommon &&
        !generic.has(bare) &&
        !imperatives.verbs.has(bare),
      common: isCommon || !mayBegin,
      adjective: naming?.adjective.test(text) === true,
      vague: naming?.vague.has(root) === true || naming?.vague.has(bare) === true,
      verb: imperatives.verbs.has(bare) || (bare.endsWith('s') && imperatives.verbs.has(bare.slice(0, -1))),
      capital,
      acronym,
      figure,
    }
  }
  return (text, surface) => {
    let found = known.get(surface)
    if (!found) known.set(surface, (found = read(text, surface)))
    return found
  }
}
