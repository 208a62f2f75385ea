import { endsInCode, splitDraft } from '#src/widgets/markdown-blocks.ts'
import remend from 'remend'

/** A line of signs alone: what it will be is not known yet. It may become a heading, a list, a rule, a table, a fence. */
const signsOnly = /^[\s#>*+\-_=|:`~[\]!]*$|^\s*\d{1,3}[.)]?$/
/** At the end: emphasis or code without a word in it, a link's, a time mark's or a footnote's beginning, half a letter. */
const begun = /(?:(?<![^\s|>])[*_~`]+|!?\[[\^\d:]*|\\|[\ud800-\udbff])$/
const tableRow = /^\s*\|/

/** In characters. A longer block grows by sentences: it takes too long to be parsed at every frame. */
const longBlock = 2000
const sentences = /^.*[.!?)\]|。！？]/

/**
 * The blocks of Markdown that is still being written. All but the last are as they will stay; the last one is
 * shown as if it were whole, without what can't be told yet.
 */
export function draftBlocks(markdown: string): readonly string[] {
  const blocks = splitDraft(markdown)
  const last = whole(blocks.at(-1) ?? '', /\n\s*$/.test(markdown))
  return last === '' ? blocks.slice(0, -1) : [...blocks.slice(0, -1), last]
}

/** @param lineIsWhole whether its last line is there to the end */
function whole(block: string, lineIsWhole: boolean): string {
  const lines = block.split('\n')
  if (block.length > longBlock && !lineIsWhole) {
    const last = lines.pop() ?? ''
    lines.push(sentences.exec(last)?.[0] ?? (lines.length > 0 ? '' : last))
  }
  if (signsOnly.test(lines.at(-1) ?? '')) lines.pop()
  // A table's head is one only once the line below it is there.
  if (tableRow.test(lines.at(-1) ?? '') && !tableRow.test(lines.at(-2) ?? '')) lines.pop()
  return endsInCode(lines.join('\n')) ? lines.join('\n') : healed(lines)
}

/** Only its last line: what a pattern has to try grows with the square of what it is given. */
function healed(lines: readonly string[]): string {
  const last = lines.at(-1) ?? ''
  const line = last.length > longBlock ? last : remend(last.replace(begun, ''), options)
  return [...lines.slice(0, -1), line].join('\n').trimEnd()
}

const options = {
  linkMode: 'text-only',
  katex: false,
  htmlTags: false,
  comparisonOperators: false,
  setextHeadings: false,
  singleTilde: false,
} as const
