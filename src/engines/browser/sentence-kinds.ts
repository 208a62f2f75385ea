import type { Language } from '#src/engines/browser/languages/language.ts'

/** What a sentence does in a talk; one sentence may be of several kinds. */
export type Kind =
  | 'definition'
  | 'question'
  | 'step'
  | 'example'
  | 'conclusion'
  | 'goal'
  | 'prerequisite'
  | 'verification'
  | 'trouble'
  | 'resource'
  | 'practice'
  | 'application'
  | 'background'
  | 'method'
  | 'result'
  | 'contrast'
  | 'number'
  /** Greetings, thanks, housekeeping: never worth a note. */
  | 'chatter'

interface Phrase {
  readonly kind: Kind
  readonly rest: readonly string[]
  readonly first: boolean
}

/** Looks phrases up by their first word, so that the cost is per word and not per phrase. */
export function createKindReader(language: Language) {
  const phrases = new Map<string, Phrase[]>()
  for (const [kind, list] of Object.entries(language.kinds) as [Kind, string][]) {
    for (const entry of list.split('|')) {
      const text = entry.trim()
      const first = text.startsWith('^')
      const [head = '', ...rest] = text.replace('^', '').split(' ')
      phrases.set(head, [...(phrases.get(head) ?? []), { kind, rest, first }])
    }
  }
  const stands = (words: readonly string[], at: number, { first, rest }: Phrase) =>
    (!first || at === 0) && rest.every((word, i) => words[at + 1 + i] === word)

  /** `words`: in lower case, without punctuation; `asks`: the sentence ends with a question mark. */
  return (words: readonly string[], asks: boolean): ReadonlySet<Kind> => {
    const kinds = new Set<Kind>(asks ? ['question'] : [])
    words.forEach((word, at) => {
      for (const phrase of phrases.get(word) ?? []) if (stands(words, at, phrase)) kinds.add(phrase.kind)
      if (/\d/.test(word)) kinds.add('number')
    })
    return kinds
  }
}
