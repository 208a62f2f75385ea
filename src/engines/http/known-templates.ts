import type { TemplateId } from '#src/domain/template.ts'

/** Servers of the notes API answer 400 to any other. */
export const knownTemplates: readonly TemplateId[] = [
  'basic-summary',
  'study-notes',
  'presentation-slides',
  'tutorial-guide',
  'research-paper',
]
