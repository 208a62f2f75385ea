import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { definitionOf } from '#src/engines/browser/definitions.ts'
import { joinWords } from '#src/engines/browser/readable.ts'
import { findCandidates, type Candidate } from '#src/engines/browser/term-candidates.ts'
import { worthOf } from '#src/engines/browser/term-worth.ts'

const termsAtMost = 60
/** In words. In a text longer than these, what is said once or twice is no subject of it. */
const briefText = 400
const longText = 1_500
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%+#]+$/gu
const possessive = /['’]s?[^\p{L}\p{N}]*$/u
const trailing = /['’]s?$|[.,;:?!]+$/u
/** What somebody says the meaning of is a term of the talk. */
const definedWorth = 1.6

/**
 * Key phrases, best first: what comes often, early, and in the form and places of names. None is whole
 * within another, for then both say the same.
 */
export function findTerms(sentences: readonly Sentence[], language: Language): Term[] {
  let total = 0
  const offsets = sentences.map(({ words }) => (total += words.length) - words.length)
  const talk = { sentences, offsets, total, language }
  const least = total > longText ? 3 : total > briefText ? 2 : 1
  const voices = voicesOf(sentences)
  // Where verbs are not known, words that stand together once are no phrase.
  const leastPhrase = Math.max(language.naming || language.code === 'de' ? 1 : 2, least - 1)
  const scored = findCandidates(sentences, language, (length) => (length > 1 ? leastPhrase : least))
    .filter(({ words }) => !words.every(({ text, capital }) => capital && voices.has(text)))
    .map((candidate) => {
      const definition = definitionOf(candidate.places, sentences, language)
      const score = worthOf(candidate, talk) * (definition === undefined ? 1 : definedWorth)
      return { candidate, definition, score, key: ` ${candidate.words.map(({ stem }) => stem).join(' ')} ` }
    })
    .sort((a, b) => b.score - a.score)
  const taken: string[] = []
  const terms: Term[] = []
  for (const { candidate, definition, score, key } of scored) {
    if (terms.length === termsAtMost) break
    if (taken.some((other) => other.includes(key) || key.includes(other))) continue
    taken.push(key)
    terms.push({
      text: surfaceOf(candidate, sentences),
      score,
      places: candidate.places,
      ...(definition === undefined ? {} : { definition }),
    })
  }
  return terms
}

/** Names of those who speak: called by them they are no subject of the talk. */
function voicesOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  const labels = new Set(sentences.map(({ speaker }) => speaker ?? ''))
  return new Set([...labels].flatMap((label) => label.toLowerCase().split(/[\s\p{P}]+/u)))
}

/** The form that is used most, as it is written; of equal ones the first. */
function surfaceOf({ places }: Candidate, sentences: readonly Sentence[]): string {
  const forms = new Map<string, { words: readonly string[]; count: number }>()
  for (const { sentence, word, length } of places) {
    const words = sentences[sentence]?.surface.slice(word, word + length) ?? []
    const key = words.join(' ').replace(trailing, '')
    const form = forms.get(key) ?? { words, count: 0 }
    // A capital at the head of a sentence says nothing of the word.
    form.count += word === 0 ? 0.4 : 1
    forms.set(key, form)
  }
  const [best] = [...forms.values()].sort((a, b) => b.count - a.count)
  return joinWords((best?.words ?? []).map((text) => text.replace(possessive, '').replaceAll(edges, '')))
}
