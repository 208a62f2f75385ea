/** Link definitions and footnotes are read from anywhere in the text: such a text stays in one piece. */
const definition = /^[ \t>*+\-\d.)]*\[[^\]\n]+\]:/m
const rule = /^(?:-{3,}|\*{3,}|_{3,})\s*$/
const heading = /^#{1,6}(?:\s|$)/
/** A line that, after a blank one, cannot go on with a list, a quotation or indented code. */
const anew = /^(?!(?:[-*+]|\d{1,9}[.)])(?:\s|$)|>)\S/

/**
 * Splits Markdown where nothing before can change what follows, so that a change at the end of a long note
 * is parsed alone. Headings and slide rules (`---`) begin blocks of their own. Splits rather too seldom.
 */
export function splitBlocks(markdown: string): readonly string[] {
  const text = markdown.replace(/\r\n?/g, '\n')
  return definition.test(text) ? [text] : splitLines(text)
}

/** The same while it is written: also where definitions stand, since the whole can't be parsed at every frame. */
export const splitDraft = (markdown: string): readonly string[] =>
  splitLines(markdown.replace(/\r\n?/g, '\n'))

function splitLines(text: string): readonly string[] {
  const blocks: string[] = []
  let lines: string[] = []
  let fence = ''
  let afterBlank = true
  const close = () => {
    const block = lines.join('\n').trimEnd()
    if (block !== '') blocks.push(block)
    lines = []
  }
  for (const line of text.split('\n')) {
    const ruled: boolean = !fence && afterBlank && rule.test(line)
    if (!fence && (ruled || heading.test(line) || (afterBlank && anew.test(line)))) close()
    lines.push(line)
    if (ruled) close()
    fence = fenceAfter(fence, line)
    afterBlank = ruled || line.trim() === ''
  }
  close()
  return blocks
}

/** The fence that is open after this line, or ''. It closes with its own sign, as often or more, and nothing else. */
function fenceAfter(open: string, line: string): string {
  const [, marks = '', info = ''] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (open) return marks.startsWith(open) && info.trim() === '' ? '' : open
  return marks.startsWith('`') && info.includes('`') ? '' : marks
}

/** Whether a block ends in code whose fence is not closed. */
export const endsInCode = (block: string): boolean => block.split('\n').reduce(fenceAfter, '') !== ''

/**
 * How deep each block's heading stands (1 is the top), 0 for blocks without one. Depths never skip one, as
 * the levels in a note may: who goes from heading to heading by ear takes a gap for something missed.
 */
export function headingDepths(blocks: readonly string[]): readonly number[] {
  const open: number[] = []
  return blocks.map((text) => {
    const level = /^(#{1,6})(?:\s|$)/.exec(text)?.[1]?.length
    if (level === undefined) return 0
    while ((open.at(-1) ?? 0) >= level) open.pop()
    return open.push(level)
  })
}

export const isRule = (block: string): boolean => rule.test(block)

export interface OutlineEntry {
  /** Index of the block that begins with the heading. */
  readonly block: number
  readonly level: number
  readonly text: string
}

/** In characters. More is no heading, and would keep a pattern busy for seconds. */
const longestHeading = 500

/** The headings of levels 1 to 3, as plain text without time marks. */
export function outlineOf(blocks: readonly string[]): readonly OutlineEntry[] {
  return blocks.flatMap((text, block) => {
    const line = text.slice(0, longestHeading).split('\n', 1)[0] ?? ''
    const [, marks, title = ''] = /^(#{1,3})\s(.*?)#*$/.exec(line.trim()) ?? []
    return marks && title.trim() ? [{ block, level: marks.length, text: plain(title.trim()) }] : []
  })
}

const plain = (inline: string): string =>
  inline
    .replace(/\s*\[[\d:]+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~]+(?=\S)|(?<=\S)[*_`~]+/g, '')
