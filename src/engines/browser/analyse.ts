import type { Transcript } from '#src/domain/video.ts'
import type { Analysis, Sentence, Topic } from '#src/engines/browser/analysis.ts'
import { cleanTokens } from '#src/engines/browser/clean-tokens.ts'
import { decideLanguage } from '#src/engines/browser/languages/decide-language.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { rankSentences } from '#src/engines/browser/ranking.ts'
import { findSentences } from '#src/engines/browser/sentences.ts'
import { findStatements } from '#src/engines/browser/statements.ts'
import { findTerms } from '#src/engines/browser/terms.ts'
import { tokenise } from '#src/engines/browser/tokens.ts'
import { nameTopics } from '#src/engines/browser/topic-titles.ts'
import { findTopicStarts } from '#src/engines/browser/topics.ts'
import { buildVocabulary } from '#src/engines/browser/vocabulary.ts'

/** Words a minute, where no clock tells how long a talk is. */
const speed = 150

/**
 * Reads a transcript once, for all templates. `onProgress` hears the share done, from 0 to 1, and what
 * is being done. Throws on no transcript whatever its text; time grows with its length.
 */
export function analyse(
  transcript: Transcript,
  onProgress: (fraction: number, stage: string) => void = () => {},
): Analysis {
  onProgress(0.05, 'reading captions')
  const raw = tokenise(transcript.cues)
  const language = decideLanguage(raw.map(({ word }) => word).filter(Boolean))
  const tokens = cleanTokens(raw, language)
  onProgress(0.25, 'finding sentences')
  const sentences = findSentences(tokens, language)
  const vocabulary = buildVocabulary(sentences, language)
  const last = sentences.at(-1)
  const minutes = transcript.timed ? (last?.end ?? 0) / 60 : tokens.length / speed
  onProgress(0.45, 'finding key terms')
  const terms = findTerms(sentences, language)
  onProgress(0.6, 'finding topics')
  const topics = findTopics(
    sentences,
    terms,
    findTopicStarts(sentences, vocabulary, minutes, language),
    language,
  )
  onProgress(0.9, 'weighing sentences')
  const weights = rankSentences({ sentences, topics, terms, vocabulary, language })
  const statements = findStatements(sentences, topics, language).filter(
    ({ index }) => (weights[index] ?? 0) > 0,
  )
  const { cues, timed } = transcript
  return { language, cues, timed, minutes, sentences, terms, topics, weights, vocabulary, statements }
}

function findTopics(
  sentences: readonly Sentence[],
  terms: Analysis['terms'],
  starts: readonly number[],
  language: Language,
): Topic[] {
  const stretches = starts.map((first, at) => ({ first, last: (starts[at + 1] ?? sentences.length) - 1 }))
  const titles = nameTopics(stretches, terms, sentences, language)
  return stretches.map(({ first, last }, at) => ({
    first,
    last,
    start: sentences[first]?.start ?? 0,
    title: titles[at] ?? '',
  }))
}
