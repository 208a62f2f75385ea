import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { hangs } from '#src/engines/browser/ranking.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

/** Words that begin a new main clause; they are left out of it. */
const links =
  /^(?:and|but|so|because|und|aber|weil|et|mais|y|pero|porque|e|mas|ma|perché|en|maar|och|men|i|ale|и|но)$/
/** Words before which a main clause may end; after `if` and `unless` its meaning would hang in the air. */
const ends =
  /^(?:and|but|so|because|which|where|while|although|und|aber|weil|et|mais|y|pero|e|mas|ma|en|maar|och|men|ale|и|но)$/

/**
 * A clause of a sentence that can stand on a slide: at most `most` words in a row as they were said,
 * preferably the sentence's beginning; undefined where no such clause can be cut out.
 */
export function clauseOf(sentence: Sentence, most: number, { language }: Analysis): string | undefined {
  const { words, surface, text } = sentence
  if (spoken(words) <= most && words.length <= most) return text
  const stops = words.map((_, at) => at).filter((at) => at === 0 || breaks(sentence, at))
  let best: { text: string; score: number } | undefined
  for (const [nth, stop] of stops.entries()) {
    let from = stop
    while (nth > 0 && links.test(words[from] ?? '')) from++
    if (nth > 0 && from === stop) continue
    for (const to of [...stops.slice(nth + 1), words.length]) {
      const part = words.slice(from, to)
      if (part.length > most || spoken(part) > most) break
      const topical = part.filter((word) => carriesTopic(word, language)).length
      if (part.length < 5 || topical < 2 || !stands(part, language)) continue
      const score = topical + (from === 0 ? 1.5 : 0)
      if (!best || score > best.score) best = { text: joinWords(surface.slice(from, to)), score }
    }
  }
  return best && finished(best.text)
}

const breaks = ({ words, surface }: Sentence, at: number): boolean =>
  /[,;:]$/.test(surface[at - 1] ?? '') || ends.test(words[at] ?? '')

function stands(part: readonly string[], language: Analysis['language']): boolean {
  const [first = '', last = ''] = [part[0], part.at(-1)]
  return (
    !hangs.test(first) &&
    !language.pointers.has(first) &&
    (language.borders.last?.get(last) ?? 0) > -1.5 &&
    (language.borders.first?.get(first) ?? -1) > -2.5
  )
}

/** A hyphen or a slash between them does not make two words one. */
const spoken = (words: readonly string[]): number => words.join(' ').split(/[\s/-]+/).length

const finished = (text: string): string =>
  `${capitalised(text.replace(/[\s,;:–—-]+$/u, ''))}.`.replace(/([.?!…])\.$/u, '$1')
