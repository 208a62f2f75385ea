import { draftBlocks } from '#src/widgets/draft-blocks.ts'
import { splitBlocks } from '#src/widgets/markdown-blocks.ts'
import { Markdown } from '#src/widgets/markdown.tsx'
import { fc, test as property } from '@fast-check/vitest'
import { act, cleanup, render } from '@testing-library/react'
import { Suspense } from 'react'
import type * as ReactMarkdown from 'react-markdown'
import { beforeAll, expect, test, vi } from 'vitest'

const parsed = vi.hoisted(() => ({ texts: [] as unknown[] }))
vi.mock('react-markdown', async (original) => {
  const { default: Real } = await original<typeof ReactMarkdown>()
  return {
    default: (props: Parameters<typeof Real>[0]) => {
      parsed.texts.push(props.children)
      return Real(props)
    },
  }
})

// Its code comes with the first draft.
beforeAll(async () => {
  await act(async () => {
    render(
      <Suspense>
        <Markdown source="a" idPrefix="n" draft />
      </Suspense>,
    )
  })
  cleanup()
})

const draw = (source: string, slides = false) =>
  render(<Markdown source={source} idPrefix="n" draft slides={slides} />).container

test.each([
  ['bold words', 'a **bo', '<strong>bo</strong>'],
  ['bold words that are being closed', 'a **bold*', '<strong>bold</strong>'],
  ['emphasis', 'a *wo', '<em>wo</em>'],
  ['bold words in a list', '- one\n- **tw', '<strong>tw</strong>'],
  ['struck words', 'a ~~no', '<del>no</del>'],
  ['code', 'a `co', '<code>co</code>'],
  ['a link', 'see [the paper](https://exam', 'see the paper'],
  ['a heading', 'a\n\n## Wh', 'Wh</h3>'],
  ['a fence that is open', 'a\n\n```js\nlet a = "**', 'let a = "**'],
  ['a table row', '| a | b |\n|---|---|\n| 1 | **tw', '<td><strong>tw</strong></td>'],
  ['a quotation', '> said **lo', '<strong>lo</strong>'],
])('draws %s that is half written as if it were whole', (_, source, html) => {
  expect(draw(source).innerHTML).toContain(html)
})

test.each([
  ['emphasis without a word', 'a **', 'a'],
  ['a heading without a word', 'a\n\n##', 'a'],
  ['an item without a word', '- one\n-', 'one'],
  ['an item’s number', '1. one\n2.', 'one'],
  ['a rule, or an underline', 'a\n--', 'a'],
  ['a table’s head', 'a\n\n| head | er', 'a'],
  ['a table’s head with half of what follows', 'a\n\n| head | er |\n|--', 'a'],
  ['a time mark', 'said at [12:3', 'said at'],
  ['a footnote', 'said [^', 'said'],
  ['a fence', 'a\n\n``', 'a'],
  ['the end of a fence', '```\ncode\n``', 'code'],
  ['half of a letter', 'a \ud83d', 'a'],
])('leaves out %s until it can be told what it is', (_, source, text) => {
  expect(draw(source).textContent.trim()).toBe(text)
})

test('draws the second slide once there is something on it, and nothing moves to another place', () => {
  const slides = (source: string) => {
    const count = draw(source, true).querySelectorAll('.note-slide').length
    cleanup()
    return count
  }
  const sources = ['# One', '# One\n\n--', '# One\n\n---\n', '# One\n\n---\n\n# T']
  expect(sources.map(slides)).toEqual([1, 1, 1, 2])
})

const whole = `# A talk

Words with **weight** and *sound*, at [12:30].

- **First** thing with \`code\`
- [Paper](https://example.org/paper)

| Question | Answer |
|---|---|
| Why? | **So** |

1. one
2. ~~two~~

> Said *well*

## The end
`
test('shows no sign of Markdown at any letter of a note', () => {
  for (let length = 1; length <= whole.length; length += 1) {
    const { textContent } = draw(whole.slice(0, length))
    expect(textContent, whole.slice(0, length)).not.toMatch(/\*|`|~|\||\]\(|---|#/)
    cleanup()
  }
})

const piece = fc.constantFrom(
  '# head',
  'words **bold**',
  '- item',
  '1. one',
  '> said',
  '```',
  '---',
  '| a |',
  '',
)
property.prop([fc.array(piece, { maxLength: 20 }), fc.nat()])(
  'changes nothing but the end, and breaks nothing',
  (pieces, cut) => {
    const source = pieces.join('\n')
    const part = source.slice(0, cut % (source.length + 1))
    const blocks = draftBlocks(part)
    expect(splitBlocks(part).slice(0, -1)).toEqual(blocks.slice(0, splitBlocks(part).length - 1))
  },
)

test('a block that is long grows by sentences, since it takes long to be parsed', () => {
  const items = '- An item of a list.\n'.repeat(150)
  expect(draftBlocks(`${items}- It goes on. And`)[0]).toMatch(/- It goes on\.$/)
  expect(draftBlocks(`${items}- It goes`)[0]).toMatch(/An item of a list\.$/)
  expect(draftBlocks('word '.repeat(500))[0]).toMatch(/word$/)
})

test('parses only the last block while a note grows, and nothing anew when it is finished', () => {
  const source = `# A talk\n\nFirst words.\n\n${'Second words. '.repeat(3)}`
  const note = (text: string, draft: boolean) => <Markdown source={text} idPrefix="n" draft={draft} />
  const { rerender } = render(note(source, true))
  parsed.texts.length = 0
  rerender(note(`${source} More`, true))
  expect(parsed.texts).toHaveLength(1)
  expect(parsed.texts[0]).toContain('More')
  rerender(note(`${source} More`, false))
  expect(parsed.texts).toHaveLength(1)
})

test.each(['*a ', 'x[', 'a_', '`a ', '**a**|'])(
  'twenty thousand letters of %s do not hold up the page',
  (sign) => {
    expect(draftBlocks(sign.repeat(20_000 / sign.length))).toHaveLength(1)
  },
)
