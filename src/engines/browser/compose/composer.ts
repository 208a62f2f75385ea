import type { Verbosity } from '#src/domain/note.ts'
import type { Template } from '#src/domain/template.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import type { Plan } from '#src/engines/browser/plan.ts'

/** Words a concept (a topic, as a rule) at a level. */
const wordsAConcept: Readonly<Record<Verbosity, number>> = {
  brief: 62,
  standard: 125,
  comprehensive: 250,
}

/** How a template makes a note of statements. */
export interface Composer {
  /** Words of statements that a level holds, where the transcript has as many. */
  words(analysis: Analysis, level: Verbosity): number
  /** Sentences that the template can use; all where it doesn't say. */
  fits?(sentence: Sentence, analysis: Analysis): boolean
  /** Markdown; each statement at most once. */
  write(plan: Plan, template: Template): string
}

export const byTopics = ({ topics }: Analysis, level: Verbosity): number =>
  Math.max(1, topics.length) * wordsAConcept[level]
