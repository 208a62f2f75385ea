const headingLike = /^(?:#|---$|>?\s*$)/
const timeMark = /\s?\[\d+:\d\d(?::\d\d)?\]\s?/
/** Frame words of the templates, which say nothing of the talk. */
const frame = /^(?:Explain: |What is (?:said about|meant by) “)/

const unescaped = (markdown: string): string => markdown.replaceAll(/\\([^\p{L}\p{N}\s])/gu, '$1')

/**
 * What a note says: its sentences without list marks, times and frame words. Lines that only name a
 * topic or a term (`titles`, in small letters) are left out; a card's answer stands in its blank.
 */
export function statementsOf(markdown: string, titles: ReadonlySet<string>): string[] {
  const cards = markdown.replaceAll(
    /\*\*Q:\*\* (.*)\n\n\*\*A:\*\* (.*)/g,
    (_, question: string, answer: string) =>
      question.includes('_____') ? question.replace('_____', answer.replace(timeMark, '')) : answer,
  )
  return (
    cards
      .split('\n')
      .filter((line) => !headingLike.test(line))
      // Who said it is no part of a quotation.
      .map((line) => line.replace(/^> “(.*)”(?: — .*?)?( \[[\d:]+\])?$/, '$1$2'))
      .flatMap((line) => line.replace(/^\s*(?:> Notes: |- |\d+\. )(?:\*\*.*?\*\*: )?/, '').split(timeMark))
      .map((text) => unescaped(text).trim())
      .filter((text) => text !== '' && !frame.test(text) && !titles.has(text.toLowerCase()))
  )
}

/** Small letters and figures only, one space between words: what two texts have in common when they say the same. */
export const spoken = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
