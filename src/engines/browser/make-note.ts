import type { ProcessingResult, Verbosity } from '#src/domain/note.ts'
import type { Template, TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { Analysis } from '#src/engines/browser/analysis.ts'
import { basicSummary } from '#src/engines/browser/compose/basic-summary.ts'
import { bullets } from '#src/engines/browser/compose/blocks.ts'
import { chapters } from '#src/engines/browser/compose/chapters.ts'
import { keyQuotes } from '#src/engines/browser/compose/key-quotes.ts'
import { mindMap } from '#src/engines/browser/compose/mind-map.ts'
import type { Composer } from '#src/engines/browser/compose/composer.ts'
import { flashcards } from '#src/engines/browser/compose/flashcards.ts'
import { presentationSlides } from '#src/engines/browser/compose/presentation-slides.ts'
import { researchPaper } from '#src/engines/browser/compose/research-paper.ts'
import { studyNotes } from '#src/engines/browser/compose/study-notes.ts'
import { tutorialGuide } from '#src/engines/browser/compose/tutorial-guide.ts'
import { allot } from '#src/engines/browser/allot.ts'
import { createPlan, type Plan } from '#src/engines/browser/plan.ts'

const composers: Readonly<Record<TemplateId, Composer>> = {
  'basic-summary': basicSummary,
  'tutorial-guide': tutorialGuide,
  'study-notes': studyNotes,
  'research-paper': researchPaper,
  flashcards,
  'presentation-slides': presentationSlides,
  chapters,
  'mind-map': mindMap,
  'key-quotes': keyQuotes,
}

/**
 * A template's note at all three levels, from what was said and nothing else. No statement stands twice
 * in a level, and a longer level is at least as long as a shorter one. An unknown template is written as
 * a summary; where too little is said for a kind of note, it is the best statements.
 */
export function makeNote(analysis: Analysis, template: Template, video: Video): ProcessingResult {
  const composer = composers[template.id] ?? basicSummary
  const own = levelsOf(analysis, video, composer, (plan) => composer.write(plan, template))
  const isEmpty = Object.values(own).every((text) => text === '')
  return {
    title: video.title,
    levels: isEmpty ? levelsOf(analysis, video, basicSummary, (plan) => bullets(plan, plan.left())) : own,
    selected: 'standard',
    method: 'transcript-only',
    warnings: isEmpty ? [warning(analysis)] : [],
  }
}

function levelsOf(
  analysis: Analysis,
  video: Video,
  composer: Composer,
  write: (plan: Plan) => string,
): Readonly<Record<Verbosity, string>> {
  const held = allot(analysis, composer)
  let shorter = ''
  const level = (of: Verbosity): string => {
    const text = write(createPlan(analysis, of, video.title, held[of]))
    // Where a transcript holds no more, other headings must not make a longer level the shorter one.
    shorter = text.length < shorter.length ? shorter : text
    return shorter
  }
  return { brief: level('brief'), standard: level('standard'), comprehensive: level('comprehensive') }
}

const warning = ({ sentences }: Analysis): string =>
  sentences.length === 0
    ? 'The captions hold no words, only sounds or marks: there is nothing to make notes from.'
    : 'Too little is said in this transcript for a note of this kind: these are its main statements.'
