/** Markdown as models write it, of so many words at least: headings, paragraphs, lists, tables, code. */
export function writtenNote(words: number): string {
  const parts = ['# A lecture']
  for (let n = 1, count = 0; count < words; n++) {
    const part = section(n)
    parts.push(part)
    count += part.split(/\s+/).length
  }
  return parts.join('\n\n')
}

const sentence =
  'The speaker shows **why** a bicycle stays upright, and what _steering_ has to do with it, at [4:10].'

const section = (n: number): string =>
  [
    `## Part ${n}`,
    `${sentence} ${sentence} ${sentence}`,
    Array.from({ length: 8 }, (_, item) => `- **Point ${item}**: ${sentence}`).join('\n'),
    `| Question | Answer |\n|---|---|\n${`| Why does it stay upright? | ${sentence} |\n`.repeat(4)}`,
    '```\nlean = steer * speed ** 2\n```',
    `1. ${sentence}\n2. ${sentence}\n3. See [the paper](https://example.org/paper).`,
  ].join('\n\n')
