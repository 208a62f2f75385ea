import { Markdown } from '#src/widgets/markdown.tsx'
import { splitBlocks } from '#src/widgets/markdown-blocks.ts'
import { axeFindings } from '#tests/support/axe.ts'
import { fc, test as property } from '@fast-check/vitest'
import { cleanup, render, screen } from '@testing-library/react'
import ReactMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'

const draw = (source: string, more: { link?: string; slides?: boolean } = {}) =>
  render(<Markdown source={source} idPrefix="n" {...more} />).container

/** Nothing that runs, loads or submits. */
function expectHarmless(root: Element) {
  expect(
    root.querySelectorAll('script,style,iframe,object,embed,form,img,video,audio,svg,link,base'),
  ).toHaveLength(0)
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|^style$|^srcdoc$|^formaction$/)
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|#)/)
      else expect(name).not.toMatch(/^(?:src|srcset|action|xlink:href)$/)
    }
  }
}

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x0A;script:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:msgbox(1))',
  '[x](file:///etc/passwd)',
  '[x](//elsewhere.example/path)',
  '[x](/settings)',
  '[x](https://)',
  '<javascript:alert(1)>',
  '![x](javascript:alert(1))',
  '![x](https://elsewhere.example/pixel.gif)',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '[![x](https://elsewhere.example/a.png)](https://example.org)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x](https://example.org "a\\" onmouseover=\\"alert(1)")',
])('makes nothing dangerous of %s', (source) => {
  expectHarmless(draw(source))
})

property.prop([
  fc.array(
    fc.constantFrom(
      '<',
      '>',
      '"',
      '[',
      ']',
      '(',
      ')',
      '!',
      'javascript:',
      'onerror=',
      'img src=',
      'script',
      '`',
      '\n',
      'https://a.example',
      'data:',
      ' ',
      '&#106;',
      '\\',
      '|',
      '-',
    ),
    { maxLength: 40 },
  ),
])('makes nothing dangerous of any mixture', (pieces) => {
  expectHarmless(draw(pieces.join('')))
  cleanup()
})

test('shows raw HTML as text', () => {
  draw('Use <b>bold</b> tags')
  expect(screen.getByText('Use <b>bold</b> tags')).toBeVisible()
})
test.each([
  ['lists', Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- ${depth}`).join('\n')],
  ['lists on one line', `${'- '.repeat(5000)}599`],
  ['quotations', `${'>'.repeat(20_000)} 599`],
])('shows %s that are nested hundreds deep as plain text', (_, source) => {
  const root = draw(source)
  expect(root).toHaveTextContent('599')
  expect(root.querySelector('ul,blockquote')).toBeNull()
})
test.each([
  [
    'a table of 1,000 × 100 cells',
    `|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${`|${'1|'.repeat(100)}\n`.repeat(1000)}599`,
  ],
  ['ten thousand opened emphases', `${'**a'.repeat(10_000)} 599`],
  ['emphases that cross', `${'*a_ '.repeat(10_000)} 599`],
])('shows %s as plain text', (_, source) => {
  const root = draw(source)
  expect(root).toHaveTextContent('599')
  expect(root.querySelector('table,em,strong')).toBeNull()
})
test('sets a long table with many bold cells', () => {
  const root = draw(`| a | b |\n|---|---|\n${'| **one** | two words |\n'.repeat(300)}`)
  expect(root.querySelectorAll('strong')).toHaveLength(300)
})
test('nests lists as deep as people write them', () => {
  const root = draw(Array.from({ length: 12 }, (_, depth) => `${'    '.repeat(depth)}- ${depth}`).join('\n'))
  expect(root.querySelectorAll('ul')).toHaveLength(12)
})
test('opens other sites in a new tab without telling them who sent', () => {
  draw('[paper](https://example.org/paper)')
  const link = screen.getByRole('link', { name: 'paper' })
  expect(link).toHaveAttribute('rel', 'noopener noreferrer')
  expect(link).toHaveAttribute('target', '_blank')
})
test('links a picture by its words instead of loading it', () => {
  draw('![a diagram](https://example.org/x.png)')
  expect(screen.getByRole('link', { name: 'Image: a diagram' })).toHaveAttribute(
    'href',
    'https://example.org/x.png',
  )
})
test('puts the note’s headings under the page’s', () => {
  draw('# one\n\n## two\n\n###### six')
  const levels = screen.getAllByRole('heading').map(({ tagName }) => tagName)
  expect(levels).toEqual(['H3', 'H4', 'H5'])
})
test('lets tables and code scroll by keyboard', async () => {
  const root = draw('| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n\n- [x] done')
  expect(screen.getByRole('group', { name: 'Table' })).toHaveAttribute('tabindex', '0')
  expect(screen.getByRole('group', { name: 'Code' })).toHaveAttribute('tabindex', '0')
  expect(screen.getByRole('checkbox', { name: 'Done' })).toBeDisabled()
  expect(await axeFindings(root)).toEqual([])
})
test('keeps the footnotes of two notes apart', () => {
  const source = 'Said[^1].\n\n[^1]: There.'
  const { container } = render(
    <>
      <Markdown source={source} idPrefix="a" />
      <Markdown source={source} idPrefix="b" />
    </>,
  )
  const targets = [...container.querySelectorAll<HTMLAnchorElement>('sup a')].map(({ hash }) => hash)
  expect(new Set(targets).size).toBe(2)
  for (const target of targets)
    expect(container.querySelectorAll(`[id="${target.slice(1)}"]`)).toHaveLength(1)
})
test('links a time mark to its moment where the video is YouTube’s', () => {
  draw('The cost [12:30] and [1:00:05].', { link: 'https://www.youtube.com/watch?v=abc' })
  expect(screen.getByRole('link', { name: '[12:30]' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=abc&t=750s',
  )
  expect(screen.getByRole('link', { name: '[1:00:05]' })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=abc&t=3605s',
  )
})
test('leaves a time mark plain elsewhere', () => {
  const root = draw('The cost [12:30].', { link: 'https://vimeo.com/1' })
  expect(root.querySelector('a')).toBeNull()
  expect(root).toHaveTextContent('The cost [12:30].')
})
test('sets slides apart and shows no rules between them', () => {
  const root = draw('# One\n\n---\n\n# Two\n\n---\n\n# Three', { slides: true })
  expect(root.querySelectorAll('.note-slide')).toHaveLength(3)
  expect(root.querySelector('hr')).toBeNull()
})

const piece = fc.constantFrom(
  '# heading',
  'words **bold**',
  '- item',
  '- item\n\n  part',
  '1. one\n2. two',
  '> said\n> more',
  '```\ncode\n\n# no\n```',
  '---',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '    indented',
  '* * *',
)
property.prop([fc.array(piece, { maxLength: 12 })])('reads the same in blocks as in one piece', (pieces) => {
  const source = pieces.join('\n\n')
  const html = (parts: readonly string[]) => {
    const { container, unmount } = render(
      parts.map((part, index) => (
        <ReactMarkdown key={index} remarkPlugins={[remarkGfm]}>
          {part}
        </ReactMarkdown>
      )),
    )
    const found = container.innerHTML.replaceAll('\n', '')
    unmount()
    return found
  }
  expect(html(splitBlocks(source))).toBe(html([source]))
})
