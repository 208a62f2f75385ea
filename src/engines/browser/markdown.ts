import { pattern } from '#src/engines/browser/pattern.ts'
import { clockTime } from '#src/lib/format-time.ts'

/** What would make Markdown, HTML or math of plain text, wherever it stands. */
const marks = pattern(String.raw`[\\\x60*[\]<|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#|\p{L}+;)`, 'gu')
/** What makes a block at the beginning of a line: heading, list, quote, rule, numbered item. */
const blockStart = /^(?:[#>+=-]|\d+(?=[.)](?:\s|$)))/u

/** Most captions hold none of these, and to look for them is quick. */
const anyMark = /[\\`*[\]<|~$_&]/

const unevenSpace = /\s\s|[^\S ]/

/**
 * Markdown that shows `text` as it stands, within a line. Addresses become links where notes are drawn, as in
 * any text: of the web and of mail, no others.
 */
export function escapeInline(text: string): string {
  const line = unevenSpace.test(text) ? text.replaceAll(/\s+/g, ' ') : text
  return anyMark.test(line) ? line.replaceAll(marks(), String.raw`\$&`) : line
}

/** Markdown that shows `text` as it stands, on a line of its own. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text.trim()).replace(blockStart, (start) =>
    /^\d/.test(start) ? `${start}\\` : `\\${start}`,
  )
}

/** `1:15` */
const shortTime = 4

/** `[01:15]`, or `[1:02:03]` from an hour on. */
export function timeMark(seconds: number): string {
  const time = clockTime(seconds)
  return `[${time.length === shortTime ? `0${time}` : time}]`
}
