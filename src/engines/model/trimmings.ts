/** Courtesies before a note, in the languages in which they were seen; what ends with a colon announces something. */
const courtesy =
  /^(?:sure|certainly|of course|absolutely|okay|gerne|natürlich|bien sûr|claro|por supuesto)\b/i
const announcement =
  /^(?:here (?:is|are)|here['’]s|below (?:is|are)|(?:unten |hier )(?:ist|sind|folgen)|voici|aquí (?:está|están|tiene|tienes))\b.*:\W*$/i
const goodbye =
  /^\s*(?:let me know (?:if|when)|i hope (?:this|these)|feel free to|would you like (?:me )?to|if you(?:['’]d| would) like)\b/i
const longestRemark = 300
const rule = /^\s*(?:-{3,}|\*{3,}|_{3,})\s*$/
const fence = /^\s*(?:```|~~~)/
const outerFence = /^\s*(?:```|~~~)\s*(?:markdown|md)?\s*$/i

/** Whether a line, where nothing of the note stands before it, is none of it. */
export function isPreamble(line: string): boolean {
  const text = line.trim()
  if (text === '' || rule.test(text) || outerFence.test(text)) return true
  return text.length < longestRemark && (courtesy.test(text) || announcement.test(text))
}

/** Whether a line, where an answer that was cut off goes on, is about that. A bare fence may close a code block. */
export function isGoingOn(line: string): boolean {
  const text = line.trim()
  if (/^(?:```|~~~)\s*(?:markdown|md)$/i.test(text)) return true
  const announces =
    announcement.test(text) && /\b(?:rest|continu|remain|fortsetz|suite|contin[uú])/i.test(text)
  return text.length < longestRemark && (courtesy.test(text) || announces)
}

/** Without rules, a closing fence whose beginning was taken off, and kind words at the end. */
export function withoutEnd(text: string): string {
  const rows = text.trimEnd().split('\n')
  const trim = () => {
    while (rows.length > 0 && (rule.test(rows.at(-1) ?? '') || rows.at(-1)?.trim() === '')) rows.pop()
  }
  trim()
  if (rows.length > 1 && goodbye.test(rows.at(-1) ?? '')) rows.pop()
  trim()
  const fences = rows.filter((row) => fence.test(row)).length
  if (fences % 2 === 1 && outerFence.test(rows.at(-1) ?? '')) rows.pop()
  trim()
  return rows.join('\n')
}
