import type { Verbosity } from '#src/domain/note.ts'
import type { Template } from '#src/domain/template.ts'
import type { Analysis, Sentence } from '#src/engines/browser/analysis.ts'
import type { Plan } from '#src/engines/browser/plan.ts'
import type { Kind } from '#src/engines/browser/sentence-kinds.ts'

/** Words a concept (a topic, as a rule) at a level. */
const wordsAConcept: Readonly<Record<Verbosity, number>> = {
  brief: 62,
  standard: 70,
  comprehensive: 140,
}

/** Statements that a section can't do without, and how many of them by level. */
export interface Need {
  readonly wanted: (sentence: Sentence) => boolean
  readonly count: Readonly<Record<Verbosity, number>>
  /** As many of every topic. */
  readonly inEachTopic?: boolean
}

/** How a template makes a note of statements. */
export interface Composer {
  /** Words of statements that a level holds, where the transcript has as many. */
  words(analysis: Analysis, level: Verbosity): number
  /** Its sections' needs, the most urgent first: they are met before anything else is chosen. */
  needs(analysis: Analysis): readonly Need[]
  /** Whether its words are all it needs even where a talk holds little: a standard level then may hold all of it. */
  isWhole?(analysis: Analysis): boolean
  /** How much a statement is worth to the template against its weight; 0 where it has no use for it. */
  worth(sentence: Sentence, analysis: Analysis): number
  /** Markdown; each statement at most once. */
  write(plan: Plan, template: Template): string
}

/** Reads something out of an analysis once. */
export function once<T>(read: (analysis: Analysis) => T): (analysis: Analysis) => T {
  const known = new WeakMap<Analysis, { readonly value: T }>()
  return (analysis) => {
    const found = known.get(analysis) ?? { value: read(analysis) }
    known.set(analysis, found)
    return found.value
  }
}

/** However long a talk is: what is brief is read in two minutes, and what nobody reads helps nobody. */
const mostWords: Readonly<Record<Verbosity, number>> = { brief: 350, standard: 1_000, comprehensive: 3_500 }

export const upTo = (words: number, level: Verbosity): number => Math.min(words, mostWords[level])

export const byTopics = ({ topics }: Analysis, level: Verbosity): number =>
  upTo(Math.max(1, topics.length) * wordsAConcept[level], level)

export const need = (
  [brief, standard, comprehensive]: readonly [number, number, number],
  wanted: Need['wanted'],
): Need => ({ wanted, count: { brief, standard, comprehensive } })

export const isOf =
  (...kinds: readonly Kind[]) =>
  (sentence: Sentence): boolean => {
    for (const kind of kinds) if (sentence.kinds.has(kind)) return true
    return false
  }

/** What a guide needs more than any other template. */
export const isGuidance = isOf('step', 'trouble', 'prerequisite', 'verification', 'practice')

/** For templates about what is so: what to do is worth little to them. */
export const aboutMatters = (sentence: Sentence): number => (isGuidance(sentence) ? 0.4 : 1)
