import type { Transcript } from '#src/domain/video.ts'
import type { Analysis, Sentence, Topic } from '#src/engines/browser/analysis.ts'
import { cleanTokens } from '#src/engines/browser/clean-tokens.ts'
import { withDenials } from '#src/engines/browser/denials.ts'
import { decideLanguage } from '#src/engines/browser/languages/decide-language.ts'
import type { Language } from '#src/engines/browser/languages/language.ts'
import { rankSentences } from '#src/engines/browser/ranking.ts'
import { findSentences } from '#src/engines/browser/sentences.ts'
import { quieten } from '#src/engines/browser/shouting.ts'
import { findStatements } from '#src/engines/browser/statements.ts'
import { findPhrases, findTerms, type Phrase } from '#src/engines/browser/terms.ts'
import { tokenise } from '#src/engines/browser/tokens.ts'
import { nameTopics } from '#src/engines/browser/topic-titles.ts'
import { findTopicStarts } from '#src/engines/browser/topics.ts'
import { buildVocabulary } from '#src/engines/browser/vocabulary.ts'

/** Words a minute, where no clock tells how long a talk is. */
const speed = 150

/** What is done next, and the share that is done, from 0 to 1. */
export interface Step {
  readonly fraction: number
  readonly stage: string
}

/**
 * Reads a transcript once, for all templates. Throws on no transcript whatever its text; time grows with
 * its length.
 */
export function analyse(transcript: Transcript): Analysis {
  const steps = analysisSteps(transcript)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** As `analyse`, step by step: who asks for the next one may as well give up. */
export function* analysisSteps(transcript: Transcript): Generator<Step, Analysis, undefined> {
  // Shares of the time as measured on an hour of captions.
  yield { fraction: 0.02, stage: 'reading captions' }
  const raw = tokenise(transcript.cues)
  const language = decideLanguage(raw.map(({ word }) => word))
  quieten(raw, language)
  const tokens = cleanTokens(raw, language)
  yield { fraction: 0.2, stage: 'finding sentences' }
  const sentences = withDenials(findSentences(tokens, language), language)
  const vocabulary = buildVocabulary(sentences, language)
  const last = sentences.at(-1)
  const minutes = transcript.timed ? (last?.end ?? 0) / 60 : tokens.length / speed
  yield { fraction: 0.45, stage: 'finding key terms' }
  const phrases = findPhrases(sentences, language)
  const terms = findTerms(phrases, sentences, language)
  yield { fraction: 0.6, stage: 'finding topics' }
  const topics = findTopics(
    sentences,
    phrases,
    findTopicStarts(sentences, vocabulary, transcript, minutes, language),
    language,
  )
  yield { fraction: 0.9, stage: 'weighing sentences' }
  const weights = rankSentences({ sentences, topics, terms, vocabulary, language })
  const statements = findStatements(sentences, topics, weights, language)
  const { cues, timed } = transcript
  return { language, cues, timed, minutes, sentences, terms, topics, weights, vocabulary, statements }
}

function findTopics(
  sentences: readonly Sentence[],
  phrases: readonly Phrase[],
  starts: readonly number[],
  language: Language,
): Topic[] {
  const stretches = starts.map((first, at) => ({ first, last: (starts[at + 1] ?? sentences.length) - 1 }))
  const titles = nameTopics(stretches, phrases, sentences, language)
  return stretches.map(({ first, last }, at) => ({
    first,
    last,
    start: sentences[first]?.start ?? 0,
    title: titles[at] ?? '',
  }))
}
