import { levelThereIs, type Note, type Verbosity } from '#src/domain/note.ts'
import type { EngineId } from '#src/domain/ports.ts'
import type { Video } from '#src/domain/video.ts'
import { fileName } from '#src/export/file-name.ts'
import { dateAndTime } from '#src/lib/format-time.ts'

const madeBy: Record<EngineId, string> = {
  browser: 'made in the browser',
  api: 'made by a notes API',
  model: 'made by a language model',
}

/**
 * A note as a Markdown file: title, body, and below a line what it was made from, by what and when.
 * @param level the level there is, where the note has no such one
 */
export function noteMarkdown(note: Note, video: Video, level: Verbosity): string {
  const body = (note.levels[levelThereIs(note, level)] ?? '').trim()
  const title = startsWithTitle(body, note.title) ? [] : [`# ${escaped(note.title)}`]
  const from = video.link
    ? `[${escaped(video.title)}](<${video.link.replace(/[<>\s]/g, encodeURIComponent)}>)`
    : escaped(video.title)
  const origin = `From ${from} · ${madeBy[note.engine]} · ${dateAndTime(note.madeAt)}`
  return `${[...title, body, '---', origin].filter((part) => part !== '').join('\n\n')}\n`
}

/** The name to download a note under: video, template and level, as all file systems take it. */
export const noteFileName = (note: Note, video: Video, template: string, level: Verbosity): string =>
  fileName(video.title.trim() || note.title, `- ${template.slice(0, 40)} (${levelThereIs(note, level)}).md`)

/** A note as a Markdown file with its name. */
export const noteFile = (note: Note, video: Video, template: string, level: Verbosity) => ({
  name: noteFileName(note, video, template, level),
  text: noteMarkdown(note, video, level),
})

/** Any heading of the first rank is the body's own title; of a lower rank, only one that says the same. */
function startsWithTitle(body: string, title: string): boolean {
  const [first = '', second = ''] = body.split(/\r?\n/, 2)
  const heading = /^(?<rank>#{1,6})[ \t]+(?<text>.*)/.exec(first)?.groups
  if (!heading) return first !== '' && /^=+\s*$/.test(second)
  return heading['rank'] === '#' || words(heading['text'] ?? '') === words(title)
}

const words = (text: string) => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

/** One line of plain text that Markdown reads as nothing but text. */
const escaped = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#&|~]/g, '\\$&')
