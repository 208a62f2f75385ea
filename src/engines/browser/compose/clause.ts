import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { hangsAlone, isBroken, isPiece, pointsOut } from '#src/engines/browser/compose/alone.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { hangs, isFragment } from '#src/engines/browser/fragments.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords, withoutEndMarks } from '#src/engines/browser/readable.ts'

/** Words before which a main clause may end where a comma stands: none that turns against it, as `but`, and not after `if`: its meaning would hang in the air. */
const ends: Readonly<Record<string, RegExp>> = {
  en: /^(?:and|so|because|which|where)$/,
  de: /^(?:und|weil)$/,
  fr: /^(?:et)$/,
  es: /^(?:y)$/,
  pt: /^(?:e)$/,
  it: /^(?:e)$/,
  nl: /^(?:en)$/,
  sv: /^(?:och)$/,
  ru: /^(?:и)$/,
}
/** English ones that need no comma where a subject of the next clause follows; and such subjects. */
const joins = /^(?:and|so|because)$/
const subjects =
  /^(?:i|you|we|they|he|she|it|the|a|an|this|that|there|then|it's|that's|we're|you're|they're)$/
const articles = /^(?:the|a|an)$/
const fewest = 5
/** A piece of a longer sentence is taken for a whole one from this likelihood on. */
const sureEnough = 0.4

/**
 * What of a statement can stand on a slide: its first sentence if it is short, else the main clause that
 * the sentence begins with, cut where the next clause begins; at most `most` words in a row as they were
 * said. Undefined where that would leave a fragment.
 */
export function clauseOf({ index, kinds }: Sentence, most: number, analysis: Analysis): string | undefined {
  // What is denied in the next sentence must not stand without it.
  if (kinds.has('denied')) return undefined
  const known = clauses(analysis)
  const key = index * longestClause + most
  const found = known.has(key) ? known.get(key) : cut(index, most, analysis)
  known.set(key, found)
  return found
}

const longestClause = 100
/** Templates ask for the same again and again. */
const clauses = once(() => new Map<number, string | undefined>())

function cut(index: number, most: number, analysis: Analysis): string | undefined {
  const { language, sentences } = analysis
  const sentence = sentences[index]
  if (!sentence) return undefined
  const { words, surface, text, kinds, sure } = sentence
  const [first = ''] = words
  if (words.length <= most && spoken(text) <= most) {
    const isWhole =
      sure === 1 || (!isBroken(words, language) && (sure >= sureEnough || !isPiece(sentence, analysis)))
    return kinds.has('step') || (isWhole && !hangsAlone(sentence) && !pointsOut(words, text, language))
      ? text
      : undefined
  }
  if (kinds.has('frame') || hangs.test(first)) return undefined
  for (let to = Math.min(most, words.length - 1); to >= fewest; to--) {
    const part = words.slice(0, to)
    if (!mayEnd(sentence, to, language) || spoken(part.join(' ')) > most) continue
    const torn = isBroken(part, language) || isFragment({ ...sentence, words: part }, language)
    if (torn && !kinds.has('step')) continue
    const clause = withoutEndMarks(joinWords(surface.slice(0, to)))
    if (pointsOut(words, clause, language)) continue
    return capitalised(`${clause}.`)
  }
  return undefined
}

/** Whether what begins at a word is a clause of its own, so that the one before it is whole. */
function mayEnd({ words, surface }: Sentence, at: number, { code }: Language): boolean {
  const [word = '', next = ''] = words.slice(at)
  const before = surface[at - 1] ?? ''
  if (/[;:]$/.test(before)) return true
  if (code === 'en' && joins.test(word)) {
    // "It has two parts, the app and a proxy", "a kilo and a half": no clause of its own begins there.
    const isRow =
      word === 'and' &&
      articles.test(next) &&
      (!before.endsWith(',') || surface.slice(0, at - 1).some((one) => one.endsWith(',')))
    return subjects.test(next) && !isRow
  }
  return before.endsWith(',') && (ends[code]?.test(word) ?? false)
}

/** A hyphen or a slash between them does not make two words one. */
const spoken = (text: string): number => text.split(/[\s/-]+/).length
