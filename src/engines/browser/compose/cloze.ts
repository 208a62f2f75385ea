import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { blank, worths, type Asked, type Card } from '#src/engines/browser/compose/card.ts'
import { figuresIn, isSize } from '#src/engines/browser/compose/figures.ts'
import { pointing } from '#src/engines/browser/compose/card-clause.ts'
import { speakerWords } from '#src/engines/browser/compose/subject.ts'
import { isFragment } from '#src/engines/browser/fragments.ts'
import { askingOf } from '#src/engines/browser/languages/asking.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { pattern } from '#src/engines/browser/pattern.ts'
import { joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'
import { withoutEdges } from '#src/engines/browser/word-forms.ts'
import { beginsSmall } from '#src/engines/browser/writing-style.ts'

const fewestWords = 7
/** Words that carry a topic and stay in the question. */
const fewestLeft = 3
const possessive = /['’]s?$/u

/** Of longer sentences a blank is seldom understood. */
const mostWords = 26

/** Asks for a figure, for its terms and for a name, what is worth most first. */
export function clozesOf(sentence: Sentence, terms: readonly Asked[], analysis: Analysis): Card[] {
  const { language } = analysis
  const { words } = sentence
  if (words.length < fewestWords || words.length > mostWords || isFragment(sentence, language)) return []
  if (language.code === 'en' && isOfTalk(words)) return []
  const asked = [
    figuresIn(sentence, analysis),
    terms.filter((one) => isNew(sentence, one, analysis)),
    nameIn(sentence, language) ?? [],
  ].flat()
  return asked.flatMap((one) => clozeCard(sentence, one, analysis) ?? []).sort((a, b) => b.worth - a.worth)
}

/** Of those who talk and when they do; or of what is asked: "What you see is …", "Notice what …". */
const isOfTalk = (words: readonly string[]): boolean =>
  words.some((word) => englishAsking.ofMoment.has(word)) ||
  englishAsking.ofTalk.has(words[0] ?? '') ||
  /^(?:what|how|that|terms|give)$/.test(words[1] ?? '') ||
  pointing.test(words.join(' '))

/**
 * Whether a term is what the sentence says of something, and can be told: what is known stands first, what is
 * new last (Haviland & Clark, "What's new? Acquiring new information as a process in comprehension", 1974).
 * What the sentence explains may stand anywhere, so may a name of several words.
 */
function isNew(sentence: Sentence, one: Asked, { language }: Analysis): boolean {
  const { naming, stop, finite } = language
  if (one.named || !naming) return !isDoing(sentence, one, language)
  const { words, surface, kinds } = sentence
  const to = one.word + one.length
  const isName = surface.slice(one.word, to).every((word) => /^[\p{Lu}\d]/u.test(word))
  if (isName && one.length > 1 && one.word > 0) return true
  const isVerb = (word: string) =>
    finite?.has(word) === true || naming.breaks.has(word) || /..(?:ed|ing)$/.test(word)
  const before = words[one.word - 1] ?? ''
  // "Full color transfers": the piece of a longer name.
  if (!isName && !stop.has(before) && !isVerb(before)) return false
  if (isDoing(sentence, one, language) || (!isName && naming.adjective.test(words[one.word] ?? '')))
    return false
  if (to === words.length || /[,;:]$/.test(surface[to - 1] ?? '')) return true
  const isSaid = kinds.has('step') || words.slice(1, one.word).some(isVerb)
  return one.length > 1 && isSaid && stop.has(words[to] ?? '') && !finite?.has(words[to] ?? '')
}

/** "It really burns people out", "lock it in", "skis act", "spends funds twice": no name of a thing. */
function isDoing({ words, surface }: Sentence, { word, length }: Asked, language: Language): boolean {
  const to = word + length
  const [before = '', last = '', after = ''] = [words[word - 1], words[to - 1], words[to]]
  if (/^\p{Lu}/u.test(surface[to - 1] ?? '')) return false
  if (length === 1 && language.beforeVerbs.has(before)) return true
  if (language.naming === undefined) return false
  const { adverb, determiners, breaks } = language.naming
  return (
    adverb.test(before) ||
    /^(?:it|them|him|us)$/.test(after) ||
    englishAsking.adverbs.has(last) ||
    ((/..ing$/.test(last) || breaks.has(last)) && determiners.has(after)) ||
    (length > 1 && /[^su]s$/.test(words[to - 2] ?? '') && breaks.has(last)) ||
    (/..(?:ing|ed)$/.test(words[word] ?? '') && language.stop.has(before) && !determiners.has(before)) ||
    (breaks.has(words[word] ?? '') && /[,;:]$/.test(surface[word - 1] ?? ','))
  )
}

const named = /^\p{Lu}\p{Ll}/u

/** Two words or more with capitals, not at the head of the sentence. */
function nameIn({ words, surface }: Sentence, { stop }: Language): Asked | undefined {
  const isName = (at: number) =>
    !beginsSmall(surface[at] ?? '') && named.test(surface[at] ?? '') && !stop.has(words[at] ?? '')
  for (let word = 1; word < surface.length; word++) {
    let length = 0
    while (isName(word + length) && (length === 0 || !/[.,;:]$/.test(surface[word + length - 1] ?? '')))
      length++
    if (length > 1) return { word, length, worth: worths.name }
  }
  return undefined
}

/** Undefined where the rest of the sentence gives the answer away, or is too little to ask by. */
function clozeCard(
  sentence: Sentence,
  { word, length, worth, named: isNamed }: Asked,
  analysis: Analysis,
): Card | undefined {
  const { words, surface, text } = sentence
  const to = word + length
  const own = words.slice(word, to)
  // "_____, a designer, a writer": one of a list, or somebody who is spoken to.
  if (word === 0 && surface[to - 1]?.endsWith(',')) return undefined
  if (isOneOfMany(sentence, word, to, analysis.language)) return undefined
  if (possessive.test(own.at(-1) ?? '') || (own.every((one) => saysLittle(one, analysis)) && !isSize(own)))
    return undefined
  if (
    isWithinName(surface, word, to) ||
    !leavesEnough(sentence, own, isNamed ? fewestLeft - 1 : fewestLeft, analysis)
  )
    return undefined
  const whole = withoutEdges(joinWords(surface.slice(word, to)))
  const { particle } = analysis.language.forms ?? {}
  const answer = particle ? whole.replace(particle, '') : whole
  const at = text.toLowerCase().indexOf(answer.toLowerCase())
  if (answer.length < 2 || at < 0) return undefined
  const behind = text.slice(at + answer.length)
  // Mostly between spaces: letters of all scripts are slow to look for.
  const before = text.charAt(at - 1)
  if (before !== ' ' && inWord().test(before)) return undefined
  if (answer === whole && !behind.startsWith(' ') && startsWithin().test(behind)) return undefined
  if (givesAway([...words.slice(0, word), ...words.slice(to)], own, answer)) return undefined
  return { question: text.slice(0, at) + blank + behind, answer, worth }
}

/** "A face mask or _____", "freeze damage, _____, turf": any other thing of the list would do. */
function isOneOfMany({ words, surface }: Sentence, from: number, to: number, language: Language): boolean {
  const joins = askingOf(language)?.joins
  const joined = (at: number) => joins?.has(words[at] ?? '') === true
  const follows = from > 0 && surface[from - 1]?.endsWith(',') === true
  const ends = surface[to - 1]?.endsWith(',') === true
  return joined(from - 1) || (joined(to) && !ends) || (follows && ends) || (ends && joined(to + 1))
}

const inWord = pattern(String.raw`[\p{L}\p{N}'’-]`, 'u')
const startsWithin = pattern(String.raw`^['’-]?[\p{L}\p{N}]`, 'u')

/** Whether a sentence tells enough without the words that are asked for. */
function leavesEnough(
  { index }: Sentence,
  own: readonly string[],
  fewest: number,
  { vocabulary, language }: Analysis,
): boolean {
  let left = 0
  for (const id of vocabulary.stems[index] ?? []) if (vocabulary.common[id] === false) left++
  for (const word of own) if (!language.common.has(word) && carriesTopic(word, language)) left--
  return left >= fewest
}

/** "Core" of "Bitcoin Core Review Club": the rest of a name tells the piece. */
function isWithinName(surface: readonly string[], from: number, to: number): boolean {
  const isName = (at: number) => /^\p{Lu}/u.test(surface[at] ?? '')
  const joins = (at: number) => !/[.,;:?!"”)]$/u.test(surface[at] ?? '')
  const before = from > 1 && isName(from) && isName(from - 1) && joins(from - 1)
  return before || (isName(to - 1) && isName(to) && joins(to - 1))
}

const saysLittle = (word: string, analysis: Analysis): boolean => {
  const { stop, common, generic } = analysis.language
  return stop.has(word) || common.has(word) || generic.has(word) || speakerWords(analysis).has(word)
}

/** A word of the answer in another form, or its abbreviation or what it abbreviates. */
function givesAway(others: readonly string[], own: readonly string[], answer: string): boolean {
  const roots = own
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(4, word.length - 3)))
  const bare = answer.toLowerCase()
  const short = own.length > 1 ? initials(own) : undefined
  // "C++" beside "C": without their marks they are one.
  const core = /^[a-z ]+$/.test(bare) ? bare : bare.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  for (const word of others) {
    if (word === core || word.includes(bare) || word === short || word === `${short}s`) return true
    for (const root of roots) if (word.startsWith(root)) return true
  }
  return bare.length < 7 && /^\p{L}{2,5}s?$/u.test(bare) && initials(others).includes(bare.replace(/s$/, ''))
}

const initials = (list: readonly string[]): string => list.map((word) => word.charAt(0)).join('')
