import type { Analysis, Sentence, Term } from '#src/engines/browser/analysis.ts'
import { isBroken, isPiece, noteWeights, standsAlone } from '#src/engines/browser/compose/alone.ts'
import { speakerWords } from '#src/engines/browser/compose/blocks.ts'
import { isOf } from '#src/engines/browser/compose/composer.ts'
import { definitionStart } from '#src/engines/browser/definitions.ts'
import { capitalised, joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

export interface Card {
  readonly question: string
  readonly answer: string
  /** How good a card it is of its kind, whatever the sentence says. */
  readonly worth: number
}

/** What a word or phrase is asked for. */
interface Asked {
  readonly word: number
  readonly length: number
  readonly worth: number
}

export const blank = '_____'
const [fewestWords, mostWords] = [7, 26]
/** Words that carry a topic and stay in the question. */
const fewestLeft = 3
/** Within as many seconds of its time an answer can be heard. */
const longest = 20
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%+#]+$/gu
const possessive = /['’]s?$/u
/** Of the talk rather than of its matter, as a rule. */
const chatty = /^(?:we|we're|we've|we'll|us|our|you|you're|you've|your|there)$/
/** What is left of a card's worth for each thing that makes its sentence less fit. */
const flawed = 0.5

/** Only the best terms are worth a question. */
const askedTerms = 40
const askedWords = 8

/**
 * The best card of each sentence: it asks for what it explains, else (cloze, Taylor, 1953) for a figure,
 * a term of several words, a name, or one of the first terms.
 */
export function cardsOf(analysis: Analysis): ReadonlyMap<number, Card> {
  const cards = new Map<number, Card>()
  const { sentences, language } = analysis
  const terms = analysis.terms.slice(0, askedTerms)
  const weights = noteWeights(analysis)
  // Each sentence is looked at once, and only those that a note may say.
  const askable = new Map(
    sentences
      .filter((sentence) => (weights[sentence.index] ?? 0) > 0 && mayAsk(sentence, analysis))
      .map((sentence) => [sentence.index, sentence]),
  )
  const keep = (index: number, make: (sentence: Sentence) => Card | undefined) => {
    const sentence = askable.get(index)
    const card = sentence && !cards.has(index) ? make(sentence) : undefined
    if (!sentence || !card) return
    const flaws = [
      sentence.words.some((word) => chatty.test(word)),
      isPiece(sentence, analysis),
      sentence.sure < 1 && isBroken(sentence.words, language),
    ].filter(Boolean)
    cards.set(index, { ...card, worth: card.worth * flawed ** flaws.length })
  }
  const cloze = (index: number, asked: Asked) =>
    keep(index, (sentence) => clozeCard(sentence, asked, analysis))
  for (const term of analysis.terms) {
    if (term.definition !== undefined) keep(term.definition, (said) => definitionCard(said, term, analysis))
  }
  for (const sentence of askable.values()) {
    const found = figureIn(sentence, analysis)
    if (found) cloze(sentence.index, found)
  }
  const isTelling = ({ text, definition }: Term) => text.includes(' ') || definition !== undefined
  for (const { places } of terms.filter(isTelling)) {
    for (const { sentence, word, length } of places) cloze(sentence, { word, length, worth: 1.2 })
  }
  for (const sentence of askable.values()) {
    const found = nameIn(sentence)
    if (found) cloze(sentence.index, found)
  }
  for (const { text, places } of terms.filter((term) => !isTelling(term)).slice(0, askedWords)) {
    for (const { sentence, word, length } of places) {
      const before = sentences[sentence]?.words[word - 1] ?? ''
      // A plain word is easily another one; a name or an abbreviation is not.
      const isName = /\p{Lu}/u.test(text)
      if (!language.beforeVerbs.has(before)) cloze(sentence, { word, length, worth: isName ? 0.8 : 0.35 })
    }
  }
  return cards
}

/** Whether a sentence can be asked about by somebody who did not hear what was said before it. */
const mayAsk = (sentence: Sentence, { language }: Analysis): boolean =>
  sentence.words.length <= mostWords &&
  sentence.end - sentence.start <= longest &&
  !isOf('question', 'resource', 'goal')(sentence) &&
  standsAlone(sentence, sentence.text, language)

/** A figure with what it counts or measures: `forty percent`, `200 kinds`, `$5`; or a year. Not the number of a thing. */
function figureIn({ words, surface }: Sentence, { language }: Analysis): Asked | undefined {
  const percent = words.indexOf('percent')
  if (percent > 0) return { word: percent - 1, length: 2, worth: 1 }
  const word = words.findIndex((one) => /^\d[\d.,]*%?$/.test(one))
  if (word < 0) return undefined
  const [figure = '', next = ''] = words.slice(word)
  // "Core 22": a number behind a name is a part of it.
  if (word > 0 && /^\p{Lu}/u.test(surface[word - 1] ?? '') && carriesTopic(words[word - 1] ?? '', language))
    return undefined
  if (/^(?:1[5-9]|20)\d\d$/.test(figure) || figure.endsWith('%') || /^\p{Sc}/u.test(surface[word] ?? ''))
    return { word, length: 1, worth: 1 }
  const counts =
    !/[.,;:?!]$/.test(surface[word] ?? '') &&
    /^\p{L}/u.test(next) &&
    carriesTopic(next, language) &&
    (language.code !== 'en' || /[^s]s$/.test(next))
  return counts ? { word, length: 2, worth: 1 } : undefined
}

/** Two words or more with capitals, not at the head of the sentence. */
function nameIn({ surface }: Sentence): Asked | undefined {
  const isName = (at: number) => /^\p{Lu}\p{Ll}/u.test(surface[at] ?? '')
  for (let word = 1; word < surface.length; word++) {
    let length = 0
    while (isName(word + length) && (length === 0 || !/[.,;:]$/.test(surface[word + length - 1] ?? '')))
      length++
    if (length > 1) return { word, length, worth: 0.8 }
  }
  return undefined
}

/** "What is the testing effect?", answered by what follows "is"; in other languages "What is meant by …?". */
function definitionCard(sentence: Sentence, term: Term, { language }: Analysis): Card | undefined {
  const { words, surface } = sentence
  const place = term.places.find(({ sentence: at }) => at === sentence.index)
  const after = place ? place.word + place.length : 0
  const start = place && definitionStart(sentence, after, language)
  if (!place || start === undefined) return undefined
  const verb = words[after] ?? ''
  const answer = capitalised(joinWords(surface.slice(start)).replace(/[\s,;:–—-]+$/u, ''))
  const named = words.slice(place.word, after).join(' ')
  const told = words.slice(start).filter((word) => carriesTopic(word, language)).length
  if (told < 2 || answer.toLowerCase().includes(named)) return undefined
  const subject =
    place.word === 0 && named === term.text.toLowerCase() ? term.text : joinWords(surface.slice(0, after))
  return {
    question:
      language.code === 'en' && /^(?:is|are)$/.test(verb)
        ? `What ${verb} ${place.word === 0 ? subject : lowerHead(subject)}?`
        : `What is meant by “${term.text}”?`,
    answer: /[.?!…。]["”’)]*$/u.test(answer) ? answer : `${answer}.`,
    worth: 2,
  }
}

const lowerHead = (text: string): string => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())

/** Undefined where the rest of the sentence gives the answer away, or is too little to ask by. */
function clozeCard(sentence: Sentence, asked: Asked, analysis: Analysis): Card | undefined {
  const { words, surface, text } = sentence
  const { language } = analysis
  const to = asked.word + asked.length
  const answer = joinWords(surface.slice(asked.word, to)).replaceAll(edges, '')
  const own = words.slice(asked.word, to)
  const others = [...words.slice(0, asked.word), ...words.slice(to)]
  const left = others.filter((word) => carriesTopic(word, language) && !language.common.has(word)).length
  const at = text.toLowerCase().indexOf(answer.toLowerCase())
  const isPart =
    /[\p{L}\p{N}'’-]$/u.test(text.slice(0, at)) || /^['’-]?[\p{L}\p{N}]/u.test(text.slice(at + answer.length))
  if (words.length < fewestWords || left < fewestLeft || answer.length < 2 || at < 0 || isPart)
    return undefined
  if (possessive.test(own.at(-1) ?? '') || own.every((word) => saysLittle(word, analysis))) return undefined
  if (isWithinName(surface, asked.word, to) || givesAway(others, own, answer)) return undefined
  return { question: text.slice(0, at) + blank + text.slice(at + answer.length), answer, worth: asked.worth }
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
  const initials = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('')
  const spelledOut = /^\p{L}{2,5}s?$/u.test(bare) && initials(others).includes(bare.replace(/s$/, ''))
  return (
    spelledOut ||
    others.some(
      (word) =>
        roots.some((root) => word.startsWith(root)) ||
        word.includes(bare) ||
        (own.length > 1 && (word === initials(own) || word === `${initials(own)}s`)),
    )
  )
}
