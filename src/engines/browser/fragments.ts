import type { Sentence } from '#src/engines/browser/analysis.ts'
import { words, type Language } from '#src/engines/browser/languages/language.ts'

/** Words whose clause needs another one: alone it hangs in the air. None that is another word elsewhere, as `si` and `als`. */
export const hangs =
  /^(?:if|when|unless|because|although|while|until|since|whereas|wenn|quand|cuando|quando)$/

const set = (text: string): ReadonlySet<string> => new Set(words(text))
const asides = set("which who whose which's who's")
const articles = set('the a an')
const subjects = set('i you we they he she it there who that which what everybody everyone people')
/** Each of them opens a clause that takes a verb for itself. */
const subordinates = set(
  'that which who where when if because what how why while whose whether although unless until since',
)
/** Contractions that open such a clause and are its verb: "the site that's been taken down". */
const subordinateVerbs = set(
  "that's who's which's what's where's how's that'll who'll that'd who'd who've that've",
)
/** Verbs that a sentence of talk may begin with, for want of a subject or to ask somebody to do something. */
const mayLead = set("do don't let's think know want need keep works means says thanks")
/** A sentence that begins with them was cut, where it was cut at all. */
const neverFirst = set('of than into')
/** Behind these words a form in `-s` is a noun, in front of those too. */
const beforeNouns = set(
  'the a an of in on for to with and or by from my your our their these those some all many',
)
const afterNouns = set('of and or that which who to')

/**
 * Whether an English sentence shows no finite verb of its own, as what is left of one that was cut in
 * two: "The equivalent of 8 blocks of work." Forms that may be a verb or a noun count as a verb: of two
 * errors, to keep half a sentence is the smaller one. Languages without a list of finite verbs have no
 * fragments.
 */
export function isFragment({ words: said, surface, kinds }: Sentence, language: Language): boolean {
  const { finite } = language
  if (finite === undefined || kinds.has('step') || said.includes('please')) return false
  const [first = '', second = ''] = said
  // "Thread the belt through the pulley.", but "Method A, the sensor."
  if (
    articles.has(second) &&
    !surface[1]?.endsWith(',') &&
    !language.stop.has(first) &&
    !first.endsWith('ing')
  )
    return false
  // "Are increasingly being pulled apart."
  if (finite.has(first) && !first.includes("'") && !mayLead.has(first) && !kinds.has('question')) return true
  let [verbs, clauses] = [0, 0]
  let clauseFirst = false
  /** Within ", which is …,": its verbs are its own. */
  let aside = false
  // Also behind an opener: "As always, if you have a question."
  const comma = surface.slice(0, 3).findIndex((word) => word.endsWith(','))
  const isHanging = hangs.test(said[comma + 1] ?? '')
  for (let at = 0; at < said.length; at++) {
    const word = said[at] ?? ''
    const endsClause = surface[at]?.endsWith(',') === true
    if (asides.has(word) && at > 0 && surface[at - 1]?.endsWith(',') && !endsClause) aside = true
    if (aside) {
      aside = !endsClause
      continue
    }
    if (isVerb(said, at, language)) verbs++
    if (verbs > 1 && !isHanging) return false
    const opens = subordinates.has(word) || subordinateVerbs.has(word)
    if (!opens || endsClause || (at === 0 && word.startsWith('that'))) continue
    clauses++
    clauseFirst ||= verbs === (subordinateVerbs.has(word) ? 1 : 0)
  }
  // "Although nodes do work if you have a line": each verb belongs to a clause that leans on another one.
  if (isHanging) return verbs <= clauses
  return verbs === 0 || (verbs === 1 && clauseFirst)
}

function isVerb(said: readonly string[], at: number, { finite, naming, stop, figures }: Language): boolean {
  const [before = '', word = '', after] = [said[at - 1], said[at], said[at + 1]]
  if (finite?.has(word)) return before !== 'to'
  if (/['’](?:s|re|ll|ve|d|m)$/.test(word)) return true
  if (at === 0) return false
  if (subjects.has(before) && !beforeNouns.has(word) && !subjects.has(word)) return true
  // "Bees collect nectar", "volcanoes erupt": a verb behind a noun in the plural.
  if (
    /[^s']s$/.test(before) &&
    !beforeNouns.has(before) &&
    finite?.has(before) !== true &&
    !word.endsWith('ing') &&
    naming?.breaks.has(word)
  )
    return true
  // "Twenty minutes", but "this one works".
  const counted = /\d$/.test(before) || (before !== 'one' && figures?.has(before) === true)
  const noun = counted || beforeNouns.has(before)
  if (word.endsWith('ed')) return word.length > 3 && !noun
  return (
    /[^s']s$/.test(word) &&
    !stop.has(word) &&
    !noun &&
    after !== undefined &&
    !afterNouns.has(after) &&
    finite?.has(after) !== true
  )
}

/** Whether words end with one that another must follow: "the parts that are", "in the size of the". */
export function endsOpen(said: readonly string[], { unfinished, joins }: Language): boolean {
  return (unfinished ?? joins)?.has(said.at(-1) ?? '') ?? false
}

/** Whether a sentence that captions do not end themselves was most likely cut in the middle of one. */
export const isTorn = (sentence: Sentence, least: number, language: Language): boolean =>
  sentence.sure < 1 &&
  (sentence.sure < least ||
    endsOpen(sentence.words, language) ||
    (language.code === 'en' && neverFirst.has(sentence.words[0] ?? '')))
