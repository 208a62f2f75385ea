import type { Sentence } from '#src/engines/browser/analysis.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { joinWords } from '#src/engines/browser/readable.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'
import { withoutEdges } from '#src/engines/browser/word-forms.ts'

const longest = 6
const stops = /[.,;:?!…]["'”’)]*$/u

/** What a sentence says will come: "let us look at COMMON MISTAKES and …", "the second tool is SPACING". */
export function announced(sentence: Sentence, language: Language): string | undefined {
  const { words, surface, kinds } = sentence
  const { announces, ordinals } = language.announcing
  if (ordinals.has(words[1] ?? '') && words[3] === 'is' && words.length <= 4 + longest)
    return phraseFrom(sentence, 4, language)
  if (!kinds.has('frame') && !kinds.has('goal')) return undefined
  const colon = surface.findIndex((text) => text.endsWith(':'))
  if (colon >= 0) return phraseFrom(sentence, colon + 1, language, true)
  for (let at = 0; at < words.length; at++) {
    const [one = '', two = '', three = ''] = words.slice(at)
    const size = announces.has(`${one}_${two}_${three}`) ? 3 : announces.has(`${one}_${two}`) ? 2 : 1
    if (size > 1 || announces.has(one)) return phraseFrom(sentence, at + size, language)
  }
  return undefined
}

/** The name of a thing that stands there; with `whole`, whatever stands there up to the next mark. */
function phraseFrom(
  { words, surface }: Sentence,
  from: number,
  language: Language,
  whole = false,
): string | undefined {
  const { determiners, within } = language.announcing
  const { naming } = language
  const isVerb = (word: string) => naming?.breaks.has(word) === true
  let start = from
  while (determiners.has(words[start] ?? '')) start++
  let end = start
  for (; end < words.length; end++) {
    const word = words[end] ?? ''
    if (!whole && (language.stop.has(word) || isVerb(word)) && (end === start || !within.has(word))) break
    if (!stops.test(surface[end] ?? '')) continue
    end++
    break
  }
  // "New mining pool launched" is a name with its verb.
  const mayEnd = (word: string) => !within.has(word) && !isVerb(word) && !naming?.participle.test(word)
  while (end > start && !mayEnd(words[end - 1] ?? '')) end--
  const part = words.slice(start, end)
  const telling = part.filter((word) => carriesTopic(word, language) && !language.common.has(word))
  const vague = part.length === 1 && language.generic.has(part[0] ?? '')
  const isLink = part.some((word) => /\/|@/.test(word))
  if (isLink || part.length > longest || telling.length === 0 || vague) return undefined
  return withoutEdges(joinWords(surface.slice(start, end)))
}
