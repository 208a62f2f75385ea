import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { once } from '#src/engines/browser/compose/composer.ts'
import { carriesTopic } from '#src/engines/browser/vocabulary.ts'

/** Words of the names of those who speak: no subject of the talk. */
export const speakerWords = once(
  ({ cues }) =>
    new Set(
      [...new Set(cues.map(({ speaker }) => speaker ?? ''))].flatMap((name) =>
        name.toLowerCase().split(/\s+/),
      ),
    ),
)

/** "We are going to talk about a few things", or "to talk to Ann", names no subject. */
export const namesSubject = ({ words }: Sentence, analysis: Analysis): boolean =>
  words.some(
    (word) =>
      carriesTopic(word, analysis.language) &&
      !analysis.language.common.has(word) &&
      !speakerWords(analysis).has(word),
  )
