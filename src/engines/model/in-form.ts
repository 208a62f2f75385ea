import type { TemplateId } from '#src/domain/template.ts'

/** `Q1:`, `**Question:**`, `- **A**:` … */
const side =
  /^[ \t]*(?:[-*+][ \t]+|\d+[.)][ \t]+|#+[ \t]+)?\**(Q|A)(?:uestion|nswer)?[ \t]*\d*[ \t]*\**:\**[ \t]*/gim

const forms: Readonly<Record<TemplateId, (markdown: string) => string>> = {
  flashcards: (markdown) =>
    markdown
      .replace(side, (_, letter: string) => `**${letter.toUpperCase()}:** `)
      .replace(/\n{3,}/g, '\n\n')
      .replace(/\n+(?=\*\*[QA]:\*\* )/g, '\n\n'),
  // Lines without a bullet would run into each other.
  chapters: (markdown) => markdown.replace(/^(?=\[\d[\d:]*\])/gm, '- '),
}

/** A note in the exact form of its template, as others read it, where a small model came near to it. */
export const inForm = (template: TemplateId, markdown: string): string =>
  forms[template]?.(markdown) ?? markdown
