import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { blank, worths, type Card } from '#src/engines/browser/compose/card.ts'
import { denies, topical } from '#src/engines/browser/compose/card-clause.ts'
import { askingOf } from '#src/engines/browser/languages/asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { capitalised, joinWords, withoutEndMarks } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

const fewestBefore = 3
const longestItem = 5

/** Asks for all parts of a list at the end of a sentence, with a blank for each: at least three. */
export function listCard(sentence: Sentence, { language }: Analysis): Card | undefined {
  const { words, surface } = sentence
  const asking = askingOf(language)
  const last = words.findLastIndex((word) => asking?.joins.has(word))
  if (!asking || last < fewestBefore + 2 || last === words.length - 1) return undefined
  const starts = startsOf(sentence, last)
  const second = starts[0] ?? 0
  if (starts.length < 2) return undefined
  const isHead = (at: number) =>
    asking.heads.has(words[at - 1] ?? '') || surface[at - 1]?.endsWith(':') === true
  let head = second - 1
  while (head > 0 && second - head <= longestItem && !isHead(head)) head--
  if (head < fewestBefore || second - head > longestItem || !isHead(head)) return undefined
  const all = [head, ...starts]
  for (const [nth, start] of all.entries()) {
    const next = all[nth + 1] ?? words.length
    const own = words.slice(
      start,
      words[next - 1] === words[last] && nth === all.length - 2 ? next - 1 : next,
    )
    if (!isItem(own, nth, language) || own.some((word) => asking.joins.has(word))) return undefined
  }
  if (topical(words.slice(0, head), language) < 1 || denies(words.slice(0, head), language)) return undefined
  const blanks = all.slice(0, -1).map(() => blank)
  return {
    question: `${capitalised(joinWords(surface.slice(0, head)))} ${blanks.join(', ')} ${words[last] ?? ''} ${blank}.`,
    answer: withoutEndMarks(joinWords(surface.slice(head)), true),
    worth: worths.list,
  }
}

/** Where the parts of a list begin but for its first one, by the word before its last part. */
function startsOf({ surface }: Sentence, last: number): number[] {
  const starts = [last + 1]
  let at = last
  for (let back = last - 1; back > 0; back--) {
    if (surface[back - 1]?.endsWith(',')) starts.unshift((at = back))
    else if (at - back > longestItem) break
  }
  // "a, b, and c": the place before "and" is no item.
  return starts.filter((start) => start !== last)
}

/** A thing, not what is done, is not so or points elsewhere. */
function isItem(own: readonly string[], nth: number, language: Language): boolean {
  const [first = ''] = own
  return (
    own.length > 0 &&
    own.length <= longestItem &&
    !own.some((word) => language.finite?.has(word) === true || language.pointers.has(word)) &&
    !denies(own, language) &&
    !(nth > 0 && language.imperatives.verbs.has(first)) &&
    !/^(?:of course|and so on)$/.test(own.join(' ')) &&
    !language.stop.has(own.at(-1) ?? '') &&
    own.at(-1) !== 'away' &&
    own.some((word) => carriesTopic(word, language))
  )
}
