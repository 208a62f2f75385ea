import { verbosities, type ProcessingResult, type Verbosity } from '#src/domain/note.ts'
import type { Template, TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import { basicSummary } from '#src/engines/browser/compose/basic-summary.ts'
import { chapters } from '#src/engines/browser/compose/chapters.ts'
import type { Composer } from '#src/engines/browser/compose/composer.ts'
import { flashcards } from '#src/engines/browser/compose/flashcards.ts'
import { presentationSlides } from '#src/engines/browser/compose/presentation-slides.ts'
import { researchPaper } from '#src/engines/browser/compose/research-paper.ts'
import { studyNotes } from '#src/engines/browser/compose/study-notes.ts'
import { tutorialGuide } from '#src/engines/browser/compose/tutorial-guide.ts'
import { createPlan } from '#src/engines/browser/plan.ts'
import { selectRounds } from '#src/engines/browser/selection.ts'

const composers: Readonly<Record<TemplateId, Composer>> = {
  'basic-summary': basicSummary,
  'study-notes': studyNotes,
  'presentation-slides': presentationSlides,
  'tutorial-guide': tutorialGuide,
  'research-paper': researchPaper,
  flashcards,
  chapters,
}

/**
 * A template's note at all three levels, from what was said and nothing else. No statement stands twice
 * in a level, and a longer level is at least as long as a shorter one. An unknown template is written as
 * a summary.
 */
export function makeNote(analysis: Analysis, template: Template, video: Video): ProcessingResult {
  const composer = composers[template.id] ?? basicSummary
  const rounds = selectRounds(
    template.id,
    analysis,
    (sentence) => composer.fits?.(sentence, analysis) ?? true,
    composer.words(analysis, 'comprehensive'),
  )
  const levels: Partial<Record<Verbosity, string>> = {}
  let shorter = ''
  for (const level of verbosities) {
    const statements = upTo(rounds, composer.words(analysis, level))
    const text = composer.write(createPlan(analysis, level, video.title, statements), template)
    // Where a transcript holds no more, other headings must not make a longer level the shorter one.
    levels[level] = text.length < shorter.length ? shorter : text
    shorter = levels[level]
  }
  return {
    title: video.title,
    levels,
    selected: 'standard',
    method: 'transcript-only',
    warnings: warnings(analysis),
  }
}

/** Whole rounds, until they hold as many words. */
function upTo(rounds: readonly (readonly Sentence[])[], words: number): Sentence[] {
  const statements: Sentence[] = []
  let held = 0
  for (const round of rounds) {
    if (held >= words) break
    statements.push(...round)
    held += round.reduce((sum, sentence) => sum + sentence.words.length, 0)
  }
  return statements
}

const warnings = ({ sentences }: Analysis): string[] =>
  sentences.length === 0
    ? ['The captions hold no words, only sounds or marks: there is nothing to make notes from.']
    : []
