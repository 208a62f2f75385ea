import type { Sentence, Vocabulary } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { plainText } from '#src/engines/browser/word-forms.ts'

/** What stays of a word whose ending is taken off, at least; less in scripts of more than letters. */
const leastStem = 3

/** "l'inflation", "수면은" → "inflation", "수면". */
export const withoutJoined = (word: string, { forms }: Language): string => {
  if (forms?.joined === undefined && forms?.particle === undefined) return word
  const bare = forms.joined ? word.replace(forms.joined, '') : word
  return forms.particle ? bare.replace(forms.particle, '') : bare
}

/** With its endings off where they are those of a language's inflection, and enough stays. */
function inflected(word: string, language: Language): string {
  const bare = withoutJoined(word, language)
  const { inflection } = language.forms ?? {}
  if (inflection === undefined) return bare
  const short = bare.replace(inflection, '')
  return short.length < leastStem ? bare : short
}

/**
 * Takes an English plural's ending off, after Harman, "How effective is suffixing?" (1991): weak
 * stemming keeps words apart that differ in meaning. Other languages have their own endings.
 */
export function stem(word: string, language: Language): string {
  const { code } = language
  if (language.forms) return inflected(word, language)
  const bare = word.includes("'") ? word.replace(/'s?$/, '') : word
  if (code !== 'en' || bare.length < 4 || !bare.endsWith('s')) return bare
  if (/[^ea]ies$/.test(bare)) return `${bare.slice(0, -3)}y`
  if (/(?:ss|us|is)$/.test(bare)) return bare
  if (/(?:ch|sh|x|ss|z)es$/.test(bare)) return bare.slice(0, -2)
  return bare.slice(0, -1)
}

export const carriesTopic = (word: string, language: Language): boolean =>
  !language.stop.has(word) &&
  (language.forms?.joined === undefined || !language.stop.has(withoutJoined(word, language))) &&
  (word.length > 2 || !plainText.test(word)) &&
  (/[a-z]/.test(word) || /\p{L}/u.test(word))

/** Numbers the stems of the words that carry a topic. */
export function buildVocabulary(sentences: readonly Sentence[], language: Language): Vocabulary {
  const numbers = new Map<string, number>()
  // Words come again and again: each form is looked at once.
  const known = new Map<string, number>()
  const counts: number[] = []
  const common: boolean[] = []
  const number = (word: string): number => {
    const seen = known.get(word)
    if (seen !== undefined) return seen
    const key = carriesTopic(word, language) ? stem(word, language) : ''
    const found = key === '' ? -1 : (numbers.get(key) ?? counts.length)
    if (found === counts.length) {
      numbers.set(key, found)
      counts.push(0)
      common.push(language.common.has(word) || language.common.has(key))
    }
    known.set(word, found)
    return found
  }
  const stems = sentences.map(({ words }) => {
    const ids: number[] = []
    for (const word of words) {
      const id = number(word)
      if (id < 0) continue
      ids.push(id)
      counts[id] = (counts[id] ?? 0) + 1
    }
    return ids
  })
  return { stems, counts, common }
}
