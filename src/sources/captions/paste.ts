/** A heading, a link behind words, or something bold: what only Markdown has. */
const markdown =
  /^ {0,3}#{1,6} \S|\]\((?:https?:|www\.)|(?<![\p{L}\p{N}_*])\*\*[^\s*][^*\n]{0,200}\*\*(?![\p{L}\p{N}_*])/mu
const properties = /^---\n(?:[^\n]{0,500}\n){1,60}?---[ \t]*(?:\n|$)/
/** At the beginning of a line: a heading, a quotation, a list, and a fence around code. */
const lineMark =
  /^[ \t]{0,8}(?:#{1,6}[ \t]+|>[ \t]+(?!>)|([-*+])[ \t]+|(\d{1,3})\.[ \t]+|(?:```|~~~)[^\n]{0,40}$)/gm
const nameInFront = /^[*_]{0,2}\p{Lu}[^:\n]{0,40}:/gmu
const picture = /!\[[^[\]\n]{0,300}\]\([^()\s]{0,2000}\)/g
const link =
  /\[([^[\]\n]{1,300})\]\((?=https?:|www\.|mailto:|[/#])[^()\s]{1,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?(?: "[^"\n]{0,300}")?\)/g
const code = /`([^`\n]{1,300})`/g
const strong = /(?<![\p{L}\p{N}_*])\*\*([^*\n]{1,300})\*\*(?![\p{L}\p{N}_*])/gu
const weak = /(?<![\w*])\*([^\s*][^*\n]{0,300})\*(?![\w*])/g
/** Two lines around a single word are a name in a program. */
const underlined =
  /(?<![\p{L}\p{N}_])(?:_([^\s_][^_\n]{0,300})_|__([^\s_][^_\s]{0,80} [^_\n]{0,200})__)(?![\p{L}\p{N}_])/gu

/** Glued in front of each time on pages of courses, and around a whole transcript. */
const pageWords =
  /^(?:Play video starting at [\d: ]{0,20}and follow transcript(?=\d)|Start of transcript\. Skip to the end\.$|End of transcript\. Skip to the start\.$)/gm

/** The words of a paste, without what note apps and pages of courses put around them. */
export function spokenPaste(text: string): string {
  const words = text.replace(pageWords, '')
  if (!markdown.test(words)) return words
  return words
    .replace(properties, '')
    .replace(lineMark, withoutMark(words))
    .replace(picture, '')
    .replace(link, '$1')
    .replace(code, '$1')
    .replace(strong, '$1')
    .replace(weak, '$1')
    .replace(underlined, '$1$2')
}

/** A number is a list's where it counts on from the one before; a dash among names in front says that another one speaks. */
function withoutMark(text: string) {
  const hasNames = (text.match(nameInFront) ?? []).length > 1
  let last = 0
  return (whole: string, bullet?: string, written?: string): string => {
    if (bullet === '-' && hasNames) return whole
    if (written === undefined) return ''
    const number = Number(written)
    if (number > 1 && number !== last + 1) return whole
    last = number
    return ''
  }
}
