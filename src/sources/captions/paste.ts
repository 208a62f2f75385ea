/** A heading, a link behind words, or something bold: what only Markdown has. */
const markdown = /^ {0,3}#{1,6} \S|\]\((?:https?:|www\.)|\*\*[^\s*][^*\n]{0,200}\*\*/m
const properties = /^---\n(?:[^\n]{0,500}\n){1,60}?---[ \t]*(?:\n|$)/
/** At the beginning of a line: a heading, a quotation, a list, and a fence around code. */
const lineMark =
  /^[ \t]{0,8}(?:#{1,6}[ \t]+|>[ \t]+(?!>)|[-*+][ \t]+|\d{1,3}\.[ \t]+|(?:```|~~~)[^\n]{0,40}$)/gm
const picture = /!\[[^[\]\n]{0,300}\]\([^()\s]{0,2000}\)/g
const link =
  /\[([^[\]\n]{1,300})\]\([^()\s]{1,2000}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?(?: "[^"\n]{0,300}")?\)/g
const code = /`([^`\n]{1,300})`/g
const strong = /\*\*([^*\n]{1,300})\*\*/g
const weak = /(?<![\w*])\*([^\s*][^*\n]{0,300})\*(?![\w*])/g
const underlined = /(?<![\p{L}\p{N}_])__?([^\s_][^_\n]{0,300})__?(?![\p{L}\p{N}_])/gu

/** Glued in front of each time on pages of courses, and around a whole transcript. */
const pageWords =
  /^(?:Play video starting at [\d: ]{0,20}and follow transcript(?=\d)|Start of transcript\. Skip to the end\.$|End of transcript\. Skip to the start\.$)/gm

/** The words of a paste, without what note apps and pages of courses put around them. */
export function spokenPaste(text: string): string {
  const words = text.replace(pageWords, '')
  if (!markdown.test(words)) return words
  return words
    .replace(properties, '')
    .replace(lineMark, '')
    .replace(picture, '')
    .replace(link, '$1')
    .replace(code, '$1')
    .replace(strong, '$1')
    .replace(weak, '$1')
    .replace(underlined, '$1')
}
