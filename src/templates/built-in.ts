import type { Section, Template, TemplateId } from '#src/domain/template.ts'

/** `{'main-topic': 'Main topic'}` → sections in that order. */
const sections = (titles: Readonly<Record<string, string>>): readonly Section[] =>
  Object.entries(titles).map(([id, title]) => ({ id, title }))

/** In the order in which they are offered. Servers know the first five (api-contract). */
export const builtInTemplates: readonly Template[] = [
  {
    id: 'basic-summary',
    name: 'Basic Summary',
    version: 1,
    purpose: 'What it is about and what to remember, in a few minutes.',
    sections: sections({
      'main-topic': 'Main topic',
      'key-points': 'Key points',
      details: 'Important details',
      structure: 'Structure',
      conclusion: 'Conclusion',
    }),
  },
  {
    id: 'study-notes',
    name: 'Study Notes',
    version: 1,
    purpose: 'Detailed notes to learn from, with terms and questions.',
    sections: sections({
      overview: 'Overview',
      objectives: 'Learning objectives',
      details: 'Detailed notes',
      questions: 'Study questions',
      terms: 'Key terms',
      summary: 'Summary points',
      application: 'Application',
    }),
  },
  {
    id: 'presentation-slides',
    name: 'Presentation Slides',
    version: 1,
    purpose: 'Short slides with speaker notes, ready to present.',
    sections: sections({ slides: 'Slides' }),
  },
  {
    id: 'tutorial-guide',
    name: 'Tutorial Guide',
    version: 1,
    purpose: 'Steps with times to follow along, and what to check.',
    sections: sections({
      learn: 'What you’ll learn',
      prerequisites: 'Prerequisites',
      goals: 'Goals',
      steps: 'Steps',
      verification: 'Verification',
      troubleshooting: 'Troubleshooting',
      resources: 'Resources',
      summary: 'Summary',
      practice: 'Practice',
      navigation: 'Quick navigation',
    }),
  },
  {
    id: 'research-paper',
    name: 'Research Paper',
    version: 1,
    purpose: 'The content in the form of a paper, from abstract to references.',
    sections: sections({
      abstract: 'Abstract',
      introduction: 'Introduction',
      background: 'Background',
      methods: 'Methods',
      findings: 'Findings',
      discussion: 'Discussion',
      conclusion: 'Conclusion',
      references: 'References',
    }),
  },
  {
    id: 'flashcards',
    name: 'Flashcards',
    version: 1,
    purpose: 'Questions and answers to test yourself.',
    sections: sections({ cards: 'Cards' }),
  },
  {
    id: 'chapters',
    name: 'Chapters',
    version: 1,
    purpose: 'The video’s parts with their times.',
    sections: sections({ chapters: 'Chapters' }),
  },
  {
    id: 'mind-map',
    name: 'Mind Map',
    version: 1,
    purpose: 'Topics and what belongs to them, nested, as an outline.',
    sections: sections({ map: 'Mind map' }),
  },
  {
    id: 'key-quotes',
    name: 'Key Quotes',
    version: 1,
    purpose: 'What was said best, word for word, with its time.',
    sections: sections({ quotes: 'Quotes' }),
  },
]

export const templateById = (id: TemplateId): Template | undefined =>
  builtInTemplates.find((template) => template.id === id)
