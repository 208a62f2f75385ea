import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import type { Card } from '#src/engines/browser/compose/cloze.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

/** Stands where the answer was. */
export const blank = '_____'
const fewestBefore = 3
const longestItem = 5
const worth = 1.5
/** By language code, what stands before the last part of a list. */
export const listJoins: Readonly<Record<string, RegExp>> = {
  en: /^(?:and|or)$/,
  de: /^(?:und|oder)$/,
  fr: /^(?:et|ou)$/,
  es: /^(?:y|o)$/,
  pt: /^(?:e|ou)$/,
  it: /^(?:e|o)$/,
  nl: /^(?:en|of)$/,
  sv: /^(?:och|eller)$/,
  da: /^(?:og|eller)$/,
  no: /^(?:og|eller)$/,
  pl: /^(?:i|oraz|lub)$/,
  cs: /^(?:a|nebo)$/,
  ru: /^(?:и|или)$/,
  uk: /^(?:і|та|або)$/,
}
const heads =
  /^(?:include|includes|including|are|is|like|as|with|from|of|contain|contains|use|uses|need|needs|require|requires|have|has|both|between|by|called|means|mean|to|in|on|for|at|into|add|get|grab|mix|combine)$/

/** Asks for all parts of a list at the end of a sentence, with a blank for each: at least three. */
export function listCard(sentence: Sentence, { language }: Analysis): Card | undefined {
  const { words, surface } = sentence
  const join = listJoins[language.code]
  if (!join) return undefined
  let last = words.length - 1
  while (last > 0 && !join.test(words[last] ?? '')) last--
  if (last < fewestBefore + 2 || words.length - 1 - last > longestItem || last === words.length - 1)
    return undefined
  const starts = [last + 1]
  let at = last
  for (let back = last - 1; back > 0; back--) {
    const comma = surface[back - 1]?.endsWith(',') === true
    if (comma) {
      starts.unshift(back)
      at = back
    } else if (at - back > longestItem) break
  }
  // "a, b, and c": the place before "and" is no item.
  const items = starts.filter((start) => start !== last)
  const second = items[0] ?? 0
  if (items.length < 2) return undefined
  let head = second - 1
  while (
    head > 0 &&
    second - head <= longestItem &&
    !heads.test(words[head - 1] ?? '') &&
    surface[head - 1]?.endsWith(':') !== true
  )
    head--
  if (
    head < fewestBefore ||
    second - head > longestItem ||
    !(heads.test(words[head - 1] ?? '') || surface[head - 1]?.endsWith(':'))
  )
    return undefined
  const all = [head, ...items]
  for (const [nth, start] of all.entries()) {
    const end =
      (all[nth + 1] ?? words.length) -
      (words[(all[nth + 1] ?? 0) - 1] === words[last] && nth === all.length - 2 ? 1 : 0)
    const own = words.slice(start, end)
    if (
      own.length === 0 ||
      own.length > longestItem ||
      own.some((word) => language.finite?.has(word) || language.pointers.has(word))
    )
      return undefined
    if (own.some((word) => join.test(word))) return undefined
    if (language.stop.has(own.at(-1) ?? '') || own.at(-1) === 'away') return undefined
    if (!own.some((word) => carriesTopic(word, language))) return undefined
  }
  const before = words
    .slice(0, head)
    .filter((word) => carriesTopic(word, language) && !language.common.has(word))
  if (before.length < 1) return undefined
  const blanks = `${all
    .slice(0, -1)
    .map(() => blank)
    .join(', ')} ${words[last] ?? ''} ${blank}`
  return {
    question: `${capitalised(joinWords(surface.slice(0, head)))} ${blanks}.`,
    answer: joinWords(surface.slice(head)).replace(/[\s,;:.–—-]+$/u, ''),
    worth,
  }
}
