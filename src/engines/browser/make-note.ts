import { verbosities, type ProcessingResult, type Verbosity } from '#src/domain/note.ts'
import type { Template, TemplateId } from '#src/domain/template.ts'
import type { Video } from '#src/domain/video.ts'
import type { Analysis } from '#src/engines/browser/analysis.ts'
import { basicSummary } from '#src/engines/browser/compose/basic-summary.ts'
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
import { createPlan } from '#src/engines/browser/plan.ts'

/** In the order in which they choose their statements. */
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

/** What each template says of a talk is settled once, for all of them together. */
const allotments = new WeakMap<Analysis, ReturnType<typeof allot>>()

/**
 * A template's note at all three levels, from what was said and nothing else. No statement stands twice
 * in a level, and a longer level is at least as long as a shorter one. An unknown template is written as
 * a summary.
 */
export function makeNote(analysis: Analysis, template: Template, video: Video): ProcessingResult {
  const composer = composers[template.id] ?? basicSummary
  const known = allotments.get(analysis) ?? allot(analysis, composers)
  allotments.set(analysis, known)
  const allotment = known.get(composers[template.id] ? template.id : 'basic-summary')
  const levels: Partial<Record<Verbosity, string>> = {}
  let shorter = ''
  for (const level of verbosities) {
    const plan = createPlan(analysis, level, video.title, allotment?.[level] ?? [])
    const text = composer.write(plan, template)
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

const warnings = ({ sentences }: Analysis): string[] =>
  sentences.length === 0
    ? ['The captions hold no words, only sounds or marks: there is nothing to make notes from.']
    : []
