import type { Sentence, Term } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { definitionOf } from '#src/engines/browser/definitions.ts'
import { carriesTopic, stem } from '#src/engines/browser/vocabulary.ts'
import { joinWords } from '#src/engines/browser/readable.ts'

const longestTerm = 4
const termsAtMost = 60
/** Against 1 for two words half as frequent: a phrase says more than a word. */
const singleWorth = 0.75
const link = /:\/\/|\.\p{L}+\//u
/** What somebody says the meaning of is a term of the talk. */
const definedWorth = 1.6

interface Candidate {
  readonly key: string
  readonly length: number
  readonly places: { sentence: number; word: number; length: number }[]
  /** Occurrences within longer candidates, and how many of those there are. */
  nested: number
  hosts: number
}

/**
 * Key phrases: runs of up to four words that carry a topic, by their C-value — occurrences less those
 * inside longer phrases, times the logarithm of the length (Frantzi, Ananiadou & Mima, "Automatic
 * recognition of multi-word terms", 2000) — and by capitals and spread, as YAKE weighs them (Campos et
 * al., 2020). Best first.
 */
export function findTerms(sentences: readonly Sentence[], language: Language): Term[] {
  const candidates = collect(sentences, language)
  countNested(candidates)
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  const least = words > 1_500 ? 3 : words > 400 ? 2 : 1
  const scored = [...candidates.values()]
    .map((candidate) => {
      const definition = definitionOf(candidate.places, sentences, language)
      const score = scoreOf(candidate, sentences, language) * (definition === undefined ? 1 : definedWorth)
      return { candidate, definition, score }
    })
    .filter(
      ({ candidate, score }) =>
        score > 0 && candidate.places.length >= least - (candidate.length > 1 ? 1 : 0),
    )
    .sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1))
  const taken: Candidate[] = []
  const terms: Term[] = []
  for (const { candidate, definition, score } of scored) {
    if (terms.length === termsAtMost) break
    if (taken.some((other) => overlaps(other, candidate))) continue
    taken.push(candidate)
    terms.push({
      text: surfaceOf(candidate, sentences),
      score,
      places: candidate.places,
      ...(definition === undefined ? {} : { definition }),
    })
  }
  return terms
}

function collect(sentences: readonly Sentence[], language: Language): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>()
  const mayBegin = (word: string) =>
    carriesTopic(word, language) &&
    !language.common.has(word) &&
    !link.test(word) &&
    !(language.code === 'en' && word.endsWith('ly'))
  const mayEnd = (word: string) => mayBegin(word) && !(language.code === 'en' && /..ed$/.test(word))
  const saysLittle = (word: string) => language.generic.has(word) || language.imperatives.verbs.has(word)
  const joint = /[,;:.?!()"”]$|['’]s$/u
  const stems = new Map<string, string>()
  const stemOf = (word: string) => {
    const known = stems.get(word) ?? stem(word, language)
    stems.set(word, known)
    return known
  }
  for (const { index, words, surface, kinds } of sentences) {
    if (kinds.has('chatter')) continue
    for (let from = 0; from < words.length; from++) {
      if (!mayBegin(words[from] ?? '')) continue
      let key = ''
      for (let to = from; to < Math.min(words.length, from + longestTerm); to++) {
        const word = words[to] ?? ''
        if (!carriesTopic(word, language) && !/^\d+$/.test(word)) break
        if (to > from && joint.test(surface[to - 1] ?? '')) break
        key += (key === '' ? '' : ' ') + stemOf(word)
        if (!mayEnd(word) || (to === from && saysLittle(word))) continue
        const candidate = candidates.get(key) ?? {
          key,
          length: to - from + 1,
          places: [],
          nested: 0,
          hosts: 0,
        }
        candidate.places.push({ sentence: index, word: from, length: to - from + 1 })
        candidates.set(key, candidate)
      }
    }
  }
  return candidates
}

function countNested(candidates: ReadonlyMap<string, Candidate>): void {
  for (const { key, length, places } of candidates.values()) {
    if (length === 1 || places.length < 2) continue
    const parts = key.split(' ')
    for (let size = 1; size < length; size++) {
      for (let from = 0; from + size <= length; from++) {
        const inner = candidates.get(parts.slice(from, from + size).join(' '))
        if (!inner) continue
        inner.nested += places.length
        inner.hosts++
      }
    }
  }
}

function scoreOf(
  { length, places, nested, hosts }: Candidate,
  sentences: readonly Sentence[],
  language: Language,
): number {
  const free = places.length - (hosts === 0 ? 0 : nested / hosts)
  const spread = new Set(places.map(({ sentence }) => sentence)).size / places.length
  const afterVerb = ({ sentence, word }: Candidate['places'][number]) =>
    language.beforeVerbs.has(sentences[sentence]?.words[word - 1] ?? '')
  const verbs = places.filter(afterVerb).length / places.length
  const [first] = places
  const surface = first
    ? (sentences[first.sentence]?.surface.slice(first.word, first.word + length) ?? [])
    : []
  const capitals = surface.filter((text) => /^[^\p{L}]*\p{Lu}/u.test(text)).length
  const name = first && first.word > 0 && capitals === length ? 1.3 : 1
  // A run said once that is half a name is a sentence's accident.
  const accident = places.length === 1 && capitals > 0 && capitals < length ? 0.3 : 1
  return (
    (length === 1 ? singleWorth : Math.log2(1 + Math.min(3, length))) *
    Math.max(0, free) ** 0.8 *
    spread *
    name *
    accident *
    (1 - 0.8 * verbs)
  )
}

/** Two terms say the same when one holds all the words of the other. */
function overlaps(a: Candidate, b: Candidate): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a]
  return ` ${long.key} `.includes(` ${short.key} `)
}

/** The form that is used most, as it is written; of equal ones the first. */
function surfaceOf({ places }: Candidate, sentences: readonly Sentence[]): string {
  const forms = new Map<string, number>()
  for (const { sentence, word, length } of places) {
    const surface = sentences[sentence]?.surface.slice(word, word + length) ?? []
    const form = joinWords(
      surface.map((text) => text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}%+#]+$|['’]s$/gu, '')),
    )
    // A capital at the head of a sentence says nothing of the word.
    forms.set(form, (forms.get(form) ?? 0) + (word === 0 ? 0.4 : 1))
  }
  return [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
