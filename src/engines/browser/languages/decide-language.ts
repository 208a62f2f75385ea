import { english } from '#src/engines/browser/languages/english.ts'
import { noUse, type Language } from '#src/engines/browser/languages/language.ts'
import { otherLanguages } from '#src/engines/browser/languages/other-languages.ts'

/** Share of function words that a text in a known language has at least; talk has 0.4 to 0.6. */
const enough = 0.22
/** Words enough to decide by; more of a long text would say the same. */
const sampleSize = 4_000

/**
 * The language whose function words the text uses most. For any other language the text's own most
 * frequent short words stand in for them: function words lead every frequency list (Zipf, 1949).
 */
export function decideLanguage(words: readonly string[]): Language {
  const sample = words.slice(0, sampleSize)
  const hits = ({ stop }: Language) => sample.filter((word) => stop.has(word)).length / (sample.length || 1)
  const [best] = [english, ...otherLanguages]
    .map((language) => ({ language, share: hits(language) }))
    .sort((a, b) => b.share - a.share)
  return best && best.share >= enough ? best.language : unknownLanguage(sample)
}

function unknownLanguage(sample: readonly string[]): Language {
  const counts = new Map<string, number>()
  for (const word of sample) counts.set(word, (counts.get(word) ?? 0) + 1)
  const frequent = [...counts].filter(([word, n]) => n > 3 && n * 120 > sample.length && word.length <= 5)
  const none = new Set<string>()
  return {
    code: 'und',
    stop: new Set(frequent.map(([word]) => word)),
    common: none,
    ...noUse,
    beforeVerbs: none,
    fillers: none,
    borders: { bias: -2.9 },
    pointers: none,
    lead: [],
    tail: [],
    turnsTo: none,
    kinds: {},
  }
}
