import type { Sentence } from '#src/engines/browser/analysis.ts'
import { words, type Language } from '#src/engines/browser/languages/language.ts'

/** Words whose clause needs another one: alone it hangs in the air. */
export const hangs =
  /^(?:if|when|unless|because|although|while|until|since|whereas|wenn|falls|si|se|quand|cuando|quando|als)$/

const set = (text: string): ReadonlySet<string> => new Set(words(text))
const articles = set('the a an')
const subjects = set('i you we they he she it there who that which what everybody everyone people')
/** Each of them opens a clause that takes a verb for itself. */
const subordinates = set(
  'that which who where when if because what how why while whose whether although unless until since',
)
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
export function isFragment({ words: said, surface, kinds }: Sentence, { finite }: Language): boolean {
  if (finite === undefined || kinds.has('step') || said.includes('please')) return false
  let [verbs, clauses] = [0, 0]
  let clauseFirst = false
  said.forEach((word, at) => {
    if (isVerb(said, at, finite)) verbs++
    const opens = subordinates.has(word) && (at > 0 || word !== 'that') && !surface[at]?.endsWith(',')
    if (!opens) return
    clauses++
    clauseFirst ||= verbs === 0
  })
  // "Although nodes do work if you have a line": each verb belongs to a clause that leans on another one.
  if (hangs.test(said[0] ?? '')) return verbs <= clauses
  return verbs === 0 || (verbs === 1 && clauseFirst)
}

function isVerb(said: readonly string[], at: number, finite: ReadonlySet<string>): boolean {
  const [before = '', word = '', after] = [said[at - 1], said[at], said[at + 1]]
  if (finite.has(word)) return before !== 'to'
  if (/['’](?:s|re|ll|ve|d|m)$/.test(word)) return true
  if (at === 0) return false
  if (subjects.has(before) && !articles.has(word)) return true
  const noun = beforeNouns.has(before) || /\d$/.test(before)
  if (word.endsWith('ed')) return word.length > 3 && !noun
  return /[^s']s$/.test(word) && !noun && after !== undefined && !afterNouns.has(after) && !finite.has(after)
}
