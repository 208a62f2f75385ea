import type { Failure } from '#src/domain/failure.ts'
import { plainMarkdown } from '#src/domain/note-text.ts'
import type { Template } from '#src/domain/template.ts'
import { decideLanguage } from '#src/engines/browser/languages/decide-language.ts'
import { tokenise } from '#src/engines/browser/tokens.ts'

const sorry =
  /^\W*(?:i['’]?m (?:very )?sorry|sorry\b|i apologi[sz]e|i(?: am|['’]m) (?:unable|not able)|i (?:can ?not|can['’]t|won['’]t)|as an ai\b|unfortunately,? i\b|es tut mir leid|ich kann (?:leider )?(?:nicht|kein)|leider kann ich|je suis désolé|je ne peux pas|lo siento|no puedo|mi dispiace|non posso|desculpe|não posso)/i
/** Refusals are short; a note may quote one. */
const longestRefusal = 800
const html = /^\s*<(?:!doctype|html|head|body|div|section|article|h[1-6]|p|ul|ol|table)\b/i
/** With fewer words a language can't be told for sure. */
const enoughWords = 60
const enoughText = 30_000

/**
 * Why an answer is no note. `network` is tried again, since models answer differently each time; what the model
 * refused it would refuse again, and that costs the transcript each time.
 */
export function noNote(text: string, model: string, refused: boolean): Failure | undefined {
  const said = text.trim()
  const again = (message: string): Failure => ({
    kind: 'network',
    answered: true,
    overload: false,
    message,
    suggestion: 'Retry; if it stays so, choose another model in Settings → Engines.',
  })
  if (refused || (said.length < longestRefusal && sorry.test(said) && !/^#/m.test(said))) {
    return {
      kind: 'api',
      message: `${model} refused to write this note.`,
      suggestion: 'Choose another model in Settings → Engines, or another video.',
      ...(said !== '' && { details: plainMarkdown(said.slice(0, longestRefusal)).trim() }),
    }
  }
  if (said === '') return again(`${model} answered nothing.`)
  if (html.test(said)) return again(`${model} answered in HTML instead of Markdown.`)
  const body = said.split('\n').filter((row) => !/^\s*(?:#|-{3,}\s*$)/.test(row))
  if (!body.some((row) => /\p{L}|\p{N}/u.test(row))) return again(`${model} answered with headings only.`)
  return undefined
}

/** What a note of the template has in any language, and what a note without it is called. */
const forms: Readonly<Record<string, readonly [RegExp, string]>> = {
  flashcards: [/^\*\*Q:\*\*[^\n]*\n\s*\*\*A:\*\*/m, 'questions and answers'],
  'presentation-slides': [/^---\s*$/m, 'slides'],
  chapters: [/^[-*] \[?\d/m, 'chapters with their times'],
}

/** A warning where the note has not the form of its template. */
export function otherForm({ id, name }: Template, text: string): string | undefined {
  const [form, parts] = forms[id] ?? [/^## /m, 'sections']
  if (form.test(text)) return undefined
  return `The model did not keep to the form of “${name}”: there are no ${parts} in it. Make it again, or choose a larger model.`
}

/** A warning where the note is in another language than what was said. */
export function otherLanguage(said: string, note: string): string | undefined {
  const [spoken, written] = [languageOf(said), languageOf(note)]
  if (spoken === undefined || written === undefined || spoken === written) return undefined
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  return `The video is in ${names.of(spoken) ?? spoken}, but the model wrote in ${names.of(written) ?? written}. Make the note again, or choose a larger model.`
}

function languageOf(text: string): string | undefined {
  const words = tokenise([{ start: 0, end: 0, text: text.slice(0, enoughText) }])
    .map(({ word }) => word)
    .filter((word) => /^\p{L}+/u.test(word))
  const { code } = decideLanguage(words)
  return words.length < enoughWords || code === 'und' ? undefined : code
}
