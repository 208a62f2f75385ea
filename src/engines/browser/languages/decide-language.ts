import { knownLanguages } from '#src/engines/browser/languages/known-languages.ts'
import { noUse, type KnownLanguage, type Language } from '#src/engines/browser/languages/language.ts'

/** Share of function words that a text in a known language has at least; talk has 0.4 to 0.6. */
const enough = 0.22
/** In these there are many more endings than words of their own, or texts are cut into smaller pieces. */
const enoughOf: Readonly<Record<string, number>> = {
  ko: 0.07,
  ru: 0.17,
  uk: 0.17,
  id: 0.19,
  fi: 0.16,
  hu: 0.16,
  tr: 0.11,
  th: 0.15,
  he: 0.14,
  ar: 0.16,
  bn: 0.16,
  fa: 0.2,
}
/** Words enough to decide by; more of a long text would say the same. */
const sampleSize = 4_000

/**
 * The language whose function words the text uses most; a word that few languages have counts more than
 * one that many share, so that near ones are kept apart. For any other language the text's own most
 * frequent short words stand in for them: function words lead every frequency list (Zipf, 1949).
 */
export function decideLanguage(words: readonly string[]): Language {
  const counts = new Map<string, number>()
  let size = 0
  for (const word of words) {
    if (word === '') continue
    counts.set(word, (counts.get(word) ?? 0) + 1)
    if (++size === sampleSize) break
  }
  const [hits, worth] = [new Float64Array(knownLanguages.length), new Float64Array(knownLanguages.length)]
  for (const [word, count] of counts) {
    const holders = index().get(word) ?? []
    for (const holder of holders) {
      hits[holder] = (hits[holder] ?? 0) + count
      worth[holder] = (worth[holder] ?? 0) + count / Math.sqrt(holders.length)
    }
  }
  let best: KnownLanguage | undefined
  let most = 0
  knownLanguages.forEach((language, at) => {
    const share = (hits[at] ?? 0) / (size || 1)
    if (share < (enoughOf[language.code] ?? enough) || (worth[at] ?? 0) <= most) return
    best = language
    most = worth[at] ?? 0
  })
  return best?.whole() ?? unknownLanguage(counts, size)
}

/** Which of the known languages have a function word. */
let holdersOf: Map<string, number[]> | undefined
function index(): ReadonlyMap<string, readonly number[]> {
  if (holdersOf) return holdersOf
  holdersOf = new Map()
  for (const [at, { stop }] of knownLanguages.entries()) {
    for (const word of stop()) {
      const holders = holdersOf.get(word)
      if (!holders) holdersOf.set(word, [at])
      else if (holders.at(-1) !== at) holders.push(at)
    }
  }
  return holdersOf
}

function unknownLanguage(counts: ReadonlyMap<string, number>, size: number): Language {
  const frequent = [...counts].filter(([word, n]) => n > 3 && n * 120 > size && word.length <= 5)
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
    personal: none,
    lead: [],
    tail: [],
    turnsTo: none,
    kinds: {},
  }
}
