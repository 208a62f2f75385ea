import type { Verbosity } from '#src/domain/note.ts'
import type { TemplateId } from '#src/domain/template.ts'

/** Words of a note of average kind: where it starts, what a minute of video adds, and where it ends. */
const depths: Readonly<Record<Verbosity, { base: number; aMinute: number; most: number }>> = {
  brief: { base: 80, aMinute: 3, most: 350 },
  standard: { base: 150, aMinute: 8, most: 1_100 },
  comprehensive: { base: 250, aMinute: 22, most: 2_800 },
}

/** Some kinds of note say less than the average one, some more. */
const shares: Readonly<Record<TemplateId, number>> = {
  'basic-summary': 0.7,
  'study-notes': 1.2,
  'tutorial-guide': 1.2,
  'research-paper': 1.1,
  'presentation-slides': 0.9,
  flashcards: 0.7,
  chapters: 0.5,
  'mind-map': 0.5,
  'key-quotes': 0.6,
}

/** How many words a note is to have, rounded as a person would say it; `minutes` is the video's length. */
export function noteWords(template: TemplateId, level: Verbosity, minutes: number): number {
  const { base, aMinute, most } = depths[level]
  const words = Math.min(most, base + aMinute * minutes) * (shares[template] ?? 1)
  return Math.max(100, Math.round(words / 50) * 50)
}
