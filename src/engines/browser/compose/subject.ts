import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { nameless } from '#src/engines/browser/compose/summary-lead.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

/** Words of the names of those who speak, in small letters: no subject of the talk. */
export const speakerWords = once(({ cues, language }): ReadonlySet<string> => {
  const labels = [...new Set(cues.map(({ speaker }) => speaker ?? ''))]
  const words = labels
    .filter((label) => !nameless.test(label))
    .flatMap((name) => name.toLowerCase().split(/\s+/))
  return new Set(words.filter((word) => word !== '' && !language.stop.has(word)))
})

/** "It was great to have Ann here", "Ann's talk". */
export const namesSpeaker = ({ words, surface }: Sentence, analysis: Analysis): boolean => {
  const names = speakerWords(analysis)
  return (
    names.size > 0 &&
    words.some((word, at) => names.has(word.replace(/['’]s$/, '')) && /^\p{Lu}/u.test(surface[at] ?? ''))
  )
}

/** "We are going to talk about a few things", or "to talk to Ann", names no subject. */
export const namesSubject = ({ words }: Sentence, analysis: Analysis): boolean =>
  words.some(
    (word) =>
      carriesTopic(word, analysis.language) &&
      !analysis.language.common.has(word) &&
      !speakerWords(analysis).has(word),
  )
