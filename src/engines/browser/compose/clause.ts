import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { isTorn, isWritten, pointsOut } from '#src/engines/browser/compose/alone.ts'
import { hangs } from '#src/engines/browser/ranking.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'

/** Words before which a main clause may end where a comma stands; after `if` its meaning would hang in the air. */
const ends =
  /^(?:and|but|so|because|which|where|while|although|und|aber|weil|et|mais|y|pero|e|mas|ma|en|maar|och|men|ale|и|но)$/
/** Of those, which need no comma where a subject of the next clause follows; and such subjects. */
const joins = /^(?:and|but|so|because|while|although)$/
const subjects =
  /^(?:i|you|we|they|he|she|it|the|a|an|this|that|there|then|it's|that's|we're|you're|they're)$/
const fewest = 5

/**
 * What of a statement can stand on a slide: its first sentence if it is short, else the main clause that
 * the sentence begins with, cut where the next clause begins; at most `most` words in a row as they were
 * said. Undefined where that would leave a fragment.
 */
export function clauseOf({ index }: Sentence, most: number, analysis: Analysis): string | undefined {
  const { language, sentences } = analysis
  const sentence = sentences[index]
  if (!sentence) return undefined
  const { words, surface, text, kinds } = sentence
  const [first = ''] = words
  if (spoken(text) <= most) {
    const says = isWritten(analysis)
      ? !isTorn(sentence)
      : kinds.has('step') || hasVerb(words, language.finite)
    const isWhole = says && (!hangs.test(first) || text.includes(','))
    return isWhole && !pointsOut(words, text, language) ? text : undefined
  }
  const begins =
    !/^\p{Ll}/u.test(isWritten(analysis) ? (surface[0] ?? '') : '') &&
    !kinds.has('frame') &&
    !hangs.test(first) &&
    !language.leaning.prepositions.has(first) &&
    !/..ing$/.test(first)
  if (!begins) return undefined
  for (let to = Math.min(most, words.length - 1); to >= fewest; to--) {
    const part = words.slice(0, to)
    if (!mayEnd(sentence, to) || spoken(part.join(' ')) > most) continue
    const last = part.at(-1) ?? ''
    const says = kinds.has('step') || hasVerb(part, language.finite)
    if (!says || (language.borders.last?.get(last) ?? 0) <= -1.5) continue
    const clause = joinWords(surface.slice(0, to)).replace(/[\s,;:–—-]+$/u, '')
    if (pointsOut(words, clause, language)) continue
    return capitalised(`${clause}.`)
  }
  return undefined
}

/** Whether what begins at a word is a clause of its own, so that the one before it is whole. */
function mayEnd({ words, surface }: Sentence, at: number): boolean {
  const [word = '', next = ''] = words.slice(at)
  const before = surface[at - 1] ?? ''
  if (/[;:]$/.test(before)) return true
  if (joins.test(word)) return subjects.test(next)
  return before.endsWith(',') && ends.test(word)
}

export const hasVerb = (part: readonly string[], finite: ReadonlySet<string> | undefined): boolean =>
  finite === undefined || part.slice(1).some((word) => finite.has(word) || /..ed$/.test(word))

/** A hyphen or a slash between them does not make two words one. */
const spoken = (text: string): number => text.split(/[\s/-]+/).length
