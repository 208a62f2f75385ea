import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { worths, type Asked } from '#src/engines/browser/compose/card.ts'
import { englishAsking } from '#src/engines/browser/languages/english-asking.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

const figure = /^\d[\d.,]*%?$/
const { sizes, units } = englishAsking

/** Figures with what they count or measure: `forty percent`, `200 kinds`, `$5`; or a year. Not the number of a thing. */
export function figuresIn({ words, surface }: Sentence, { language }: Analysis): Asked[] {
  const english = language.code === 'en'
  const found: Asked[] = []
  for (let word = 0; word < words.length; word++) {
    const said = words[word] ?? ''
    const digits = figure.test(said)
    if (!digits && !(english && sizes.has(said) && said !== 'half' && !sizes.has(words[word - 1] ?? '')))
      continue
    let last = word
    while (english && sizes.has(words[last + 1] ?? '') && !/[.,;:?!]$/.test(surface[last] ?? '')) last++
    const next = words[last + 1] ?? ''
    const before = words[word - 1] ?? ''
    // "Core 22": a number behind a name is a part of it.
    if (
      (word > 0 && /^\p{Lu}/u.test(surface[word - 1] ?? '') && carriesTopic(before, language)) ||
      (english && numbered.test(before))
    )
      continue
    if (/^(?:1[5-9]|20)\d\d$/.test(said) || said.endsWith('%') || /^\p{Sc}/u.test(surface[word] ?? '')) {
      found.push({ word, length: 1, worth: worths.size })
      continue
    }
    const isUnit = english && units.has(next.replace(/s$/, ''))
    const counts =
      isUnit ||
      (/^\p{L}/u.test(next) &&
        carriesTopic(next, language) &&
        (!english || (/[^s]s$/.test(next) && next.length > 4)))
    // "The three tools" were named before.
    const isKnown = english && !isUnit && (said === 'two' || englishAsking.pointing.has(before))
    if (!counts || isKnown || (said === 'one' && !isUnit) || /[.,;:?!]$/.test(surface[last] ?? '')) continue
    // "4 to 6 inches", "10 minutes to 1 hour".
    const isRange = (at: number) => words[at] === 'to' && figure.test(words[at + 1] ?? '')
    const first = word > 1 && words[word - 1] === 'to' && figure.test(words[word - 2] ?? '') ? word - 2 : word
    const unit = units.has((words[last + 4] ?? '').replace(/s$/, '')) ? 1 : 0
    const end = last + 2 + (isRange(last + 2) ? 2 + unit : 0)
    found.push({ word: first, length: end - first, worth: digits || isUnit ? worths.size : worths.count })
  }
  return found
}

/** Before the number of a thing. */
const numbered =
  /^(?:version|versions|step|number|chapter|point|part|no|page|line|level|layer|episode|phase|item|figure|day|of|one|or|another)$/

/** Whether words begin with a figure. */
export const isSize = ([first = '']: readonly string[]): boolean => figure.test(first) || sizes.has(first)
